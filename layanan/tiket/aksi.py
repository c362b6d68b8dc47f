"""Acts that the rooms above offer on the page of a ticket («Buat berita acara», «Umumkan gangguan»)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna


@dataclass(frozen=True)
class Aksi:
    """A link on the page of a ticket; the act itself happens on the page it opens.

    ``boleh(tiket, pengguna)`` says whether it makes sense for this ticket; ``url(tiket)`` where it goes. ``post``: the
    page only takes a POST, so the ticket page renders a button in a form instead of a link.
    """

    kode: str
    label: str
    url: Callable[[Tiket], str]
    izin: str
    ikon: str = "arrow-right"
    urutan: int = 100
    boleh: Callable[[Tiket, Pengguna], bool] | None = None
    post: bool = False


_AKSI: dict[str, Aksi] = {}


def daftarkan_aksi(aksi: Aksi) -> None:
    """Called when the app starts up (``tampilan.py``).  Raises: ValueError for a code taken twice."""
    if aksi.kode in _AKSI:
        raise ValueError(f"Aksi tiket {aksi.kode} sudah terdaftar.")
    _AKSI[aksi.kode] = aksi


def aksi_tiket(tiket: Tiket, pengguna: Pengguna) -> list[tuple[Aksi, str]]:
    """What this person may do from here, in order, with its address."""
    return [
        (aksi, aksi.url(tiket))
        for aksi in sorted(_AKSI.values(), key=lambda a: (a.urutan, a.kode))
        if pengguna.has_perm(aksi.izin) and (aksi.boleh is None or aksi.boleh(tiket, pengguna))
    ]
