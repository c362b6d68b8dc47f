"""Other ways to sign one's own slot beside the certificate: an upper duty says where they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lpse.naskah.models import TandaTangan

#: Each answers with the words of a link and its address, or None when it does not serve this slot.
CARA_LAIN: list[Callable[[TandaTangan], tuple[str, str] | None]] = []


def cara_lain(slot: TandaTangan) -> list[tuple[str, str]]:
    """What else this slot's person may do instead of typing a passphrase."""
    return [tautan for cara in CARA_LAIN if (tautan := cara(slot)) is not None]
