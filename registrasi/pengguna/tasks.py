"""Scheduled work of `pengguna`: load → service."""

from __future__ import annotations

from celery import shared_task

from lpse.pekerjaan.services import jalankan
from registrasi.pengguna.pekerjaan import TUGAS_BENTURAN, TUGAS_SK


@shared_task(name=TUGAS_SK, ignore_result=True)
def sk() -> None:
    jalankan(tugas=TUGAS_SK)


@shared_task(name=TUGAS_BENTURAN, ignore_result=True)
def benturan() -> None:
    jalankan(tugas=TUGAS_BENTURAN)
