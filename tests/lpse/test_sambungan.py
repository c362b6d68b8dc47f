"""The pool after every one of its connections was cut, as when PostgreSQL restarts."""

from __future__ import annotations

import time
from collections.abc import Iterator
from threading import Barrier, Thread

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from lpse.sambungan.base import DatabaseWrapper

UKURAN = 6
#: The pool's own way waits 0 + 1 + 2 + 4 … seconds over six dead ones and gives up; ours never waits that long.
PALING_LAMA = 5.0


def _bungkus(*, kolam: bool) -> DatabaseWrapper:
    pilihan = {"pool": {"min_size": UKURAN, "max_size": UKURAN, "timeout": 10}} if kolam else {}
    asal = connection.settings_dict
    return DatabaseWrapper({**asal, "CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": False, "OPTIONS": pilihan}, "uji_kolam")


@pytest.fixture
def bungkus(django_db_setup: None) -> Iterator[DatabaseWrapper]:
    satu = _bungkus(kolam=True)
    satu.pool.open()
    satu.pool.wait()
    yield satu
    satu.close_pool()


def _satu(sambungan: psycopg.Connection[object]) -> object:
    return sambungan.execute("SELECT 1").fetchone()


def _potong(bungkus: DatabaseWrapper) -> int:
    """Cut all idle connections of the pool, from a connection of our own."""
    semua = [bungkus.pool.getconn() for _ in range(UKURAN)]
    pid = [s.info.backend_pid for s in semua]
    for s in semua:
        bungkus.pool.putconn(s)
    asal = connection.settings_dict
    with psycopg.connect(
        host=asal["HOST"], port=asal["PORT"], dbname=asal["NAME"], user=asal["USER"], password=asal["PASSWORD"],
        autocommit=True,
    ) as lain:  # fmt: skip
        return len(
            lain.execute("SELECT 1 FROM unnest(%s::int[]) p WHERE pg_terminate_backend(p, 5000)", [pid]).fetchall()
        )


def test_semua_sambungan_mati_diganti_sekaligus(bungkus: DatabaseWrapper) -> None:
    assert _potong(bungkus) == UKURAN
    mulai = time.monotonic()
    ambil = [bungkus.get_new_connection(bungkus.get_connection_params()) for _ in range(UKURAN)]
    assert time.monotonic() - mulai < PALING_LAMA
    assert [_satu(s) for s in ambil] == [(1,)] * UKURAN
    for s in ambil:
        bungkus.pool.putconn(s)


def test_semua_peminta_serentak_dilayani(bungkus: DatabaseWrapper) -> None:
    assert _potong(bungkus) == UKURAN
    mulai, pagar, hasil = time.monotonic(), Barrier(UKURAN), []

    def minta() -> None:
        pagar.wait()
        s = bungkus.get_new_connection(bungkus.get_connection_params())
        hasil.append(_satu(s))
        bungkus.pool.putconn(s)

    utas = [Thread(target=minta) for _ in range(UKURAN)]
    for u in utas:
        u.start()
    for u in utas:
        u.join()
    assert hasil == [(1,)] * UKURAN
    assert time.monotonic() - mulai < PALING_LAMA


def test_sambungan_hidup_dipakai_lagi(bungkus: DatabaseWrapper) -> None:
    pertama = bungkus.get_new_connection(bungkus.get_connection_params())
    pid = pertama.info.backend_pid
    bungkus.pool.putconn(pertama)
    semua = [bungkus.get_new_connection(bungkus.get_connection_params()) for _ in range(UKURAN)]
    assert pid in {s.info.backend_pid for s in semua}
    for s in semua:
        bungkus.pool.putconn(s)


def test_tanpa_kolam_seperti_biasa(django_db_setup: None) -> None:
    tanpa = _bungkus(kolam=False)
    with tanpa.get_new_connection(tanpa.get_connection_params()) as sambungan:
        assert _satu(sambungan) == (1,)


def test_portal_memakainya() -> None:
    assert settings.DATABASES["default"]["ENGINE"] == "lpse.sambungan"
    assert settings.DATABASES["default"]["CONN_HEALTH_CHECKS"] is False
