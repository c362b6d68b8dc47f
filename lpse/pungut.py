"""Python's search for cycles, made rare for work that makes very many objects and keeps nearly all of them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

#: Objects made before Python looks again: a rendered migration state is hundreds of thousands, as is a hundred papers.
TUMPUKAN = 200_000


@contextmanager
def jarang_memungut() -> Iterator[None]:
    """For a migration, for the filling of an office: never around what serves people, whose memory must stay small."""
    ambang = gc.get_threshold()
    gc.set_threshold(TUMPUKAN, *ambang[1:])
    try:
        yield
    finally:
        gc.set_threshold(*ambang)
