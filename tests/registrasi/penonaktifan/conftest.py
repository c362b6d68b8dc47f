"""What the tests of deactivation share: papers that are asked for and not printed."""

from __future__ import annotations

from typing import Any

import pytest

from registrasi.penonaktifan import surat
from tests.pabrik import PabrikNaskah


@pytest.fixture
def tanpa_cetak(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Each paper that was asked for, in order."""
    minta: list[dict[str, Any]] = []

    def terbit(**isi: Any) -> Any:  # noqa: ANN401 - as the door takes them
        minta.append(isi)
        return PabrikNaskah()

    monkeypatch.setattr(surat, "penyusun", lambda: terbit)
    return minta
