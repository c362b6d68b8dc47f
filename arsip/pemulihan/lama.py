"""Spans of time as people say them on a card."""

from __future__ import annotations

from lpse.tampilan import bahasa

_MENIT, _JAM, _HARI = 60, 3600, 86400


def lama(detik: float | None) -> str:
    """«41 detik», «6 menit», «2 jam 10 menit», «3 hari»; a dash for nothing measured."""
    if detik is None:
        return "–"
    if detik < _MENIT:
        return f"{bahasa.angka(max(1, round(detik)))} detik"
    if detik < _JAM:
        return f"{int(detik // _MENIT)} menit"
    if detik < 2 * _HARI:
        jam, sisa = divmod(int(detik), _JAM)
        return f"{jam} jam {sisa // _MENIT} menit" if sisa >= _MENIT else f"{jam} jam"
    return f"{bahasa.angka(detik // _HARI)} hari"
