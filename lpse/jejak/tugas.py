"""Gives the trail and the row history the task that writes, as the middleware does for a request."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from celery.signals import task_postrun, task_prerun

from lpse.jejak.konteks import SEKARANG, Konteks, konteks_sistem

if TYPE_CHECKING:
    from celery import Task

_berjalan: dict[str, ExitStack] = {}


def mulai(task_id: str, task: Task[..., Any], **_lain: Any) -> None:  # noqa: ANN401 - signal
    """Before the task's own code: the system acts, under the number of the task."""
    tumpukan = ExitStack()
    tumpukan.callback(SEKARANG.reset, SEKARANG.set(Konteks(rujukan=task_id)))
    tumpukan.enter_context(konteks_sistem(tugas=task.name, rujukan=task_id))
    _berjalan[task_id] = tumpukan


def selesai(task_id: str, **_lain: Any) -> None:  # noqa: ANN401 - signal
    """After it, however it ended."""
    if tumpukan := _berjalan.pop(task_id, None):
        tumpukan.close()


def dengarkan() -> None:
    """Connect once per process (called by ``lpse.celery``)."""
    task_prerun.connect(mulai, weak=False, dispatch_uid="lpse.jejak.tugas.mulai")
    task_postrun.connect(selesai, weak=False, dispatch_uid="lpse.jejak.tugas.selesai")
