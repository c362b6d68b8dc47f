"""Celery tasks of the files: load → service."""

from __future__ import annotations

from celery import shared_task

from lpse.berkas.clamd import ClamdMati
from lpse.berkas.pekerjaan import TUGAS_PERIKSA, TUGAS_PINDAI, TUGAS_YATIM
from lpse.berkas.services_pindai import pindai_satu as layanan_pindai
from lpse.pekerjaan.services import jalankan


@shared_task(
    name="lpse.berkas.pindai_satu",
    ignore_result=True,
    autoretry_for=(ClamdMati, ConnectionError),
    retry_backoff=10,
    retry_backoff_max=300,
    retry_jitter=True,
    max_retries=3,
)
def pindai_satu(*, berkas_id: int) -> None:
    """Ordered by an upload's commit; what it cannot finish is taken up by :func:`pindai`."""
    layanan_pindai(berkas_id=berkas_id)


@shared_task(name=TUGAS_PINDAI, ignore_result=True)
def pindai() -> None:
    jalankan(tugas=TUGAS_PINDAI)


@shared_task(name=TUGAS_YATIM, ignore_result=True)
def buang_yatim() -> None:
    jalankan(tugas=TUGAS_YATIM)


@shared_task(name=TUGAS_PERIKSA, ignore_result=True)
def periksa_isi() -> None:
    jalankan(tugas=TUGAS_PERIKSA)
