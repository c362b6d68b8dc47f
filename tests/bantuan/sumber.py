"""The project's own source, as the meta-tests read it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

AKAR = Path(__file__).resolve().parents[2]
UNIT = ("lpse", "arsip", "registrasi", "layanan", "infrastruktur", "sekretariat")
_LEWATI = {".git", ".venv", "var", "node_modules", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"}


@cache
def berkas(*akhiran: str, di: tuple[str, ...] = ()) -> tuple[Path, ...]:
    """Every file of ours with one of the suffixes, below the given folders or the whole tree."""
    pangkal = [AKAR / d for d in di] or [AKAR]
    semua = (p for awal in pangkal for p in awal.rglob("*") if p.suffix in akhiran and p.is_file())
    return tuple(sorted(p for p in semua if not _LEWATI & set(p.relative_to(AKAR).parts)))


def python(*di: str) -> tuple[Path, ...]:
    """Python files that a person wrote (migrations are written by makemigrations)."""
    return tuple(p for p in berkas(".py", di=di) if "migrations" not in p.parts)


@cache
def teks(jalur: Path) -> str:
    return jalur.read_text(encoding="utf-8")


@cache
def pohon(jalur: Path) -> ast.Module:
    return ast.parse(teks(jalur))


def nama(jalur: Path) -> str:
    return jalur.relative_to(AKAR).as_posix()


def fungsi(jalur: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [n for n in ast.walk(pohon(jalur)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


@cache
def isi_uji() -> str:
    """All tests but the meta-tests, as one text: where a task or a command must be mentioned."""
    return "\n".join(teks(p) for p in python("tests") if "meta" not in p.parts)
