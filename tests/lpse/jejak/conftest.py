"""What a tamperer does, and what the chain's tests need again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from lpse.akun.models import Instansi
from lpse.jejak.models import Jejak
from lpse.jejak.services import catat
from tests.pabrik import PabrikInstansi


def sql(teks: str, *isi: Any) -> None:  # noqa: ANN401 - parameters of any type
    with connection.cursor() as kursor:
        kursor.execute(teks, isi)


def segel_sekarang() -> None:
    """What commit does: the waiting lines take their links."""
    sql("SET CONSTRAINTS ALL IMMEDIATE")
    sql("SET CONSTRAINTS ALL DEFERRED")


@pytest.fixture
def dinas(db: None) -> Instansi:
    objek: Instansi = PabrikInstansi(nama="Dinas Contoh")
    return objek


@pytest.fixture
def rantai(dinas: Instansi) -> list[Jejak]:
    """Seven linked lines about one object."""
    baris = [catat(pelaku=None, kata=f"mencatat {n}", objek=dinas, sesudah={"n": n}) for n in range(7)]
    segel_sekarang()
    return baris


@pytest.fixture
def tanpa_pemicu(db: None) -> Callable[..., None]:
    """``tanpa_pemicu("DELETE …")``: as the owner of the tables who switches the triggers off first."""

    def jalan(teks: str, *isi: object) -> None:
        for tabel in ("lpse_jejak", "lpse_segeljejak", "lpse_jangkarjejak", "lpse_pemeriksaanjejak"):
            sql(f"ALTER TABLE {tabel} DISABLE TRIGGER USER")
        sql(teks, *isi)
        for tabel in ("lpse_jejak", "lpse_segeljejak", "lpse_jangkarjejak", "lpse_pemeriksaanjejak"):
            sql(f"ALTER TABLE {tabel} ENABLE TRIGGER USER")

    return jalan
