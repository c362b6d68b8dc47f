"""Tasks of the facilitation."""

from __future__ import annotations

from celery import shared_task

from lpse.pekerjaan.services import jalankan


@shared_task(name="layanan.fasilitasi.ingatkan", ignore_result=True)
def ingatkan() -> None:
    jalankan(tugas="layanan.fasilitasi.ingatkan")
