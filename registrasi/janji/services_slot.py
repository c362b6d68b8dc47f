"""Slots of video calls: made from the office's pattern, by hand, closed, and given their link."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.tampilan import bahasa
from lpse.waktu import kalender
from registrasi.janji.enums import StatusJanji
from registrasi.janji.models import SlotVideo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet

KELOLA = "registrasi.kelola_janji"
MAKS_PEKAN = 12
_MAKS_LAMA = dt.timedelta(hours=3)


@dataclass(frozen=True)
class PolaSlot:
    """When calls are held, by the office's settings (practice: Tuesday to Thursday, 10 to 14)."""

    hari: tuple[int, ...]
    dari: dt.time
    sampai: dt.time
    menit: int
    kapasitas: int

    @property
    def kalimat(self) -> str:
        nama = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
        hari = ", ".join(nama[h] for h in self.hari)
        return f"{hari}, pukul {self.dari:%H.%M}–{self.sampai:%H.%M}, tiap {self.menit} menit"


def pola() -> PolaSlot:
    """The pattern of this office.  Raises: AturanDilanggar when the setting makes no sense."""
    try:
        dari, sampai = (dt.time.fromisoformat(j.strip().replace(".", ":")) for j in settings.JANJI_JAM.split("-"))
    except ValueError as galat:
        raise AturanDilanggar("LPSE_JANJI_JAM harus seperti 10.00-14.00.") from galat
    if dari >= sampai or not 5 <= settings.JANJI_MENIT <= 180:  # noqa: PLR2004 - five minutes to three hours
        raise AturanDilanggar("LPSE_JANJI_JAM atau LPSE_JANJI_MENIT tidak masuk akal.")
    return PolaSlot(settings.JANJI_HARI, dari, sampai, settings.JANJI_MENIT, settings.JANJI_KAPASITAS)


def _waktu_slot(pola_slot: PolaSlot, hari: dt.date) -> Iterator[tuple[dt.datetime, dt.datetime]]:
    """The slots of a day, within the office's opening hours; none on holidays and closed days."""
    if hari.weekday() not in pola_slot.hari:
        return
    buka = kalender().jam_buka(hari)
    lama = dt.timedelta(minutes=pola_slot.menit)
    saat = dt.datetime.combine(hari, pola_slot.dari, tzinfo=bahasa.zona())
    akhir = dt.datetime.combine(hari, pola_slot.sampai, tzinfo=bahasa.zona())
    while saat + lama <= akhir:
        if any(a <= saat and saat + lama <= b for a, b in buka):
            yield saat, saat + lama
        saat += lama


@transaction.atomic
def buat_slot_pola(
    *, petugas_id: int, oleh: Pengguna | None, dari: dt.date, pekan: int | None = None, tautan: str = ""
) -> int:
    """Make the slots of the pattern for one officer over so many weeks; those that exist stay, so it may be repeated.

    Returns how many are new.  Raises: AturanDilanggar (no such officer, weeks out of range, a bad pattern).
    """
    petugas = _petugas(petugas_id)
    banyak = settings.JANJI_PEKAN if pekan is None else pekan
    if not 1 <= banyak <= MAKS_PEKAN:
        raise AturanDilanggar(f"Buat untuk 1 sampai {MAKS_PEKAN} pekan.")
    satu_pola, kini = pola(), timezone.now()
    baru = 0
    for n in range(banyak * 7):
        for mulai, selesai in _waktu_slot(satu_pola, dari + dt.timedelta(days=n)):
            if mulai > kini and _buat(petugas, (mulai, selesai), satu_pola.kapasitas, tautan, oleh) is not None:
                baru += 1
    if baru:
        catat(
            pelaku=oleh, kata="membuat slot panggilan video", objek=petugas,
            sesudah={"slot": baru, "dari": dari.isoformat(), "pekan": banyak},
        )  # fmt: skip
    return baru


def _petugas(petugas_id: int) -> Pengguna:
    petugas = petugas_janji().filter(pk=petugas_id).first()
    if petugas is None:
        raise AturanDilanggar("Pilih petugas registrasi dan verifikasi yang aktif.")
    return petugas


def petugas_janji() -> QuerySet[Pengguna]:
    """Active members of the staff who hold calls."""
    orang: QuerySet[Pengguna] = Pengguna.objects.aktif().berperan("regver").order_by("nama")
    return orang


