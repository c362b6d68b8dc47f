"""First view: light, quick, and clean."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Response

from lpse.akun.models import Pengguna
from tests.bantuan.peramban import Pengunjung

MAKS_BYTE = 150 * 1024


def _bobot(pengunjung: Pengunjung, jalur: str) -> int:
    """Bytes over the wire for one cold view, headers not counted."""
    jawaban: list[Response] = []
    pengunjung.page.on("response", lambda j: jawaban.append(j))  # noqa: PLW0108 - Playwright marks its handlers
    pengunjung.page.goto(f"{pengunjung.pangkal}{jalur}", wait_until="networkidle")
    return sum(j.request.sizes()["responseBodySize"] for j in jawaban)


@pytest.mark.parametrize("siapa", [None, "asep"])
def test_tampilan_pertama_paling_berat_150_kb(
    kunjungan: Callable[..., Pengunjung], asep: Pengguna, siapa: str | None
) -> None:
    pengunjung = kunjungan(asep if siapa else None)
    berat = _bobot(pengunjung, "/" if siapa else reverse("account_login"))
    pengunjung.periksa()
    assert 0 < berat <= MAKS_BYTE
