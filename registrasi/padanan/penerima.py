"""What the matches hear: entries of the register, applications handed in; and the guard they set at the counter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.dispatch import receiver

from registrasi.daftar_hitam.sinyal import entri_berubah
from registrasi.padanan.services import cocokkan_entri, cocokkan_permohonan, pastikan_tak_tercantum
from registrasi.pendaftaran import penjaga
from registrasi.pendaftaran.sinyal import permohonan_diajukan

if TYPE_CHECKING:
    from registrasi.daftar_hitam.models import DaftarHitam
    from registrasi.pendaftaran.models import Permohonan


def _jaga(permohonan: Permohonan) -> None:
    pastikan_tak_tercantum(permohonan=permohonan)


penjaga.daftarkan(_jaga)


@receiver(entri_berubah, dispatch_uid="registrasi.padanan.entri")
def saat_entri_berubah(entri: DaftarHitam, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """In the writer's transaction: the entry and its matches stand together."""
    cocokkan_entri(entri=entri)


@receiver(permohonan_diajukan, dispatch_uid="registrasi.padanan.permohonan")
def saat_permohonan_diajukan(permohonan: Permohonan, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """After the commit: names that ask for an answer are in the inbox before the application is examined."""
    cocokkan_permohonan(permohonan=permohonan)
