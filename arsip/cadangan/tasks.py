"""Celery tasks of this duty."""

from __future__ import annotations

from celery import shared_task

from arsip.cadangan import pelaksana
from lpse.pekerjaan.services import jalankan as jalankan_pekerjaan

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


@shared_task(name="arsip.cadangan.basisdata_harian", ignore_result=True)
def basisdata_harian() -> None:
    jalankan_pekerjaan(tugas="arsip.cadangan.basisdata_harian")


@shared_task(name="arsip.cadangan.basisdata_berkala", ignore_result=True)
def basisdata_berkala() -> None:
    jalankan_pekerjaan(tugas="arsip.cadangan.basisdata_berkala")


@shared_task(name="arsip.cadangan.berkas_harian", ignore_result=True)
def berkas_harian() -> None:
    jalankan_pekerjaan(tugas="arsip.cadangan.berkas_harian")


@shared_task(name="arsip.cadangan.baca_penuh", ignore_result=True)
def baca_penuh() -> None:
    jalankan_pekerjaan(tugas="arsip.cadangan.baca_penuh")


@shared_task(name="arsip.cadangan.sapu", ignore_result=True)
def sapu() -> None:
    jalankan_pekerjaan(tugas="arsip.cadangan.sapu")
