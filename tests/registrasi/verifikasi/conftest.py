"""An office that is open, and an application that waits for its verifier."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from lpse.akun.models import Pengguna
from registrasi.pendaftaran.models import Permohonan
from tests.pabrik import PabrikJamLayanan, PabrikPengguna, PabrikProfilLPSE
from tests.pabrik_pendaftaran import PabrikPermohonan


@pytest.fixture
def kantor(db: None) -> None:
    PabrikProfilLPSE(kota="Masamba")
    for hari in range(5):
        PabrikJamLayanan(hari=hari, buka=dt.time(7, 30), tutup=dt.time(16))


@pytest.fixture
def permohonan(kantor: None) -> Permohonan:
    """A CV with its forms and its whole checklist, entered by somebody else."""
    return PabrikPermohonan(lengkap=True)


@pytest.fixture
def verifikator(db: None) -> Callable[..., Pengguna]:
    """Another verifier."""

    def buat(**lain: Any) -> Pengguna:  # noqa: ANN401 - columns
        return PabrikPengguna(peran=("regver",), **lain)

    return buat
