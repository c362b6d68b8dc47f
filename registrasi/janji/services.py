"""Booking a video call: by the applicant with number and code, or by the staff (Perka LKPP 2/2010 Pasal 22(1))."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_fsm import can_proceed

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari, kabari_luar
from lpse.tampilan import bahasa
from registrasi.janji.enums import StatusJanji
from registrasi.janji.models import JanjiVideo, SlotVideo
from registrasi.janji.services_slot import kunci_slot
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.pendaftaran.services import kunci_permohonan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from registrasi.pendaftaran.models import Permohonan

#: The papers are with the office, so there is something to look at.
DAPAT_JANJI = (StatusPermohonan.MENUNGGU_VERIFIKASI, StatusPermohonan.PERLU_PERBAIKAN)
_S = StatusJanji
_PENUH = "Slot itu baru saja penuh atau ditutup. Pilih waktu lain."


def batas_pesan() -> dt.datetime:
    """Applicants book and change until so many hours before."""
    return timezone.now() + dt.timedelta(hours=settings.JANJI_BATAS_JAM)


@transaction.atomic
def pesan(*, permohonan_id: int, slot_id: int, oleh: Pengguna | None = None) -> JanjiVideo:
    """Take a place of a slot for an application; ``oleh`` None is the applicant.

    Raises: AturanDilanggar (not submitted yet, too late, no place), TransisiBasi (it has a place already).
    """
    permohonan = kunci_permohonan(permohonan_id=permohonan_id)
    if permohonan.status not in DAPAT_JANJI:
        raise AturanDilanggar(
            f"Permohonan ini {permohonan.get_status_display().lower()}; janji hanya bagi yang sedang diverifikasi."
        )
    if JanjiVideo.objects.filter(permohonan=permohonan, status=_S.DIPESAN).exists():
        raise TransisiBasi("Permohonan ini sudah mempunyai janji. Ubah atau batalkan yang itu.")
    slot = _slot_terbuka(slot_id, oleh)
    janji = JanjiVideo.objects.create(slot=slot, permohonan=permohonan, dipesan_oleh=oleh)
    _catat(janji, oleh, "memesan janji video", kapan=slot.kapan)
    _kabari(janji, "dipesan", f"janji:{janji.pk}:pesan:{slot.pk}", oleh)
    return janji


def _slot_terbuka(slot_id: int, oleh: Pengguna | None) -> SlotVideo:
    """The slot, locked: whoever comes second sees the place of the first."""
    slot = kunci_slot(slot_id=slot_id)
    batas = batas_pesan() if oleh is None else timezone.now()
    if slot.mulai < batas:
        raise AturanDilanggar(
            f"Janji dipesan paling lambat {settings.JANJI_BATAS_JAM} jam sebelumnya. Pilih waktu lain."
            if oleh is None
            else "Slot itu sudah mulai. Pilih waktu lain."
        )
    if slot.ditutup_pada is not None or slot.sisa < 1:
        raise AturanDilanggar(_PENUH)
    return slot


def kunci_janji(*, janji_id: int) -> JanjiVideo:
    """The booking with its application, the application's row locked first (the same order everywhere)."""
    kunci_permohonan(permohonan_id=JanjiVideo.objects.values_list("permohonan_id", flat=True).get(pk=janji_id))
    return (
        JanjiVideo.objects.select_for_update(of=("self",))
        .select_related("permohonan", "slot__petugas")
        .get(pk=janji_id)
    )


def basi(*, janji: JanjiVideo) -> TransisiBasi:
    """What to raise at a step that this booking has already left behind."""
    return TransisiBasi(
        f"Janji ini sudah {janji.get_status_display().lower()}. Muat ulang halaman untuk melihat keadaannya."
    )


@transaction.atomic
def ubah(*, janji_id: int, slot_id: int, oleh: Pengguna | None = None) -> JanjiVideo:
    """Move a booking to another slot.

    Raises: AturanDilanggar (too late, too often, no place, the same slot), TransisiBasi (no longer booked).
    """
    janji = kunci_janji(janji_id=janji_id)
    if janji.status != _S.DIPESAN:
        raise basi(janji=janji)
    _masih_boleh(janji, oleh)
    if oleh is None and janji.kali_ubah >= settings.JANJI_MAKS_UBAH:
        raise AturanDilanggar(
            f"Janji ini sudah diubah {bahasa.kata_angka(janji.kali_ubah)} kali. Hubungi loket bila harus diubah lagi."
        )
    if slot_id == janji.slot_id:
        raise AturanDilanggar("Itu waktu yang sekarang. Pilih waktu lain.")
    semula, slot = janji.slot.kapan, _slot_terbuka(slot_id, oleh)
    janji.slot, janji.kali_ubah = slot, janji.kali_ubah + 1
    janji.save(update_fields=["slot", "kali_ubah"])
    catat(
        pelaku=oleh, kata="mengubah janji video", objek=janji, sebelum={"kapan": semula}, sesudah={"kapan": slot.kapan}
    )
    _kabari(janji, "diubah", f"janji:{janji.pk}:ubah:{janji.kali_ubah}", oleh)
    return janji


