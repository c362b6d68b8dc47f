"""A failed task's message fits into the pipe to the worker's main process, and the log still tells everything."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import pytest
from celery import Celery, Task
from celery.app import trace

from lpse.celery import app

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.django_db
#: What a pipe of Linux holds; a longer message waits until somebody reads.
PIPA = 65_536
_DALAM = 60


def _turun(sisa: int) -> None:
    if sisa == 0:
        raise ConnectionError("basis data tidak menjawab")
    _turun(sisa - 1)


@pytest.fixture
def tugas() -> Iterator[Task[..., Any]]:
    @app.task(name="uji.galat_panjang", bind=True, max_retries=1)
    def gagal(self: Task[..., Any], ulang: bool) -> None:
        try:
            _turun(_DALAM)
        except ConnectionError as galat:
            if ulang:
                raise self.retry(exc=galat, countdown=1, throw=True) from galat
            raise

    yield gagal
    app.tasks.unregister("uji.galat_panjang")


def _pesan(tugas: Task[..., Any], *, ulang: bool, lewat: Celery = app) -> tuple[Any, bytes]:
    """As the child does it: the task is traced, and what came of it is pickled for the main process."""
    jejak = trace.build_tracer(tugas.name, tugas, app=lewat)
    permintaan = {"id": "uji-1", "task": tugas.name, "hostname": "uji", "args": [], "kwargs": {}, "is_eager": False}
    hasil = jejak("uji-1", [ulang], {}, permintaan)
    return hasil.retval, pickle.dumps(hasil.retval)


@pytest.mark.parametrize("ulang", [False, True])
def test_pesan_galat_muat_dalam_pipa(tugas: Task[..., Any], ulang: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    rangka: list[Any] = []
    monkeypatch.setattr(trace.logger, "log", lambda *_posisi, **kunci: rangka.append(kunci["exc_info"][2]))
    monkeypatch.setattr("celery.canvas.Signature.apply_async", lambda *_a, **_k: None)  # the message of the retry
    einfo, pesan = _pesan(tugas, ulang=ulang)
    assert len(pesan) < PIPA / 2
    assert einfo.tb is None
    assert einfo.traceback.count("_turun") > 3
    assert "basis data tidak menjawab" in einfo.traceback
    assert [r is not None for r in rangka] == ([] if ulang else [True]), "baris catatannya masih memuat rangkanya"
