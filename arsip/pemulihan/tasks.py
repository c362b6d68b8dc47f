"""Celery tasks of this duty."""

from __future__ import annotations

from celery import shared_task

from lpse.pekerjaan.services import jalankan


@shared_task(name="arsip.pemulihan.uji_bulanan", ignore_result=True)
def uji_bulanan() -> None:
    jalankan(tugas="arsip.pemulihan.uji_bulanan")


@shared_task(name="arsip.pemulihan.rapikan", ignore_result=True)
def rapikan() -> None:
    jalankan(tugas="arsip.pemulihan.rapikan")
