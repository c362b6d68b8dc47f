"""Celery tasks of retention."""

from __future__ import annotations

from celery import shared_task

from arsip.retensi import services
from arsip.retensi.services_laksana import TUGAS
from lpse.akun.models import Pengguna
from lpse.pekerjaan.jalan import jalan
from lpse.pekerjaan.services import jalankan


@shared_task(name="arsip.retensi.ingatkan", ignore_result=True)
def ingatkan() -> None:
    jalankan(tugas="arsip.retensi.ingatkan")


@shared_task(name="arsip.retensi.susulan", ignore_result=True)
def susulan() -> None:
    jalankan(tugas="arsip.retensi.susulan")


@shared_task(name=TUGAS, ignore_result=True)
def laksanakan(*, usul_id: int, oleh_id: int | None) -> None:
    """What a person has ordered; a run that comes to its time hands the rest on."""
    oleh = Pengguna.objects.filter(pk=oleh_id).first() if oleh_id else None
    with jalan(TUGAS, sasaran=str(usul_id), oleh=oleh) as laporan:
        sisa = services.laksanakan(usul_id=usul_id, oleh=oleh)
        laporan.pesan = f"{sisa} berkas masih menunggu." if sisa else "Semua berkas pada daftar sudah ada hasilnya."
    if sisa:
        services.kirim(usul_id=usul_id, oleh_id=oleh_id)
