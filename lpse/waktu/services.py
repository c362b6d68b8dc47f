"""Every write to the office calendar. One editor at a time; each change is in the trail and moves open deadlines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import connection, transaction
from django.utils import timezone

from lpse.akun.enums import Hari
from lpse.akun.models import JamLayanan, profil
from lpse.celery import app
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.tampilan import bahasa
from lpse.waktu import pustaka
from lpse.waktu.enums import JenisHari
from lpse.waktu.models import HariKhusus, JamPeriode

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

#: A longer stretch is a mistyped year.
HARI_TERPANJANG = 366
TUGAS_SEGARKAN = "lpse.waktu.segarkan"
_KUNCI_KALENDER = 1_404_2010
_BIDANG = (
    "mulai",
    "selesai",
    "jam_mulai",
    "jam_selesai",
    "istirahat_mulai",
    "istirahat_selesai",
    "keterangan",
    "dasar",
)


@dataclass(frozen=True)
class JamSehari:
    """Opening hours of one day, with or without a lunch break."""

    buka: time
    tutup: time
    istirahat_mulai: time | None = None
    istirahat_selesai: time | None = None

    def __str__(self) -> str:
        teks = f"{self.buka:%H.%M}–{self.tutup:%H.%M}"
        if self.istirahat_mulai and self.istirahat_selesai:
            teks += f", istirahat {self.istirahat_mulai:%H.%M}–{self.istirahat_selesai:%H.%M}"
        return teks


@dataclass(frozen=True)
class IsiHari:
    """What a special day says; ``pekan`` holds the hours by weekday of a ``jam_khusus``."""

    jenis: str
    mulai: date
    selesai: date
    keterangan: str
    dasar: str = ""
    jam_mulai: time | None = None
    jam_selesai: time | None = None
    istirahat_mulai: time | None = None
    istirahat_selesai: time | None = None
    pekan: Mapping[int, JamSehari] = field(default_factory=dict)


@transaction.atomic
def tambah_hari(*, isi: IsiHari, oleh: Pengguna | None) -> HariKhusus:
    """Put a special day on the calendar. Raises: AturanDilanggar (not possible, or the same kind stands there)."""
    _kunci()
    _periksa_isi(isi)
    _periksa_bentrok(isi, bukan=0)
    hari = HariKhusus(jenis=isi.jenis, dibuat_oleh=oleh, **{nama: getattr(isi, nama) for nama in _BIDANG})
    hari.save()
    _tulis_pekan(hari, isi.pekan)
    catat(pelaku=oleh, kata="mencatat hari khusus", objek=hari, sesudah=rekam(hari=hari), alasan=isi.dasar)
    _segarkan_nanti()
    return hari


@transaction.atomic
def ubah_hari(*, hari_id: int, isi: IsiHari, oleh: Pengguna) -> HariKhusus:
    """Change dates, hours or words of a special day; its kind stays. Raises: AturanDilanggar, TransisiBasi."""
    _kunci()
    hari = _ambil(hari_id)
    if isi.jenis != hari.jenis:
        raise AturanDilanggar("Jenis hari khusus tidak dapat diubah. Batalkan, lalu catat yang baru.")
    _periksa_isi(isi)
    _periksa_bentrok(isi, bukan=hari.pk)
    sebelum = rekam(hari=hari)
    for nama in _BIDANG:
        setattr(hari, nama, getattr(isi, nama))
    hari.save(update_fields=_BIDANG)
    _tulis_pekan(hari, isi.pekan)
    catat(pelaku=oleh, kata="mengubah hari khusus", objek=hari, sebelum=sebelum, sesudah=rekam(hari=hari))
    _segarkan_nanti()
    return hari


@transaction.atomic
def batalkan_hari(*, hari_id: int, alasan: str, oleh: Pengguna) -> HariKhusus:
    """Take a special day off the calendar; the row stays. Raises: AturanDilanggar (no reason), TransisiBasi."""
    _kunci()
    hari = _ambil(hari_id)
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan pembatalan.")
    hari.dibatalkan_pada = timezone.now()
    hari.dibatalkan_oleh = oleh
    hari.alasan_batal = alasan.strip()[:500]
    hari.save(update_fields=["dibatalkan_pada", "dibatalkan_oleh", "alasan_batal"])
    catat(pelaku=oleh, kata="membatalkan hari khusus", objek=hari, sebelum=rekam(hari=hari), alasan=hari.alasan_batal)
    _segarkan_nanti()
    return hari


@transaction.atomic
def atur_jam_layanan(*, pekan: Mapping[int, JamSehari], oleh: Pengguna, dasar: str = "") -> int:
    """Set the ordinary week; a day left out is closed. Returns how many days changed. Raises: AturanDilanggar."""
    _kunci()
    for hari, jam in pekan.items():
        _periksa_jam(jam, Hari(hari).label)
    if not pekan:
        raise AturanDilanggar("Paling sedikit satu hari harus buka.")
    lama = {j.hari: j for j in JamLayanan.objects.select_for_update()}
    sebelum = {h: sehari(jam=j) for h, j in lama.items()}
    berubah = sorted(h for h in {*sebelum, *pekan} if sebelum.get(h) != pekan.get(h))
    for hari in berubah:
        baru = pekan.get(hari)
        if baru is None:
            lama[hari].delete()
        else:
            JamLayanan.objects.update_or_create(hari=hari, defaults=vars(baru))
    if berubah:
        catat(
            pelaku=oleh,
            kata="mengubah jam layanan",
            objek=profil(),
            sebelum={Hari(h).label: str(sebelum.get(h) or "Tutup") for h in berubah},
            sesudah={Hari(h).label: str(pekan.get(h) or "Tutup") for h in berubah},
            alasan=dasar,
        )
        _segarkan_nanti()
    return len(berubah)


@transaction.atomic
def catat_dari_pustaka(*, tahun: int, tanggal: Iterable[date], dasar: str, oleh: Pengguna) -> list[HariKhusus]:
    """Write chosen days of the library down as the office's own, so that a newer library cannot move them.

    Days that stand already are passed over. Raises: AturanDilanggar (no basis, or not a day of that year's library).
    """
    _kunci()
    if not dasar.strip():
        raise AturanDilanggar("Tulis dasarnya, misalnya Keputusan Bersama Tiga Menteri.")
    libur = pustaka.libur_tahun(tahun)
    baru = []
    for hari in sorted(set(tanggal)):
        if hari not in libur:
            raise AturanDilanggar(f"{bahasa.tanggal(hari)} tidak ada di daftar pustaka tahun {tahun}.")
        ada = HariKhusus.objects.berlaku().antara(hari, hari).filter(jenis=libur[hari].jenis)
        if not ada.exists():
            nama = libur[hari].nama.replace(pustaka.PERKIRAAN, "").strip()
            isi = IsiHari(libur[hari].jenis, hari, hari, nama[:160], dasar.strip()[:200])
            baru.append(tambah_hari(isi=isi, oleh=oleh))
    return baru


def rekam(*, hari: HariKhusus) -> dict[str, Any]:
    """A special day as the trail keeps it."""
    isi = {"jenis": hari.get_jenis_display(), **{n: str(v) for n in _BIDANG if (v := getattr(hari, n))}}
    pekan = {jam.get_hari_display(): str(sehari(jam=jam)) for jam in JamPeriode.objects.filter(hari_khusus=hari)}
    return {**isi, "jam": pekan} if pekan else isi


def _kunci() -> None:
    """One editor of the calendar at a time, so that what was checked still holds when it is written."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(%s)", [_KUNCI_KALENDER])


