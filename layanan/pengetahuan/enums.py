"""Closed lists of articles: kind, readers, states."""

from __future__ import annotations

from typing import Final

from django.db import models


class JenisArtikel(models.TextChoices):
    """What a reader gets."""

    TANYA_JAWAB = "tanya_jawab", "Tanya jawab"
    PANDUAN = "panduan", "Panduan"
    FITUR = "fitur", "Fasilitas dan fitur SPSE"


IKON_JENIS: Final[dict[str, str]] = {
    JenisArtikel.TANYA_JAWAB: "help",
    JenisArtikel.PANDUAN: "book",
    JenisArtikel.FITUR: "apps",
}


class Audiens(models.TextChoices):
    """Who may read an article; each further circle reads the inner ones, too."""

    PUBLIK = "publik", "Publik"
    PENGGUNA = "pengguna", "Pengguna portal"
    PEGAWAI = "pegawai", "Pegawai LPSE"


#: Circles a reader of this circle reads.
TERBACA: Final[dict[str, tuple[str, ...]]] = {
    Audiens.PUBLIK: (Audiens.PUBLIK,),
    Audiens.PENGGUNA: (Audiens.PUBLIK, Audiens.PENGGUNA),
    Audiens.PEGAWAI: (Audiens.PUBLIK, Audiens.PENGGUNA, Audiens.PEGAWAI),
}


class StatusArtikel(models.TextChoices):
    """Of the article; what is being written now has a state of its own on the version."""

    DRAF = "draf", "Belum terbit"
    TERBIT = "terbit", "Terbit"
    DITARIK = "ditarik", "Ditarik"


_A = StatusArtikel
#: Legal moves; the model's transitions, the trigger in PostgreSQL and the tests read this.
PERPINDAHAN_ARTIKEL: Final[tuple[tuple[str, str], ...]] = (
    (_A.DRAF, _A.TERBIT),
    (_A.DRAF, _A.DITARIK),
    (_A.TERBIT, _A.DITARIK),
    (_A.DITARIK, _A.TERBIT),
)
NADA_ARTIKEL: Final[dict[str, tuple[str, str]]] = {
    _A.DRAF: ("netral", "pencil"),
    _A.TERBIT: ("selesai", "circle-check"),
    _A.DITARIK: ("netral", "archive"),
}


class StatusVersi(models.TextChoices):
    """Of one version's text."""

    DRAF = "draf", "Draf"
    DITINJAU = "ditinjau", "Menunggu tinjauan"
    TERBIT = "terbit", "Terbit"
    DIBUANG = "dibuang", "Tidak jadi"


_V = StatusVersi
PERPINDAHAN_VERSI: Final[tuple[tuple[str, str], ...]] = (
    (_V.DRAF, _V.DITINJAU),
    (_V.DRAF, _V.DIBUANG),
    (_V.DITINJAU, _V.DRAF),
    (_V.DITINJAU, _V.TERBIT),
    (_V.DITINJAU, _V.DIBUANG),
)
#: A version somebody is still working on.
VERSI_TERBUKA: Final = (_V.DRAF, _V.DITINJAU)
NADA_VERSI: Final[dict[str, tuple[str, str]]] = {
    _V.DRAF: ("netral", "pencil"),
    _V.DITINJAU: ("jalan", "eye"),
    _V.TERBIT: ("selesai", "circle-check"),
    _V.DIBUANG: ("netral", "trash"),
}
