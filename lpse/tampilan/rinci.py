"""Parts of a detail page: the road ahead, the task list, the facts (UI.md, Rinci).

Templates: ``tampilan/tahapan.html`` (``tahapan``), ``tampilan/tugas.html`` (``tugas``), ``tampilan/fakta.html``
(``fakta``: pairs), ``tampilan/jejak.html`` (``jejak``: rows of ``Jejak.objects.tentang(obj)``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

KeadaanTahap = Literal["lewat", "kini", "nanti"]


@dataclass(frozen=True)
class Tahap:
    """One stop of the road: passed, here, or ahead."""

    judul: str
    rincian: str = ""
    keadaan: KeadaanTahap = "nanti"

    @property
    def ikon(self) -> str:
        return {"lewat": "circle-check", "kini": "circle-dot", "nanti": "circle-dashed"}[self.keadaan]

    @property
    def kata(self) -> str:
        """For screen readers, who do not see the colour."""
        return {"lewat": "sudah", "kini": "sekarang", "nanti": "berikutnya"}[self.keadaan]


@dataclass(frozen=True)
class Tugas:
    """One item of a task list with its state."""

    judul: str
    rincian: str = ""
    keadaan: str = "Belum"
    nada: str = ""
    url: str = ""
    selesai: bool = False


def tahapan(urutan: list[tuple[str, str]], kini: str, rincian: dict[str, str] | None = None) -> list[Tahap]:
    """Stops from ``[(code, title), …]`` and the code of the present one."""
    kode = [k for k, _ in urutan]
    letak = kode.index(kini)
    keterangan = rincian or {}

    def keadaan(i: int) -> KeadaanTahap:
        return "lewat" if i < letak else "kini" if i == letak else "nanti"

    return [Tahap(judul, keterangan.get(k, ""), keadaan(i)) for i, (k, judul) in enumerate(urutan)]


def selesai_dari(tugas: list[Tugas]) -> str:
    """«5 dari 7 selesai»."""
    return f"{sum(t.selesai for t in tugas)} dari {len(tugas)} selesai"
