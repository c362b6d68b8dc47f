"""The office is open on working days: deadlines of requests are counted in them."""

from __future__ import annotations

import pytest

from tests.pabrik_sla import jam_kantor


@pytest.fixture(autouse=True)
def _jam_kantor(request: pytest.FixtureRequest) -> None:
    if any(request.node.iter_markers("django_db")):
        request.getfixturevalue("db")
        jam_kantor()
