"""Celery tasks of the institutions: load → service."""

from __future__ import annotations

from celery import shared_task

from lpse.pekerjaan.services import jalankan
from registrasi.kerja_sama.pekerjaan import TUGAS_MASA


@shared_task(name=TUGAS_MASA, ignore_result=True)
def periksa_masa() -> None:
    jalankan(tugas=TUGAS_MASA)
