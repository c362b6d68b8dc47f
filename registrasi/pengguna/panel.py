"""What other packages of the unit put on the page of a user: deactivation, SIKAP, the application it came from.

A package declares in its ``tampilan.py``::

    panel_pengguna.daftarkan(Panel("sikap", "registrasi/sikap/panel.html", konteks=lambda orang, satu: {...} or None))

The template draws one ``section.card``; ``None`` instead of a context leaves the panel out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lpse.tampilan.registri import Registri

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from registrasi.pengguna.models import PenggunaSPSE


@dataclass(frozen=True)
class Panel:
    """One panel; ``konteks`` gets the person who looks and the user."""

    kode: str
    templat: str
    konteks: Callable[[Pengguna, PenggunaSPSE], Mapping[str, Any] | None]
    izin: str = ""
    urutan: int = 100


@dataclass(frozen=True)
class Tindakan:
    """A button at the head of the page; ``tautan`` answers with its address, empty when it is not for this user now."""

    kode: str
    label: str
    ikon: str
    tautan: Callable[[Pengguna, PenggunaSPSE], str]
    izin: str = ""
    urutan: int = 100


panel_pengguna: Registri[Panel] = Registri("panel pengguna SPSE")
tindakan_pengguna: Registri[Tindakan] = Registri("tindakan pengguna SPSE")


def isi_panel(orang: Pengguna, satu: PenggunaSPSE) -> list[tuple[str, Mapping[str, Any]]]:
    """Template and context of the panels this person gets, in order."""
    semua = ((p.templat, p.konteks(orang, satu)) for p in panel_pengguna.untuk(orang))
    return [(templat, isi) for templat, isi in semua if isi is not None]


def isi_tindakan(orang: Pengguna, satu: PenggunaSPSE) -> list[tuple[str, str, str]]:
    """Address, icon and words of the buttons this person gets."""
    semua = ((t.tautan(orang, satu), t.ikon, t.label) for t in tindakan_pengguna.untuk(orang))
    return [t for t in semua if t[0]]
