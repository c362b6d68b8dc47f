"""Listens: minutes become final, a paper is signed, complete or cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.dispatch import receiver

from layanan.berita_acara.sinyal import ba_final
from layanan.pengesahan.services import siapkan_undangan
from layanan.pengesahan.services_selaras import selaraskan
from lpse.naskah.sinyal import naskah_dibatalkan, naskah_ditandatangani, naskah_final, naskah_lengkap

if TYPE_CHECKING:
    from layanan.berita_acara.models import BeritaAcara
    from lpse.naskah.models import Naskah


@receiver(ba_final, dispatch_uid="layanan.pengesahan.ba_final")
def saat_ba_final(ba: BeritaAcara, **_lain: Any) -> None:  # noqa: ANN401 - signal
    """Inside the transaction that numbers the minutes: their invitations are there when they are."""
    if ba.naskah_id is not None:
        siapkan_undangan(naskah_id=ba.naskah_id)


@receiver(naskah_final, dispatch_uid="layanan.pengesahan.naskah_final")
def saat_final(naskah: Naskah, **_lain: Any) -> None:  # noqa: ANN401 - signal
    """Any other paper with a slot that may be drawn."""
    if naskah.tanda_tangan.filter(undangan=True, undangan_teken__isnull=True).exists():
        siapkan_undangan(naskah_id=naskah.pk)


@receiver([naskah_ditandatangani, naskah_lengkap, naskah_dibatalkan], dispatch_uid="layanan.pengesahan.naskah_bergerak")
def saat_bergerak(naskah: Naskah, **_lain: Any) -> None:  # noqa: ANN401 - signal
    if naskah.tanda_tangan.filter(undangan=True).exists():
        selaraskan(naskah_id=naskah.pk)
