"""Measuring coverage without paying more for the measuring than for the tests.

Slipcover (on Python < 3.12) takes its probes out of code that has been seen, again and again as new code is seen; each
time it looks through every function of every module, over a second once the whole portal is loaded: 10 of the first 39
processor seconds of a worker. A probe that stays is one call in C, and what was seen is noted at the first. So the
probes are taken out at most so often that it costs one part in ``BAGIAN``.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any

BAGIAN = 40
#: Processor seconds until the first time: while everything is being imported there is nothing to gain.
AWAL = 30.0


def jarang(asli: Callable[[Any], None], *, detik: Callable[[], float] = time.process_time) -> Callable[[Any], None]:
    """``asli``, left out until ``BAGIAN`` times as long as it last took has gone by."""
    berikut = AWAL

    def sesekali(pengukur: Any) -> None:  # noqa: ANN401 - slipcover's own object
        nonlocal berikut
        mulai = detik()
        if mulai < berikut:
            return
        berikut = float("inf")  # another thread need not try meanwhile
        asli(pengukur)
        selesai = detik()
        berikut = selesai + BAGIAN * (selesai - mulai)

    return sesekali


def hematkan() -> None:
    """Before any of our modules is imported; does nothing when nobody measures."""
    if os.environ.get("SLIPCOVER_ENABLED") != "1":
        return
    kelas: Any = import_module("slipcover.slipcover").Slipcover
    if asli := getattr(kelas, "deinstrument_seen", None):  # Python 3.12 does this by itself
        kelas.deinstrument_seen = jarang(asli)
