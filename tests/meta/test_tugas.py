"""Every scheduled thing is known, bounded and tested; every duty of the matrix that is registered has a test."""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.core.management import get_commands

from lpse.celery import app
from lpse.kepatuhan.registri import KEWAJIBAN
from tests.bantuan.sumber import UNIT, isi_uji, pasal_bertanda

app.loader.import_default_modules()
TUGAS = sorted(n for n in app.tasks if n.split(".")[0] in UNIT)
PERINTAH = sorted(n for n, milik in get_commands().items() if str(milik).split(".")[0] in UNIT)
JADWAL: dict[str, dict[str, Any]] = settings.CELERY_BEAT_SCHEDULE


@pytest.mark.parametrize("nama", TUGAS)
def test_tugas_punya_uji(nama: str) -> None:
    """By its explicit name, or by the name of its function from the unit's tasks."""
    fungsi = app.tasks[nama].__name__
    assert nama in isi_uji() or f"tasks.{fungsi}" in isi_uji() or f"import {fungsi}" in isi_uji()


@pytest.mark.parametrize("nama", TUGAS)
def test_nama_tugas_tertulis_jelas(nama: str) -> None:
    """``<app>.<duty>.<verb>`` or ``lpse.<verb>``, never the path of the module that happens to hold it."""
    bagian = nama.split(".")
    assert len(bagian) == 3 or (bagian[0] == "lpse" and len(bagian) == 2), nama
    assert "tasks" not in bagian


@pytest.mark.parametrize("nama", TUGAS)
def test_tugas_berbatas_waktu(nama: str) -> None:
    tugas = app.tasks[nama]
    lunak = tugas.soft_time_limit or app.conf.task_soft_time_limit
    keras = tugas.time_limit or app.conf.task_time_limit
    assert 0 < lunak < keras


@pytest.mark.parametrize("nama", PERINTAH)
def test_perintah_punya_uji(nama: str) -> None:
    """Called by name, or imported from the unit's commands."""
    cara = (f'"{nama}"', f"commands.{nama}", f"commands import {nama}")
    assert any(c in isi_uji() for c in cara), nama


def _jarak_terpendek(jadwal: Any) -> float:  # noqa: ANN401 - crontab's sets are not in its stubs
    """Shortest pause between two runs, seconds."""
    if isinstance(jadwal, int | float):
        return float(jadwal)
    awal = datetime(2026, 1, 1)  # noqa: DTZ001 - only differences count
    hari = (awal + timedelta(days=n) for n in range(62))
    jalan = [
        h.replace(hour=jam, minute=menit)
        for h in hari
        if h.isoweekday() % 7 in jadwal.day_of_week
        if h.day in jadwal.day_of_month
        if h.month in jadwal.month_of_year
        for jam in sorted(jadwal.hour)
        for menit in sorted(jadwal.minute)
    ]
    return min((b - a).total_seconds() for a, b in itertools.pairwise(jalan))


@pytest.mark.parametrize("nama", JADWAL)
def test_jadwal_menyebut_tugas_yang_ada(nama: str) -> None:
    assert JADWAL[nama]["task"] in app.tasks


@pytest.mark.parametrize("nama", JADWAL)
def test_jadwal_kedaluwarsa_sebelum_giliran_berikut(nama: str) -> None:
    butir = JADWAL[nama]
    assert 0 < butir["options"]["expires"] < _jarak_terpendek(butir["schedule"])


@pytest.mark.parametrize("nomor", sorted(KEWAJIBAN))
def test_kewajiban_punya_uji_bertanda_pasal(nomor: str) -> None:
    """A duty «P2 26(1)» is proved by a test marked ``pasal("26(1)")``."""
    tanda = {p.split(" ", 1)[-1] for p in KEWAJIBAN[nomor].pasal}
    assert tanda & pasal_bertanda(), tanda