def _buat(
    petugas: Pengguna, masa: tuple[dt.datetime, dt.datetime], kapasitas: int, tautan: str, oleh: Pengguna | None
) -> SlotVideo | None:
    """None when the officer has a slot at that time."""
    try:
        with transaction.atomic():
            return SlotVideo.objects.create(
                petugas=petugas, mulai=masa[0], selesai=masa[1], kapasitas=kapasitas, tautan=tautan.strip(),
                dibuat_oleh=oleh or petugas,
            )  # fmt: skip
    except IntegrityError:
        return None


@transaction.atomic
def buat_slot(
    *, petugas_id: int, mulai: dt.datetime, selesai: dt.datetime, kapasitas: int, oleh: Pengguna, tautan: str = ""
) -> SlotVideo:
    """One slot outside the pattern; the office must be open then.

    Raises: AturanDilanggar (gone by, closed, too long, no places, the officer has another slot then).
    """
    petugas = _petugas(petugas_id)
    if mulai <= timezone.now():
        raise AturanDilanggar("Waktu itu sudah lewat.")
    if not mulai < selesai <= mulai + _MAKS_LAMA:
        raise AturanDilanggar("Lama slot paling banyak tiga jam, dan selesainya sesudah mulainya.")
    hari = mulai.astimezone(bahasa.zona()).date()
    if not any(a <= mulai and selesai <= b for a, b in kalender().jam_buka(hari)):
        raise AturanDilanggar("Kantor tutup pada waktu itu.")
    if not 1 <= kapasitas <= 20:  # noqa: PLR2004 - the table's own limits
        raise AturanDilanggar("Kapasitas 1 sampai 20 pemohon.")
    slot = _buat(petugas, (mulai, selesai), kapasitas, tautan, oleh)
    if slot is None:
        raise AturanDilanggar(f"{petugas.nama} sudah mempunyai slot pada waktu itu.")
    catat(pelaku=oleh, kata="membuat slot panggilan video", objek=slot, sesudah={"petugas": petugas.nama})
    return slot


def kunci_slot(*, slot_id: int) -> SlotVideo:
    """The slot, locked."""
    return SlotVideo.objects.select_for_update(of=("self",)).select_related("petugas").get(pk=slot_id)


@transaction.atomic
def atur_tautan(*, slot_id: int, tautan: str, oleh: Pengguna) -> SlotVideo:
    """Give the slot the link of its call; applicants read it on their own page only.

    Raises: AturanDilanggar (not an https address), TransisiBasi (over, or closed).
    """
    slot = kunci_slot(slot_id=slot_id)
    _masih_terbuka(slot)
    if not tautan.strip().startswith("https://"):
        raise AturanDilanggar("Tautan pertemuan harus dimulai dengan https://.")
    slot.tautan = tautan.strip()
    slot.save(update_fields=["tautan"])
    catat(pelaku=oleh, kata="mengatur tautan panggilan video", objek=slot, sesudah={"tautan": "diisi"})
    return slot


def _masih_terbuka(slot: SlotVideo) -> None:
    if slot.ditutup_pada is not None:
        raise TransisiBasi(f"{slot} sudah ditutup.")
    if slot.lewat:
        raise TransisiBasi(f"{slot} sudah lewat.")


@transaction.atomic
def tutup_slot(*, slot_id: int, alasan: str, oleh: Pengguna) -> SlotVideo:
    """Close a slot; whoever booked it is told and may choose another.  Raises: AturanDilanggar, TransisiBasi."""
    from registrasi.janji.services import batalkan_terkunci  # noqa: PLC0415 - the two stand beside each other

    slot = kunci_slot(slot_id=slot_id)
    _masih_terbuka(slot)
    if not alasan.strip():
        raise AturanDilanggar("Tulis mengapa slot ditutup; pemohon membacanya.")
    dipesan = slot.janji.filter(status=StatusJanji.DIPESAN).select_related("permohonan", "slot")
    for janji in dipesan.select_for_update(of=("self",)):
        batalkan_terkunci(janji=janji, alasan=f"Slot ditutup: {alasan.strip()}", oleh=oleh)
    slot.ditutup_pada, slot.alasan_tutup = timezone.now(), alasan.strip()[:300]
    slot.save(update_fields=["ditutup_pada", "alasan_tutup"])
    catat(pelaku=oleh, kata="menutup slot panggilan video", objek=slot, alasan=slot.alasan_tutup)
    return slot
