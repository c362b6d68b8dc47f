"""The reaper's task."""

from __future__ import annotations

from celery import shared_task

from lpse.pekerjaan.services import jalankan


@shared_task(name="lpse.pekerjaan.rawat", ignore_result=True)
def rawat() -> None:
    jalankan(tugas="lpse.pekerjaan.rawat")
