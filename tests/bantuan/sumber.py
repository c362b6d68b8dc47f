"""The project's own source, as the meta-tests read it."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

AKAR = Path(__file__).resolve().parents[2]
UNIT = ("lpse", "arsip", "registrasi", "layanan", "infrastruktur", "sekretariat")
_LEWATI = {".git", ".venv", "var", "node_modules", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"}


@cache
def _semua() -> tuple[Path, ...]:
    """Every file of ours; folders that hold others' work are not even entered."""
    hasil: list[Path] = []
    for pangkal, folder, isi in os.walk(AKAR):
        folder[:] = [f for f in folder if f not in _LEWATI]
        hasil += [Path(pangkal, nama_berkas) for nama_berkas in isi]
    return tuple(sorted(hasil))


@cache
def berkas(*akhiran: str, di: tuple[str, ...] = ()) -> tuple[Path, ...]:
    """Every file of ours with one of the suffixes, below the given folders or the whole tree."""
    pangkal = [AKAR / d for d in di] or [AKAR]
    return tuple(p for p in _semua() if p.suffix in akhiran and any(p.is_relative_to(awal) for awal in pangkal))


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
    return [n for n in _pernyataan(pohon(jalur)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


def _pernyataan(simpul: ast.AST) -> Iterator[ast.stmt]:
    """Every statement below a node; expressions, nine tenths of a tree, hold none."""
    for bagian in ("body", "orelse", "finalbody", "handlers", "cases"):
        anak = getattr(simpul, bagian, None)
        for satu in anak if isinstance(anak, list) else ():
            if isinstance(satu, ast.stmt):
                yield satu
            yield from _pernyataan(satu)


@cache
def pasal_bertanda() -> frozenset[str]:
    """Arguments of every ``@pytest.mark.pasal("…")``: «26(1)» is Perka LKPP 2/2010; «PPU 2d» counts as «2d», too."""
    return frozenset(
        bentuk
        for p in python("tests")
        if ".pasal(" in teks(p)
        for n in ast.walk(pohon(p))
        if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute) and n.func.attr == "pasal"
        for arg in n.args
        if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
        for bentuk in (arg.value, arg.value.removeprefix("PPU "))
    )


@cache
def isi_uji() -> str:
    """All tests but the meta-tests, as one text: where a task or a command must be mentioned."""
    return "\n".join(teks(p) for p in python("tests") if "meta" not in p.parts)
