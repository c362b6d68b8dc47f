"""``.env.example`` names every variable that anything reads, and nothing else."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.deploy.bantu import AKAR, POLA_COMPOSE, dibaca_jalan, dibaca_setelan, nama_di_contoh, teks


def test_pembaca_menemukan_setelan() -> None:
    assert {"LPSE_VAR", "LPSE_MODE", "SECRET_KEY", "DATABASE_URL_FILE", "EMAIL_URL"} <= dibaca_setelan()
    assert {"PORT", "LPSE_BIND", "LPSE_KODE_SERVER", "LPSE_PEKERJA", "LPSE_TANPA_DEV"} <= dibaca_jalan()


def test_setiap_variabel_setelan_tertulis() -> None:
    assert dibaca_setelan() - set(nama_di_contoh()) == set()


def test_setiap_variabel_yang_menjalankan_tertulis() -> None:
    assert dibaca_jalan() - set(nama_di_contoh()) == set()


def test_setiap_variabel_compose_tertulis() -> None:
    assert set(POLA_COMPOSE.findall(teks("docker-compose.yml"))) - set(nama_di_contoh()) == set()


def test_tidak_ada_variabel_yang_tak_dibaca_siapa_pun() -> None:
    dibaca = dibaca_setelan() | dibaca_jalan() | set(POLA_COMPOSE.findall(teks("docker-compose.yml")))
    assert set(nama_di_contoh()) - dibaca == set()


def test_tertulis_sekali_saja() -> None:
    nama = nama_di_contoh()
    assert sorted(nama) == sorted(set(nama))


def test_setiap_bagian_diterangkan_dan_tanpa_rahasia() -> None:
    isi = teks(".env.example")
    assert [baris for baris in isi.splitlines() if baris and not baris.startswith("#")] == []
    for nama in ("SECRET_KEY", "SECRET_KEY_FALLBACKS"):
        assert f"\n#{nama}=\n" in isi


def test_rahasia_dibuat_sekali_dan_tertutup(tmp_path: Path) -> None:
    naskah = tmp_path / "siapkan-rahasia"
    naskah.write_text(teks("deploy/siapkan-rahasia"), encoding="utf-8")

    def buat() -> dict[str, str]:
        subprocess.run(["/bin/sh", str(naskah)], check=True, capture_output=True)  # noqa: S603 - our own script
        return {berkas.name: berkas.read_text(encoding="utf-8") for berkas in sorted((tmp_path / "rahasia").iterdir())}

    isi = buat()
    assert buat() == isi
    assert sorted(isi) == ["database_url", "kunci_rahasia", "redis_url", "sandi_postgres", "sandi_redis"]
    assert isi["database_url"] == f"postgres://lpse:{isi['sandi_postgres'].strip()}@postgres:5432/lpse\n"
    assert isi["redis_url"] == f"redis://:{isi['sandi_redis'].strip()}@redis:6379/0\n"
    assert len(isi["kunci_rahasia"].strip()) >= 50
    assert (tmp_path / "rahasia").stat().st_mode & 0o777 == 0o700
    assert (AKAR / ".gitignore").read_text(encoding="utf-8").splitlines().count("/deploy/rahasia/") == 1
