"""What the engine answers with, and what restic says while it works."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.utils.dateparse import parse_datetime

from arsip.cadangan.galat import RepoRusak

if TYPE_CHECKING:
    import datetime as dt

#: Called with each status message of restic (``message_type`` «status»), about twice a second.
Pendengar = Callable[[dict[str, Any]], None]
_LENYAP = ("no such file or directory", "file does not exist")


def abaikan(_pesan: dict[str, Any]) -> None:
    return


@dataclass(frozen=True)
class Snapshot:
    """A snapshot as the repository lists it; ``asal`` is the number it had where it was copied from."""

    nomor: str
    waktu: dt.datetime
    tanda: tuple[str, ...]
    jalur: tuple[str, ...]
    tuan: str
    asal: str = ""
    #: Hash of its tree: names all that lies below it, so copies of one snapshot share it.
    pohon: str = ""

    @classmethod
    def dari(cls, isi: Mapping[str, Any]) -> Snapshot:
        waktu = parse_datetime(isi["time"])
        if waktu is None:
            raise RepoRusak(f"Waktu snapshot {isi['id'][:8]} tidak terbaca.")
        return cls(
            isi["id"], waktu, tuple(isi.get("tags") or ()), tuple(isi.get("paths") or ()),
            isi.get("hostname", ""), isi.get("original", ""), isi.get("tree", ""),
        )  # fmt: skip


@dataclass(frozen=True)
class Simpul:
    """One entry of a snapshot: ``jenis`` is file, dir, symlink …; the path begins with a slash."""

    jalur: str
    jenis: str
    ukuran: int
    mtime: str


@dataclass(frozen=True)
class HasilCadang:
    """What one backup left: the snapshot's whole number and its figures."""

    nomor: str
    byte_asal: int
    byte_baru: int
    berkas: int
    #: Source files that vanished while they were read.
    lenyap: tuple[str, ...] = ()


class Catatan:
    """What restic says in JSON while it works."""

    def __init__(self, dengar: Pendengar) -> None:
        self.dengar = dengar
        self.ringkasan: dict[str, Any] | None = None
        self.galat: list[tuple[str, str]] = []

    def terima(self, baris: bytes) -> None:
        try:
            pesan = json.loads(baris)
        except ValueError:
            return
        jenis = pesan.get("message_type")
        if jenis == "summary":
            self.ringkasan = pesan
        elif jenis == "error":
            self.galat.append((str(pesan.get("item", "")), json.dumps(pesan.get("error", ""))))
        elif jenis == "status":
            self.dengar(pesan)

    def galat_berkas(self) -> tuple[list[str], list[str]]:
        """(files that vanished, complaints that matter)."""
        lenyap = [b for b, sebab in self.galat if any(s in sebab.lower() for s in _LENYAP)]
        lain = [f"{b}: {sebab}" for b, sebab in self.galat if b not in lenyap]
        return lenyap, lain


def ruang_bebas(alamat: str) -> int | None:
    """Free bytes where a local repository lies (or will lie); nothing for one on the network."""
    jalur = Path(alamat)
    if not jalur.is_absolute():
        return None
    while not jalur.exists():
        jalur = jalur.parent
    keadaan = os.statvfs(jalur)
    return keadaan.f_bavail * keadaan.f_frsize
