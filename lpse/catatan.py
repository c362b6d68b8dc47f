"""Log hygiene: long digit strings (NIK, NPWP, NIP) never reach a log line whole."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from typing import Any

_NOMOR_PRIBADI = re.compile(r"(?<!\d)(\d{4})(?:[ .\-]?\d){9,16}(\d{2})(?!\d)")


def samarkan(teks: str) -> str:
    """Mask every run of 15 to 22 digits, keeping the first four and last two (DOMAIN.md G)."""
    return _NOMOR_PRIBADI.sub(r"\1…\2", teks)


def samarkan_data_pribadi(_logger: object, _metode: str, peristiwa: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Structlog processor over every text value of the event."""
    for kunci, nilai in peristiwa.items():
        if isinstance(nilai, str):
            peristiwa[kunci] = samarkan(nilai)
    return peristiwa
