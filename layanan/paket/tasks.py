"""Tasks of the package register."""

from __future__ import annotations

from celery import shared_task

from layanan.paket import services
from lpse.galat import TransisiBasi
from lpse.pekerjaan.jalan import jalan
from lpse.pekerjaan.services import jalankan


@shared_task(name=services.TUGAS, ignore_result=True, soft_time_limit=600, time_limit=660)
def impor(*, impor_id: int) -> None:
    """Read one file; a second order for the same file finds it read."""
    with jalan(services.TUGAS, sasaran=str(impor_id)) as laporan:
        try:
            hasil = services.jalankan_impor(impor_id=impor_id)
        except TransisiBasi as galat:
            laporan.pesan = str(galat)
            return
        laporan.pesan = hasil.pesan or f"{hasil.baru} baru, {hasil.berubah} berubah, {hasil.dilewati} dilewati."


@shared_task(name="layanan.paket.lanjutkan", ignore_result=True)
def lanjutkan() -> None:
    jalankan(tugas="layanan.paket.lanjutkan")
