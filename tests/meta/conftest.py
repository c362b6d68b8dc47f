"""The walks are refused a thousand times on purpose; only real errors may speak in their logs."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from django.template.backends.django import Template

from lpse.tampilan import hitungan


@pytest.fixture(autouse=True)
def _log_hanya_galat() -> Iterator[None]:
    logging.disable(logging.WARNING)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture(autouse=True)
def _hitungan_sekali_seorang(monkeypatch: pytest.MonkeyPatch) -> None:
    """The walks empty Redis before each request, so every page would count the whole navigation anew: two thirds of
    their time. Each person's numbers are counted for real on the first page and then remembered.
    """
    asli, ingatan = hitungan.jumlah, dict[Any, dict[str, int]]()

    def jumlah(pengguna: Any, butir: Any, **lain: Any) -> dict[str, int]:  # noqa: ANN401 - passed through
        kunci = (pengguna.pk, *(b.kode for b in butir))
        if kunci not in ingatan:
            ingatan[kunci] = asli(pengguna, butir, **lain)
        return ingatan[kunci]

    monkeypatch.setattr(hitungan, "jumlah", jumlah)


@pytest.fixture
def tanpa_rupa() -> Callable[[], AbstractContextManager[None]]:
    """A context in which pages answer without being drawn. Who may pass is decided before the template; drawing the
    same page for a dozen characters was most of the time of the walks. Three characters see each drawn page here, and
    tests/e2e/test_semua_halaman.py opens every page in a browser.
    """

    @contextmanager
    def diam() -> Iterator[None]:
        with pytest.MonkeyPatch.context() as ganti:
            ganti.setattr(Template, "render", lambda *_isi, **_lain: "")
            yield

    return diam
