"""Panels that the rooms above hang on the page of minutes (signing, first of all)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from layanan.berita_acara.models import BeritaAcara
    from lpse.akun.models import Pengguna


@dataclass(frozen=True)
class Panel:
    """``isi(ba, pengguna)`` answers with ready HTML, empty where there is nothing to show."""

    kode: str
    isi: Callable[[BeritaAcara, Pengguna], SafeString | str]
    urutan: int = 100


_PANEL: dict[str, Panel] = {}


def daftarkan_panel(panel: Panel) -> None:
    """Called when the app starts up (``tampilan.py``).  Raises: ValueError for a code taken twice."""
    if panel.kode in _PANEL:
        raise ValueError(f"Panel {panel.kode} sudah terdaftar.")
    _PANEL[panel.kode] = panel


def panel_ba(ba: BeritaAcara, pengguna: Pengguna) -> list[str]:
    """What the rooms above show of these minutes, in order."""
    urut = sorted(_PANEL.values(), key=lambda p: (p.urutan, p.kode))
    return [isi for isi in (p.isi(ba, pengguna) for p in urut) if isi]
