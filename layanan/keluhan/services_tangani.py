"""A complaint is handled: somebody takes it, asks, hears, writes down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django_fsm import can_proceed

from layanan.keluhan.enums import JenisPesan, StatusKeluhan
from layanan.keluhan.model_keluhan import TANGANI
from layanan.keluhan.models import Keluhan, PesanKeluhan
from layanan.keluhan.selectors import batas_klarifikasi, bebas, pemegang
from layanan.keluhan.services_dasar import basi, beri_tahu_pengadu, beri_tahu_petugas, jejak, kunci
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.pemberitahuan.services import kabari
from lpse.tampilan import bahasa
from lpse.waktu import kalender

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_BUKAN_PENANGAN = "Hanya penangan keluhan ini, atau Kepala LPSE, yang mengerjakannya."


@transaction.atomic
def tetapkan(*, keluhan_id: int, kepada: Pengguna, oleh: Pengguna) -> Keluhan:
    """Take a complaint, or give it to somebody it is not about: baru → ditangani, or another handler.

    Raises: AturanDilanggar (they are complained about, no such right, not sorted yet), TransisiBasi.
    """
    keluhan = kunci(keluhan_id=keluhan_id, oleh=oleh)
    if keluhan.menunggu_pilah:
        raise AturanDilanggar(f"{keluhan} dipilah dahulu: nama yang disebutnya mungkin pegawai mana pun.")
    if not bebas(keluhan, pemegang(TANGANI)).filter(pk=kepada.pk).exists():
        raise AturanDilanggar(f"{kepada.nama} tidak dapat menangani keluhan ini.")
    sebelum = str(keluhan.status)
    if can_proceed(keluhan.tangani):
        keluhan.tangani(penangan=kepada)
    elif keluhan.terbuka and kepada not in {keluhan.penangan, oleh}:
        keluhan.penangan = kepada
    else:
        raise basi(keluhan=keluhan)
    keluhan.save(update_fields=["status", "penangan"])
    jejak(keluhan=keluhan, oleh=oleh, kata=f"menyerahkan keluhan kepada {kepada.nama}", sebelum=sebelum)
    if kepada != oleh:
        kabari(penerima=[kepada], jenis="layanan.keluhan.diserahkan", objek=keluhan)
    return keluhan


def pastikan_penangan(*, keluhan: Keluhan, oleh: Pengguna) -> None:
    """Whoever acts holds the complaint.  Raises: AturanDilanggar."""
    if keluhan.penangan_id != oleh.pk:
        raise AturanDilanggar(_BUKAN_PENANGAN)


def _tulis(keluhan: Keluhan, jenis: JenisPesan, isi: str, oleh: Pengguna | None) -> PesanKeluhan:
    if not isi.strip():
        raise AturanDilanggar("Isinya masih kosong.")
    return PesanKeluhan.objects.create(keluhan=keluhan, jenis=jenis, isi=isi.strip(), oleh=oleh)


@transaction.atomic
def tanya_klarifikasi(*, keluhan_id: int, pertanyaan: str, oleh: Pengguna) -> Keluhan:
    """Ask the complainant; the deadline stands still until they answer.  Raises: AturanDilanggar, TransisiBasi."""
    keluhan = kunci(keluhan_id=keluhan_id, oleh=oleh)
    if not can_proceed(keluhan.tanya):
        raise basi(keluhan=keluhan)
    pastikan_penangan(keluhan=keluhan, oleh=oleh)
    sebelum = str(keluhan.status)
    pesan = _tulis(keluhan, JenisPesan.TANYA, pertanyaan, oleh)
    keluhan.tanya(hari=bahasa.hari_ini())
    keluhan.save(update_fields=["status", "klarifikasi_sejak"])
    jejak(keluhan=keluhan, oleh=oleh, kata="meminta klarifikasi pengadu", sebelum=sebelum)
    beri_tahu_pengadu(keluhan=keluhan, jenis="klarifikasi", kunci_surat=f"-{pesan.pk}")
    return keluhan


@transaction.atomic
def jawab_klarifikasi(*, keluhan_id: int, isi: str, oleh: Pengguna | None = None) -> Keluhan:
    """What the complainant answers, from the status page or told to the handler; the waiting days are given back.

    Raises: AturanDilanggar, TransisiBasi.
    """
    keluhan = kunci(keluhan_id=keluhan_id, oleh=oleh)
    if not can_proceed(keluhan.lanjut):
        raise basi(keluhan=keluhan)
    if oleh is not None:
        pastikan_penangan(keluhan=keluhan, oleh=oleh)
    _tulis(keluhan, JenisPesan.JAWAB, isi, oleh)
    _lanjutkan(keluhan, oleh, "menerima klarifikasi pengadu")
    beri_tahu_petugas(keluhan=keluhan, jenis="klarifikasi_masuk", kecuali=oleh)
    return keluhan


def _lanjutkan(keluhan: Keluhan, oleh: Pengguna | None, kata: str) -> None:
    """Back to «ditangani»; the working days of waiting are given back to the deadline."""
    sebelum, sejak = str(keluhan.status), keluhan.klarifikasi_sejak or bahasa.hari_ini()
    menunggu = kalender().selisih_hari_kerja(sejak, bahasa.hari_ini())
    tenggat = kalender().tambah_hari_kerja(keluhan.tenggat, menunggu) if menunggu else keluhan.tenggat
    keluhan.lanjut(tenggat=tenggat)
    keluhan.save(update_fields=["status", "klarifikasi_sejak", "tenggat"])
    jejak(keluhan=keluhan, oleh=oleh, kata=kata, sebelum=sebelum)


@transaction.atomic
def lanjut_tanpa_klarifikasi(*, keluhan_id: int, oleh: Pengguna | None) -> Keluhan:
    """Nobody answered in the days that the question gave: the complaint is decided with what there is.

    ``oleh=None`` is the clock.  Raises: AturanDilanggar (not the handler, the days are not over), TransisiBasi.
    """
    keluhan = kunci(keluhan_id=keluhan_id, oleh=oleh)
    if not can_proceed(keluhan.lanjut):
        raise basi(keluhan=keluhan)
    if oleh is not None:
        pastikan_penangan(keluhan=keluhan, oleh=oleh)
    batas = batas_klarifikasi(keluhan)
    if bahasa.hari_ini() <= batas:
        raise AturanDilanggar(f"Pengadu masih boleh menjawab sampai {bahasa.tanggal(batas)}.")
    _lanjutkan(keluhan, oleh, "melanjutkan keluhan tanpa klarifikasi pengadu")
    beri_tahu_petugas(keluhan=keluhan, jenis="klarifikasi_diam", kecuali=oleh)
    return keluhan


def lanjutkan_yang_diam() -> int:
    """Take up again every complaint whose question was not answered in its days; safe to repeat."""
    jumlah = 0
    for keluhan in Keluhan.objects.filter(status=StatusKeluhan.KLARIFIKASI, klarifikasi_sejak__lt=bahasa.hari_ini()):
        if batas_klarifikasi(keluhan) < bahasa.hari_ini():
            jumlah += _coba_lanjut(keluhan.pk)
    return jumlah


def _coba_lanjut(keluhan_id: int) -> bool:
    """False when the complainant answered in the same moment."""
    try:
        lanjut_tanpa_klarifikasi(keluhan_id=keluhan_id, oleh=None)
    except TransisiBasi:
        return False
    return True


@transaction.atomic
def catat_isi(*, keluhan_id: int, jenis: str, isi: str, oleh: Pengguna) -> PesanKeluhan:
    """A note of the handling, or what the party complained about says for itself.

    Raises: AturanDilanggar (not the handler, closed, empty, a kind the complainant would read).
    """
    keluhan = kunci(keluhan_id=keluhan_id, oleh=oleh)
    pastikan_penangan(keluhan=keluhan, oleh=oleh)
    if jenis not in {JenisPesan.CATATAN, JenisPesan.KETERANGAN}:
        raise AturanDilanggar("Jenis catatan itu tidak dikenal.")
    if keluhan.status not in {StatusKeluhan.DITANGANI, StatusKeluhan.KLARIFIKASI}:
        raise basi(keluhan=keluhan)
    pesan = _tulis(keluhan, JenisPesan(jenis), isi, oleh)
    jejak(keluhan=keluhan, oleh=oleh, kata=f"menulis {pesan.get_jenis_display().lower()}")
    return pesan