def _ambil(hari_id: int) -> HariKhusus:
    hari = HariKhusus.objects.select_for_update().get(pk=hari_id)
    if hari.dibatalkan_pada is not None:
        raise TransisiBasi(f"{hari} sudah dibatalkan pada {bahasa.waktu(hari.dibatalkan_pada)}.")
    return hari


def sehari(*, jam: JamLayanan | JamPeriode) -> JamSehari:
    """The hours of a row."""
    return JamSehari(jam.buka, jam.tutup, jam.istirahat_mulai, jam.istirahat_selesai)


def _tulis_pekan(hari: HariKhusus, pekan: Mapping[int, JamSehari]) -> None:
    hari.jam_periode.exclude(hari__in=pekan).delete()
    for nomor, jam in pekan.items():
        JamPeriode.objects.update_or_create(hari_khusus=hari, hari=nomor, defaults=vars(jam))


def _periksa_isi(isi: IsiHari) -> None:
    if isi.jenis not in JenisHari.values:
        raise AturanDilanggar("Jenis hari khusus itu tidak dikenal.")
    if not isi.keterangan.strip():
        raise AturanDilanggar("Tulis keterangan, misalnya nama harinya.")
    if isi.selesai < isi.mulai:
        raise AturanDilanggar("Tanggal akhir tidak boleh sebelum tanggal awal.")
    if (isi.selesai - isi.mulai).days >= HARI_TERPANJANG:
        raise AturanDilanggar(f"Rentang paling panjang {HARI_TERPANJANG} hari. Periksa tahunnya.")
    _periksa_pekan(isi)
    _periksa_jam_hari(isi)


