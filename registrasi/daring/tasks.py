"""Celery tasks of the drafts from home: load → service."""

from __future__ import annotations

from celery import shared_task

from lpse.pekerjaan.services import jalankan
from registrasi.daring.pekerjaan import TUGAS_BERSIHKAN


@shared_task(name=TUGAS_BERSIHKAN, ignore_result=True)
def bersihkan() -> None:
    jalankan(tugas=TUGAS_BERSIHKAN)
