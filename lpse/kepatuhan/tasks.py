"""The task of the compliance map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from celery import shared_task

from lpse.kepatuhan.services import TUGAS
from lpse.pekerjaan.services import jalankan

if TYPE_CHECKING:
    from celery import Task


@shared_task(name=TUGAS, bind=True, ignore_result=True)
def periksa(self: Task[..., Any]) -> None:
    """Every registered check that applies to this office, each in its own transaction."""
    jalankan(tugas=TUGAS, rujukan=self.request.id or "")
