"""Celery tasks of the loans: load → service."""

from __future__ import annotations

from celery import shared_task

from arsip.peminjaman.pekerjaan import TUGAS_INGATKAN
from lpse.pekerjaan.services import jalankan


@shared_task(name=TUGAS_INGATKAN, ignore_result=True)
def ingatkan() -> None:
    jalankan(tugas=TUGAS_INGATKAN)
