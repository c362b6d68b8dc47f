"""Assets: a lock without addresses, every icon that templates name exists, nothing from elsewhere."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings

AKAR: Path = settings.BASE_DIR
NODE = shutil.which("node")
butuh_node = pytest.mark.skipif(
    NODE is None or not (AKAR / "node_modules").exists(), reason="node atau node_modules tidak ada di mesin ini"
)


def test_kunci_npm_tanpa_alamat() -> None:
    kunci = json.loads((AKAR / "package-lock.json").read_text(encoding="utf-8"))
    assert kunci["lockfileVersion"] == 3
    paket = {nama: isi for nama, isi in kunci["packages"].items() if nama}
    assert all("resolved" not in isi for isi in paket.values())
    assert all(isi["integrity"].startswith("sha512-") for isi in paket.values())


def test_versi_paket_dipaku() -> None:
    isi = json.loads((AKAR / "package.json").read_text(encoding="utf-8"))
    for versi in {**isi["dependencies"], **isi["devDependencies"]}.values():
        assert re.fullmatch(r"\d+\.\d+\.\d+", versi)


def test_tidak_ada_yang_dimuat_dari_luar() -> None:
    for berkas in [
        *(AKAR / "templates").rglob("*.html"),
        *(AKAR / "static").rglob("*.css"),
        *(AKAR / "static").rglob("*.js"),
    ]:
        teks = re.sub(r"http://www\.w3\.org/\S+", "", berkas.read_text(encoding="utf-8"))
        assert not re.search(r"""(?:src|href)=["'](?:https?:)?//|url\((?:https?:)?//|@import""", teks), berkas


@butuh_node
def test_bangun_menghasilkan_semua_yang_dipakai(tmp_path: Path) -> None:
    assert NODE is not None
    subprocess.run(  # noqa: S603 - our own script
        [NODE, AKAR / "static/bangun.mjs", tmp_path / "vendor"], check=True, capture_output=True, timeout=120
    )
    ada = {str(f.relative_to(tmp_path / "vendor")) for f in (tmp_path / "vendor").rglob("*") if f.is_file()}
    dipakai = {
        cocok
        for templat in (AKAR / "templates").rglob("*.html")
        for cocok in re.findall(r"{% static ['\"]vendor/([^'\"]+)['\"] %}", templat.read_text(encoding="utf-8"))
    }
    assert dipakai <= ada, dipakai - ada
    sprit = (tmp_path / "vendor/ikon.svg").read_text(encoding="utf-8")
    simbol = set(re.findall(r'<symbol id="([^"]+)"', sprit))
    ikon = {
        cocok
        for templat in (AKAR / "templates").rglob("*.html")
        for cocok in re.findall(r'{%\s*ikon\s+"([^"]+)"', templat.read_text(encoding="utf-8"))
    }
    assert ikon <= simbol, ikon - simbol


@butuh_node
def test_bangun_gagal_tidak_merusak_yang_lama(tmp_path: Path) -> None:
    assert NODE is not None
    tujuan = tmp_path / "vendor"
    tujuan.mkdir()
    (tujuan / "lama.txt").write_text("masih ada", encoding="utf-8")
    tiruan = tmp_path / "akar/static"
    tiruan.mkdir(parents=True)
    shutil.copy(AKAR / "static/bangun.mjs", tiruan)
    hasil = subprocess.run(  # noqa: S603 - our own script
        [NODE, tiruan / "bangun.mjs", tujuan], check=False, capture_output=True, text=True, timeout=120
    )
    assert hasil.returncode == 1
    assert "Aset tampilan gagal dibangun" in hasil.stderr
    assert [f.name for f in tmp_path.iterdir() if f.name.startswith("vendor")] == ["vendor"]
    assert (tujuan / "lama.txt").read_text(encoding="utf-8") == "masih ada"
