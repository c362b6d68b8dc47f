"""Celery tasks of the search: load → service."""

from __future__ import annotations

from celery import shared_task

from arsip.pencarian import services
from lpse.pekerjaan.services import jalankan


@shared_task(name=services.TUGAS_BACA, ignore_result=True)
def baca(*, dokumen_id: int) -> None:
    """Ordered by the commit of a filing; what it cannot finish is taken up by :func:`susulkan`."""
    services.baca_isi(dokumen_id=dokumen_id)


@shared_task(name="arsip.pencarian.susulkan", ignore_result=True)
def susulkan() -> None:
    jalankan(tugas="arsip.pencarian.susulkan")


@shared_task(name="arsip.pencarian.rapikan", ignore_result=True)
def rapikan() -> None:
    jalankan(tugas="arsip.pencarian.rapikan")
