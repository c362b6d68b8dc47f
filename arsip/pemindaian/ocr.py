"""ocrmypdf with tesseract, as a program of its own under limits of time, memory and politeness.

Nothing here knows the database. Where tesseract or its Indonesian language is missing, :func:`keadaan_alat` says so
and the portal goes on without.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

BAHASA = "ind"
MAKS_HALAMAN = 300
_RESOLUSI_GAMBAR = "200"
_UMUR_INGATAN = 300.0
#: What ocrmypdf's exit codes mean to a clerk (ocrmypdf.exceptions.ExitCode).
_SEBAB = {
    2: "Berkas ini tidak dapat dibaca sebagai PDF atau gambar.",
    4: "Penyimpanan sementara tidak dapat ditulis.",
    6: "Berkas ini sudah memuat lapisan teks.",
    8: "Berkas ini dikunci sandi.",
    10: "Hasilnya bukan PDF yang sah.",
}
_ingatan: tuple[float, str] | None = None


@dataclass(frozen=True)
class HasilOcr:
    """``pdf`` is the searchable file, ``teks`` what was recognised; ``galat`` a sentence when it failed."""

    pdf: bytes = b""
    teks: str = ""
    galat: str = ""


def keadaan_alat(*, ingat: bool = True) -> str:
    """Empty when scans can be recognised here, else the sentence that says what is missing."""
    global _ingatan  # noqa: PLW0603 - asked on every page; the answer changes with an installation only
    if settings.OCR == "mati":
        return "Pengenalan teks dimatikan di setelan (LPSE_OCR=mati)."
    if ingat and _ingatan is not None and time.monotonic() - _ingatan[0] < _UMUR_INGATAN:
        return _ingatan[1]
    _ingatan = (time.monotonic(), _periksa())
    return _ingatan[1]


def _periksa() -> str:
    program = shutil.which("tesseract")
    if program is None:
        return "Tesseract tidak terpasang di server ini (paket tesseract-ocr dan tesseract-ocr-ind)."
    try:
        keluar = subprocess.run([program, "--list-langs"], check=False, capture_output=True, text=True, timeout=20)  # noqa: S603 - found on PATH, no shell
    except (OSError, subprocess.TimeoutExpired):
        return "Tesseract terpasang tetapi tidak menjawab."
    if BAHASA not in keluar.stdout.split():
        return "Bahasa Indonesia untuk tesseract belum terpasang (paket tesseract-ocr-ind)."
    return ""


def kenali(jalur: Path, mime: str, *, detik: float | None = None) -> HasilOcr:
    """Recognise the text of a scan. Never raises for what the file is; the file itself is only read."""
    batas = detik or float(settings.OCR_DETIK)
    with tempfile.TemporaryDirectory(prefix="lpse-ocr-") as folder:
        keluar, teks = Path(folder) / "hasil.pdf", Path(folder) / "teks.txt"
        kode, pesan = _jalankan(_perintah(jalur, mime, keluar, teks), batas, folder)
        if kode == 0 and keluar.exists():
            isi = teks.read_text(encoding="utf-8", errors="replace") if teks.exists() else ""
            return HasilOcr(keluar.read_bytes(), isi)
    if kode is None:
        return HasilOcr(galat=f"Belum selesai dalam {batas:.0f} detik, lalu dihentikan.")
    if kode < 0:
        return HasilOcr(galat="Dihentikan karena memakai terlalu banyak memori atau waktu.")
    return HasilOcr(galat=_SEBAB.get(kode, f"Pengenal teks berhenti dengan kode {kode}. {pesan}")[:300])


def _perintah(jalur: Path, mime: str, keluar: Path, teks: Path) -> list[str]:
    gambar = ["--image-dpi", _RESOLUSI_GAMBAR] if mime != "application/pdf" else []
    return [
        sys.executable, "-m", "arsip.pemindaian.pengenal", str(settings.OCR_MEMORI_MB), str(int(settings.OCR_DETIK)),
        "--language", BAHASA, "--output-type", "pdf", "--jobs", "1", "--optimize", "0", "--skip-text", "--quiet",
        "--rasterizer", "pypdfium", "--pdf-renderer", "fpdf2", "--tesseract-timeout", "120",
        "--max-image-mpixels", "250", "--sidecar", str(teks), *gambar, str(jalur), str(keluar),
    ]  # fmt: skip


def _jalankan(perintah: list[str], batas: float, folder: str) -> tuple[int | None, str]:
    """(exit code, last line); None when the time was over. The whole family of processes ends with it."""
    lingkungan = {"PATH": os.environ.get("PATH", ""), "TMPDIR": folder, "OMP_THREAD_LIMIT": "1", "LANG": "C.UTF-8"}
    anak = subprocess.Popen(  # noqa: S603 - our own program, no shell
        perintah, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=settings.BASE_DIR,
        env=lingkungan, start_new_session=True,
    )  # fmt: skip
    try:
        _, galat = anak.communicate(timeout=batas)
    except subprocess.TimeoutExpired:
        os.killpg(anak.pid, signal.SIGKILL)
        anak.communicate()
        return None, ""
    except BaseException:
        os.killpg(anak.pid, signal.SIGKILL)  # the task was told to stop: nothing of it goes on alone
        anak.communicate()
        raise
    baris = galat.decode("utf-8", "replace").strip().splitlines()
    return anak.returncode, baris[-1] if baris else ""
