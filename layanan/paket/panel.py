"""What the rooms above put on the page of a package: a template and who makes its context."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lpse.tampilan.registri import Registri

if TYPE_CHECKING:
    from layanan.paket.models import Paket
    from lpse.akun.models import Pengguna


@dataclass(frozen=True)
class Panel:
    """One panel; ``konteks`` gets who looks and the package, and answers None to stay away."""

    kode: str
    templat: str
    konteks: Callable[[Pengguna, Paket], Mapping[str, Any] | None]
    izin: str = ""
    urutan: int = 100


panel_paket: Registri[Panel] = Registri("panel paket")


def isi_panel(orang: Pengguna, paket: Paket) -> list[tuple[str, Mapping[str, Any]]]:
    semua = ((p.templat, p.konteks(orang, paket)) for p in panel_paket.untuk(orang))
    return [(templat, isi) for templat, isi in semua if isi is not None]
