"""Articles, guides and what people looked for (Perka LKPP 2/2010 Pasal 11(2)b)."""

from __future__ import annotations

from layanan.pengetahuan.model_artikel import Artikel, ArtikelQuerySet, LampiranArtikel, VersiArtikel
from layanan.pengetahuan.model_pembaca import NilaiArtikel, PencarianKosong

__all__ = ["Artikel", "ArtikelQuerySet", "LampiranArtikel", "NilaiArtikel", "PencarianKosong", "VersiArtikel"]
