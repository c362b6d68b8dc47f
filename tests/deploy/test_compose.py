"""``docker-compose.yml``: complete, guarded, and talking about the same things as the other files."""

from __future__ import annotations

import re
from typing import Any

import pytest

from lpse.kesehatan.kontainer import PERTANYAAN
from tests.deploy.bantu import AKAR, compose, teks

COMPOSE = compose()
LAYANAN: dict[str, dict[str, Any]] = COMPOSE["services"]
KITA = ("migrate", "web", "worker", "cadangan", "beat", "agent")
SEMUA = [*KITA, "postgres", "redis", "caddy"]


def test_layanan_yang_dijanjikan() -> None:
    assert sorted(LAYANAN) == sorted(SEMUA)


@pytest.mark.parametrize("nama", SEMUA)
def test_pemeriksaan_kesehatan(nama: str) -> None:
    sehat = LAYANAN[nama]["healthcheck"]
    assert sehat["test"][0] in {"CMD", "CMD-SHELL"}
    assert {"interval", "timeout", "retries"} <= set(sehat)
    if nama in KITA:
        *_, modul, bagian = sehat["test"]
        assert modul == "lpse.kesehatan.kontainer"
        assert bagian in PERTANYAAN
        assert bagian == {"migrate": "basis_data"}.get(nama, nama)


@pytest.mark.parametrize("nama", SEMUA)
def test_bangkit_sendiri_dan_berbatas(nama: str) -> None:
    layanan = LAYANAN[nama]
    assert layanan["restart"] == ("on-failure:3" if nama == "migrate" else "unless-stopped")
    batas = layanan["deploy"]["resources"]["limits"]
    assert float(batas["cpus"]) > 0
    assert re.fullmatch(r"\d+[MG]", batas["memory"])
    assert "no-new-privileges:true" in layanan["security_opt"]
    assert layanan["logging"]["options"]["max-size"]


@pytest.mark.parametrize("nama", KITA)
def test_citra_kita_satu_bukan_root_dan_hanya_baca(nama: str) -> None:
    layanan = LAYANAN[nama]
    assert layanan["image"] == "portal-lpse:${LPSE_VERSI:-0.5.0}"
    assert (layanan["read_only"], layanan["cap_drop"], layanan["init"]) == (True, ["ALL"], True)
    assert "user" not in layanan  # the image's own unprivileged user
    assert layanan["command"] == [nama]
    assert re.search(rf"^  {nama}\)$|^  {nama}\b.*\)$", teks("deploy/mulai"), flags=re.MULTILINE)


def test_satu_penjadwal_saja() -> None:
    assert LAYANAN["beat"]["deploy"]["replicas"] == 1


@pytest.mark.parametrize("nama", KITA)
def test_rahasia_lewat_berkas(nama: str) -> None:
    lingkungan = LAYANAN[nama]["environment"]
    rahasia = {kunci: nilai for kunci, nilai in lingkungan.items() if kunci.endswith("_FILE")}
    assert rahasia == {
        "SECRET_KEY_FILE": "/run/secrets/kunci_rahasia",
        "DATABASE_URL_FILE": "/run/secrets/database_url",
        "REDIS_URL_FILE": "/run/secrets/redis_url",
    }
    assert {"SECRET_KEY", "DATABASE_URL", "REDIS_URL"}.isdisjoint(lingkungan)
    assert {f"/run/secrets/{satu}" for satu in LAYANAN[nama]["secrets"]} == set(rahasia.values())


def test_setiap_rahasia_punya_berkas_yang_dibuat() -> None:
    dipakai = {satu for layanan in LAYANAN.values() for satu in layanan.get("secrets", [])}
    assert dipakai == set(COMPOSE["secrets"])
    for nama, isi in COMPOSE["secrets"].items():
        assert isi == {"file": f"./deploy/rahasia/{nama}"}
        assert f"buat {nama} " in teks("deploy/siapkan-rahasia")
    assert not [
        kunci for satu in LAYANAN.values() for kunci in satu.get("environment", {}) if kunci.endswith("PASSWORD")
    ]


def test_setiap_volume_dinyatakan() -> None:
    dipakai = {
        isi.split(":")[0]
        for layanan in LAYANAN.values()
        for isi in layanan.get("volumes", [])
        if not isi.startswith(".")
    }
    assert dipakai == set(COMPOSE["volumes"])
    assert LAYANAN["postgres"]["volumes"] == ["basis_data:/var/lib/postgresql"]  # where image 18 keeps its data


