"""What the person at the screen reads: one line per step, figures behind it, and one clear sentence when it ends."""

from __future__ import annotations

import sys
import time

#: Bytes per unit, for people.
_SATUAN = ((1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "KB"))


class GalatPulih(Exception):  # noqa: N818 - the field's own words
    """The restore cannot go on; the message says what to do."""


def ukuran(byte: int) -> str:
    for satuan, nama in _SATUAN:
        if byte >= satuan:
            return f"{byte / satuan:.1f} {nama}".replace(".", ",")
    return f"{byte} byte"


def lama(detik: float) -> str:
    menit, sisa = divmod(round(detik), 60)
    return f"{menit} menit {sisa} detik" if menit else f"{max(1, sisa)} detik"


class Layar:
    """Numbered steps on standard output."""

    def __init__(self, seluruhnya: int) -> None:
        self.seluruhnya = seluruhnya
        self.ke = 0
        self._mulai = time.monotonic()
        self._maju = 0.0

    def langkah(self, teks: str) -> None:
        self.ke += 1
        self._mulai = time.monotonic()
        self.kata(f"[{self.ke}/{self.seluruhnya}] {teks} …")

    def maju(self, byte: int) -> None:
        """How far a long step is, every few seconds on a terminal."""
        if sys.stdout.isatty() and time.monotonic() - self._maju > 2:  # noqa: PLR2004 - not a stream of lines
            self._maju = time.monotonic()
            self.kata(f"      {ukuran(byte)} sampai sekarang")

    def selesai(self, teks: str) -> None:
        self.kata(f"      {teks} ({lama(time.monotonic() - self._mulai)})")

    def kata(self, teks: str = "") -> None:
        sys.stdout.write(f"{teks}\n")
        sys.stdout.flush()