def _masih_boleh(janji: JanjiVideo, oleh: Pengguna | None) -> None:
    if oleh is None and janji.slot.mulai < batas_pesan():
        raise AturanDilanggar(
            f"Kurang dari {settings.JANJI_BATAS_JAM} jam lagi, jadi tidak dapat diubah di sini. Hubungi loket."
        )


@transaction.atomic
def batalkan(*, janji_id: int, alasan: str, oleh: Pengguna | None = None) -> JanjiVideo:
    """Give the place back: dipesan → batal.  Raises: AturanDilanggar (no reason, too late), TransisiBasi."""
    janji = kunci_janji(janji_id=janji_id)
    if not can_proceed(janji.batalkan):
        raise basi(janji=janji)
    _masih_boleh(janji, oleh)
    if not alasan.strip():
        raise AturanDilanggar("Tulis mengapa janji dibatalkan.")
    batalkan_terkunci(janji=janji, alasan=alasan.strip(), oleh=oleh)
    return janji


def batalkan_terkunci(*, janji: JanjiVideo, alasan: str, oleh: Pengguna | None) -> None:
    """The move itself, on a locked booking."""
    janji.batalkan(alasan=alasan[:300])
    janji.save(update_fields=["status", "dibatalkan_pada", "alasan_batal"])
    catat(
        pelaku=oleh, kata="membatalkan janji video", objek=janji, sebelum={"status": _S.DIPESAN.value},
        sesudah={"status": janji.status}, alasan=janji.alasan_batal,
    )  # fmt: skip
    _kabari(janji, "dibatalkan", f"janji:{janji.pk}:batal", oleh)


def _catat(janji: JanjiVideo, oleh: Pengguna | None, kata: str, **sesudah: str) -> None:
    catat(pelaku=oleh, kata=kata, objek=janji, sesudah={"status": janji.status, **sesudah})


def _kabari(janji: JanjiVideo, apa: str, kunci: str, oleh: Pengguna | None) -> None:
    """The applicant by mail, the officer in the portal; never the link, which stands on the applicant's own page."""
    kapan = janji.slot.kapan
    _kabari_pemohon(janji.permohonan, janji, f"registrasi.janji.{apa}", {"kapan": kapan}, kunci)
    if janji.slot.petugas != oleh:
        kabari(
            penerima=[janji.slot.petugas], jenis="registrasi.janji.petugas", objek=janji,
            konteks={"apa": apa, "kapan": kapan, "pemohon": janji.permohonan.sebutan},
        )  # fmt: skip


def _kabari_pemohon(permohonan: Permohonan, janji: JanjiVideo, jenis: str, konteks: dict[str, str], kunci: str) -> bool:
    return bool(
        kabari_luar(
            surel=permohonan.surel or permohonan.spse_surel, nama=permohonan.nama, jenis=jenis, objek=janji,
            konteks={**konteks, "nomor": permohonan.nomor, "alasan": janji.alasan_batal}, kunci=kunci,
        )
    )  # fmt: skip


#: Before the call: key of the reminder, how long, its words.
PENGINGAT = (("hari", dt.timedelta(days=1), "besok"), ("jam", dt.timedelta(hours=1), "sejam lagi"))


def ingatkan() -> int:
    """Mail applicants a day and an hour before their call; once each, whenever it runs.  Returns mails written."""
    kini, banyak = timezone.now(), 0
    for kode, lama, kata in PENGINGAT:
        dekat = JanjiVideo.objects.filter(status=_S.DIPESAN, slot__mulai__gt=kini, slot__mulai__lte=kini + lama)
        for janji in dekat.select_related("permohonan", "slot").exclude(dipesan_pada__gt=kini - lama / 12):
            if kode == "hari" and janji.slot.mulai <= kini + dt.timedelta(hours=1):
                continue
            konteks = {"kapan": janji.slot.kapan, "kata": kata}
            kunci = f"janji:{janji.pk}:{kode}:{janji.slot_id}"
            banyak += _kabari_pemohon(janji.permohonan, janji, "registrasi.janji.pengingat", konteks, kunci)
    return banyak
