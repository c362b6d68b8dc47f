"""An office with an ordinary week."""

from __future__ import annotations

from datetime import time

import pytest

from lpse.waktu.services import JamSehari
from tests.pabrik import PabrikJamLayanan, PabrikProfilLPSE

SEHARI = JamSehari(time(8), time(16), time(12), time(13))


@pytest.fixture
def kantor(db: None) -> None:
    """Monday to Friday 08.00–12.00 and 13.00–16.00, WITA; on 21 November 2026 nothing else is on the calendar."""
    PabrikProfilLPSE(zona="Asia/Makassar")
    for hari in range(5):
        PabrikJamLayanan(hari=hari, buka=time(8), tutup=time(16), istirahat_mulai=time(12), istirahat_selesai=time(13))
