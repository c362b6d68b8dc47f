"""Working time: the office calendar, arithmetic over it, and the pausable clock (ARCHITECTURE § 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lpse.waktu.mesin import Kalender


def kalender() -> Kalender:
    """The office's calendar in force; one cheap query unless it has changed since this process last asked."""
    from lpse.waktu.ingatan import kalender_kantor  # noqa: PLC0415 - models may not be read while Django loads them

    return kalender_kantor()