def _periksa_pekan(isi: IsiHari) -> None:
    if (isi.jenis == JenisHari.JAM_KHUSUS) != bool(isi.pekan):
        raise AturanDilanggar("Jam per hari diisi untuk Jam khusus, paling sedikit satu hari buka.")
    for hari, jam in isi.pekan.items():
        _periksa_jam(jam, Hari(hari).label)


def _periksa_jam_hari(isi: IsiHari) -> None:
    jam = (isi.jam_mulai, isi.jam_selesai, isi.istirahat_mulai, isi.istirahat_selesai)
    if isi.jam_mulai is None or isi.jam_selesai is None:
        if any(jam) or isi.jenis == JenisHari.PEMBUKAAN:
            raise AturanDilanggar("Isi jam mulai dan jam selesai, keduanya.")
        return
    if isi.jenis not in {JenisHari.PENUTUPAN, JenisHari.PEMBUKAAN}:
        raise AturanDilanggar("Jam hanya untuk Penutupan dan Pembukaan khusus; jenis lain berlaku sehari penuh.")
    if isi.mulai != isi.selesai:
        raise AturanDilanggar("Yang berjam hanya untuk satu hari. Catat tiap hari tersendiri.")
    if isi.jenis == JenisHari.PENUTUPAN and (isi.istirahat_mulai or isi.istirahat_selesai):
        raise AturanDilanggar("Penutupan tidak mengenal istirahat.")
    _periksa_jam(JamSehari(*jam), bahasa.tanggal(isi.mulai))  # type: ignore[arg-type] # the hours are there


def _periksa_jam(jam: JamSehari, kapan: str) -> None:
    if jam.buka >= jam.tutup:
        raise AturanDilanggar(f"{kapan}: jam buka harus sebelum jam tutup.")
    if (jam.istirahat_mulai is None) != (jam.istirahat_selesai is None):
        raise AturanDilanggar(f"{kapan}: isi awal dan akhir istirahat, keduanya.")
    if jam.istirahat_mulai is None or jam.istirahat_selesai is None:
        return
    if not jam.buka <= jam.istirahat_mulai < jam.istirahat_selesai <= jam.tutup:
        raise AturanDilanggar(f"{kapan}: istirahat harus berada di antara jam buka dan jam tutup.")


def _periksa_bentrok(isi: IsiHari, bukan: int) -> None:
    sejenis = HariKhusus.objects.berlaku().filter(jenis=isi.jenis).exclude(pk=bukan).antara(isi.mulai, isi.selesai)
    for lain in sejenis:
        if isi.jam_mulai is None or isi.jam_selesai is None or lain.jam_mulai is None or lain.jam_selesai is None:
            bentrok = True
        else:
            bentrok = isi.jam_mulai < lain.jam_selesai and lain.jam_mulai < isi.jam_selesai
        if bentrok:
            raise AturanDilanggar(f"Sudah ada {lain} pada {bahasa.tanggal(max(lain.mulai, isi.mulai))}.")


def _segarkan_nanti() -> None:
    """Open deadlines move after the commit; the schedule does it too, should the broker be away now."""
    transaction.on_commit(partial(app.send_task, TUGAS_SEGARKAN, expires=240), robust=True)
