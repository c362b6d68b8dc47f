"""Celery tasks of working time."""

from __future__ import annotations

from celery import shared_task

from lpse.pekerjaan.services import jalankan
from lpse.waktu.services import TUGAS_SEGARKAN


@shared_task(name=TUGAS_SEGARKAN, ignore_result=True)
def segarkan() -> None:
    jalankan(tugas=TUGAS_SEGARKAN)
