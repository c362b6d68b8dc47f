"""Celery tasks of the register: load → service, with a row that says how the run ended."""

from __future__ import annotations

from typing import Any

from celery import Task, shared_task
from django.db.utils import OperationalError

from arsip.dokumen.pekerjaan import SUSULAN
from lpse.pekerjaan.services import jalankan


@shared_task(
    name=SUSULAN,
    bind=True,
    ignore_result=True,
    autoretry_for=(OperationalError, ConnectionError),
    retry_backoff=5,
    retry_backoff_max=60,
    retry_jitter=True,
    max_retries=4,
)
def susulan(self: Task[..., Any]) -> None:
    jalankan(tugas=SUSULAN, rujukan=self.request.id or "")
