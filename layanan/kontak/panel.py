"""What the rooms above put on the card of a contact (its tickets): a template and who makes its context."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lpse.tampilan.registri import Registri

if TYPE_CHECKING:
    from layanan.kontak.models import Kontak
    from lpse.akun.models import Pengguna


@dataclass(frozen=True)
class Panel:
    """One panel; ``konteks`` gets who looks and the card, and answers None to stay away."""

    kode: str
    templat: str
    konteks: Callable[[Pengguna, Kontak], Mapping[str, Any] | None]
    izin: str = ""
    urutan: int = 100


panel_kontak: Registri[Panel] = Registri("panel kontak")


def isi_panel(orang: Pengguna, kontak: Kontak) -> list[tuple[str, Mapping[str, Any]]]:
    semua = ((p.templat, p.konteks(orang, kontak)) for p in panel_kontak.untuk(orang))
    return [(templat, isi) for templat, isi in semua if isi is not None]
