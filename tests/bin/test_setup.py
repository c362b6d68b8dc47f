"""``bin/setup``: installs what is missing, says the line it cannot type itself, and is silent when all is there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.bin.bengkel import Bengkel


@pytest.fixture
def bengkel(tmp_path: Path) -> Bengkel:
    return Bengkel(tmp_path)


def test_dari_kosong_lalu_diam(bengkel: Bengkel) -> None:
    pertama = bengkel.jalankan("bin/setup")
    assert (pertama.returncode, pertama.stderr) == (0, "")
    assert bengkel.panggilan() == [
        "python -m venv .venv",
        "python -m pip install --disable-pip-version-check --no-input -q --require-hashes -r requirements/dev.txt",
        "npm ci --ignore-scripts --no-audit --no-fund --loglevel=error",
        "node static/bangun.mjs",
        "python manage.py collectstatic --noinput --clear -v 0",
    ]
    assert [baris.rsplit("(", 1)[1] for baris in pertama.stdout.splitlines()] == [
        "kira-kira 10 detik)…", "kira-kira 3 menit)…", "kira-kira 30 detik)…",
        "kira-kira 3 detik)…", "kira-kira 15 detik)…",
    ]  # fmt: skip
    kedua = bengkel.jalankan("bin/setup")
    assert (kedua.returncode, kedua.stdout, kedua.stderr) == (0, "", "")
    assert bengkel.panggilan() == []


def test_untuk_menjalankan_saja_tanpa_alat_uji(bengkel: Bengkel) -> None:
    bengkel.tanpa("chromium")
    assert bengkel.jalankan("bin/setup", "--jalan").returncode == 0
    pip = [satu for satu in bengkel.panggilan() if "pip" in satu]
    assert len(pip) == 1
    assert pip[0].endswith("-r requirements/base.txt")
    assert bengkel.jalankan("bin/setup", "--jalan").stdout == ""
    (bengkel.klona / ".env").write_text('LPSE_TANPA_DEV="1"\n', encoding="utf-8")
    assert bengkel.jalankan("bin/setup").stdout == ""


def test_alat_uji_yang_sudah_ada_cukup_untuk_menjalankan(bengkel: Bengkel) -> None:
    bengkel.jalankan("bin/setup")
    bengkel.panggilan()
    assert bengkel.jalankan("bin/setup", "--jalan").stdout == ""
    assert bengkel.panggilan() == []


def test_paket_sistem_tanpa_sudo_mencetak_baris_yang_diketik(bengkel: Bengkel) -> None:
    bengkel.tanpa("restic")
    bengkel.tanpa("chromium")
    hasil = bengkel.jalankan("bin/setup")
    assert hasil.returncode == 1
    baris = [satu.strip() for satu in hasil.stderr.splitlines()]
    assert "sudo apt-get update && sudo apt-get install -y --no-install-recommends restic chromium" in baris
    assert "LPSE_TANPA_DEV=1" in hasil.stderr
    assert not [satu for satu in bengkel.panggilan() if satu.startswith(("apt-get", "python -m"))]


def test_paket_sistem_sebagai_root_dipasang(bengkel: Bengkel) -> None:
    bengkel.tanpa("restic")
    bengkel.program("id", "#!/bin/sh\necho 0\n")
    assert bengkel.jalankan("bin/setup").returncode == 0
    assert "apt-get -q install -y --no-install-recommends restic" in bengkel.panggilan()


def test_bukan_debian_menyebut_nama_paket(bengkel: Bengkel) -> None:
    bengkel.tanpa("restic")
    bengkel.tanpa("apt-get")
    hasil = bengkel.jalankan("bin/setup")
    assert hasil.returncode == 1
    assert hasil.stderr.splitlines()[0] == "Paket sistem berikut belum ada (nama Debian): restic"


def test_python_tanpa_venv_ikut_dipasang(bengkel: Bengkel) -> None:
    bengkel.tanda("tanpa-venv")
    hasil = bengkel.jalankan("bin/setup")
    assert hasil.returncode == 1
    assert "--no-install-recommends python3-venv" in hasil.stderr


def test_python_terlalu_tua(bengkel: Bengkel) -> None:
    bengkel.tanda("python-tua")
    hasil = bengkel.jalankan("bin/setup")
    assert hasil.returncode == 1
    assert hasil.stderr.startswith("Python 3.11 atau lebih baru tidak ditemukan.")


def test_pip_gagal_diulang_lain_kali(bengkel: Bengkel) -> None:
    bengkel.tanda("pip-gagal")
    hasil = bengkel.jalankan("bin/setup")
    assert hasil.returncode == 1
    assert hasil.stderr.splitlines()[0] == "ERROR: sambungan terputus"
    assert "Periksa sambungan internet" in hasil.stderr
    (bengkel.tempat / "pip-gagal").unlink()
    bengkel.panggilan()
    assert bengkel.jalankan("bin/setup").returncode == 0
    assert "python -m venv .venv" not in bengkel.panggilan()  # what was done is kept


def test_kunci_berubah_memasang_lagi(bengkel: Bengkel) -> None:
    bengkel.jalankan("bin/setup")
    bengkel.panggilan()
    (bengkel.klona / "requirements/dev.txt").write_text("baru\n", encoding="utf-8")
    (bengkel.klona / "package-lock.json").write_text("baru\n", encoding="utf-8")
    assert bengkel.jalankan("bin/setup").returncode == 0
    assert [satu.split()[0:3] for satu in bengkel.panggilan()] == [
        ["python", "-m", "pip"],
        ["npm", "ci", "--ignore-scripts"],
        ["node", "static/bangun.mjs"],
    ]


def test_klona_yang_dipindah_membuat_venv_baru(bengkel: Bengkel) -> None:
    bengkel.jalankan("bin/setup")
    bengkel.panggilan()
    bengkel.klona = bengkel.klona.rename(bengkel.tempat / "pindah")
    assert bengkel.jalankan("bin/setup").returncode == 0
    assert bengkel.panggilan()[0] == "python -m venv .venv"


def test_tanpa_node_memakai_roda(bengkel: Bengkel) -> None:
    bengkel.tanpa("npm")
    hasil = bengkel.jalankan("bin/setup")
    assert hasil.returncode == 1  # the make-believe wheel has no node
    assert [satu for satu in bengkel.panggilan() if satu.endswith("-r requirements/node.txt")]


def test_var_tidak_dapat_ditulis(bengkel: Bengkel) -> None:
    hasil = bengkel.jalankan("bin/setup", LPSE_VAR="/sys/lpse-uji")
    assert hasil.returncode == 1
    assert hasil.stderr == "Folder data /sys/lpse-uji tidak dapat dibuat. Perbaiki izinnya, atau setel LPSE_VAR.\n"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="hanya Linux")  # noqa: PTH110 - a device
def test_cakram_penuh(bengkel: Bengkel) -> None:
    bengkel.var.mkdir()
    (bengkel.var / ".coba-tulis").symlink_to("/dev/full")
    hasil = bengkel.jalankan("bin/setup")
    assert hasil.returncode == 1
    assert "tidak dapat ditulis (izin, cakram hanya-baca, atau penuh)" in hasil.stderr


def test_folder_data_baru_tertutup(bengkel: Bengkel) -> None:
    bengkel.jalankan("bin/setup")
    assert bengkel.var.stat().st_mode & 0o777 == 0o700
