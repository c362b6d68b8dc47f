"""Celery tasks of signing: load → service."""

from __future__ import annotations

from celery import shared_task

from layanan.pengesahan.pekerjaan import TUGAS_SUSULKAN
from lpse.pekerjaan.services import jalankan


@shared_task(name=TUGAS_SUSULKAN, ignore_result=True)
def susulkan() -> None:
    jalankan(tugas=TUGAS_SUSULKAN)
