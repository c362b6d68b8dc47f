"""Celery tasks of the tickets: load → service."""

from __future__ import annotations

from celery import shared_task

from layanan.sla.models import TargetLayanan
from layanan.tiket import services
from layanan.tiket.pekerjaan import TUGAS_PERINGATAN, TUGAS_TUTUP
from lpse.akun.models import Pengguna
from lpse.pekerjaan.services import jalankan


@shared_task(name=TUGAS_PERINGATAN, ignore_result=True)
def peringatkan() -> None:
    jalankan(tugas=TUGAS_PERINGATAN)


@shared_task(name=TUGAS_TUTUP, ignore_result=True)
def tutup() -> None:
    jalankan(tugas=TUGAS_TUTUP)


@shared_task(name="layanan.tiket.kabari_baru", ignore_result=True)
def kabari_baru(*, tiket_id: int) -> None:
    services.kabari_tiket_baru(tiket_id=tiket_id)


@shared_task(name="layanan.tiket.terapkan_target", ignore_result=True)
def terapkan_target(*, target_id: int, oleh_id: int | None) -> None:
    oleh = Pengguna.objects.filter(pk=oleh_id).first()
    services.terapkan_target(target=TargetLayanan.objects.get(pk=target_id), oleh=oleh)
