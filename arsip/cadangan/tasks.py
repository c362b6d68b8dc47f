"""Celery tasks of this duty."""

from __future__ import annotations

from celery import shared_task

from arsip.cadangan import pelaksana

#: Longer than the longest time limit a target may have (48 hours); the run's own limit stops it cleanly before.
_LUNAK, _KERAS = 49 * 3600, 50 * 3600


@shared_task(
    name="arsip.cadangan.jalankan",
    ignore_result=True,
    acks_late=False,  # the row knows; a message that came again after the visibility timeout would only be refused
    reject_on_worker_lost=False,
    soft_time_limit=_LUNAK,
    time_limit=_KERAS,
)
def jalankan(*, jalan_id: int) -> None:
    pelaksana.jalankan(jalan_id=jalan_id)
