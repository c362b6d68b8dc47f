"""The checks over real, masked rows of LKPP: most numbers are sound, the odd ones are warned about, none crashes."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from lpse.identitas import digit, nama, nip, npwp

_AKAR = Path(os.environ.get("LPSE_DATA_CONTOH") or Path(__file__).resolve().parents[4] / "shared" / "data")
_PESERTA = _AKAR / "isb" / "SPSE-PesertaTender.json"
pytestmark = pytest.mark.skipif(not _PESERTA.exists(), reason="data contoh ISB tidak ada di mesin ini")
_BARU = ("npwp_penyedia_16", "npwp_16_penyedia", "npwp16_penyedia")


def _baris() -> list[dict[str, Any]]:
    return [b for berkas in sorted((_AKAR / "isb").glob("SPSE-*.json")) for b in json.loads(berkas.read_text())]


def test_npwp_nyata() -> None:
    hitung: Counter[str] = Counter()
    for b in _baris():
        lama = str(b.get("npwp_penyedia") or "")
        baru = next((str(b[k]) for k in _BARU if b.get(k)), "")
        if len(digit(lama)) == npwp.LAMA:
            hitung["lama"] += 1
            hitung["lama_wajar"] += npwp.periksa(lama).wajar
            if baru:
                hitung["pasang"] += 1
                hitung["pasang_cocok"] += not npwp.periksa_pasangan(lama, baru)
        elif lama or baru:
            hasil = npwp.periksa(lama or baru)
            hitung["lain"] += 1
            hitung["lain_diingatkan"] += bool(hasil.peringatan)
            assert hasil.nilai == digit(lama or baru)
    assert hitung["lama"] > 50
    assert hitung["lama_wajar"] == hitung["lama"]
    # A few real rows pair the old number with another sixteen digits: exactly what a person has to look at.
    assert hitung["pasang"] > hitung["pasang_cocok"] >= 0.95 * hitung["pasang"] > 50
    # The masked NIK-like numbers carry an impossible date on purpose: they are warned about, not dropped.
    assert hitung["lain_diingatkan"] > 0


def test_nip_dan_nama_nyata() -> None:
    nomor = {n.strip() for b in _baris() for n in str(b.get("nip_ppk") or "").split(";") if n.strip()}
    assert nomor
    assert all(len(digit(n)) != nip.PANJANG or not nip.periksa(n).peringatan for n in nomor)
    penyedia = sorted({str(b["nama_penyedia"]) for b in _baris() if b.get("nama_penyedia")})
    inti = {nama.normal(p) for p in penyedia}
    assert len(inti) == len(penyedia)
    assert all(not i.startswith(("PT ", "CV ")) for i in inti)
