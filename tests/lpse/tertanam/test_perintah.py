"""``python -m lpse.tertanam``: keeps a server until told to stop, says what is wrong in one line."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

from lpse.tertanam import __main__ as perintah, alamat
from lpse.tertanam.peladen import Tertanam
from lpse.tertanam.redis import redis_menjawab


@pytest.fixture(autouse=True)
def _sinyal_dikembalikan() -> Iterator[None]:
    semua = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
    lama = [signal.getsignal(satu) for satu in semua]
    yield
    for satu, asal in zip(semua, lama, strict=True):
        signal.signal(satu, asal)


@pytest.fixture
def var(tmp_path: Path) -> Iterator[Path]:
    with patch.dict(os.environ, {"LPSE_VAR": str(tmp_path / "var")}):
        yield tmp_path / "var"


def test_menjaga_sampai_diminta_berhenti(var: Path, capsys: pytest.CaptureFixture[str]) -> None:
    threading.Timer(2, os.kill, (os.getpid(), signal.SIGTERM)).start()
    assert perintah.utama(["redis"]) == 0
    assert capsys.readouterr().err == "redis siap\n"
    tempat = alamat.baca(var)
    assert not redis_menjawab(tempat.port_redis, tempat.sandi_redis)


def test_server_yang_mati_sendiri_dikatakan(var: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with patch.object(Tertanam, "mati", return_value="Redis"):
        assert perintah.utama(["redis"]) == 1
    assert capsys.readouterr().err.splitlines() == ["redis siap", f"Redis berhenti sendiri; lihat {var / 'log'}."]


def test_mati_menyebut_yang_mana(var: Path) -> None:
    peladen = Tertanam(var, bagian=("redis",), lapor=lambda _teks: None)
    with peladen:
        assert peladen.mati() is None
        redis = peladen._peladen[0].proses
        assert redis is not None
        assert redis.anak is not None
        redis.anak.kill()
        redis.anak.wait(10)
        assert peladen.mati() == "Redis"


def test_galat_jadi_satu_baris(capsys: pytest.CaptureFixture[str]) -> None:
    with patch.dict(os.environ, {"LPSE_VAR": "/sys/lpse-uji"}):
        assert perintah.utama(["postgres"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("argumen", [[], ["mysql"], ["sementara"], ["sementara", "--"]])
def test_cara_pakai(argumen: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert perintah.utama(argumen) == 2
    assert capsys.readouterr().err.startswith("Pemakaian: ")


def test_sementara_meminjamkan_dan_meneruskan_kode(tmp_path: Path) -> None:
    bersih = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "REDIS_URL"}}
    catatan = tmp_path / "url"
    with patch.dict(os.environ, bersih, clear=True):
        assert (
            perintah.utama(["sementara", "--", "sh", "-c", f"echo $DATABASE_URL $REDIS_URL > {catatan}; exit 7"]) == 7
        )
    url = catatan.read_text(encoding="utf-8").split()
    assert [satu.split("://")[0] for satu in url] == ["postgres", "redis"]


def test_sementara_memakai_yang_disebut_lingkungan(tmp_path: Path) -> None:
    catatan = tmp_path / "url"
    with patch.dict(os.environ, {"DATABASE_URL": "postgres://lain", "REDIS_URL": "redis://lain"}):
        assert perintah.utama(["sementara", "--", "sh", "-c", f"echo $DATABASE_URL > {catatan}"]) == 0
    assert catatan.read_text(encoding="utf-8") == "postgres://lain\n"


def test_sementara_meneruskan_permintaan_berhenti() -> None:
    bersih = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "REDIS_URL"}}
    anak = subprocess.Popen(
        [sys.executable, "-m", "lpse.tertanam", "sementara", "--", "sh", "-c", "echo mulai; exec sleep 60"],
        cwd=Path(__file__).resolve().parents[3], env=bersih, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert anak.stdout is not None
    assert anak.stdout.readline() == "mulai\n"
    anak.send_signal(signal.SIGTERM)
    assert anak.wait(30) == 143
