"""``/sehat``: the process is alive, whatever the rest does."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from django.test import Client


def test_menjawab_tanpa_masuk_dan_tanpa_basis_data(klien: Client) -> None:
    # No ``db`` fixture: a query would fail this test.
    jawaban = klien.get("/sehat")
    assert (jawaban.status_code, jawaban.content) == (200, b"sehat\n")
    assert jawaban["Content-Type"] == "text/plain; charset=utf-8"
    assert jawaban["Cache-Control"] == "no-store"


def test_tetap_sehat_ketika_tidak_siap(klien: Client) -> None:
    with patch("lpse.kesehatan.kesiapan.psycopg.connect", side_effect=AssertionError("tidak boleh ditanya")):
        assert klien.get("/sehat").status_code == 200


@pytest.mark.parametrize("cara", ["post", "put", "delete", "patch"])
@pytest.mark.parametrize("jalur", ["/sehat", "/siap"])
def test_hanya_dibaca(klien: Client, cara: str, jalur: str) -> None:
    assert getattr(klien, cara)(jalur).status_code == 405
