"""Scheduled and queued work of `sikap`."""

from __future__ import annotations

from celery import shared_task

from lpse.pekerjaan.services import jalankan
from registrasi.sikap import services


@shared_task(name="registrasi.sikap.kirim", ignore_result=True)
def kirim(*, kampanye_id: int) -> None:
    services.kirim(kampanye_id=kampanye_id)


@shared_task(name="registrasi.sikap.rawat", ignore_result=True)
def rawat() -> None:
    jalankan(tugas="registrasi.sikap.rawat")
