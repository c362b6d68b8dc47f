"""Scheduled and queued work of `berita_acara`: load → service."""

from __future__ import annotations

from celery import shared_task

from layanan.berita_acara.pekerjaan import TUGAS_ARSIP
from lpse.pekerjaan.services import jalankan


@shared_task(name=TUGAS_ARSIP, ignore_result=True)
def arsipkan() -> None:
    jalankan(tugas=TUGAS_ARSIP)
