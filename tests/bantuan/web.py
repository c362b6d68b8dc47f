"""The portal as people meet it: gunicorn, hashed and compressed assets, the worker's own database and Redis."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

from tests.bantuan.peladen import AKAR

BATAS_MULAI = 300  # seconds; importing everything takes two on a quiet machine


def lingkungan_portal() -> dict[str, str]:
    """The test process's environment, its database replaced by the clone of this worker."""
    s = connection.settings_dict
    masuk = f"{s['USER']}:{s['PASSWORD']}@" if s["PASSWORD"] else f"{s['USER']}@"
    alamat = f"postgres://{masuk}{s['HOST']}:{s['PORT']}/{s['NAME']}"
    return {**os.environ, "DATABASE_URL": alamat, "LPSE_DB_POOL": "6", "DJANGO_SETTINGS_MODULE": "lpse.settings"}


def _kumpulkan_aset(lingkungan: dict[str, str]) -> None:
    """``collectstatic`` once for the run; the other workers wait for the first and share what it made."""
    if not Path(os.environ["LPSE_UJI_ASET"]).is_dir():
        raise RuntimeError("Aset pihak ketiga belum dibangun: jalankan bin/setup (atau node static/bangun.mjs).")
    run = Path(os.environ["LPSE_UJI_RUN"])
    with (run / "aset.kunci").open("w") as kunci:
        fcntl.flock(kunci, fcntl.LOCK_EX)
        if (run / "aset.siap").exists():
            return
        if _terkumpul_dan_baru(siap := Path(os.environ["LPSE_UJI_ASET"]).parent / "static"):
            shutil.copytree(siap, run / "static", dirs_exist_ok=True)
        else:
            subprocess.run(
                [sys.executable, "manage.py", "collectstatic", "--noinput", "-v", "0"],
                cwd=AKAR, env=lingkungan, check=True, timeout=900,
            )  # fmt: skip
        (run / "aset.siap").touch()


def _terkumpul_dan_baru(kumpulan: Path) -> bool:
    """Whether ``bin/setup`` has collected the assets since any of their sources changed."""
    daftar = kumpulan / "staticfiles.json"
    if not daftar.exists():
        return False
    sumber = [*(AKAR / "static").rglob("*"), *Path(os.environ["LPSE_UJI_ASET"]).rglob("*")]
    return daftar.stat().st_mtime > max(s.stat().st_mtime for s in sumber)


def _port_bebas() -> int:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        return int(soket.getsockname()[1])


def _tunggu(alamat: str, proses: subprocess.Popen[bytes], catatan: Path) -> None:
    batas = time.monotonic() + BATAS_MULAI
    while time.monotonic() < batas:
        if proses.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{alamat}/sehat", timeout=2):  # noqa: S310 - loopback
                return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"Portal uji tidak menjawab:\n{catatan.read_text(encoding='utf-8')[-4000:]}")


def tunggu_basis_data(alamat: str) -> None:
    """Until the portal has its database again: it was taken away between two tests, and the pool tries at leisure."""
    batas = time.monotonic() + BATAS_MULAI
    while not _berbasis_data(alamat) and time.monotonic() < batas:
        time.sleep(0.2)


def _berbasis_data(alamat: str) -> bool:
    try:
        with urllib.request.urlopen(f"{alamat}/siap", timeout=BATAS_MULAI) as jawaban:  # noqa: S310 - loopback
            isi = jawaban.read()
    except urllib.error.HTTPError as galat:  # no worker runs here, so that part is never ready
        isi = galat.read()
    return bool(json.loads(isi)["bagian"]["basis_data"]["siap"])


@contextmanager
def portal() -> Iterator[str]:
    """Run the portal; gives its address."""
    lingkungan = lingkungan_portal()
    _kumpulkan_aset(lingkungan)
    alamat = f"127.0.0.1:{_port_bebas()}"
    catatan = Path(os.environ["LPSE_VAR"]) / "portal.log"
    perintah = [
        sys.executable,
        "-m",
        "gunicorn",
        "lpse.wsgi",
        "--bind",
        alamat,
        "--threads",
        "6",
        "--log-level",
        "warning",
    ]
    with catatan.open("wb") as keluaran:
        proses = subprocess.Popen(  # noqa: S603 - our own interpreter
            perintah, cwd=AKAR, env=lingkungan, stdout=keluaran, stderr=subprocess.STDOUT
        )
        try:
            _tunggu(f"http://{alamat}", proses, catatan)
            yield f"http://{alamat}"
        finally:
            proses.terminate()
            try:
                proses.wait(10)
            except subprocess.TimeoutExpired:
                proses.kill()
                proses.wait(10)
