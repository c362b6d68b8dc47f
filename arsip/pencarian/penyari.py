"""Runs the reader of contents (:mod:`arsip.pencarian.petik`) and turns whatever happens to it into a named state."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings

from arsip.pencarian.enums import KeadaanTeks
from arsip.pencarian.petik import MAKS_DETIK

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

#: Wall clock; the reader's own limit of processor time is shorter.
TUNGGU = MAKS_DETIK * 2


@dataclass(frozen=True)
class Sari:
    """What was taken out of a content."""

    keadaan: KeadaanTeks
    teks: str = ""
    halaman: int = 0
    pesan: str = ""


def sarikan(jalur: Path, mime: str, *, perintah: Sequence[str] = (), tunggu: float = TUNGGU) -> Sari:
    """Read this file in a process of its own. Never raises for what the file is."""
    program = [*(perintah or (sys.executable, "-m", "arsip.pencarian.petik")), str(jalur), mime]
    try:
        hasil = subprocess.run(  # noqa: S603 - our own program, no shell
            program, check=False, capture_output=True, timeout=tunggu, cwd=settings.BASE_DIR, env={"PATH": ""}
        )
    except subprocess.TimeoutExpired:
        return Sari(KeadaanTeks.KEHABISAN_WAKTU, pesan=f"Belum selesai dalam {tunggu:.0f} detik.")
    if hasil.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        return Sari(KeadaanTeks.KEHABISAN_WAKTU, pesan="Dihentikan karena terlalu lama atau terlalu besar.")
    if hasil.returncode != 0:
        return Sari(KeadaanTeks.RUSAK, pesan=f"Pembaca isi berhenti dengan kode {hasil.returncode}.")
    isi = json.loads(hasil.stdout)
    return Sari(KeadaanTeks(isi["keadaan"]), isi.get("teks", ""), isi.get("halaman", 0), isi.get("pesan", ""))
