"""Papers that stay drafts while a demo office is filled: dozens of cases, and seconds to print them in."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from lpse.naskah.services import susun_draf, terbitkan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lpse.naskah.models import Naskah

_DRAF: ContextVar[bool] = ContextVar("naskah_hanya_draf", default=False)


@contextmanager
def hanya_draf() -> Iterator[None]:
    """Inside, :func:`penyusun` leaves papers unprinted."""
    tanda = _DRAF.set(True)
    try:
        yield
    finally:
        _DRAF.reset(tanda)


def penyusun() -> Callable[..., Naskah]:
    """What a letter is made with: ``terbitkan``, or ``susun_draf`` inside :func:`hanya_draf`."""
    return susun_draf if _DRAF.get() else terbitkan
