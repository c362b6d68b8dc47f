"""A registry of the test's own: checks that say what the test wants, for real duties of the matrix."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lpse.kepatuhan import registri
from lpse.kepatuhan.registri import Bukti, Kewajiban, Status, kewajiban

Daftar = Callable[..., None]


@pytest.fixture
def daftar(monkeypatch: pytest.MonkeyPatch) -> Daftar:
    """An empty registry, and a short way to put a check in it: ``daftar("R-117", Status.BELUM)``."""
    kosong: dict[str, Kewajiban] = {}
    for tempat in ("lpse.kepatuhan.registri", "lpse.kepatuhan.selectors", "lpse.kepatuhan.services"):
        monkeypatch.setattr(f"{tempat}.KEWAJIBAN", kosong)

    def tambah(nomor: str, jawab: Status | Callable[[], Bukti], tautan: str = "/akun/pengguna/") -> None:
        if isinstance(jawab, Status):
            bukti = Bukti(jawab, "2 dari 3 hari", "Satu hari kosong.", tautan)
            kewajiban(nomor)(lambda: bukti)
        else:
            kewajiban(nomor)(jawab)

    assert registri.KEWAJIBAN is kosong
    return tambah
