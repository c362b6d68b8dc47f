"""Working time as the Kepala types it: «15 m», «4 j», «22 j 30 m», «3 hk»."""

from __future__ import annotations

import re
from datetime import timedelta

from layanan.sla.benih import HARI_KERJA
from lpse.galat import AturanDilanggar
from lpse.waktu.jam import lama_singkat

_BAGIAN = re.compile(r"(\d{1,4})\s*(hk|hari|jam|j|menit|mnt|m)\b", re.IGNORECASE)
_SATUAN = {
    "hk": HARI_KERJA, "hari": HARI_KERJA, "jam": timedelta(hours=1), "j": timedelta(hours=1),
    "menit": timedelta(minutes=1), "mnt": timedelta(minutes=1), "m": timedelta(minutes=1),
}  # fmt: skip
#: A quarter of working days; a longer promise is none.
TERLAMA = 66 * HARI_KERJA
CONTOH = "Contoh: 15 m, 4 j, 22 j 30 m, 3 hk (1 hari kerja = 7 jam 30 menit)"


def baca_lama(teks: str) -> timedelta:
    """The duration of such a text.  Raises: AturanDilanggar when it is none, or nothing, or too long."""
    rapi = teks.strip()
    sisa = _BAGIAN.sub("", rapi).strip()
    if not rapi or sisa:
        raise AturanDilanggar(f"Tulis lamanya dengan satuannya. {CONTOH}.")
    lama = sum((int(n) * _SATUAN[s.lower()] for n, s in _BAGIAN.findall(rapi)), timedelta())
    if not timedelta() < lama <= TERLAMA:
        raise AturanDilanggar("Lamanya lebih dari nol dan paling lama 66 hari kerja.")
    return lama


def tulis_lama(lama: timedelta) -> str:
    """«3 hk» for whole working days, else «22 j 10 m»."""
    if lama and not lama % HARI_KERJA:
        return f"{lama // HARI_KERJA} hk"
    return lama_singkat(lama)
