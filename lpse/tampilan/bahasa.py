"""How the office writes dates, times, numbers and sizes (UI.md, Conventions)."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from django.utils.dateparse import parse_date

from lpse.akun.enums import Hari, Zona
from lpse.akun.models import JamLayanan, ProfilLPSE

if TYPE_CHECKING:
    from collections.abc import Iterable

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
KATA_ANGKA = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
#: Years an address may name.
TAHUN_TERAWAL, TAHUN_TERAKHIR = 1900, 2199
_UMUR_INGATAN = 15.0  # seconds: another process sees a change of the office's profile at the latest after this
_KILO = 1024


@dataclass(frozen=True)
class Kantor:
    """What every page says about the office, remembered for a few seconds per process."""

    profil: ProfilLPSE | None
    jam: tuple[JamLayanan, ...]
    sampai: float


_ingatan: Kantor | None = None


def lupakan() -> None:
    """Forget the remembered office (its profile or opening hours changed, or a test begins)."""
    global _ingatan  # noqa: PLW0603 - a per-process memo; a cache server for two rows would cost more than it saves
    _ingatan = None


def kantor() -> Kantor:
    """The office's profile and opening hours; two queries at most every 15 seconds."""
    global _ingatan  # noqa: PLW0603 - as in lupakan
    if _ingatan is None or time.monotonic() > _ingatan.sampai:
        profil = ProfilLPSE.objects.first()
        _ingatan = Kantor(profil, tuple(JamLayanan.objects.all()), time.monotonic() + _UMUR_INGATAN)
    return _ingatan


def zona() -> ZoneInfo:
    """The office's zone; the setting's until the office has a profile."""
    profil = kantor().profil
    return ZoneInfo(profil.zona if profil else settings.TIME_ZONE)


def singkatan_zona() -> str:
    """WIB, WITA or WIT."""
    kunci = zona().key
    return Zona(kunci).label if kunci in Zona.values else kunci


def _lokal(nilai: dt.datetime) -> dt.datetime:
    return timezone.localtime(nilai, zona()) if timezone.is_aware(nilai) else nilai


def sekarang() -> dt.datetime:
    """Now, in the office's zone."""
    return timezone.now().astimezone(zona())


def hari_ini() -> dt.date:
    """Today, in the office's zone."""
    return sekarang().date()


def baca_tanggal(teks: str) -> dt.date | None:
    """A date as an address writes it, ``2026-11-21``; None for anything else, the 41st of the 13th month included, and
    for years that no office has: a week before or after them is no date that could be reckoned with.
    """
    if len(teks) != len("2026-11-21"):
        return None
    try:
        hari = parse_date(teks)
    except ValueError:
        return None
    return hari if hari and TAHUN_TERAWAL <= hari.year <= TAHUN_TERAKHIR else None


def tanggal(nilai: dt.date | None) -> str:
    """«21 November 2026»; a datetime is first brought to the office's zone."""
    if nilai is None:
        return ""
    hari = _lokal(nilai).date() if isinstance(nilai, dt.datetime) else nilai
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def nama_hari(nilai: dt.date) -> str:
    """«Kamis»."""
    hari = _lokal(nilai).date() if isinstance(nilai, dt.datetime) else nilai
    return Hari(hari.weekday()).label


def jam(nilai: dt.datetime | None) -> str:
    """«14.05 WITA»."""
    return "" if nilai is None else f"{_lokal(nilai):%H.%M} {singkatan_zona()}"


def waktu(nilai: dt.datetime | None) -> str:
    """«21 November 2026, pukul 14.05 WITA»."""
    return "" if nilai is None else f"{tanggal(nilai)}, pukul {jam(nilai)}"


def angka(nilai: float | Decimal | str | None, desimal: int = 0) -> str:
    """«1.234,5»: dot for thousands, comma for decimals, rounded half up."""
    if nilai is None or nilai == "":
        return ""
    bulat = Decimal(str(nilai)).quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP)
    teks = f"{bulat:,.{desimal}f}".translate(str.maketrans(",.", ".,"))
    return teks.lstrip("-") if not bulat and teks.startswith("-") else teks


def byte(nilai: float | None) -> str:
    """«19,5 GB», counted by 1.024 as operating systems show it; whole numbers from 100 up."""
    if nilai is None:
        return ""
    sisa = float(nilai)
    for satuan in ("B", "kB", "MB", "GB"):
        if abs(sisa) < _KILO:
            return f"{_pendek(sisa, satuan)} {satuan}"
        sisa /= _KILO
    return f"{_pendek(sisa, 'TB')} TB"


def _pendek(nilai: float, satuan: str) -> str:
    bulat = satuan == "B" or abs(nilai) >= 100 or round(nilai, 1) == round(nilai)  # noqa: PLR2004 - three digits carry enough
    return angka(nilai, 0 if bulat else 1)


def samar(nomor: str | None) -> str:
    """A personal number with only its first four and last two characters readable."""
    teks = (nomor or "").strip()
    if len(teks) <= 6:  # noqa: PLR2004 - nothing would stay hidden
        return "•" * len(teks)
    return f"{teks[:4]}{'•' * (len(teks) - 6)}{teks[-2:]}"


def samar_nama(nama: str) -> str:
    """«Hasnawati Tahir, S.T.» → «H••• T•••»: enough to know oneself, not enough to find a stranger."""
    kata = nama.split(",", 1)[0].split()
    return " ".join(f"{k[0]}•••" for k in kata if k[-1] != ".") or "•••"


def kata_angka(n: int) -> str:
    """«dua» up to eleven, figures above; for sentences."""
    return KATA_ANGKA[n] if 0 <= n < len(KATA_ANGKA) else angka(n)


def jam_layanan(jam: Iterable[JamLayanan] | None = None) -> list[tuple[str, str]]:
    """Opening hours, neighbouring days with equal hours together: ``[("Senin–Kamis", "07.30–16.00"), …]``."""
    kelompok: list[tuple[int, int, str]] = []
    for satu in sorted(kantor().jam if jam is None else jam, key=lambda j: j.hari):
        pukul = f"{satu.buka:%H.%M}–{satu.tutup:%H.%M}"
        if kelompok and kelompok[-1][1] == satu.hari - 1 and kelompok[-1][2] == pukul:
            kelompok[-1] = (kelompok[-1][0], satu.hari, pukul)
        else:
            kelompok.append((satu.hari, satu.hari, pukul))
    return [(_rentang(awal, akhir), pukul) for awal, akhir, pukul in kelompok]


def _rentang(awal: int, akhir: int) -> str:
    if awal == akhir:
        return Hari(awal).label
    return f"{Hari(awal).label}{' dan ' if akhir - awal == 1 else '–'}{Hari(akhir).label}"


def kalimat_jam_layanan() -> str:
    """«Senin–Kamis 07.30–16.00, Jumat 07.30–16.30 WITA», or "" while the office has not said."""
    baris = jam_layanan()
    return f"{', '.join(f'{hari} {pukul}' for hari, pukul in baris)} {singkatan_zona()}" if baris else ""
