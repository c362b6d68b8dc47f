"""Celery tasks of public reports: load → service."""

from __future__ import annotations

from celery import shared_task

from layanan.lapor.pekerjaan import TUGAS_BERSIHKAN
from lpse.pekerjaan.services import jalankan


@shared_task(name=TUGAS_BERSIHKAN, ignore_result=True)
def bersihkan() -> None:
    jalankan(tugas=TUGAS_BERSIHKAN)
