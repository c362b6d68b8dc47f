"""The Kepala's browser in her own room."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client

    from lpse.akun.models import Pengguna


@pytest.fixture
def ruang(masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna) -> Client:
    """The Kepala, logged in, identity just confirmed."""
    return masuk_sebagai(bu_kepala)
