"""Scheduled and queued work of `pengumuman`."""

from __future__ import annotations

from celery import shared_task

from layanan.pengumuman import services_kirim
from lpse.pekerjaan.services import jalankan


@shared_task(name="layanan.pengumuman.jadwal", ignore_result=True)
def jadwal() -> None:
    jalankan(tugas="layanan.pengumuman.jadwal")


@shared_task(name="layanan.pengumuman.kirim", ignore_result=True)
def kirim() -> None:
    services_kirim.kirim()
