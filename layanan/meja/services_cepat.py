"""The quick entry: who, what, and perhaps the answer, in one transaction (Perka LKPP 2/2010 Pasal 23(3))."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from layanan.kontak.services import kontak_untuk, pakai_calon
from layanan.tiket import services
from layanan.tiket.enums import Dampak, JenisTiket, Kanal, Sifat, Urgensi
from layanan.tiket.models import Tiket
from layanan.tiket.services_buat import DataTiket
from lpse.galat import AturanDilanggar

if TYPE_CHECKING:
    from layanan.kategori.models import Kategori
    from layanan.kontak.models import Kontak
    from lpse.akun.models import Pengguna


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
    aplikasi: str = ""
    kode_tender: str = ""
    tahap_nama: str = ""
    batas_tahap: dt.datetime | None = None
    diterima_pada: dt.datetime | None = None
    tangani: bool = True
    solusi: str = ""


@transaction.atomic
def catat_cepat(*, data: CatatanCepat, oleh: Pengguna, kunci: str) -> Tiket:
    """Write a call, a visit, a letter or a message down; claimed and answered at once when the clerk says so.

    The same ``kunci`` gives the ticket that stands. Nothing is written unless all of it is.
    Raises: AturanDilanggar (nobody named, a code that cannot be, a choice that is gone).
    """
    if kunci and (sudah := Tiket.objects.filter(kunci=kunci).first()):
        return sudah
    kontak = _pelapor(data, oleh)
    sifat = data.kategori.sifat if data.kategori else Sifat.TEKNIS
    tiket = services.buat(
        data=DataTiket(
            judul=data.judul, uraian=data.uraian or data.judul, kanal=data.kanal, jenis=data.jenis, sifat=sifat,
            jenis_pengguna=data.jenis_pengguna or kontak.jenis_pengguna, kategori=data.kategori, urgensi=data.urgensi,
            dampak=data.dampak, aplikasi=data.aplikasi, kode_tender=data.kode_tender, tahap_nama=data.tahap_nama,
            batas_tahap=data.batas_tahap, kontak=kontak, akun=kontak.akun, diterima_pada=data.diterima_pada,
        ),
        oleh=oleh,
        kunci=kunci,
    )  # fmt: skip
    if data.tangani or data.solusi.strip():
        tiket = services.ambil(tiket_id=tiket.pk, oleh=oleh)
    if data.solusi.strip():
        tiket = services.selesaikan(tiket_id=tiket.pk, solusi=data.solusi, oleh=oleh)
    return tiket


def _pelapor(data: CatatanCepat, oleh: Pengguna) -> Kontak:
    """The card of whoever was chosen, or of the one whose name was typed.  Raises: AturanDilanggar."""
    if data.calon:
        sumber, _, kunci = data.calon.partition(":")
        kontak = pakai_calon(sumber=sumber, kunci=kunci, oleh=oleh)
        if kontak is None:
            raise AturanDilanggar("Orang yang dipilih tidak ada lagi di daftar. Cari lagi, atau tulis namanya.")
        return kontak
    if not data.nama.strip():
        raise AturanDilanggar("Tulis siapa yang melapor.")
    return kontak_untuk(
        nama=data.nama, telepon=data.telepon, surel=data.surel, jenis_pengguna=data.jenis_pengguna, oleh=oleh
    )
