"""Signs of life in Redis, each written by the part it speaks for.

- *antrean*: the worker's own heartbeat, one key per queue it consumes, so ``utama`` and each ``pantau.<kode>`` are told
  apart and a worker that lost its broker goes quiet;
- *beat*: written where ``lpse.detak`` is **sent**, so it needs a scheduler and no worker;
- *tugas*: written where ``lpse.detak`` is **done**: the whole way from scheduler over queue to a task has been walked.

Values are whole seconds since the epoch, which Django's cache stores as plain numbers: a container's health check reads
them without loading Django (``kontainer``).
"""

from __future__ import annotations

import time
from typing import Any

from celery.signals import after_task_publish, heartbeat_sent, worker_ready
from django.core.cache import cache

TUGAS_DETAK = "lpse.detak"
KUNCI_BEAT = "siap:beat"
KUNCI_TUGAS = "siap:tugas"
#: Seconds after which silence counts: beat ticks every 30, a worker's heart every 2 (written every 5).
BATAS_BEAT, BATAS_TUGAS, BATAS_ANTREAN = 90, 120, 45
SELANG_TULIS = 5.0
SIMPAN = 86_400


def kunci_antrean(antrean: str) -> str:
    """Key of the heartbeat of whoever consumes this queue."""
    return f"siap:antrean:{antrean}"


class _Jantung:
    """What this worker process consumes, and when it last said so."""

    def __init__(self) -> None:
        self.antrean: tuple[str, ...] = ()
        self.terakhir = 0.0

    def berdetak(self) -> None:
        if self.antrean and time.monotonic() - self.terakhir >= SELANG_TULIS:
            self.terakhir = time.monotonic()
            kini = int(time.time())
            cache.set_many({kunci_antrean(nama): kini for nama in self.antrean}, SIMPAN)


jantung = _Jantung()


def umur(kunci: str) -> float | None:
    """Seconds since the sign was written; None when it never was (or a day ago)."""
    saat = cache.get(kunci)
    return None if saat is None else max(0.0, time.time() - float(saat))


def catat_beat(**_: Any) -> None:  # noqa: ANN401 - a Celery signal
    """The scheduler has sent its tick."""
    cache.set(KUNCI_BEAT, int(time.time()), SIMPAN)


def catat_tugas() -> None:
    """The tick has been done by a worker."""
    cache.set(KUNCI_TUGAS, int(time.time()), SIMPAN)


def pekerja_siap(sender: Any = None, **_: Any) -> None:  # noqa: ANN401 - a Celery signal; sender is the consumer
    """Learn which queues this worker consumes, and beat for the first time."""
    jantung.antrean = tuple(sorted(antrean.name for antrean in sender.task_consumer.queues))
    jantung.terakhir = 0.0
    jantung.berdetak()


def pekerja_berdetak(**_: Any) -> None:  # noqa: ANN401 - a Celery signal
    """Celery's own heart has beaten: the consumer's loop is turning."""
    jantung.berdetak()


after_task_publish.connect(catat_beat, sender=TUGAS_DETAK, dispatch_uid="lpse.kesehatan.beat")
worker_ready.connect(pekerja_siap, dispatch_uid="lpse.kesehatan.pekerja_siap")
heartbeat_sent.connect(pekerja_berdetak, dispatch_uid="lpse.kesehatan.pekerja_berdetak")
