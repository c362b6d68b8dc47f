"""Links in mails to subscribers: for whom, what for, and a growing number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lpse.publik import tautan

if TYPE_CHECKING:
    import uuid

#: What a link is for: a link that unsubscribes cannot confirm, and the other way round.
KONFIRMASI: Final = "konfirmasi"
KELOLA: Final = "kelola"


def buat(untuk: str, kunci: uuid.UUID, generasi: int) -> str:
    """The key in the address."""
    return tautan.buat(f"layanan.pengumuman.{untuk}", kunci, generasi)


def baca(untuk: str, token: str) -> tautan.Tautan | None:
    """What a link says; None when nobody here made it for this."""
    return tautan.baca(f"layanan.pengumuman.{untuk}", token)
