"""Panels that the rooms above put on the page of a ticket, without this room knowing them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna


@dataclass(frozen=True)
class Panel:
    """``isi(tiket, pengguna)`` gives the context of ``templat``, or None when there is nothing to show."""

    kode: str
    judul: str
    templat: str
    isi: Callable[[Tiket, Pengguna], Mapping[str, Any] | None]
    urutan: int = 100
    #: Permission; empty: whoever sees the ticket.
    izin: str = ""


_PANEL: dict[str, Panel] = {}


def daftarkan_panel(panel: Panel) -> None:
    """Called when the app starts up (``tampilan.py``).  Raises: ValueError for a code taken twice."""
    if panel.kode in _PANEL:
        raise ValueError(f"Panel tiket {panel.kode} sudah terdaftar.")
    _PANEL[panel.kode] = panel


def panel_tiket(tiket: Tiket, pengguna: Pengguna) -> list[tuple[Panel, Mapping[str, Any]]]:
    """What this person may see, in order, without the empty ones."""
    hasil = []
    for panel in sorted(_PANEL.values(), key=lambda p: (p.urutan, p.kode)):
        if panel.izin and not pengguna.has_perm(panel.izin):
            continue
        if (isi := panel.isi(tiket, pengguna)) is not None:
            hasil.append((panel, isi))
    return hasil
