"""The coverage gates: ``python -m tests.bantuan.cakupan`` after ``coverage run -m pytest`` (bin/test calls it).

Every branch of services, transitions and permissions is tested; of everything together, nine in ten (STYLE.md).
"""

from __future__ import annotations

import sys

from coverage import Coverage

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


def main() -> int:
    """Print what is missing and answer with the exit code."""
    cakupan = Coverage()
    cakupan.combine(keep=False)
    cakupan.save()
    penting = cakupan.report(include=PENTING, skip_covered=True, show_missing=True, precision=2)
    semua = cakupan.report(skip_covered=True, precision=2, sort="cover")
    gagal = []
    if penting < 100:
        gagal.append(f"Layanan, perpindahan, dan izin tercakup {penting:.2f} persen; harus 100.")
    if semua < SELURUHNYA:
        gagal.append(f"Seluruhnya tercakup {semua:.2f} persen; paling sedikit {SELURUHNYA:.0f}.")
    sys.stdout.write(
        "\n".join(gagal or [f"Cakupan: penting {penting:.0f} persen, seluruhnya {semua:.1f} persen."]) + "\n"
    )
    return 1 if gagal else 0


if __name__ == "__main__":
    sys.exit(main())
