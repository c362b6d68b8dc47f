"""A complaint comes in: by the public form, or written down by somebody it is not about."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction

from layanan.keluhan.enums import KanalKeluhan, SifatTerlapor, Tentang
from layanan.keluhan.models import Keluhan, LampiranKeluhan, Pengadu, Terlapor
from layanan.keluhan.selectors import pegawai, pegawai_disebut
from layanan.keluhan.services_dasar import (
    beri_tahu_pengadu,
    beri_tahu_petugas,
    hari_jawab,
    jejak,
    nomor_register,
)
from lpse.berkas.services import terima as terima_berkas
from lpse.galat import AturanDilanggar
from lpse.identitas import nama as nama_orang
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.core.files.uploadedfile import UploadedFile

    from lpse.akun.models import Pengguna

LAMPIRAN = "layanan.keluhan"


@dataclass(frozen=True, kw_only=True)
class DataKeluhan:
    """What the complainant says. An anonymous one leaves the person empty."""

    tentang: str
    perihal: str
    uraian: str
    petugas: Pengguna | None = None
    nama_disebut: str = ""
    unit: str = ""
    tanggal_kejadian: dt.date | None = None
    kanal: str = KanalKeluhan.WEB
    anonim: bool = False
    nama: str = ""
    surel: str = ""
    telepon: str = ""
    alamat: str = ""
    instansi: str = ""


@transaction.atomic
def terima(*, data: DataKeluhan, oleh: Pengguna | None = None, unggahan: Sequence[UploadedFile[Any]] = ()) -> Keluhan:
    """Register a complaint; whoever is named in it, on purpose or in passing, does not see it from the first moment.

    Perka LKPP 2/2010 Pasal 11(2)c.  Raises: AturanDilanggar (incomplete, about the one who writes it down, a bad file).
    """
    _periksa(data)
    dilaporkan = _dilaporkan(data)
    if oleh is not None and (oleh in dilaporkan or data.unit in oleh.kode_peran):
        raise AturanDilanggar("Keluhan tentang Anda atau unit Anda dicatat orang lain, atau lewat formulir publik.")
    disebut = [p for p in pegawai_disebut(data.perihal, data.uraian, data.nama_disebut) if p not in dilaporkan]
    keluhan = Keluhan.objects.create(
        nomor=nomor_register(deret="layanan.keluhan", awalan="KLH"), tentang=data.tentang,
        nama_disebut=data.nama_disebut.strip(),
        menunggu_pilah=bool(data.nama_disebut.strip()) and not dilaporkan, perihal=data.perihal.strip(),
        uraian=data.uraian.strip(), tanggal_kejadian=data.tanggal_kejadian, kanal=data.kanal, anonim=data.anonim,
        tenggat=hari_jawab(), dicatat_oleh=oleh,
    )  # fmt: skip
    _tulis_terlapor(keluhan, dilaporkan, data.unit, disebut)
    if not data.anonim:
        Pengadu.objects.create(
            keluhan=keluhan, nama=data.nama.strip(), surel=data.surel.strip(), telepon=data.telepon.strip(),
            alamat=data.alamat.strip(), instansi=data.instansi.strip(),
        )  # fmt: skip
    for satu in unggahan:
        LampiranKeluhan.objects.create(
            keluhan=keluhan, berkas=terima_berkas(unggahan=satu, kegunaan=LAMPIRAN, pemilik=keluhan)
        )
    jejak(keluhan=keluhan, oleh=oleh, kata="mencatat keluhan" if oleh else "menerima keluhan publik")
    beri_tahu_petugas(keluhan=keluhan, jenis="baru", kecuali=oleh)
    beri_tahu_pengadu(keluhan=keluhan, jenis="diterima")
    return keluhan


def _periksa(data: DataKeluhan) -> None:
    if not data.perihal.strip() or not data.uraian.strip():
        raise AturanDilanggar("Tulis perihal dan uraian keluhan.")
    if data.tentang == Tentang.UNIT and not data.unit:
        raise AturanDilanggar("Pilih unit yang dikeluhkan.")
    if data.tentang == Tentang.PETUGAS and data.petugas is None and not data.nama_disebut.strip():
        raise AturanDilanggar("Pilih petugas yang dikeluhkan, atau tulis namanya sejauh yang Anda tahu.")
    if data.tanggal_kejadian is not None and data.tanggal_kejadian > bahasa.hari_ini():
        raise AturanDilanggar("Tanggal kejadian belum tiba.")
    if data.anonim:
        return
    if not data.nama.strip():
        raise AturanDilanggar("Tulis nama Anda, atau pilih anonim.")
    if not (data.surel.strip() or data.telepon.strip() or data.alamat.strip()):
        raise AturanDilanggar("Tulis surel, telepon, atau alamat agar jawabannya sampai, atau pilih anonim.")


def _dilaporkan(data: DataKeluhan) -> list[Pengguna]:
    """The person chosen, or the one whose name was written whole."""
    if data.petugas is not None:
        return [data.petugas]
    return [p for p in pegawai() if nama_orang.sama(p.nama, data.nama_disebut)]


def _tulis_terlapor(keluhan: Keluhan, dilaporkan: list[Pengguna], unit: str, disebut: list[Pengguna]) -> None:
    baris = [Terlapor(keluhan=keluhan, pengguna=p) for p in dilaporkan]
    baris += [Terlapor(keluhan=keluhan, unit=unit)] if unit else []
    baris += [Terlapor(keluhan=keluhan, pengguna=p, sifat=SifatTerlapor.DISEBUT) for p in disebut]
    Terlapor.objects.bulk_create(baris)
