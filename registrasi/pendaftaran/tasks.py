"""Celery tasks of the applications: load → service."""

from __future__ import annotations

from celery import shared_task

from lpse.pekerjaan.services import jalankan
from registrasi.pendaftaran.pekerjaan import TUGAS_TENGGAT


@shared_task(name=TUGAS_TENGGAT, ignore_result=True)
def tenggat() -> None:
    jalankan(tugas=TUGAS_TENGGAT)
