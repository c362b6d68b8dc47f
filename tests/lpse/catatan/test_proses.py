"""The processes around Django write the same lines: gunicorn, Celery's worker and beat."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import structlog
from celery.signals import setup_logging
from django_structlog.celery.signals import bind_extra_task_metadata
from django_structlog.celery.steps import DjangoStructLogInitStep

from lpse.catatan.celery import jangan_atur_ulang
from lpse.celery import app

AKAR = Path(__file__).resolve().parents[3]
NIK = "7322015203900001"
_GUNICORN = f"""
import logging
from gunicorn.config import Config
from lpse.catatan.gunicorn import PencatatGunicorn
cfg = Config()
cfg.set("accesslog", "-")
log = PencatatGunicorn(cfg)
log.info("Listening at %s", "127.0.0.1")
log.warning("orang {NIK}")
log.access_log.info("GET / 200")
"""


def test_gunicorn_menulis_json_satu_kali_dan_tanpa_catatan_akses(tmp_path: Path) -> None:
    lingkungan = {**os.environ, "LPSE_VAR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "lpse.settings"}
    hasil = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", _GUNICORN],
        cwd=AKAR,
        env=lingkungan,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    baris = [json.loads(b) for b in hasil.stderr.splitlines()]
    assert [(b["logger"], b["level"], b["event"]) for b in baris] == [
        ("gunicorn.error", "info", "Listening at 127.0.0.1"),
        ("gunicorn.error", "warning", "orang 7322…01"),
    ]
    assert hasil.stdout == ""


def test_celery_tidak_mengatur_ulang_catatan() -> None:
    terdaftar = [penerima for _kunci, penerima in setup_logging.receivers]
    assert jangan_atur_ulang in terdaftar
    assert jangan_atur_ulang() is None


def test_baris_tugas_menyebut_nama_tugasnya() -> None:
    with structlog.contextvars.bound_contextvars():
        bind_extra_task_metadata.send(sender=None, task=app.tasks["celery.backend_cleanup"], logger=None)
        assert structlog.contextvars.get_contextvars()["task"] == "celery.backend_cleanup"
    structlog.contextvars.clear_contextvars()


def test_pekerja_memasang_konteks_tugas() -> None:
    assert DjangoStructLogInitStep in app.steps["worker"]


@pytest.mark.parametrize("nama", ["celery.app.trace", "celery.worker.strategy", "django.request"])
def test_yang_hanya_mengulang_dibungkam(nama: str) -> None:
    from lpse.settings.catatan import LOGGING  # noqa: PLC0415 - read as data

    assert LOGGING["loggers"][nama]["level"] in {"WARNING", "CRITICAL"}
