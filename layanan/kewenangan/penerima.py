"""What this room hears of its papers: a signed letter goes to whom it is written for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.dispatch import receiver

from layanan.kewenangan.services import SURAT_JADWAL, kirimkan_surat_jadwal
from lpse.naskah.sinyal import naskah_lengkap

if TYPE_CHECKING:
    from lpse.naskah.models import Naskah


@receiver(naskah_lengkap, dispatch_uid="layanan.kewenangan.surat_jadwal")
def setelah_lengkap(naskah: Naskah, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """After the commit of the last signature."""
    if naskah.jenis == SURAT_JADWAL:
        kirimkan_surat_jadwal(naskah=naskah)
