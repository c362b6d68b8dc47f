"""Registries that units fill from ``tampilan.py``: navigation, dashboard cards, inbox, search (ARCHITECTURE § 8)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


class BerIzin(Protocol):
    @property
    def kode(self) -> str: ...
    @property
    def izin(self) -> str: ...
    @property
    def urutan(self) -> int: ...


T = TypeVar("T", bound=BerIzin)


class Registri(Generic[T]):
    """An ordered set of declarations; the same code twice is a mistake and is refused."""

    def __init__(self, nama: str) -> None:
        self.nama = nama
        self._isi: dict[str, T] = {}

    def daftarkan(self, butir: T) -> T:
        if butir.kode in self._isi:
            raise ValueError(f"Registri {self.nama}: {butir.kode!r} sudah terdaftar.")
        self._isi[butir.kode] = butir
        return butir

    def semua(self) -> list[T]:
        return sorted(self._isi.values(), key=lambda b: (b.urutan, b.kode))

    def untuk(self, pengguna: Pengguna) -> list[T]:
        """Only what the person may open; an empty ``izin`` means everyone who is logged in."""
        return [b for b in self.semua() if not b.izin or pengguna.has_perm(b.izin)]


@dataclass(frozen=True)
class ButirNavigasi:
    """One line of the left navigation. ``hitung`` is the number of things waiting, one cheap query."""

    kode: str
    unit: str  # heading: the unit's name, "" for the top group
    label: str
    url_name: str
    ikon: str
    izin: str
    urutan: int = 100
    hitung: Callable[[Pengguna], int] | None = None
    awalan: str = ""  # path prefix that counts as «here»; the url itself when empty
    #: Code of the line this one stands under (which stands under none): no line of its own but a tab on the lists of
    #: the family, and its number is in the parent's. Whoever may not open the parent sees it as a line.
    induk: str = ""


@dataclass(frozen=True)
class TautanPublik:
    """One link at the head of the pages that need no account."""

    kode: str
    label: str
    url_name: str
    urutan: int = 100
    izin: str = ""  # none: everyone reads these pages
    lipat: bool = False  # under «Lainnya»: the head keeps one row


@dataclass(frozen=True)
class Kartu:
    """A dashboard card: the template of its body (``.card-body``, a list or a table) and the function that fills it.

    The shell draws the panel and its heading around it; ``url_name`` makes the link at the right of the heading.
    """

    kode: str
    judul: str
    templat: str
    konteks: Callable[[Pengguna], Mapping[str, Any]]
    izin: str
    urutan: int = 100
    di_admin: bool = True  # also on the Kepala's admin index
    url_name: str = ""
    tautan: str = "Buka"


@dataclass(frozen=True)
class ButirAntrean:
    """One piece of work that waits for this person now."""

    judul: str
    rincian: str
    pekerjaan: str
    keadaan: str  # words of the state
    nada: str  # "" | "jalan" | "perhatian" | "kritis" | "selesai"
    ikon: str
    url: str
    masuk: datetime
    tenggat: datetime | None = None
    rincian_pekerjaan: str = ""
    sumber: str = ""


@dataclass(frozen=True)
class SumberAntrean:
    """A source of the Antrean kerja. ``ambil`` answers in a fixed number of queries."""

    kode: str
    label: str
    izin: str
    ambil: Callable[[Pengguna], Iterable[ButirAntrean]]
    urutan: int = 100
    selesai_bulan_ini: Callable[[Pengguna], int] | None = None


@dataclass(frozen=True)
class HasilPencarian:
    judul: str
    rincian: str
    url: str
    ikon: str


@dataclass(frozen=True)
class SumberPencarian:
    """A search source; ``cari(pengguna, kata, batas)`` searches only what ``terlihat_oleh`` shows."""

    kode: str
    label: str
    izin: str
    cari: Callable[[Pengguna, str, int], Iterable[HasilPencarian]]
    urutan: int = 100


navigasi: Registri[ButirNavigasi] = Registri("navigasi")
tautan_publik: Registri[TautanPublik] = Registri("tautan publik")
kartu: Registri[Kartu] = Registri("kartu")
antrean: Registri[SumberAntrean] = Registri("antrean")
pencarian: Registri[SumberPencarian] = Registri("pencarian")
