"""What a clerk enters about an announcement."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True)
class IsianPengumuman:
    """The text, the event, and where it shows; ``sistem`` are primary keys."""

    jenis: str
    judul: str
    isi: str = ""
    sistem: tuple[int, ...] = ()
    keadaan_sistem: str = ""
    akibat: str = ""
    jalan_keluar: str = ""
    tempat: str = ""
    mulai: dt.datetime | None = None
    selesai_perkiraan: dt.datetime | None = None
    tayang_mulai: dt.datetime | None = None
    tayang_sampai: dt.datetime | None = None
    tampil: frozenset[str] = field(default_factory=lambda: frozenset({"di_publik", "di_umpan", "di_surel"}))
