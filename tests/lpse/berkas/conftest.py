"""What the tests of the files ask for: a store of their own, two uses, uploads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lpse.akun.models import Pengguna
from lpse.berkas import registri
from lpse.berkas.models import Berkas
from lpse.berkas.services import terima
from tests.bantuan.berkas_uji import RAHASIA, UJI, unggahan


@pytest.fixture(autouse=True)
def simpanan_uji(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ANN401 - pytest-django's
    """A store of this test alone, without an antivirus, and two uses nobody else has."""
    settings.LPSE_VAR = tmp_path
    settings.CLAMD = ""
    monkeypatch.setitem(registri.KEGUNAAN, UJI.kode, UJI)
    monkeypatch.setitem(registri.KEGUNAAN, RAHASIA.kode, RAHASIA)
    return tmp_path / "berkas"


@pytest.fixture
def unggah() -> Callable[..., Berkas]:
    """``unggah(asep, "surat.pdf", isi)``: taken in as any other."""

    def jalan(oleh: Pengguna, nama: str = "surat.pdf", isi: bytes | None = None, kegunaan: str = UJI.kode) -> Berkas:
        return terima(unggahan=unggahan(nama, isi), kegunaan=kegunaan, oleh=oleh)

    return jalan
