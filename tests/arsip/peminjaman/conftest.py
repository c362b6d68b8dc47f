"""What the loans' tests stand on: an office that is open on weekdays."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.pabrik import PabrikJamLayanan


@pytest.fixture(autouse=True)
def jam_kantor(request: pytest.FixtureRequest) -> None:
    """Monday to Friday, 07.30 to 16.00."""
    request.getfixturevalue("transactional_db" if "benang" in request.fixturenames else "db")
    for hari in range(5):
        PabrikJamLayanan(hari=hari, buka=dt.time(7, 30), tutup=dt.time(16))
