"""Hears tickets: one handed to LKPP opens its row of the register, one that goes on or ends closes it (R-102)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.dispatch import receiver

from layanan.konsultasi.models import KonsultasiLKPP
from layanan.konsultasi.services import jawab_lkpp, tanyakan, tarik
from layanan.tiket.enums import StatusTiket
from layanan.tiket.sinyal import tiket_berubah, tiket_ditutup, tiket_selesai

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna


@receiver(tiket_berubah, dispatch_uid="layanan.konsultasi.diteruskan")
def diteruskan(
    tiket: Tiket, oleh: Pengguna | None, apa: str, rincian: Mapping[str, Any] | None = None, **_lain: object
) -> None:
    """The register follows the ladder by itself; nobody writes a question twice."""
    if apa != "teruskan_lkpp" or KonsultasiLKPP.objects.menunggu().filter(tiket=tiket).exists():
        return
    isi = rincian or {}
    tanyakan(
        perihal=tiket.judul[:250], pertanyaan=isi.get("keterangan") or tiket.uraian, oleh=oleh, alasan=isi["alasan"],
        nomor_lkpp=isi["nomor_lkpp"], tiket=tiket,
    )  # fmt: skip


@receiver(tiket_berubah, dispatch_uid="layanan.konsultasi.dilanjutkan")
def dilanjutkan(
    tiket: Tiket, oleh: Pengguna | None, apa: str, rincian: Mapping[str, Any] | None = None, **_lain: object
) -> None:
    """LKPP's answer that was written on the ticket is its answer in the register too, not a question taken back."""
    isi = rincian or {}
    if apa != "lanjutkan" or isi.get("dari") != StatusTiket.MENUNGGU_LKPP or not isi.get("catatan") or oleh is None:
        return
    for satu in KonsultasiLKPP.objects.menunggu().filter(tiket=tiket):
        jawab_lkpp(konsultasi_id=satu.pk, jawaban=isi["catatan"], oleh=oleh, lanjut=False)


@receiver((tiket_selesai, tiket_ditutup), dispatch_uid="layanan.konsultasi.tiket_usai")
def tiket_usai(tiket: Tiket, oleh: Pengguna | None, **_lain: object) -> None:
    """A ticket that ended no longer waits for LKPP."""
    for satu in KonsultasiLKPP.objects.menunggu().filter(tiket=tiket):
        tarik(konsultasi_id=satu.pk, alasan=f"Tiket {tiket.nomor} {tiket.get_status_display().lower()}.", oleh=oleh)
