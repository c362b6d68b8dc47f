"""Suggestions: taken, weighed, given to somebody with a day, done or not and why (Perka LKPP 2/2010 Pasal 19(1)d)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django_fsm import can_proceed

from layanan.keluhan.enums import KanalKeluhan
from layanan.keluhan.model_masukan import KELOLA_MASUKAN
from layanan.keluhan.models import Masukan
from layanan.keluhan.selectors import pegawai, pemegang
from layanan.keluhan.services_dasar import nomor_register
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari, kabari_luar
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


@dataclass(frozen=True, kw_only=True)
class DataMasukan:
    topik: str
    isi: str
    nama: str = ""
    surel: str = ""
    kanal: str = KanalKeluhan.WEB


@transaction.atomic
def terima_masukan(*, data: DataMasukan, oleh: Pengguna | None = None) -> Masukan:
    """Register a suggestion; name and address are the giver's choice.  Raises: AturanDilanggar."""
    if not data.isi.strip():
        raise AturanDilanggar("Tulis masukan Anda.")
    masukan = Masukan.objects.create(
        nomor=nomor_register(deret="layanan.masukan", awalan="MSK"), topik=data.topik, isi=data.isi.strip(),
        nama=data.nama.strip(), surel=data.surel.strip(), kanal=data.kanal, dicatat_oleh=oleh,
    )  # fmt: skip
    catat(pelaku=oleh, kata="mencatat masukan", objek=masukan, sesudah={"status": str(masukan.status)})
    orang = [o for o in pemegang(KELOLA_MASUKAN) if o != oleh]
    kabari(penerima=orang, jenis="layanan.masukan.baru", objek=masukan)
    _surati(masukan, "diterima")
    return masukan


def _kunci(masukan_id: int, oleh: Pengguna) -> Masukan:
    if not oleh.has_perm(KELOLA_MASUKAN):
        raise AturanDilanggar("Anda tidak menangani masukan.")
    masukan: Masukan = Masukan.objects.select_for_update(of=("self",)).get(pk=masukan_id)
    return masukan


def _basi(masukan: Masukan) -> TransisiBasi:
    return TransisiBasi(f"{masukan} sekarang: {masukan.get_status_display().lower()}. Muat ulang halamannya.")


def _tulis(masukan: Masukan, oleh: Pengguna, kata: str, sebelum: str, *kolom: str) -> None:
    masukan.save(update_fields=["status", *kolom])
    catat(pelaku=oleh, kata=kata, objek=masukan, sebelum={"status": sebelum}, sesudah={"status": str(masukan.status)})


def _surati(masukan: Masukan, jenis: str) -> None:
    if masukan.surel:
        kabari_luar(
            surel=masukan.surel, nama=masukan.nama or "Bapak/Ibu", jenis=f"layanan.masukan.{jenis}", objek=masukan,
            konteks={"nomor": masukan.nomor, "hasil": masukan.hasil, "tanggapan": masukan.tanggapan},
            kunci=f"masukan-{masukan.pk}-{jenis}",
        )  # fmt: skip


@transaction.atomic
def telaah_masukan(*, masukan_id: int, tanggapan: str, oleh: Pengguna) -> Masukan:
    """Read and answered: baru → ditelaah.  Raises: AturanDilanggar, TransisiBasi."""
    masukan = _kunci(masukan_id, oleh)
    if not can_proceed(masukan.telaah):
        raise _basi(masukan)
    if not tanggapan.strip():
        raise AturanDilanggar("Tulis tanggapan untuk pemberi masukan.")
    sebelum = str(masukan.status)
    masukan.tanggapan = tanggapan.strip()
    masukan.telaah()
    _tulis(masukan, oleh, "menelaah masukan", sebelum, "tanggapan")
    _surati(masukan, "ditanggapi")
    return masukan


@transaction.atomic
def tindak_lanjuti_masukan(
    *, masukan_id: int, penanggung_jawab: Pengguna, tenggat: dt.date, rencana: str, oleh: Pengguna
) -> Masukan:
    """Somebody does it by a day: ditelaah → ditindaklanjuti.  Raises: AturanDilanggar, TransisiBasi."""
    masukan = _kunci(masukan_id, oleh)
    if not can_proceed(masukan.tindak_lanjuti):
        raise _basi(masukan)
    if not rencana.strip():
        raise AturanDilanggar("Tulis apa yang akan dikerjakan.")
    if tenggat < bahasa.hari_ini():
        raise AturanDilanggar("Tenggat tindak lanjut sudah lewat.")
    if not pegawai().filter(pk=penanggung_jawab.pk).exists():
        raise AturanDilanggar("Penanggung jawab harus pegawai LPSE yang aktif.")
    sebelum = str(masukan.status)
    masukan.tindak_lanjuti(penanggung_jawab=penanggung_jawab, tenggat=tenggat, rencana=rencana.strip())
    _tulis(masukan, oleh, "menindaklanjuti masukan", sebelum, "penanggung_jawab", "tenggat", "tindak_lanjut")
    kabari(penerima=[penanggung_jawab], jenis="layanan.masukan.diserahkan", objek=masukan)
    return masukan


@transaction.atomic
def selesaikan_masukan(*, masukan_id: int, hasil: str, oleh: Pengguna) -> Masukan:
    """Done, with what came of it: ditindaklanjuti → selesai.  Raises: AturanDilanggar, TransisiBasi."""
    masukan = _kunci(masukan_id, oleh)
    if not can_proceed(masukan.selesaikan):
        raise _basi(masukan)
    if not hasil.strip():
        raise AturanDilanggar("Tulis apa hasilnya; pemberi masukan membacanya.")
    sebelum = str(masukan.status)
    masukan.selesaikan(hasil=hasil.strip())
    _tulis(masukan, oleh, "menyelesaikan tindak lanjut masukan", sebelum, "hasil", "selesai_pada")
    _surati(masukan, "selesai")
    return masukan


@transaction.atomic
def hentikan_masukan(*, masukan_id: int, alasan: str, oleh: Pengguna) -> Masukan:
    """Not taken up, and why.  Raises: AturanDilanggar, TransisiBasi."""
    masukan = _kunci(masukan_id, oleh)
    if not can_proceed(masukan.hentikan):
        raise _basi(masukan)
    if not alasan.strip():
        raise AturanDilanggar("Tulis mengapa masukan ini tidak dilanjutkan.")
    sebelum = str(masukan.status)
    masukan.hentikan(alasan=alasan.strip())
    _tulis(masukan, oleh, "menghentikan tindak lanjut masukan", sebelum, "hasil", "selesai_pada")
    _surati(masukan, "selesai")
    return masukan
