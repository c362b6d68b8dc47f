"""``/siap``: each part speaks for itself, one failing part makes it 503."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import psycopg
import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings
from redis.exceptions import ConnectionError as RedisPutus

from lpse.kesehatan import detak

pytestmark = pytest.mark.django_db

BAGIAN = ("basis_data", "redis", "pekerja", "beat", "penyimpanan")


@pytest.fixture
def hidup() -> None:
    """Worker and scheduler gave their sign three seconds ago."""
    kini = int(time.time()) - 3
    cache.set_many({detak.kunci_antrean("utama"): kini, detak.KUNCI_BEAT: kini})


def gagal(klien: Client) -> dict[str, str]:
    """Failing parts and their words; asserts that status and body agree."""
    jawaban = klien.get("/siap")
    isi = jawaban.json()
    assert tuple(isi["bagian"]) == BAGIAN
    sakit = {nama: satu["keterangan"] for nama, satu in isi["bagian"].items() if not satu["siap"]}
    assert isi["siap"] is not bool(sakit)
    assert jawaban.status_code == (503 if sakit else 200)
    assert jawaban["Cache-Control"] == "no-store"
    return sakit


def test_semua_siap(klien: Client, hidup: None) -> None:
    assert gagal(klien) == {}
    isi = klien.get("/siap").json()["bagian"]
    assert isi["basis_data"]["keterangan"] == "Basis data menjawab."
    assert isi["pekerja"]["keterangan"].startswith("Pekerja memberi tanda ")


def test_basis_data_putus(klien: Client, hidup: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def putus(**_: object) -> None:
        raise psycopg.OperationalError("connection refused: 10.0.0.7 user lpse")

    monkeypatch.setattr("lpse.kesehatan.kesiapan.psycopg.connect", putus)
    assert gagal(klien) == {"basis_data": "Basis data tidak menjawab."}  # and nothing of the address leaks


def test_redis_putus(klien: Client, hidup: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def putus(*_: object, **__: object) -> None:
        raise RedisPutus("refused")

    monkeypatch.setattr(cache, "set", putus)
    monkeypatch.setattr(cache, "get", putus)
    assert gagal(klien) == {
        "redis": "Redis tidak menjawab.",
        "pekerja": "Pekerja tidak dapat ditanya: Redis tidak menjawab.",
        "beat": "Penjadwal tidak dapat ditanya: Redis tidak menjawab.",
    }


def test_redis_yang_lupa(klien: Client, hidup: None, monkeypatch: pytest.MonkeyPatch) -> None:
    asli = cache.get
    monkeypatch.setattr(
        cache, "get", lambda kunci, *a, **k: None if kunci.startswith("siap:coba") else asli(kunci, *a, **k)
    )
    assert gagal(klien) == {"redis": "Redis tidak menyimpan dengan benar."}


def test_pekerja_belum_pernah(klien: Client, hidup: None) -> None:
    cache.delete(detak.kunci_antrean("utama"))
    assert gagal(klien) == {"pekerja": "Pekerja belum pernah memberi tanda."}


def test_agen_server_lain_bukan_pekerja_utama(klien: Client, hidup: None) -> None:
    cache.delete(detak.kunci_antrean("utama"))
    cache.set(detak.kunci_antrean("pantau.basisdata"), int(time.time()))
    assert gagal(klien) == {"pekerja": "Pekerja belum pernah memberi tanda."}


def test_pekerja_diam(klien: Client, hidup: None) -> None:
    cache.set(detak.kunci_antrean("utama"), int(time.time()) - 600)
    assert list(gagal(klien)) == ["pekerja"]
    assert "diam selama 60" in gagal(klien)["pekerja"]


def test_beat_diam_walau_pekerja_hidup(klien: Client, hidup: None) -> None:
    cache.set(detak.KUNCI_BEAT, int(time.time()) - detak.BATAS_BEAT - 5)
    assert list(gagal(klien)) == ["beat"]


def test_penyimpanan_tidak_dapat_ditulis(klien: Client, hidup: None, settings: Settings) -> None:
    settings.MEDIA_ROOT = Path("/sys/lpse-uji")
    assert gagal(klien) == {"penyimpanan": "Tempat berkas tidak dapat ditulis."}


def test_penyimpanan_penuh(klien: Client, hidup: None, monkeypatch: pytest.MonkeyPatch) -> None:
    asli = shutil.disk_usage("/")
    monkeypatch.setattr("lpse.kesehatan.kesiapan.shutil.disk_usage", lambda _: asli._replace(free=1))
    assert gagal(klien) == {"penyimpanan": "Tempat berkas hampir penuh."}


def test_tidak_meninggalkan_berkas_coba(klien: Client, hidup: None, settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    assert gagal(klien) == {}
    assert list((tmp_path / "media").iterdir()) == []
