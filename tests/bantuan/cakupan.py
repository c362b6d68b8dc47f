"""The coverage gates: ``python -m tests.bantuan.cakupan FILE`` over what slipcover measured (bin/test calls it).

Every line and branch of services, transitions and permissions is tested; of everything, nine in ten (STYLE.md).
"""

from __future__ import annotations

import json
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

#: Where a forgotten branch is a hole in a wall: every write, every permission, every trigger and transition.
PENTING = [
    "*/services*.py",
    "lpse/akun/akses.py",
    "lpse/akun/middleware.py",
    "lpse/akun/objek.py",
    "lpse/akun/pemicu.py",
    "lpse/akun/peran.py",
    "lpse/jejak/*.py",
    "lpse/kepatuhan/registri.py",
    "infrastruktur/pemantauan/model_*.py",
    "infrastruktur/perangkat/models.py",
]
SELURUHNYA = 90.0


def penting(berkas: dict[str, Any]) -> dict[str, Any]:
    """The files of which nothing may be missing."""
    return {nama: isi for nama, isi in berkas.items() if any(fnmatch(nama, pola) for pola in PENTING)}


def persen(berkas: dict[str, Any]) -> float:
    """Lines and branches run, of all there are."""
    jalan = sum(len(b["executed_lines"]) + len(b["executed_branches"]) for b in berkas.values())
    kurang = sum(len(b["missing_lines"]) + len(b["missing_branches"]) for b in berkas.values())
    return 100.0 * jalan / (jalan + kurang) if jalan + kurang else 0.0


def kekurangan(berkas: dict[str, Any]) -> list[str]:
    """One line per file that misses something: its lines, and its branches as «from→to» (0 is the end)."""
    hasil = []
    for nama, isi in sorted(berkas.items()):
        baris = [str(b) for b in isi["missing_lines"]]
        cabang = [f"{dari}→{ke}" for dari, ke in isi["missing_branches"]]
        if baris or cabang:
            hasil.append(f"  {nama}: {', '.join([*baris, *cabang])}")
    return hasil


def main(letak: str) -> int:
    """Print what is missing and answer with the exit code."""
    semua: dict[str, Any] = json.loads(Path(letak).read_text(encoding="utf-8"))["files"]
    wajib = penting(semua)
    gagal = []
    if not wajib or (kurang := kekurangan(wajib)):
        gagal += kurang if wajib else []
        gagal.append(f"Layanan, perpindahan, dan izin tercakup {persen(wajib):.2f} persen; harus 100.")
    if persen(semua) < SELURUHNYA:
        gagal.append(f"Seluruhnya tercakup {persen(semua):.2f} persen; paling sedikit {SELURUHNYA:.0f}.")
    sys.stdout.write(
        "\n".join(gagal or [f"Cakupan: penting {persen(wajib):.0f} persen, seluruhnya {persen(semua):.1f} persen."])
        + "\n"
    )
    return 1 if gagal else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
