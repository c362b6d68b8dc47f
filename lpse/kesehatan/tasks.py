"""The two tasks by which scheduler and worker prove themselves."""

from __future__ import annotations

from celery import shared_task

from lpse.kesehatan import detak as tanda


@shared_task(name=tanda.TUGAS_DETAK, ignore_result=True)
def detak() -> None:
    """Every 30 seconds: the way from beat over the queue to a worker is open (``/siap``)."""
    tanda.catat_tugas()


@shared_task(name="lpse.gema", soft_time_limit=10, time_limit=15)
def gema(*, kata: str) -> str:
    """Answer with the same word (``manage.py periksa``)."""
    return kata
