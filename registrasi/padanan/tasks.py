"""Scheduled work of the matches: load → service."""

from __future__ import annotations

from celery import shared_task

from lpse.pekerjaan.services import jalankan
from registrasi.padanan.pekerjaan import TUGAS_COCOKKAN


@shared_task(name=TUGAS_COCOKKAN, ignore_result=True)
def cocokkan() -> None:
    jalankan(tugas=TUGAS_COCOKKAN)
