"""What duties above show on the page of an entry: a template, and the function that fills it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from registrasi.daftar_hitam.models import DaftarHitam


@dataclass(frozen=True)
class Panel:
    """One card of the page of an entry; ``isi`` answers None when there is nothing to show to this person."""

    kode: str
    templat: str
    isi: Callable[[Pengguna, DaftarHitam], Mapping[str, Any] | None]


PANEL: dict[str, Panel] = {}


def daftarkan(panel: Panel) -> None:
    """Called by a duty's ``tampilan.py`` at start.  Raises: ValueError for a code taken twice."""
    if panel.kode in PANEL:
        raise ValueError(f"Panel daftar hitam {panel.kode!r} sudah terdaftar.")
    PANEL[panel.kode] = panel


def untuk(pengguna: Pengguna, entri: DaftarHitam) -> list[tuple[str, Mapping[str, Any]]]:
    """(template, context) of each panel this person sees here."""
    semua = ((p.templat, p.isi(pengguna, entri)) for p in PANEL.values())
    return [(templat, isi) for templat, isi in semua if isi is not None]
