"""Reading the deployment's files as data."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

AKAR = Path(__file__).resolve().parents[2]
POLA_SETELAN = re.compile(r"""\benv(?:\.\w+)?\(\s*["']([A-Z][A-Z0-9_]+)["']""")
POLA_RAHASIA = re.compile(r"""\brahasia\(\s*["']([A-Z][A-Z0-9_]+)["']""")
POLA_LINGKUNGAN = re.compile(r"""\b(?:os\.)?environ(?:\.get\(|\[)\s*["']([A-Z][A-Z0-9_]+)["']""")
POLA_COMPOSE = re.compile(r"(?<!\$)\$\{([A-Z][A-Z0-9_]+)")


def teks(jalur: str) -> str:
    return (AKAR / jalur).read_text(encoding="utf-8")


def compose() -> dict[str, Any]:
    isi: dict[str, Any] = yaml.safe_load(teks("docker-compose.yml"))
    return isi


def nama_di_contoh() -> list[str]:
    """Every variable that .env.example names, opened or behind its #."""
    return re.findall(r"^#?([A-Z][A-Z0-9_]+)=", teks(".env.example"), flags=re.MULTILINE)


def dibaca_setelan() -> set[str]:
    """Every variable the settings read; a secret may come from a file too."""
    hasil: set[str] = set()
    for berkas in sorted((AKAR / "lpse/settings").glob("*.py")):
        isi = berkas.read_text(encoding="utf-8")
        hasil |= set(POLA_SETELAN.findall(isi))
        hasil |= {nama for satu in POLA_RAHASIA.findall(isi) for nama in (satu, f"{satu}_FILE")}
    return hasil


def dibaca_jalan() -> set[str]:
    """What the run itself reads: bin/serve's module, gunicorn's file, the entry point, the Procfile."""
    isi = teks("lpse/tertanam/lingkungan.py") + teks("deploy/gunicorn.py")
    sh = teks("Procfile") + teks("deploy/mulai") + teks("bin/setup")
    dari_sh = set(re.findall(r"\$\{?((?:LPSE_|PORT\b)[A-Z_]*)", sh)) | set(re.findall(r"dari_env (LPSE_[A-Z_]+)", sh))
    return (set(POLA_SETELAN.findall(isi)) | set(POLA_LINGKUNGAN.findall(isi)) | dari_sh) - {"PATH"}
