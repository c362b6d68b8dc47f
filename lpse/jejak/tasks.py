"""Celery tasks of the trail: check the chain, tell its head outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from celery import Task, shared_task
from django.db.utils import OperationalError

from lpse.galat import AturanDilanggar
from lpse.pekerjaan.services import jalankan

if TYPE_CHECKING:
    from collections.abc import Mapping

#: A broken chain or a mail server that refuses is in the run's row and in the notice; Celery need not call it a bug.
_TUGAS: Mapping[str, Any] = {
    "bind": True,
    "ignore_result": True,
    "throws": (AturanDilanggar,),
    "autoretry_for": (OperationalError, ConnectionError),
    "retry_backoff": 5,
    "retry_backoff_max": 60,
    "retry_jitter": True,
    "max_retries": 3,
}


@shared_task(name="lpse.jejak.periksa", soft_time_limit=1500, time_limit=1600, **_TUGAS)
def periksa(self: Task[..., Any]) -> None:
    jalankan(tugas="lpse.jejak.periksa", rujukan=self.request.id or "")


@shared_task(name="lpse.jejak.jangkarkan", **_TUGAS)
def jangkarkan(self: Task[..., Any]) -> None:
    jalankan(tugas="lpse.jejak.jangkarkan", rujukan=self.request.id or "")
