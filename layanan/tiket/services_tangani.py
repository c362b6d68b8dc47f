"""Whose desk it lies on: claim, assign, put back, hand to another unit and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django_fsm import can_proceed

from layanan.sla import services as sla
from layanan.tiket.enums import MENUNGGU, JenisPesan, StatusTiket, UnitTiket
from layanan.tiket.kabar import kabari_petugas, kabari_unit
from layanan.tiket.services_dasar import (
    KELOLA,
    basi,
    jejak,
    kabari_berubah,
    kunci_tiket,
    langkah,
    pastikan_terbuka,
    tulis,
    tulis_pesan,
    wajib,
)
from lpse.galat import AturanDilanggar, TransisiBasi

if TYPE_CHECKING:
    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna


@transaction.atomic
def ambil(*, tiket_id: int, oleh: Pengguna) -> Tiket:
    """Take a new ticket; of two clerks at once one gets it, the same clerk twice is once.

    Raises: TransisiBasi (a colleague has it, it ended), AturanDilanggar (not a clerk of its unit).
    """
    tiket = kunci_tiket(tiket_id=tiket_id)
    if tiket.petugas_id == oleh.pk and tiket.status == StatusTiket.DITANGANI:
        return tiket
    if tiket.status != StatusTiket.BARU:
        if tiket.petugas is not None and tiket.terbuka:
            raise TransisiBasi(f"Tiket {tiket.nomor} sudah diambil {tiket.petugas.nama}.")
        raise basi(tiket=tiket)
    pastikan_dapat_menangani(tiket=tiket, petugas=oleh)
    mulai_tangani(tiket=tiket, petugas=oleh)
    tulis(tiket=tiket, bidang=["status", "petugas", "menunggu_sebab"])
    jejak(tiket=tiket, oleh=oleh, kata="mengambil tiket", sebelum=StatusTiket.BARU, petugas=oleh.nama)
    kabari_berubah(tiket=tiket, apa="ambil", oleh=oleh)
    return tiket


def mulai_tangani(*, tiket: Tiket, petugas: Pengguna) -> None:
    """From the desk of the unit to the desk of a person (not saved)."""
    tiket.tangani(petugas=petugas)


def pastikan_dapat_menangani(*, tiket: Tiket, petugas: Pengguna) -> None:
    """Raises: AturanDilanggar when this person does not work on tickets of that unit."""
    if not petugas.is_active or not petugas.has_perm(KELOLA):
        raise AturanDilanggar(f"{petugas.nama} tidak menangani tiket.")
    if tiket.unit not in petugas.kode_peran and UnitTiket.LAYANAN not in petugas.kode_peran:
        raise AturanDilanggar(
            f"{petugas.nama} bukan petugas unit {tiket.get_unit_display()}. Alihkan dahulu ke unitnya."
        )


@transaction.atomic
def tugaskan(*, tiket_id: int, kepada: Pengguna, oleh: Pengguna, catatan: str = "", versi: int | None = None) -> Tiket:
    """Give an open ticket to a colleague of its unit; a waiting one goes on waiting.

    Raises: TransisiBasi (it ended, another wrote since), AturanDilanggar (not a clerk of its unit).
    """
    tiket = kunci_tiket(tiket_id=tiket_id, versi=versi)
    pastikan_terbuka(tiket=tiket)
    if tiket.petugas_id == kepada.pk:
        return tiket
    pastikan_dapat_menangani(tiket=tiket, petugas=kepada)
    sebelum, lama = tiket.status, tiket.petugas
    if tiket.status == StatusTiket.BARU:
        mulai_tangani(tiket=tiket, petugas=kepada)
    else:
        tiket.petugas = kepada
    tulis(tiket=tiket, bidang=["status", "petugas", "menunggu_sebab"])
    jejak(
        tiket=tiket, oleh=oleh, kata="menugaskan tiket", sebelum=sebelum, alasan=catatan.strip(), petugas=kepada.nama,
        petugas_lama=lama.nama if lama else "",
    )  # fmt: skip
    if kepada.pk != oleh.pk:
        kabari_petugas(tiket=tiket, jenis="ditugaskan", oleh=oleh, catatan=catatan.strip())
    kabari_berubah(tiket=tiket, apa="tugaskan", oleh=oleh)
    return tiket


@transaction.atomic
def lepaskan(*, tiket_id: int, oleh: Pengguna, alasan: str = "") -> Tiket:
    """Put a ticket back on the desk of its unit.  Raises: TransisiBasi (nobody has it, it waits, it ended)."""
    tiket = kunci_tiket(tiket_id=tiket_id)
    if not can_proceed(tiket.lepaskan):
        raise basi(tiket=tiket)
    sebelum = tiket.status
    tiket.lepaskan()
    tulis(tiket=tiket, bidang=["status", "petugas"])
    jejak(tiket=tiket, oleh=oleh, kata="mengembalikan tiket ke meja unit", sebelum=sebelum, alasan=alasan.strip())
    kabari_berubah(tiket=tiket, apa="lepaskan", oleh=oleh)
    return tiket


@transaction.atomic
def alihkan(*, tiket_id: int, unit: str, alasan: str, oleh: Pengguna, versi: int | None = None) -> Tiket:
    """Hand a ticket to another unit, or back; its clocks run on, for the office is one (Pasal 9(2)b, 11).

    What waited goes on: the other unit takes it up now.  Raises: TransisiBasi (it ended, another wrote
    since), AturanDilanggar (the same unit, no reason).
    """
    tiket = kunci_tiket(tiket_id=tiket_id, versi=versi)
    pastikan_terbuka(tiket=tiket)
    if unit not in UnitTiket.values:
        raise AturanDilanggar("Pilih unit tujuan.")
    if unit == tiket.unit:
        raise AturanDilanggar(f"Tiket ini sudah di unit {tiket.get_unit_display()}.")
    sebab = wajib(
        teks=alasan, kalimat="Tulis mengapa tiket ini dialihkan; unit tujuan membacanya lebih dahulu.", maks=1000
    )
    sebelum, dari = tiket.status, tiket.get_unit_display()
    jam = None
    if tiket.status in MENUNGGU:
        jam = sla.lanjut(objek=tiket, oleh=oleh, keterangan="dialihkan")
        tiket.tangani(petugas=tiket.petugas or oleh)
        langkah(tiket=tiket)
    if tiket.status == StatusTiket.DITANGANI:
        tiket.lepaskan()
    tiket.unit = unit
    tulis(tiket=tiket, bidang=["status", "petugas", "menunggu_sebab", "unit"], jam=jam)
    tulis_pesan(
        tiket=tiket, jenis=JenisPesan.SISTEM, oleh=oleh,
        isi=f"Dialihkan {oleh.nama} dari {dari} ke {tiket.get_unit_display()}: {sebab}",
    )  # fmt: skip
    jejak(tiket=tiket, oleh=oleh, kata="mengalihkan tiket", sebelum=sebelum, alasan=sebab, unit=tiket.unit)
    kabari_unit(tiket=tiket, jenis="dialihkan", oleh=oleh, dari=dari, alasan=sebab)
    kabari_berubah(tiket=tiket, apa="alihkan", oleh=oleh, dari=dari)
    return tiket
