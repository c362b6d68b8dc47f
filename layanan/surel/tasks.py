"""Celery tasks of the mail: load → service."""

from __future__ import annotations

from celery import shared_task

from layanan.surel.pekerjaan import TUGAS_AMBIL
from lpse.pekerjaan.services import jalankan


@shared_task(name=TUGAS_AMBIL, ignore_result=True)
def ambil() -> None:
    jalankan(tugas=TUGAS_AMBIL)
