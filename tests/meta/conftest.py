"""The walks are refused a thousand times on purpose; only real errors may speak in their logs."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import pytest

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
