"""How a ticket ends, and opens again: solved, confirmed or by silence, cancelled, not the office's matter; rated."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django_fsm import can_proceed

from layanan.sla import services as sla
from layanan.tiket import sinyal
from layanan.tiket.aturan import batas_konfirmasi, boleh_dibuka_sampai
from layanan.tiket.enums import TERBUKA, JenisPesan, StatusTiket
from layanan.tiket.kabar import kabari_petugas
from layanan.tiket.models import Tiket
from layanan.tiket.selectors import ucapan_terima_kasih
from layanan.tiket.services_dasar import basi, jejak, kabari_berubah, kunci_tiket, tulis, tulis_pesan, wajib
from layanan.tiket.services_pesan import BIDANG_BUKA, buka
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

DIKONFIRMASI = "Dikonfirmasi pelapor."
TANPA_JAWABAN = "Tidak ada tanggapan pelapor sampai tenggat konfirmasi."
BERTERIMA_KASIH = "Pelapor berterima kasih dan tidak berkeberatan sampai tenggat konfirmasi."
#: What a rating may be: 1 very unhappy … 5 very happy.
NILAI = range(1, 6)
_BIDANG_SELESAI = (
    "status", "petugas", "solusi", "menunggu_sebab", "selesai_pada", "tenggat_konfirmasi", "direspons_pada",
)  # fmt: skip


@transaction.atomic
def selesaikan(*, tiket_id: int, solusi: str, oleh: Pengguna, beserta_anak: bool = False) -> Tiket:
    """Solved: both clocks are done, the reporter is asked for a yes until a day that is told to them.

    ``beserta_anak``: the open tickets of the same incident too.  Raises: TransisiBasi (it ended), AturanDilanggar (no
    solution written).
    """
    tiket = kunci_tiket(tiket_id=tiket_id)
    if not can_proceed(tiket.selesaikan):
        raise basi(tiket=tiket)
    teks = wajib(teks=solusi, kalimat="Tulis solusinya; pelapor membacanya.", maks=10_000)
    kini = timezone.now()
    sebelum = tiket.status
    jam = sla.akhiri(objek=tiket, oleh=oleh, keterangan="selesai")
    tiket.direspons_pada = tiket.direspons_pada or kini
    tiket.selesaikan(petugas=tiket.petugas or oleh, solusi=teks, saat=kini, konfirmasi=batas_konfirmasi(saat=kini))
    tulis(tiket=tiket, bidang=_BIDANG_SELESAI, jam=jam)
    tulis_pesan(tiket=tiket, jenis=JenisPesan.JAWABAN, isi=teks, oleh=oleh)
    jejak(
        tiket=tiket, oleh=oleh, kata="menyelesaikan tiket", sebelum=sebelum,
        konfirmasi=bahasa.waktu(tiket.tenggat_konfirmasi) if tiket.tenggat_konfirmasi else "",
    )  # fmt: skip
    sinyal.tiket_selesai.send(Tiket, tiket=tiket, oleh=oleh)
    if beserta_anak:
        for pk in Tiket.objects.filter(induk=tiket, status__in=TERBUKA).order_by("pk").values_list("pk", flat=True):
            selesaikan(tiket_id=pk, solusi=teks, oleh=oleh)
    return tiket


@transaction.atomic
def konfirmasi(*, tiket_id: int, oleh: Pengguna | None = None) -> Tiket:
    """The reporter says yes; a second yes changes nothing.  Raises: TransisiBasi (it is not solved)."""
    tiket = kunci_tiket(tiket_id=tiket_id)
    if tiket.status == StatusTiket.DITUTUP:
        return tiket
    _tutup(tiket, oleh, DIKONFIRMASI, "mengonfirmasi tiket selesai")
    return tiket


def _tutup(tiket: Tiket, oleh: Pengguna | None, alasan: str, kata: str) -> None:
    if not can_proceed(tiket.tutup):
        raise basi(tiket=tiket)
    sebelum = tiket.status
    tiket.tutup(alasan=alasan)
    tulis(tiket=tiket, bidang=["status", "ditutup_pada", "alasan_tutup", "tenggat_konfirmasi"])
    jejak(tiket=tiket, oleh=oleh, kata=kata, sebelum=sebelum, alasan=alasan)
    sinyal.tiket_ditutup.send(Tiket, tiket=tiket, oleh=oleh)


@transaction.atomic
def tutup_diam(*, tiket_id: int, saat: dt.datetime | None = None) -> Tiket:
    """Silence until the day that was named is a yes, and so are mere thanks.

    Raises: TransisiBasi (not solved, or the day is not over).
    """
    tiket = kunci_tiket(tiket_id=tiket_id)
    batas = tiket.tenggat_konfirmasi
    if batas is None or batas > (saat or timezone.now()):
        raise basi(tiket=tiket)
    if ucapan_terima_kasih(tiket) is None:
        _tutup(tiket, None, TANPA_JAWABAN, "menutup tiket tanpa tanggapan pelapor")
    else:
        _tutup(tiket, None, BERTERIMA_KASIH, "menutup tiket sesudah ucapan terima kasih pelapor")
    return tiket


def tutup_otomatis(*, saat: dt.datetime | None = None) -> int:
    """Close every solved ticket whose reporter said nothing until the day; each on its own.  Counts them."""
    kini, jumlah = saat or timezone.now(), 0
    lewat = Tiket.objects.filter(status=StatusTiket.SELESAI, tenggat_konfirmasi__lte=kini)
    for pk in list(lewat.order_by("tenggat_konfirmasi", "pk").values_list("pk", flat=True)):
        try:
            tutup_diam(tiket_id=pk, saat=kini)
        except TransisiBasi:  # the reporter was faster
            continue
        jumlah += 1
    return jumlah


@transaction.atomic
def buka_kembali(*, tiket_id: int, alasan: str, oleh: Pengguna | None) -> Tiket:
    """Not solved after all: the same clock runs on. ``oleh=None``: the reporter, within the days they were told.

    Raises: TransisiBasi (it is open, ended otherwise, or was closed too long ago), AturanDilanggar (no reason).
    """
    tiket = kunci_tiket(tiket_id=tiket_id)
    if not can_proceed(tiket.buka_kembali):
        raise basi(tiket=tiket)
    batas = boleh_dibuka_sampai(tiket=tiket)
    if batas is not None and batas < timezone.now():
        raise TransisiBasi(f"Tiket {tiket.nomor} sudah lama ditutup. Buat laporan baru dan sebut nomornya.")
    sebab = wajib(teks=alasan, kalimat="Tulis apa yang belum beres.", maks=2000)
    sebelum = tiket.status
    jam = buka(tiket=tiket, oleh=oleh, keterangan="dibuka kembali")
    tulis(tiket=tiket, bidang=BIDANG_BUKA, jam=jam)
    jenis = JenisPesan.BALASAN if oleh is None or oleh.pk == tiket.akun_id else JenisPesan.SISTEM
    tulis_pesan(tiket=tiket, jenis=jenis, isi=f"Dibuka kembali: {sebab}", oleh=oleh)
    jejak(tiket=tiket, oleh=oleh, kata="membuka kembali tiket", sebelum=sebelum, alasan=sebab)
    kabari_petugas(tiket=tiket, jenis="dibuka_kembali", oleh=oleh, alasan=sebab)
    kabari_berubah(tiket=tiket, apa="buka_kembali", oleh=oleh, alasan=sebab)
    return tiket


def _akhiri(tiket: Tiket, oleh: Pengguna | None, kata: str, sebelum: str) -> None:
    """After a transition to an end: the clocks are done, the trail tells it."""
    jam = sla.akhiri(objek=tiket, oleh=oleh, keterangan=tiket.get_status_display().lower())
    tulis(tiket=tiket, bidang=["status", "ditutup_pada", "alasan_tutup", "menunggu_sebab", "digabung_ke"], jam=jam)
    jejak(tiket=tiket, oleh=oleh, kata=kata, sebelum=sebelum, alasan=tiket.alasan_tutup)
    sinyal.tiket_ditutup.send(Tiket, tiket=tiket, oleh=oleh)


@transaction.atomic
def batalkan(*, tiket_id: int, alasan: str, oleh: Pengguna | None) -> Tiket:
    """Withdraw an open ticket (the reporter's wish, a mistake).  Raises: TransisiBasi, AturanDilanggar (no reason)."""
    tiket = kunci_tiket(tiket_id=tiket_id)
    if not can_proceed(tiket.batalkan):
        raise basi(tiket=tiket)
    sebelum = tiket.status
    tiket.batalkan(alasan=wajib(teks=alasan, kalimat="Tulis mengapa tiket ini dibatalkan.", maks=500))
    _akhiri(tiket, oleh, "membatalkan tiket", sebelum)
    return tiket


@transaction.atomic
def alihkan_keluar(*, tiket_id: int, alasan_kode: str, oleh: Pengguna, keterangan: str = "") -> Tiket:
    """Not the office's matter (Pasal 3(3)): it ends here and goes to PPK or Pokja; used by ``kewenangan``.

    Raises: TransisiBasi (it ended), AturanDilanggar (no reason).
    """
    tiket = kunci_tiket(tiket_id=tiket_id)
    if not can_proceed(tiket.alihkan_keluar):
        raise basi(tiket=tiket)
    if not oleh.is_active:
        raise AturanDilanggar("Akun ini tidak aktif.")
    kode = wajib(teks=alasan_kode, kalimat="Pilih hal yang bukan kewenangan LPSE.", maks=80)
    sebelum = tiket.status
    tiket.alihkan_keluar(alasan=f"{kode}: {keterangan.strip()}"[:500] if keterangan.strip() else kode)
    _akhiri(tiket, oleh, "mengalihkan tiket di luar kewenangan", sebelum)
    return tiket


@transaction.atomic
def nilai(*, tiket_id: int, nilai: int, catatan: str = "", oleh: Pengguna | None = None) -> Tiket:
    """How content the reporter was (1–5); a second click changes the first while the ticket stands solved or closed.

    Raises: TransisiBasi (not solved), AturanDilanggar (no such number).
    """
    tiket = kunci_tiket(tiket_id=tiket_id)
    if tiket.status not in {StatusTiket.SELESAI, StatusTiket.DITUTUP}:
        raise TransisiBasi(f"Tiket {tiket.nomor} belum selesai; penilaian diberikan sesudahnya.")
    if nilai not in NILAI:
        raise AturanDilanggar("Pilih nilai 1 sampai 5.")
    tiket.nilai, tiket.nilai_catatan, tiket.dinilai_pada = nilai, catatan.strip()[:1000], timezone.now()
    tulis(tiket=tiket, bidang=["nilai", "nilai_catatan", "dinilai_pada"])
    jejak(tiket=tiket, oleh=oleh, kata="menilai layanan tiket", nilai=nilai)
    kabari_berubah(tiket=tiket, apa="nilai", oleh=oleh)
    return tiket
