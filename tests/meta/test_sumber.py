"""House rules that a machine can read off the source (STYLE.md)."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.bantuan.sumber import AKAR, UNIT, berkas, fungsi, nama, pohon, python, teks

MAKS_BARIS_BERKAS = 400
MAKS_BARIS_FUNGSI = 40
#: Folders whose pages are not served under the portal's policy: none so far. Add a path with its reason.
TEMPLAT_BOLEH_SEBARIS: dict[str, str] = {}


def test_berkas_python_paling_panjang_400_baris() -> None:
    panjang = {nama(p): jumlah for p in python() if (jumlah := len(teks(p).splitlines())) > MAKS_BARIS_BERKAS}
    assert panjang == {}


def _baris_kode(f: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from ``def`` to the end, the docstring not counted."""
    panjang = (f.end_lineno or f.lineno) - f.lineno + 1
    pertama = f.body[0]
    if ast.get_docstring(f) is not None:
        panjang -= (pertama.end_lineno or pertama.lineno) - pertama.lineno + 1
    return panjang


def test_fungsi_paling_panjang_40_baris() -> None:
    panjang = {
        f"{nama(p)}:{f.lineno} {f.name}": _baris_kode(f)
        for p in python()
        for f in fungsi(p)
        if _baris_kode(f) > MAKS_BARIS_FUNGSI
    }
    assert panjang == {}


def test_view_tidak_mengambil_semua_baris() -> None:
    pelanggar = [nama(p) for p in python(*UNIT) if p.name.startswith("views") and ".objects.all()" in teks(p)]
    assert pelanggar == []


def test_hari_dan_tahun_menurut_zona_kantor() -> None:
    """Cut from UTC, a day is yesterday's until eight in the morning, and so is a year: ask ``bahasa.hari_ini()``."""
    pola = re.compile(r"\bnow\((tz=)?(dt\.|datetime\.)?(UTC)?\)\.(date\(\)|(year|month|day)\b)")
    boleh = {"lpse/identitas/dasar.py"}  # whether a century or a year is still to come does not turn on the zone
    assert {nama(p) for p in python() if pola.search(teks(p))} - boleh == set()


def test_templat_tanpa_skrip_atau_gaya_sebaris() -> None:
    larangan = {
        "skrip sebaris": re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>", re.IGNORECASE),
        "elemen style": re.compile(r"<style\b", re.IGNORECASE),
        "atribut style": re.compile(r"\sstyle\s*=\s*[\"']", re.IGNORECASE),
        "atribut on*": re.compile(r"\son[a-z]{3,}\s*=\s*[\"']", re.IGNORECASE),
        "alamat javascript:": re.compile(r"javascript:", re.IGNORECASE),
    }
    pelanggar = [
        f"{nama(p)}:{nomor} {sebab}"
        for p in berkas(".html", ".svg", di=("templates", *UNIT))
        if nama(p) not in TEMPLAT_BOLEH_SEBARIS
        for nomor, baris in enumerate(teks(p).splitlines(), 1)
        for sebab, pola in larangan.items()
        if pola.search(baris)
    ]
    assert pelanggar == []


def test_tidak_ada_pekerjaan_yang_ditunda_di_komentar() -> None:
    pola = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "HA" + "CK"]) + r")\b")
    pelanggar = [
        f"{nama(p)}:{nomor}"
        for p in berkas(".py", ".html", ".css", ".js", ".mjs", ".sh", ".toml", ".yml", ".yaml")
        for nomor, baris in enumerate(teks(p).splitlines(), 1)
        if pola.search(baris)
    ]
    assert pelanggar == []


def test_pengecualian_lint_beralasan() -> None:
    """``# noqa: X - reason`` and ``# type: ignore[code]  # reason``: an excuse without a reason is refused."""
    noqa = re.compile(r"#\s*noqa(?!: [A-Z]+\d+(, [A-Z]+\d+)* - \S)")
    tipe = re.compile(r"#\s*type:\s*ignore(?!\[[a-z-]+(, ?[a-z-]+)*\]\s+# \S)")
    jangkau = re.compile(r"pragma:\s*no (cover|branch)(?! - \S)")
    pelanggar = [
        f"{nama(p)}:{nomor}"
        for p in python()
        if p.name != "test_sumber.py"
        for nomor, baris in enumerate(teks(p).splitlines(), 1)
        if noqa.search(baris) or tipe.search(baris) or jangkau.search(baris)
    ]
    assert pelanggar == []


def test_kunci_ketergantungan_tanpa_alamat() -> None:
    """A lock file names versions and hashes; where they come from is the business of the machine that installs."""
    kunci = [*(AKAR / "requirements").glob("*.txt"), AKAR / "package-lock.json"]
    pelanggar = [
        f"{nama(p)}: {baris.strip()[:80]}"
        for p in kunci
        for baris in teks(p).splitlines()
        if re.search(r"--(extra-)?index-url|--find-links|--trusted-host|\"resolved\":|@ https?://", baris)
    ]
    assert pelanggar == []
    assert all("--hash=sha256:" in teks(p) for p in kunci if p.suffix == ".txt")


def test_tidak_ada_jalur_mesin_penulis() -> None:
    rumah = "|".join(["/work" + "/", "/root" + "/", "/home" + "/[a-z]", "/Users" + "/"])
    pola = re.compile(rf"(?<![\w.~])({rumah})")
    pelanggar = [
        f"{nama(p)}:{nomor} {baris.strip()[:80]}"
        for p in berkas(".py", ".html", ".css", ".js", ".mjs", ".sh", ".toml", ".yml", ".yaml", ".md", ".json", ".txt")
        for nomor, baris in enumerate(teks(p).splitlines(), 1)
        if pola.search(baris)
    ]
    assert pelanggar == []


def _publik(jalur_fungsi: ast.stmt) -> bool:
    return isinstance(jalur_fungsi, ast.FunctionDef) and not jalur_fungsi.name.startswith("_")


def test_services_hanya_kata_kunci_dan_berdokumen() -> None:
    pelanggar = [
        f"{nama(p)}:{f.lineno} {f.name}"
        for p in python(*UNIT)
        if p.name.startswith("services")
        for f in pohon(p).body
        if isinstance(f, ast.FunctionDef) and _publik(f)
        if f.args.args or f.args.posonlyargs or f.args.vararg or not ast.get_docstring(f)
    ]
    assert pelanggar == []


def _impor(jalur: Path) -> list[tuple[int, str]]:
    """Every module this file imports, at run time or for its types, with the line."""
    hasil: list[tuple[int, str]] = []
    for n in ast.walk(pohon(jalur)):
        if isinstance(n, ast.Import):
            hasil += [(n.lineno, a.name) for a in n.names]
        elif isinstance(n, ast.ImportFrom) and n.module and not n.level:
            # «from unit.tugas import services» names the module in its list
            hasil += [(n.lineno, f"{n.module}.{a.name}" if a.name in PINTU else n.module) for a in n.names]
    return hasil


PINTU = ("services", "selectors", "enums")


def test_antar_unit_hanya_lewat_pintunya() -> None:
    """import-linter holds the floors; this holds the doors, for the units that are still to come as well."""
    pelanggar = [
        f"{nama(p)}:{nomor} {modul}"
        for unit in UNIT
        for p in python(unit)
        for nomor, modul in _impor(p)
        if (lain := modul.split(".")[0]) in UNIT and lain not in {unit, "lpse"}
        if not modul.split(".")[-1].startswith(PINTU)
    ]
    assert pelanggar == []
