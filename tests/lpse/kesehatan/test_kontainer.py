"""The container's health check: one question, exit code 0 or 1, no settings loaded."""

from __future__ import annotations

import http.server
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache

from lpse.kesehatan import detak, kontainer


@pytest.fixture(autouse=True)
def _redis_yang_sama(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REDIS_URL", settings.CACHES["default"]["LOCATION"])
    monkeypatch.delenv("REDIS_URL_FILE", raising=False)
    # The run's own prefix; in production it is the one of the settings, asserted below.
    monkeypatch.setattr(kontainer, "AWALAN_KUNCI", f"{settings.CACHES['default']['KEY_PREFIX']}:1:")


def test_awalan_kunci_sama_dengan_setelan() -> None:
    isi = (Path(__file__).resolve().parents[3] / "lpse/settings/dasar.py").read_text(encoding="utf-8")
    assert '"KEY_PREFIX": "lpse",' in isi
    keluar = subprocess.run(
        [sys.executable, "-c", "from lpse.kesehatan.kontainer import AWALAN_KUNCI; print(AWALAN_KUNCI)"],
        cwd=Path(__file__).resolve().parents[3], capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert keluar.stdout == "lpse:1:\n"


@pytest.mark.parametrize(
    ("bagian", "kunci", "batas"),
    [
        ("worker", detak.kunci_antrean("utama"), detak.BATAS_ANTREAN),
        ("agent", detak.kunci_antrean("pantau.basisdata"), detak.BATAS_ANTREAN),
        ("cadangan", detak.kunci_antrean("cadangan.basisdata"), detak.BATAS_ANTREAN),
        ("beat", detak.KUNCI_BEAT, detak.BATAS_BEAT),
    ],
)
def test_tanda_di_redis(monkeypatch: pytest.MonkeyPatch, bagian: str, kunci: str, batas: int) -> None:
    monkeypatch.setenv("LPSE_KODE_SERVER", "basisdata")
    assert kontainer.utama([bagian]) == 1  # never
    cache.set(kunci, int(time.time()))
    assert kontainer.utama([bagian]) == 0
    cache.set(kunci, int(time.time()) - batas - 5)
    assert kontainer.utama([bagian]) == 1


def test_redis_putus(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("REDIS_URL", "redis://127.0.0.1:1/0")
    assert kontainer.utama(["worker"]) == 1
    assert "worker:" in capsys.readouterr().err


class Jawab(http.server.BaseHTTPRequestHandler):
    tuan: str | None = None

    def do_GET(self) -> None:
        type(self).tuan = self.headers["Host"]
        self.send_response(200 if self.path == "/sehat" else 404)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class' name
        """Quiet."""


@pytest.fixture
def peladen() -> Iterator[int]:
    with http.server.HTTPServer(("127.0.0.1", 0), Jawab) as tuan:
        benang = threading.Thread(target=tuan.serve_forever)
        benang.start()
        yield tuan.server_port
        tuan.shutdown()
        benang.join()


def test_web_ditanya_dengan_nama_kantor(monkeypatch: pytest.MonkeyPatch, peladen: int) -> None:
    monkeypatch.setenv("PORT", str(peladen))
    monkeypatch.setenv("LPSE_HOST", "portal.lpse.example, lain.example")
    assert kontainer.utama(["web"]) == 0
    assert Jawab.tuan == "portal.lpse.example"
    monkeypatch.setenv("PORT", "1")
    assert kontainer.utama(["web"]) == 1


def test_basis_data_dan_rahasia_dari_berkas(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    url = tmp_path / "database_url"
    url.write_text("postgres://lpse@127.0.0.1:1/lpse\n", encoding="utf-8")
    from lpse.settings.lingkungan import DATABASE_URL  # noqa: PLC0415 - the address of this run

    monkeypatch.setenv("DATABASE_URL", DATABASE_URL)
    assert kontainer.utama(["basis_data"]) == 0
    monkeypatch.setenv("DATABASE_URL_FILE", str(url))  # the file wins
    assert kontainer.utama(["basis_data"]) == 1


@pytest.mark.parametrize("argumen", [[], ["lain"], ["web", "worker"]])
def test_pertanyaan_yang_tak_dikenal(argumen: list[str]) -> None:
    assert kontainer.utama(argumen) == 2
