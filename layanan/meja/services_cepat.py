"""The quick entry: who, what, and perhaps the answer, in one transaction (Perka LKPP 2/2010 Pasal 23(3))."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from layanan.kontak.services import kontak_untuk, pakai_calon
from layanan.tiket import services
from layanan.tiket.enums import Dampak, JenisTiket, Kanal, Ranah, Sifat, Urgensi
from layanan.tiket.models import Tiket
from layanan.tiket.services_buat import DataTiket
from lpse.galat import AturanDilanggar

if TYPE_CHECKING:
    from layanan.kategori.models import Kategori
    from layanan.kontak.models import Kontak
    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas


@dataclass(frozen=True)
class CatatanCepat:
    """What the clerk on the telephone typed. ``calon``: «sumber:kunci» of somebody found, empty for somebody new."""

    judul: str
    nama: str = ""
    calon: str = ""
    kanal: str = Kanal.TELEPON
    uraian: str = ""
    telepon: str = ""
    surel: str = ""
    jenis_pengguna: str = ""
    jenis: str = JenisTiket.GANGGUAN
    kategori: Kategori | None = None
    urgensi: str = Urgensi.TIDAK
    dampak: str = Dampak.KECIL
    ranah: str = Ranah.LAIN
    aplikasi: str = ""
    kode_galat: str = ""
    kode_tender: str = ""
    tahap_nama: str = ""
    batas_tahap: dt.datetime | None = None
    diterima_pada: dt.datetime | None = None
    tangani: bool = True
    solusi: str = ""
    lampiran: Sequence[Berkas] = ()


@transaction.atomic
def catat_cepat(*, data: CatatanCepat, oleh: Pengguna, kunci: str) -> Tiket:
    """Write a call, a visit, a letter or a message down; claimed and answered at once when the clerk says so.

    The same ``kunci`` gives the ticket that stands. Nothing is written unless all of it is.
    Raises: AturanDilanggar (nobody named, a code that cannot be, a choice that is gone).
    """
    if kunci and (sudah := Tiket.objects.filter(kunci=kunci).first()):
        return sudah
    kontak = pelapor_untuk(
        calon=data.calon, nama=data.nama, telepon=data.telepon, surel=data.surel, jenis_pengguna=data.jenis_pengguna,
        oleh=oleh,
    )  # fmt: skip
    sifat = data.kategori.sifat if data.kategori else Sifat.TEKNIS
    tiket = services.buat(
        data=DataTiket(
            judul=data.judul, uraian=data.uraian or data.judul, kanal=data.kanal, jenis=data.jenis, sifat=sifat,
            jenis_pengguna=data.jenis_pengguna or kontak.jenis_pengguna, kategori=data.kategori, urgensi=data.urgensi,
            dampak=data.dampak, ranah=data.ranah, aplikasi=data.aplikasi, kode_galat=data.kode_galat,
            kode_tender=data.kode_tender, tahap_nama=data.tahap_nama, batas_tahap=data.batas_tahap, kontak=kontak,
            akun=kontak.akun, diterima_pada=data.diterima_pada, lampiran=data.lampiran,
        ),
        oleh=oleh,
        kunci=kunci,
    )  # fmt: skip
    if data.tangani or data.solusi.strip():
        tiket = services.ambil(tiket_id=tiket.pk, oleh=oleh)
    if data.solusi.strip():
        tiket = services.selesaikan(tiket_id=tiket.pk, solusi=data.solusi, oleh=oleh)
    return tiket


def pelapor_untuk(*, calon: str, nama: str, telepon: str, surel: str, jenis_pengguna: str, oleh: Pengguna) -> Kontak:
    """The card of whoever was chosen, or of the one whose name was typed.  Raises: AturanDilanggar."""
    if calon:
        sumber, _, kunci = calon.partition(":")
        kontak = pakai_calon(sumber=sumber, kunci=kunci, oleh=oleh)
        if kontak is None:
            raise AturanDilanggar("Orang yang dipilih tidak ada lagi di daftar. Cari lagi, atau tulis namanya.")
        return kontak
    if not nama.strip():
        raise AturanDilanggar("Tulis siapa yang melapor.")
    return kontak_untuk(nama=nama, telepon=telepon, surel=surel, jenis_pengguna=jenis_pengguna, oleh=oleh)


@transaction.atomic
def ganti_pelapor(
    *, tiket_id: int, alasan: str, oleh: Pengguna, versi: int | None = None, calon: str = "", nama: str = "",
    telepon: str = "", surel: str = "", jenis_pengguna: str = "",
) -> Tiket:  # fmt: skip
    """Another reporter for a ticket, found or written down as on the quick entry.

    Raises: TransisiBasi (it ended, another wrote since), AturanDilanggar (nobody named, no reason, the same person).
    """
    kontak = pelapor_untuk(
        calon=calon, nama=nama, telepon=telepon, surel=surel, jenis_pengguna=jenis_pengguna, oleh=oleh
    )
    return services.ubah_pelapor(tiket_id=tiket_id, kontak=kontak, alasan=alasan, oleh=oleh, versi=versi)
