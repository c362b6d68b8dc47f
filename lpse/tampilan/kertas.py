"""Values of a list as they stand on paper: dates and figures in the house's words, figures to the right."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Sequence

KOSONG = "–"
#: A day, perhaps with its hour: two lines that are never broken.
_SAAT = re.compile(r"(\d{1,2} [A-Z][a-z]+ \d{4})(?:, (pukul \d\d\.\d\d WI(?:B|TA|T)))?")
_UTUH = "\u00a0"
_TAHUN = (1945, 2100)
_DESIMAL_TERBANYAK = 2
_BERSATUAN = re.compile(r"(Rp ?)?-?\d{1,3}(\.\d{3})*(,\d+)?( ?(%|B|kB|MB|GB|TB|hari|jam|menit|detik))?")


def susun(kepala: Sequence[str], baris: Sequence[Sequence[Any]]) -> tuple[list[dict[str, str]], list[list[str]]]:
    """Columns with the side they lean to, and the rows as texts."""
    kolom, isi = [], []
    for ke, judul in enumerate(kepala):
        nilai = [satu[ke] for satu in baris]
        teks = _kolom(nilai)
        isi.append(teks)
        kolom.append({"judul": str(judul), "rata": "kanan" if _angka_semua(nilai, teks) else "kiri"})
    return kolom, [list(satu) for satu in zip(*isi, strict=True)]


def _kolom(nilai: Sequence[Any]) -> list[str]:
    bilangan = [n for n in nilai if _bilangan(n)]
    desimal = max(map(_desimal, bilangan), default=0)
    # A year is not a quantity; a wrong guess costs a dot.
    tahun = bool(bilangan) and not desimal and all(_TAHUN[0] <= n <= _TAHUN[1] for n in bilangan)
    return [str(n) if tahun and _bilangan(n) else bahasa.angka(n, desimal) if _bilangan(n) else _kata(n) for n in nilai]


def _bilangan(nilai: object) -> bool:
    return isinstance(nilai, int | float | Decimal) and not isinstance(nilai, bool)


def _desimal(nilai: float | Decimal) -> int:
    """Digits after the comma, two at most."""
    pangkat = Decimal(str(nilai)).normalize().as_tuple().exponent
    return min(max(-pangkat, 0), _DESIMAL_TERBANYAK) if isinstance(pangkat, int) else 0


def _angka_semua(nilai: Sequence[Any], teks: Sequence[str]) -> bool:
    """Whether a column holds figures, written by us or by the list («Rp1.250.000», «19,5 GB»)."""
    ada = [(n, t) for n, t in zip(nilai, teks, strict=True) if t != KOSONG]
    polos = all(_bilangan(n) for n, _ in ada)
    return bool(ada) and (polos or all(_bilangan(n) or _ukuran(t) for n, t in ada))


def _ukuran(teks: str) -> bool:
    cocok = _BERSATUAN.fullmatch(teks)
    return cocok is not None and bool(cocok[1] or cocok[4])


def _utuh(teks: str) -> str:
    """Words that stay on one line."""
    return teks.replace(" ", _UTUH)


def _kata(nilai: Any) -> str:  # noqa: ANN401 - a cell holds anything
    if nilai is None:
        return KOSONG
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, dt.datetime):
        nilai = bahasa.waktu(nilai)
    elif isinstance(nilai, dt.date):
        nilai = bahasa.tanggal(nilai)
    elif isinstance(nilai, dt.time):
        return f"{nilai:%H.%M}"
    alinea = (" ".join(satu.split()) for satu in str(nilai).splitlines())
    teks = "\n".join(filter(None, alinea))
    cocok = _SAAT.fullmatch(teks)
    return ",\n".join(map(_utuh, filter(None, cocok.groups()))) if cocok else teks or KOSONG
