"""Celery tasks of the daily monitoring: load → service, with a row that says how the run ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import structlog
from celery import Task, shared_task
from celery.signals import worker_ready
from django.conf import settings
from django.db.utils import OperationalError

from infrastruktur.pemantauan import services
from infrastruktur.perangkat.models import Server
from infrastruktur.perangkat.services import daftarkan_server_ini
from lpse.akun.models import Pengguna
from lpse.pekerjaan.jalan import jalan
from lpse.pekerjaan.services import jalankan

if TYPE_CHECKING:
    from celery.worker.consumer import Consumer

log = structlog.get_logger(__name__)
#: The database or the broker was away for a moment; anything else is not repaired by trying again.
_ULANG: dict[str, Any] = {
    "bind": True,
    "ignore_result": True,
    "autoretry_for": (OperationalError, ConnectionError),
    "retry_backoff": 5,
    "retry_backoff_max": 60,
    "retry_jitter": True,
    "max_retries": 4,
}


def _orang(oleh_id: int | None) -> Pengguna | None:
    return Pengguna.objects.filter(pk=oleh_id).first() if oleh_id else None


@shared_task(name=services.TUGAS_UKUR, **_ULANG)
def ukur(self: Task[..., Any], *, kode: str, oleh_id: int | None = None) -> None:
    """Measure this very machine; consumed by the agent of the server from ``pantau.<kode>``."""
    server = Server.objects.get(kode=kode)
    with jalan(
        services.TUGAS_UKUR, sasaran=server.kode, oleh=_orang(oleh_id), rujukan=self.request.id or ""
    ) as laporan:
        laporan.pesan = f"{services.ukur(server=server)} angka."


@shared_task(name="infrastruktur.pemantauan.ukur_semua", **_ULANG)
def ukur_semua(self: Task[..., Any]) -> None:
    jalankan(tugas="infrastruktur.pemantauan.ukur_semua", rujukan=self.request.id or "")


@shared_task(name="infrastruktur.pemantauan.ringkas", **_ULANG)
def ringkas(self: Task[..., Any]) -> None:
    jalankan(tugas="infrastruktur.pemantauan.ringkas", rujukan=self.request.id or "")


@shared_task(name="infrastruktur.pemantauan.catat_harian", **_ULANG)
def catat_harian(self: Task[..., Any]) -> None:
    jalankan(tugas="infrastruktur.pemantauan.catat_harian", rujukan=self.request.id or "")


@shared_task(name="infrastruktur.pemantauan.ramal", **_ULANG)
def ramal(self: Task[..., Any]) -> None:
    jalankan(tugas="infrastruktur.pemantauan.ramal", rujukan=self.request.id or "")


@shared_task(name="infrastruktur.pemantauan.ingatkan", **_ULANG)
def ingatkan(self: Task[..., Any]) -> None:
    jalankan(tugas="infrastruktur.pemantauan.ingatkan", rujukan=self.request.id or "")


@shared_task(name="infrastruktur.pemantauan.rawat_partisi", **_ULANG)
def rawat_partisi(self: Task[..., Any]) -> None:
    jalankan(tugas="infrastruktur.pemantauan.rawat_partisi", rujukan=self.request.id or "")


@worker_ready.connect
def ukur_saat_agen_mulai(sender: Consumer, **_lain: object) -> None:
    """An agent that starts measures at once: figures stand on the screen within a minute of ``bin/serve``."""
    if f"pantau.{settings.KODE_SERVER}" not in sender.app.amqp.queues.consume_from:
        return
    server = daftarkan_server_ini()
    services.suruh_ukur(server=[server], paksa=True)
    log.info("agen_siap", server=server.kode)
