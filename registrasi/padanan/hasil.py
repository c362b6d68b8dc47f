"""What the checks answer with. Reading only; nothing here refuses anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from registrasi.padanan.enums import NADA_TINGKAT, Tingkat

if TYPE_CHECKING:
    from lpse.identitas.beda import Potongan
    from registrasi.daftar_hitam.selectors import Temuan
    from registrasi.pendaftaran.models import ButirPermohonan


@dataclass(frozen=True, slots=True)
class Peringatan:
    """One sentence that asks a person to look; ``butir`` is the row of the checklist it is about, if any."""

    kode: str
    unsur: str
    kalimat: str
    tingkat: Tingkat = Tingkat.PERHATIAN
    butir: ButirPermohonan | None = None

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_TINGKAT[self.tingkat]


@dataclass(frozen=True, slots=True)
class Sel:
    """One fact of one source: ``acuan`` (the form), ``sama``, ``berbeda``, ``kosong``, ``tidak_memuat``."""

    keadaan: str
    nilai: str = ""
    potongan: tuple[Potongan, ...] = ()

    @property
    def kata(self) -> str:
        return {"sama": "Sama", "kosong": "Belum diisi", "tidak_memuat": "Tidak memuat"}.get(self.keadaan, self.nilai)


@dataclass(frozen=True, slots=True)
class BarisFakta:
    """One fact over all sources; ``hasil`` is ``sama``, ``berbeda`` or ``belum`` (nothing to compare with yet)."""

    unsur: str
    label: str
    sel: tuple[Sel, ...]
    hasil: str


@dataclass(frozen=True, slots=True)
class TabelFakta:
    """Facts × sources, the form first (Perka LKPP 2/2010 Pasal 22(2))."""

    sumber: tuple[str, ...]
    baris: tuple[BarisFakta, ...]

    @property
    def berbeda(self) -> int:
        return sum(b.hasil == "berbeda" for b in self.baris)

    @property
    def terbanding(self) -> int:
        return sum(b.hasil != "belum" for b in self.baris)


@dataclass(frozen=True, slots=True)
class Kembar:
    """Another user or application that shares something with this one."""

    jenis: str
    nama: str
    rincian: str
    dasar: tuple[str, ...]
    kemiripan: int
    url: str

    @property
    def sebab(self) -> str:
        """«NIK sama, nama mirip (92 dari 100)»."""
        mirip = f"nama mirip ({self.kemiripan} dari 100)"
        return ", ".join(mirip if d == "nama mirip" else f"{d} sama" for d in self.dasar)

    @property
    def nomor_sama(self) -> bool:
        return any(d != "nama mirip" for d in self.dasar)


@dataclass(frozen=True, slots=True)
class HasilPadanan:
    """Everything the counter and the examiner see about the identity of one application."""

    peringatan: list[Peringatan] = field(default_factory=list)
    fakta: TabelFakta = TabelFakta((), ())
    kembar: list[Kembar] = field(default_factory=list)
    tercantum: list[Temuan] = field(default_factory=list)
    permohonan_id: int = 0

    @property
    def perlu_dilihat(self) -> list[Peringatan]:
        """Sentences for a list: what the panels of listed parties, facts and duplicates do not already say."""
        return [p for p in self.peringatan if p.kode not in {"daftar_hitam", "beda", "kembar"}]

    @property
    def peringatan_lain(self) -> list[Peringatan]:
        """Every sentence but those about listed parties, for a page without the table of facts."""
        return [p for p in self.peringatan if p.kode != "daftar_hitam"]

    @property
    def jumlah_perhatian(self) -> str:
        return f"{len(self.perlu_dilihat)} hal"

    @property
    def jumlah_lain(self) -> str:
        return f"{len(self.peringatan_lain)} hal"

    @property
    def kata_beda(self) -> str:
        """«1 dari 5 unsur berbeda»."""
        return f"{self.fakta.berbeda} dari {len(self.fakta.baris)} unsur berbeda"

    @property
    def menghentikan(self) -> list[Temuan]:
        """Entries by which the application stops."""
        return [t for t in self.tercantum if t.menghentikan]

    @property
    def pertanyaan(self) -> list[Temuan]:
        """Entries a person has to answer for."""
        return [t for t in self.tercantum if not t.menghentikan]

    @property
    def bersih(self) -> bool:
        return not (self.peringatan or self.kembar or self.tercantum or self.fakta.berbeda)
