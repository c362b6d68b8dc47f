"""Celery tasks of complaints: load → service."""

from __future__ import annotations

from celery import shared_task

from layanan.keluhan.pekerjaan import TUGAS_TENGGAT
from lpse.pekerjaan.services import jalankan


@shared_task(name=TUGAS_TENGGAT, ignore_result=True)
def tenggat() -> None:
    jalankan(tugas=TUGAS_TENGGAT)