def test_basis_data_dan_antrean_tertutup_dari_luar() -> None:
    assert COMPOSE["networks"]["data"] == {"internal": True}
    for nama in ("postgres", "redis"):
        assert LAYANAN[nama]["networks"] == ["data"]
    assert [nama for nama, layanan in LAYANAN.items() if layanan.get("ports")] == ["caddy"]


def test_versi_postgres_dan_redis() -> None:
    def besar(nama: str) -> int:
        return int(re.split(r"[:.\-]", LAYANAN[nama]["image"])[1])

    assert besar("postgres") >= 17
    assert besar("redis") >= 7


@pytest.mark.parametrize("nama", ["web", "worker", "cadangan", "beat", "agent"])
def test_menunggu_migrasi_dan_data(nama: str) -> None:
    assert LAYANAN[nama]["depends_on"] == {
        "migrate": {"condition": "service_completed_successfully"},
        "postgres": {"condition": "service_healthy"},
        "redis": {"condition": "service_healthy"},
    }


def test_redis_menulis_ke_berkas_dan_bersandi() -> None:
    perintah = LAYANAN["redis"]["command"][-1]
    assert "appendonly yes" in perintah
    assert "appendfsync everysec" in perintah
    assert "requirepass $$(cat /run/secrets/sandi_redis)" in perintah


def test_caddy_meneruskan_ke_web() -> None:
    isi = teks("deploy/Caddyfile")
    assert isi.count("{") == isi.count("}")
    assert "reverse_proxy web:8000" in isi
    assert "{$LPSE_HOST} {" in isi
    assert "LPSE_HOST" in LAYANAN["caddy"]["environment"]
    assert "./deploy/Caddyfile:/etc/caddy/Caddyfile:ro" in LAYANAN["caddy"]["volumes"]
    assert LAYANAN["web"]["environment"]["LPSE_JUMLAH_PROKSI"] == "1"


def test_batas_unggahan_caddy_sama_dengan_portal() -> None:
    maks = re.search(r"max_size (\d+)MB", teks("deploy/Caddyfile"))
    bawaan = re.search(r"LPSE_MAKS_PERMINTAAN_BYTE\", (\d+) \* 1024 \* 1024", teks("lpse/settings/keamanan.py"))
    assert maks is not None
    assert bawaan is not None
    assert maks.group(1) == bawaan.group(1)


def test_dockerfile_bertahap_dan_bukan_root() -> None:
    isi = teks("Dockerfile")
    assert re.findall(r"^FROM \S+ AS (\w+)$", isi, flags=re.MULTILINE) == ["aset", "paket", "jalan"]
    akhir = isi.rsplit("FROM ", 1)[1]
    assert re.findall(r"^USER (\w+)$", akhir, flags=re.MULTILINE) == ["lpse"]
    assert "--require-hashes" in isi
    assert "HEALTHCHECK" in akhir
    assert 'ENTRYPOINT ["/app/deploy/mulai"]' in akhir
    assert not re.search(r"^(ENV|ARG).*(SECRET|PASSWORD|SANDI)", isi, flags=re.MULTILINE)
    for sumber in re.findall(r"^COPY (?!--from)(.+) \S+$", isi, flags=re.MULTILINE):
        for satu in sumber.split():
            assert (AKAR / satu).exists()


def test_citra_tidak_membawa_rahasia_dan_data() -> None:
    abaikan = teks(".dockerignore").splitlines()
    assert {".env", "var", "deploy/rahasia", ".git", ".venv", "node_modules"} <= set(abaikan)


@pytest.mark.parametrize(
    "naskah", ["bin/setup", "bin/serve", "bin/test", "bin/bench", "deploy/mulai", "deploy/siapkan-rahasia"]
)
def test_naskah_sh_terbaca_dan_ketat(naskah: str) -> None:
    isi = teks(naskah)
    assert isi.startswith("#!/bin/sh\n")
    assert "\nset -eu\n" in isi
    assert not re.search(r"(^|\s)\[\[ |\blocal |<<<", isi)
    assert (AKAR / naskah).stat().st_mode & 0o111 == 0o111
