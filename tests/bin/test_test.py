"""``bin/test`` and ``bin/bench``: every step in its order, the truth in the exit code, and what to do next."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.bin.bengkel import AKAR, CATAT, Bengkel

LANGKAH = [
    "Gaya kode (ruff)",
    "Gaya templat (djlint, djade)",
    "Tipe (mypy)",
    "Lantai impor (import-linter)",
    "Migrasi lengkap",
    "Kesiapan penerapan (check --deploy)",
]


@pytest.fixture
def bengkel(tmp_path: Path) -> Bengkel:
    satu = Bengkel(tmp_path)
    (satu.klona / "templates").mkdir()
    (satu.klona / "templates/a.html").touch()
    satu.jalankan("bin/setup")
    for alat in ("ruff", "djlint", "djade", "mypy", "lint-imports"):
        alat_palsu(satu, alat, "")
    satu.panggilan()
    return satu


def alat_palsu(bengkel: Bengkel, nama: str, isi: str) -> None:
    berkas = bengkel.klona / ".venv/bin" / nama
    berkas.write_text(CATAT.format(nama=nama, isi=isi), encoding="utf-8")
    berkas.chmod(0o755)


def test_semua_langkah_lalu_uji_dengan_cakupan(bengkel: Bengkel) -> None:
    hasil = bengkel.jalankan("bin/test")
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    baris = [satu for satu in hasil.stdout.splitlines() if satu.startswith("OK")]
    assert [satu.removeprefix("OK     ") for satu in baris[:-1]] == LANGKAH
    assert baris[-1].startswith("OK     Semuanya (")
    panggilan = bengkel.panggilan()
    *_, uji, gerbang = panggilan
    assert re.fullmatch(r"python -m slipcover --json --out (\S+) -m pytest -n \d --dist worksteal -q", uji)
    assert gerbang == f"python -m tests.bantuan.cakupan {uji.split()[5]}"
    assert {"ruff check --quiet .", "ruff format --check --quiet .", "lint-imports "} <= set(panggilan)
    assert "python manage.py check --deploy --fail-level WARNING" in panggilan
    assert [satu for satu in panggilan if "makemigrations --check --dry-run" in satu]


@pytest.mark.parametrize(
    ("alat", "langkah", "obat"),
    [
        ("ruff", "Gaya kode (ruff)", "ruff check --fix"),
        ("djlint", "Gaya templat (djlint, djade)", "djade"),
        ("mypy", "Tipe (mypy)", "mypy BERKAS"),
        ("lint-imports", "Lantai impor (import-linter)", "Panah hanya ke bawah"),
    ],
)
def test_langkah_yang_gagal_disebut_dengan_obatnya(bengkel: Bengkel, alat: str, langkah: str, obat: str) -> None:
    alat_palsu(bengkel, alat, "echo 'salah di sini'; exit 1")
    hasil = bengkel.jalankan("bin/test")
    assert hasil.returncode == 1
    baris = hasil.stdout.splitlines()
    letak = baris.index(f"GAGAL  {langkah}")
    assert baris[letak + 1] == "       salah di sini"
    assert obat in baris[letak + 2]
    assert len([satu for satu in baris if satu.startswith("OK ")]) == len(LANGKAH) - 1
    assert not [satu for satu in bengkel.panggilan() if "pytest" in satu]


def test_uji_yang_gagal_menentukan_kode_keluar(bengkel: Bengkel) -> None:
    alat_palsu(bengkel, "python", 'case "$*" in *slipcover*pytest*) exit 5 ;; esac')
    hasil = bengkel.jalankan("bin/test")
    assert hasil.returncode == 5
    assert "GAGAL  Uji (kode 5, " in hasil.stdout
    assert not [satu for satu in bengkel.panggilan() if "tests.bantuan.cakupan" in satu]


def test_cakupan_yang_kurang_menentukan_kode_keluar(bengkel: Bengkel) -> None:
    alat_palsu(bengkel, "python", 'case "$*" in *cakupan*) exit 3 ;; esac')
    hasil = bengkel.jalankan("bin/test")
    assert hasil.returncode == 3
    assert "GAGAL  Uji (kode 3, " in hasil.stdout


def test_dengan_jalur_hanya_pytest(bengkel: Bengkel) -> None:
    assert bengkel.jalankan("bin/test", "tests/lpse", "-k", "akun").returncode == 0
    assert bengkel.panggilan() == ["python -m pytest tests/lpse -k akun"]


def test_bench_yang_tidak_ada(bengkel: Bengkel) -> None:
    (bengkel.klona / "bench").mkdir()
    (bengkel.klona / "bench/satu.py").touch()
    hasil = bengkel.jalankan("bin/bench", "dua")
    assert (hasil.returncode, hasil.stderr) == (2, "Tolok ukur 'dua' tidak ada. Yang ada: satu \n")


def test_bench_memakai_peladen_sementara(bengkel: Bengkel) -> None:
    (bengkel.klona / "bench").mkdir()
    for nama in ("satu.py", "dua.py", "_bantu.py"):
        (bengkel.klona / "bench" / nama).touch()
    assert bengkel.jalankan("bin/bench").returncode == 0
    assert bengkel.panggilan() == [
        "python -m lpse.tertanam sementara -- .venv/bin/python bench/dua.py",
        "python -m lpse.tertanam sementara -- .venv/bin/python bench/satu.py",
    ]


def test_ci_menjalankan_bin_test() -> None:
    berkas = AKAR / ".ci/run"
    assert berkas.stat().st_mode & 0o111 == 0o111
    baris = berkas.read_text(encoding="utf-8").splitlines()
    assert baris[0] == "#!/usr/bin/env bash"
    assert baris[-1] == "exec bin/test"
