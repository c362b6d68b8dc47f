"""Widths of the letters of our own faces, read from the very files the renderer embeds."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from django.contrib.staticfiles import finders

from lpse.galat import AturanDilanggar
from lpse.naskah.enums import HurufNaskah

#: Face of the office's choice → (family in naskah.css, regular, bold).
MUKA = {
    HurufNaskah.SERIF.value: ("Naskah Serif", "URWBookman-Light.otf", "URWBookman-Demi.otf"),
    HurufNaskah.SANS.value: ("Naskah Sans", "arimo-latin-400-normal.woff", "arimo-latin-700-normal.woff"),
}
_SERIBU = 1000


@dataclass
class Muka:
    """One face: glyph and width of each letter, per thousand of the size."""

    keluarga: str
    tebal: bool
    glif: dict[str, int]
    lebar_huruf: dict[str, float]
    _kata: dict[str, float] = field(default_factory=dict)

    def memuat(self, teks: str) -> bool:
        """Whether every letter of the text is in this face."""
        return self.glif.keys() >= set(teks)

    def lebar(self, kata: str) -> float:
        """Width per thousand of the size; words come back often, so they are remembered."""
        ada = self._kata.get(kata)
        if ada is None:
            ada = self._kata[kata] = sum(map(self.lebar_huruf.__getitem__, kata))
            if len(self._kata) > 50_000:  # noqa: PLR2004 - a worker lives for days
                self._kata.clear()
        return ada


@lru_cache(maxsize=4)
def muka(huruf: str, *, tebal: bool) -> Muka:
    """The face of this name.  Raises: AturanDilanggar when the assets were not built."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - heavy, and only for whoever sets a long table

    keluarga, biasa, demi = MUKA[huruf]
    tempat = finders.find(f"vendor/naskah/{demi if tebal else biasa}")
    if not isinstance(tempat, str):
        raise AturanDilanggar("Fon naskah belum terpasang. Jalankan bin/setup.")
    with TTFont(tempat) as fon:
        peta = fon.getBestCmap()
        ukuran = fon["hmtx"].metrics
        skala = _SERIBU / fon["head"].unitsPerEm
        glif = {chr(kode): fon.getGlyphID(nama) for kode, nama in peta.items()}
        lebar = {chr(kode): ukuran[nama][0] * skala for kode, nama in peta.items()}
    return Muka(keluarga, tebal, glif, lebar)
