"""An office with an ordinary week."""

from __future__ import annotations

import pytest

from tests.pabrik import PabrikProfilLPSE
from tests.pabrik_sla import jam_kantor


@pytest.fixture
def kantor(db: None) -> None:
    """Monday to Friday 08.00–12.00 and 13.00–16.00, WITA."""
    PabrikProfilLPSE(zona="Asia/Makassar")
    jam_kantor()
