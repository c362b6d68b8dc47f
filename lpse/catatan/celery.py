"""Celery's worker and beat write the same JSON lines as the web, with task id and request id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import structlog
from celery.signals import setup_logging
from django_structlog.celery.signals import bind_extra_task_metadata
from django_structlog.celery.steps import DjangoStructLogInitStep

from lpse.catatan import galat_tugas

if TYPE_CHECKING:
    from celery import Celery


@setup_logging.connect(weak=False, dispatch_uid="lpse.catatan.celery")
def jangan_atur_ulang(**_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """A receiver of this signal keeps Celery's hands off the handlers that Django's settings made."""


def sebut_tugas(task: Any, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """The library names the task when it starts only, and starts are silent here."""
    structlog.contextvars.bind_contextvars(task=task.name)


def pasang(app: Celery) -> None:
    """Give the worker django-structlog's boot step (context in headers, one line when a task ends) and short errors."""
    app.steps["worker"].add(DjangoStructLogInitStep)
    bind_extra_task_metadata.connect(sebut_tugas, dispatch_uid="lpse.catatan.sebut_tugas")
    galat_tugas.dengarkan()
