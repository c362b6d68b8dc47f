"""Signs of life: who writes which key, and when."""

from __future__ import annotations

import time
from types import SimpleNamespace

import pytest
from celery.signals import after_task_publish
from django.core.cache import cache

from lpse.kesehatan import detak, tasks


@pytest.fixture(autouse=True)
def _jantung_baru(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detak, "jantung", detak._Jantung())


def konsumen(*antrean: str) -> SimpleNamespace:
    return SimpleNamespace(task_consumer=SimpleNamespace(queues=[SimpleNamespace(name=nama) for nama in antrean]))


def test_tugas_detak_mencatat_jalan_yang_terbuka() -> None:
    assert tasks.detak.name == "lpse.detak"
    tasks.detak.run()
    umur = detak.umur(detak.KUNCI_TUGAS)
    assert umur is not None
    assert umur < 2
    assert detak.umur(detak.KUNCI_BEAT) is None  # a worker never speaks for the scheduler


def test_tugas_gema_menjawab_kata_yang_sama() -> None:
    assert tasks.gema.name == "lpse.gema"
    assert tasks.gema.run(kata="halo") == "halo"


def test_beat_bertanda_ketika_tugasnya_dikirim() -> None:
    after_task_publish.send(sender="infrastruktur.pemantauan.ringkas", headers={}, body=())
    assert detak.umur(detak.KUNCI_BEAT) is None
    after_task_publish.send(sender="lpse.detak", headers={}, body=())
    assert detak.umur(detak.KUNCI_BEAT) is not None


def test_pekerja_bertanda_untuk_setiap_antreannya() -> None:
    detak.pekerja_berdetak(sender=None)  # before it is ready: nothing is promised
    assert detak.umur(detak.kunci_antrean("utama")) is None
    detak.pekerja_siap(sender=konsumen("utama", "pantau.portal"))
    assert detak.umur(detak.kunci_antrean("utama")) is not None
    assert detak.umur(detak.kunci_antrean("pantau.portal")) is not None
    assert detak.umur(detak.kunci_antrean("pantau.lain")) is None


def test_jantung_menulis_paling_sering_lima_detik_sekali(monkeypatch: pytest.MonkeyPatch) -> None:
    detak.pekerja_siap(sender=konsumen("utama"))
    cache.delete(detak.kunci_antrean("utama"))
    detak.pekerja_berdetak(sender=None)
    assert detak.umur(detak.kunci_antrean("utama")) is None
    detak.jantung.terakhir = time.monotonic() - detak.SELANG_TULIS
    detak.pekerja_berdetak(sender=None)
    assert detak.umur(detak.kunci_antrean("utama")) is not None
