"""Celery tasks of video calls: load → service."""

from __future__ import annotations

from celery import shared_task

from lpse.pekerjaan.services import jalankan
from registrasi.janji.pekerjaan import TUGAS_INGATKAN


@shared_task(name=TUGAS_INGATKAN, ignore_result=True)
def ingatkan() -> None:
    jalankan(tugas=TUGAS_INGATKAN)
