"""The settings as a fresh process reads them from its environment: safe by default, loud in production."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.bantuan.sumber import AKAR

KUNCI = "k" * 60
PRODUKSI = {
    "LPSE_MODE": "produksi",
    "SECRET_KEY": KUNCI,
    "LPSE_HOST": "portal.lpse.example",
    "LPSE_ALAMAT": "https://portal.lpse.example",
    "DATABASE_URL": "postgres://lpse:rahasia@db:5432/lpse",
    "REDIS_URL": "redis://redis:6379/0",
}
_TANYA = """
import json, sys
from django.conf import settings
print(json.dumps({n: getattr(settings, n) for n in sys.argv[1:]}, default=str))
"""


def _jalankan(lingkungan: dict[str, str], *nama: str) -> subprocess.CompletedProcess[str]:
    dasar = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "lpse.settings", "PYTHONPATH": str(AKAR)}
    # cwd is not the clone, and an .env of the person who runs the tests is overruled name by name
    return subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", _TANYA, *nama],
        env={**dasar, **lingkungan},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def _setelan(lingkungan: dict[str, str], *nama: str) -> dict[str, Any]:
    hasil = _jalankan(lingkungan, *nama)
    assert hasil.returncode == 0, hasil.stderr
    isi: dict[str, Any] = json.loads(hasil.stdout)
    return isi


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY"),
        ({"SECRET_KEY": "pendek"}, "SECRET_KEY terlalu pendek"),
        ({"LPSE_HOST": ""}, "LPSE_HOST"),
        ({"SECRET_KEY": "", "SECRET_KEY_FILE": "/tidak/ada"}, "SECRET_KEY_FILE menunjuk /tidak/ada"),
        ({"LPSE_MODE": "produkai"}, "LPSE_MODE"),
    ],
)
def test_produksi_berteriak_bila_setelan_wajib_kurang(ubah: dict[str, str], kata: str) -> None:
    hasil = _jalankan(PRODUKSI | ubah, "DEBUG")
    assert hasil.returncode != 0
    assert kata in hasil.stderr.strip().splitlines()[-1]


def test_produksi_aman_sejak_awal(tmp_path: Path) -> None:
    setelan = _setelan(
        PRODUKSI | {"LPSE_VAR": str(tmp_path)},
        "DEBUG", "ALLOWED_HOSTS", "SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "SECRET_KEY", "CSRF_TRUSTED_ORIGINS",
    )  # fmt: skip
    assert setelan == {
        "DEBUG": False,
        "ALLOWED_HOSTS": ["portal.lpse.example"],
        "SESSION_COOKIE_NAME": "__Host-lpse-sesi",
        "CSRF_COOKIE_NAME": "__Host-lpse-csrf",
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
        "SECRET_KEY": KUNCI,
        "CSRF_TRUSTED_ORIGINS": ["https://portal.lpse.example"],
    }
    assert not (tmp_path / "kunci-rahasia").exists()


def test_rahasia_dari_berkas(tmp_path: Path) -> None:
    berkas = tmp_path / "kunci"
    berkas.write_text(f"{KUNCI}dari-berkas\n", encoding="utf-8")
    lingkungan = PRODUKSI | {"SECRET_KEY": "", "SECRET_KEY_FILE": str(berkas), "LPSE_VAR": str(tmp_path)}
    assert _setelan(lingkungan, "SECRET_KEY") == {"SECRET_KEY": f"{KUNCI}dari-berkas"}


def test_jalan_tertanam_tanpa_https_tidak_memakai_awalan_host(tmp_path: Path) -> None:
    """A __Host- cookie is refused by browsers on plain HTTP: the embedded run on loopback goes without."""
    setelan = _setelan(
        {"LPSE_VAR": str(tmp_path)}, "SESSION_COOKIE_NAME", "SESSION_COOKIE_SECURE", "SECURE_HSTS_SECONDS"
    )
    assert setelan == {"SESSION_COOKIE_NAME": "lpse-sesi", "SESSION_COOKIE_SECURE": False, "SECURE_HSTS_SECONDS": 0}


def test_kunci_tertanam_dibuat_sekali_dan_hanya_terbaca_pemiliknya(tmp_path: Path) -> None:
    """Four processes start at once on an empty folder: one key, mode 600, nothing half-written left."""
    var = tmp_path / "var"
    with ThreadPoolExecutor(4) as kolam:
        kunci = set(kolam.map(lambda _: _setelan({"LPSE_VAR": str(var)}, "SECRET_KEY")["SECRET_KEY"], range(4)))
    assert len(kunci) == 1
    assert len(kunci.pop()) >= 50
    assert stat.S_IMODE((var / "kunci-rahasia").stat().st_mode) == 0o600
    assert [p.name for p in var.iterdir() if p.name.startswith("kunci-rahasia")] == ["kunci-rahasia"]


def test_satu_folder_data_satu_basis_data(tmp_path: Path) -> None:
    satu, lain = tmp_path / "satu", tmp_path / "dua"
    alamat = [_setelan({"LPSE_VAR": str(v)}, "DATABASE_URL", "REDIS_URL") for v in (satu, satu, lain)]
    assert alamat[0] == alamat[1]
    assert alamat[0]["DATABASE_URL"] != alamat[2]["DATABASE_URL"]
    assert alamat[0]["REDIS_URL"] != alamat[2]["REDIS_URL"]
