"""What the later duties add to the pages of the backups: cards on the overview and on a target's or snapshot's page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from arsip.cadangan.models import Sasaran
    from lpse.akun.models import Pengguna

#: ``ikhtisar`` the overview above the targets, ``ikhtisar_bawah`` below them, ``tindakan`` its buttons; ``sasaran``,
#: ``salinan`` and ``jalan`` the pages of one of these.
Tempat = Literal["ikhtisar", "ikhtisar_bawah", "sasaran", "salinan", "jalan", "tindakan"]


@dataclass(frozen=True)
class Bagian:
    """One panel: its template gets what ``konteks(pengguna, objek)`` answers; nothing is shown when that is None."""

    kode: str
    tempat: Tempat
    templat: str
    konteks: Callable[[Pengguna, Any], Mapping[str, Any] | None]
    urutan: int = 100


_BAGIAN: dict[str, Bagian] = {}


def daftarkan(*bagian: Bagian) -> None:
    """Called by a duty's ``tampilan.py``.  Raises: ValueError for a code taken twice."""
    for satu in bagian:
        if satu.kode in _BAGIAN:
            raise ValueError(f"Bagian {satu.kode} sudah terdaftar.")
        _BAGIAN[satu.kode] = satu


def bagian(tempat: Tempat, pengguna: Pengguna, objek: Any = None) -> list[dict[str, Any]]:  # noqa: ANN401 - its page knows
    """The panels of one place, in order, each with its template and what it holds."""
    hasil = []
    for satu in sorted((b for b in _BAGIAN.values() if b.tempat == tempat), key=lambda b: b.urutan):
        isi = satu.konteks(pengguna, objek)
        if isi is not None:
            hasil.append({"kode": satu.kode, "templat": satu.templat, "isi": dict(isi)})
    return hasil


#: Answers with keys of snapshots of a target that retention must leave alone.
Pelindung = Callable[["Sasaran"], "QuerySet[Any]"]
_PELINDUNG: list[Pelindung] = []


def lindungi(fungsi: Pelindung) -> None:
    """Let a duty keep snapshots from being forgotten (one that is not yet on its medium)."""
    _PELINDUNG.append(fungsi)


def dilindungi(sasaran: Sasaran) -> set[int]:
    """Keys of all snapshots of a target that some duty protects."""
    return {int(nomor) for fungsi in _PELINDUNG for nomor in fungsi(sasaran).values_list("pk", flat=True)}
