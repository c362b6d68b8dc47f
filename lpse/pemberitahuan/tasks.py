"""Celery tasks of the notices: load → service."""

from __future__ import annotations

from typing import Any

from celery import Task, shared_task
from django.db.utils import OperationalError

from lpse.pekerjaan.services import jalankan
from lpse.pemberitahuan.antrekan import TUGAS_KIRIM
from lpse.pemberitahuan.pekerjaan import TUGAS_ESKALASI, TUGAS_RINGKAS, TUGAS_SAPU
from lpse.pemberitahuan.services_kirim import kirim_yang_siap

#: The database or the broker was away for a moment; anything else is not repaired by trying again.
_ULANG: dict[str, Any] = {
    "bind": True,
    "ignore_result": True,
    "autoretry_for": (OperationalError, ConnectionError),
    "retry_backoff": 5,
    "retry_backoff_max": 60,
    "retry_jitter": True,
    "max_retries": 4,
}


@shared_task(name=TUGAS_KIRIM, ignore_result=True)
def kirim() -> None:
    """Woken by a commit; what it leaves behind is the sweeper's, so it neither retries nor leaves a row."""
    kirim_yang_siap()


@shared_task(name=TUGAS_SAPU, **_ULANG)
def sapu(self: Task[..., Any]) -> None:
    jalankan(tugas=TUGAS_SAPU, rujukan=self.request.id or "")


@shared_task(name=TUGAS_RINGKAS, **_ULANG)
def ringkas(self: Task[..., Any]) -> None:
    jalankan(tugas=TUGAS_RINGKAS, rujukan=self.request.id or "")


@shared_task(name=TUGAS_ESKALASI, **_ULANG)
def eskalasi(self: Task[..., Any]) -> None:
    jalankan(tugas=TUGAS_ESKALASI, rujukan=self.request.id or "")
