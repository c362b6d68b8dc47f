"""Celery tasks of the integrity of the archive: load → service."""

from __future__ import annotations

from celery import shared_task

from arsip.keutuhan import services, services_bagit
from arsip.keutuhan.pekerjaan import TUGAS_LAPORAN, TUGAS_PERIKSA, TUGAS_RAPIKAN
from lpse.pekerjaan.services import jalankan


@shared_task(name=TUGAS_PERIKSA, ignore_result=True, soft_time_limit=1600, time_limit=1700)
def periksa() -> None:
    jalankan(tugas=TUGAS_PERIKSA)


@shared_task(name=TUGAS_LAPORAN, ignore_result=True)
def laporan_bulanan() -> None:
    jalankan(tugas=TUGAS_LAPORAN)


@shared_task(name=TUGAS_RAPIKAN, ignore_result=True)
def rapikan_ekspor() -> None:
    jalankan(tugas=TUGAS_RAPIKAN)


@shared_task(name=services.TUGAS_PERIKSA_BERKAS, ignore_result=True, soft_time_limit=6600, time_limit=6900)
def periksa_berkas(*, berkas_arsip_id: int, oleh_id: int) -> None:
    services.periksa_berkas_besar(berkas_arsip_id=berkas_arsip_id, oleh_id=oleh_id)


@shared_task(name=services_bagit.TUGAS, ignore_result=True, soft_time_limit=6600, time_limit=6900)
def bagit(*, ekspor_id: int) -> None:
    """Ordered by the request's commit; a killed run comes back by itself (``acks_late``) and begins anew."""
    services_bagit.susun(ekspor_id=ekspor_id)
