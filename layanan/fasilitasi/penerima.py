"""Hears of new data from SIRUP and SPSE and counts the open cases anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.dispatch import receiver

from layanan.fasilitasi.models import Fasilitasi
from layanan.fasilitasi.services import hitung
from layanan.paket.sinyal import paket_diimpor

if TYPE_CHECKING:
    from layanan.paket.models import ImporPaket


@receiver(paket_diimpor, dispatch_uid="layanan.fasilitasi.hitung")
def hitung_ulang(impor: ImporPaket, **_lain: object) -> None:
    """A file that changed nothing costs nothing."""
    if impor.baru or impor.berubah:
        hitung(kasus=Fasilitasi.objects.terbuka().select_related("instansi", "apbd"))
