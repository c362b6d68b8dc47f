"""Celery tasks of the scan intake: load → service."""

from __future__ import annotations

from celery import shared_task
from django.conf import settings

from arsip.pemindaian import services_ocr
from lpse.pekerjaan.services import jalankan


@shared_task(
    name=services_ocr.TUGAS_KENALI,
    ignore_result=True,
    soft_time_limit=settings.OCR_DETIK + 60,
    time_limit=settings.OCR_DETIK + 120,
)
def kenali() -> None:
    """One recognition; whoever ends one orders the next."""
    services_ocr.kenali_berikut()


@shared_task(name="arsip.pemindaian.susulkan", ignore_result=True)
def susulkan() -> None:
    jalankan(tugas="arsip.pemindaian.susulkan")
