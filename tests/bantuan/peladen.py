"""pytest plugin (``-p tests.bantuan.peladen``): one private PostgreSQL and Redis for the run, before settings are read.

The xdist controller, or a plain run, starts them; the workers inherit the addresses and take a Redis database and a
data folder of their own. ``DATABASE_URL`` and ``REDIS_URL``, when the environment sets them, replace the embedded ones.
"""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.bantuan.ukuran import hematkan

AKAR = Path(__file__).resolve().parents[2]
#: What a person's own .env must not change about a test run.
_SETELAN_TETAP = {
    "LPSE_MODE": "tertanam",
    "LPSE_DEBUG": "0",
    "LPSE_HTTPS": "0",
    "LPSE_HOST": "localhost,127.0.0.1,testserver",
    "LPSE_ALAMAT": "http://testserver",
    "LPSE_ZONA": "Asia/Makassar",
    "LPSE_LOG": "WARNING",
    "LPSE_DB_POOL": "24",
    "LPSE_JUMLAH_PROKSI": "0",
    "LPSE_DI_BELAKANG_PROKSI": "0",
    "LPSE_KODE_SERVER": "portal",
    "SECRET_KEY": "kunci-uji-" + "x" * 50,
    "EMAIL_URL": "",
    # Playwright's sync API keeps an event loop in the test's thread, where Django would refuse the ORM.
    "DJANGO_ALLOW_ASYNC_UNSAFE": "1",
}
_tutup = ExitStack()


def pekerja() -> str:
    """Name of this xdist worker (``gw0``), or ``utama`` in a plain run."""
    return os.environ.get("PYTEST_XDIST_WORKER", "utama")


def _diam(_teks: str) -> None:
    """What the servers say on their way up would only break pytest's own lines."""


def _mulai_run() -> None:
    """Data folder and servers of the whole run, told to the workers through the environment."""
    asal = Path(os.environ.get("LPSE_VAR") or AKAR / "var")
    os.environ["LPSE_UJI_ASET"] = str(asal.resolve() / "static-vendor")
    ruang = Path(tempfile.mkdtemp(prefix="lpse-uji-"))
    ruang.chmod(0o755)  # the service user of PostgreSQL passes through it when the run is root's
    _tutup.callback(shutil.rmtree, ruang, ignore_errors=True)
    atexit.register(_tutup.close)  # a run that fails before its first hook leaves nothing behind either
    os.environ["LPSE_UJI_RUN"] = str(ruang)
    (ruang / "static").mkdir()
    os.environ.update(_SETELAN_TETAP)
    os.environ["LPSE_UJI_REDIS_SENDIRI"] = "0"
    if os.environ.get("DATABASE_URL"):
        _tutup.callback(_buang_templat)
    if os.environ.get("DATABASE_URL") and os.environ.get("REDIS_URL"):
        return
    from lpse.tertanam.peladen import Tertanam  # noqa: PLC0415 - only a run without servers of its own needs it

    peladen = _tutup.enter_context(Tertanam(ruang / "peladen", cepat=True, lapor=_diam))
    os.environ["LPSE_UJI_REDIS_SENDIRI"] = "0" if os.environ.get("REDIS_URL") else "1"
    os.environ.setdefault("DATABASE_URL", peladen.database_url)
    os.environ.setdefault("REDIS_URL", peladen.redis_url)


def _buang_templat() -> None:
    """On a server that lives on after us, nothing of the run stays."""
    from tests.bantuan import basis_data  # noqa: PLC0415 - it needs the settings

    basis_data.buang_templat()


def _mulai_pekerja() -> None:
    """Give this process its own share: a data folder and, on a private Redis, a database number."""
    var = Path(os.environ["LPSE_UJI_RUN"]) / pekerja()
    var.mkdir(mode=0o700, exist_ok=True)
    os.environ["LPSE_VAR"] = str(var)
    if not (var / "static").exists():
        (var / "static").symlink_to(Path(os.environ["LPSE_UJI_RUN"]) / "static", target_is_directory=True)
    aset = Path(os.environ["LPSE_UJI_ASET"])
    if not (var / "static-vendor").exists():
        (var / "static-vendor").symlink_to(aset, target_is_directory=True)
    if os.environ["LPSE_UJI_REDIS_SENDIRI"] == "1":
        nomor = int(pekerja().removeprefix("gw")) + 1 if pekerja() != "utama" else 0
        os.environ["REDIS_URL"] = _dengan_nomor(os.environ["REDIS_URL"], nomor % 16)


def _dengan_nomor(alamat: str, nomor: int) -> str:
    """The same Redis, another of its sixteen databases."""
    bagian = urlsplit(alamat)
    if bagian.scheme == "unix":
        return bagian._replace(query=f"db={nomor}").geturl()
    return bagian._replace(path=f"/{nomor}").geturl()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Iterator[None]:
    """Runs before pytest-django imports the settings."""
    pilihan = early_config.known_args_namespace
    if not (pilihan.help or pilihan.version):
        if "PYTEST_XDIST_WORKER" not in os.environ:
            _mulai_run()
        _mulai_pekerja()
        hematkan()
    yield


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """Stop the servers after the last worker has gone."""
    try:
        _tutup.close()
    except OSError as galat:
        sys.stderr.write(f"Peladen uji tidak berhenti rapi: {galat}\n")
