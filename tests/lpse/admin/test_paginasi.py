"""Counting: exact while it is cheap, an estimate of PostgreSQL beyond that, never the whole table."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lpse.admin_situs import paginasi
from lpse.admin_situs.paginasi import PaginatorTaksiran
from lpse.akun.models import Instansi
from tests.pabrik import PabrikInstansi

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _batas_kecil(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paginasi, "BATAS_HITUNG", 10)


def test_di_bawah_batas_pasti() -> None:
    PabrikInstansi.create_batch(9)
    halaman = PaginatorTaksiran(Instansi.objects.all(), 5)
    assert (halaman.count, halaman.pasti, halaman.num_pages) == (9, True, 2)


def test_di_atas_batas_memakai_taksiran() -> None:
    PabrikInstansi.create_batch(25)
    with connection.cursor() as kursor:
        kursor.execute("ANALYZE lpse_instansi")
    halaman = PaginatorTaksiran(Instansi.objects.all(), 5)
    with CaptureQueriesContext(connection) as kueri:
        assert (halaman.count, halaman.pasti) == (25, False)
    assert "LIMIT 11" in kueri[0]["sql"]
    assert "pg_class" in kueri[1]["sql"]


def test_daftar_tersaring_yang_besar_tidak_dihitung_habis() -> None:
    PabrikInstansi.create_batch(25)
    with CaptureQueriesContext(connection) as kueri:
        assert PaginatorTaksiran(Instansi.objects.filter(aktif=True), 5).count == 10
    assert len(kueri) == 1


def test_daftar_biasa_dihitung_biasa() -> None:
    assert PaginatorTaksiran(["a", "b"], 5).count == 2
