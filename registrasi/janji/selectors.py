"""Composed reads over slots and bookings: the week, what is free, the calendar file."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db.models import Prefetch
from django.utils import timezone

from lpse.tampilan import bahasa
from lpse.waktu import kalender
from registrasi.janji.enums import StatusJanji
from registrasi.janji.models import JanjiVideo, SlotVideo
from registrasi.janji.services import batas_pesan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna
    from registrasi.pendaftaran.models import Permohonan

_HARI = dt.timedelta(days=1)
#: How many days ahead applicants are shown.
HARI_TAMPIL = 28


@dataclass(frozen=True)
class HariPekan:
    """One day of the staff's week, with its slots."""

    tanggal: dt.date
    slot: list[SlotVideo] = field(default_factory=list)
    #: Why nothing is held that day; empty on a working day.
    libur: str = ""

    @property
    def nama(self) -> str:
        return bahasa.nama_hari(self.tanggal)

    @property
    def hari_ini(self) -> bool:
        return self.tanggal == bahasa.hari_ini()


def _awal_hari(hari: dt.date) -> dt.datetime:
    return dt.datetime.combine(hari, dt.time.min, tzinfo=bahasa.zona())


def hari_buka() -> dt.date:
    """Today, or on a weekend or holiday the next day the office opens: the week that still lies ahead."""
    hari, kantor = bahasa.hari_ini(), kalender()
    return next((h for n in range(31) if kantor.hari_kerja(h := hari + n * _HARI)), hari)


def pekan(pengguna: Pengguna, senin: dt.date, petugas_id: int | None = None) -> list[HariPekan]:
    """Monday to Friday with slots and bookings, and Saturday or Sunday where something is held; two queries."""
    kueri = SlotVideo.objects.terlihat_oleh(pengguna).filter(
        mulai__gte=_awal_hari(senin), mulai__lt=_awal_hari(senin + 7 * _HARI)
    )
    if petugas_id:
        kueri = kueri.filter(petugas_id=petugas_id)
    janji = JanjiVideo.objects.exclude(status=StatusJanji.BATAL).select_related("permohonan").order_by("pk")
    slot = list(kueri.select_related("petugas").prefetch_related(Prefetch("janji", janji, to_attr="isi")))
    hasil = []
    for n in range(7):
        hari = senin + n * _HARI
        punya = [s for s in slot if s.mulai.astimezone(bahasa.zona()).date() == hari]
        if n < 5 or punya:  # noqa: PLR2004 - Friday
            hasil.append(HariPekan(hari, punya, "" if kalender().hari_kerja(hari) else "Kantor tutup"))
    return hasil


def slot_pemohon() -> list[tuple[dt.date, list[SlotVideo]]]:
    """What an applicant may choose from, day by day; times that several officers hold are offered once."""
    kueri = SlotVideo.objects.tersedia(batas_pesan()).filter(mulai__lt=timezone.now() + HARI_TAMPIL * _HARI)
    hari: dict[dt.date, dict[dt.datetime, SlotVideo]] = {}
    for slot in kueri.order_by("mulai", "terisi", "pk"):
        hari.setdefault(slot.mulai.astimezone(bahasa.zona()).date(), {}).setdefault(slot.mulai, slot)
    return [(tanggal, list(isi.values())) for tanggal, isi in hari.items()]


def janji_berjalan(permohonan: Permohonan) -> JanjiVideo | None:
    """The application's booking that is still to come or to be held."""
    kueri = JanjiVideo.objects.filter(permohonan=permohonan, status=StatusJanji.DIPESAN)
    return kueri.select_related("slot", "permohonan").first()


def janji_lama(permohonan: Permohonan) -> QuerySet[JanjiVideo]:
    """What came of earlier bookings."""
    kueri = JanjiVideo.objects.filter(permohonan=permohonan).exclude(status=StatusJanji.DIPESAN)
    return kueri.select_related("slot").order_by("-slot__mulai")[:10]


def perlu_dicatat(pengguna: Pengguna) -> QuerySet[JanjiVideo]:
    """Bookings whose time has come or gone, without an outcome."""
    return JanjiVideo.objects.terlihat_oleh(pengguna).filter(
        status=StatusJanji.DIPESAN, slot__mulai__lte=timezone.now()
    )


def _ics(teks: str) -> str:
    return teks.replace("\\", "\\\\").replace(";", r"\;").replace(",", r"\,").replace("\n", r"\n")


def berkas_ics(janji: JanjiVideo, *, kantor: str, alamat: str) -> str:
    """The booking as iCalendar (RFC 5545); without the link of the call, which stays on the applicant's page."""
    cap = "%Y%m%dT%H%M%SZ"
    baris = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Portal LPSE//Janji video//ID",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:janji-{janji.pk}@portal-lpse",
        f"SEQUENCE:{janji.kali_ubah}",
        f"DTSTAMP:{timezone.now().astimezone(dt.UTC):{cap}}",
        f"DTSTART:{janji.slot.mulai.astimezone(dt.UTC):{cap}}",
        f"DTEND:{janji.slot.selesai.astimezone(dt.UTC):{cap}}",
        f"SUMMARY:{_ics(f'Verifikasi lewat panggilan video, {kantor}')}",
        f"DESCRIPTION:{_ics(f'Permohonan {janji.permohonan.nomor}. Siapkan dokumen asli. Tautan: {alamat}')}",
        f"URL:{alamat}",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Panggilan video sejam lagi",
        "TRIGGER:-PT1H",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_lipat(b)}\r\n" for b in baris)


def _lipat(baris: str) -> str:
    """Lines of at most 75 octets, carried on with a blank (RFC 5545, 3.1)."""
    potong, kini = [], ""
    for huruf in baris:
        if len((kini + huruf).encode()) > 74:  # noqa: PLR2004 - 75 with the leading blank
            potong.append(kini)
            kini = ""
        kini += huruf
    return "\r\n ".join([*potong, kini])
