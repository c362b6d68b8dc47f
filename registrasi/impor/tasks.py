"""Scheduled and queued work of `impor`."""

from __future__ import annotations

from celery import shared_task

from lpse.pekerjaan.services import jalankan as jalankan_pekerjaan
from registrasi.impor import pelaksana

#: A million rows on a small machine; the run itself can be called off at any time.
_LUNAK, _KERAS = 2 * 3600, 2 * 3600 + 60


@shared_task(
    name="registrasi.impor.jalankan",
    ignore_result=True,
    acks_late=False,  # the row knows; the sweeper finds a dead worker
    reject_on_worker_lost=False,
    soft_time_limit=_LUNAK,
    time_limit=_KERAS,
)
def jalankan(*, impor_id: int) -> None:
    pelaksana.jalankan(impor_id=impor_id)


@shared_task(name="registrasi.impor.sapu", ignore_result=True)
def sapu() -> None:
    jalankan_pekerjaan(tugas="registrasi.impor.sapu")
