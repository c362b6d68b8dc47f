"""The harness: databases, the fixed characters, and what a test asks for by name."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.conf import settings
from django.test import Client, TransactionTestCase
from hypothesis import settings as setelan_hypothesis

from lpse.naskah import laju
from lpse.tampilan import bahasa
from lpse.tampilan.bahasa import lupakan
from tests.bantuan import basis_data
from tests.bantuan.benang import HasilBenang, jalankan_serempak
from tests.bantuan.masuk import klien_masuk
from tests.bantuan.peladen import pekerja
from tests.bantuan.redis_uji import bersihkan_redis
from tests.pabrik import tokoh

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker

    from lpse.akun.models import Pengguna

WITA = ZoneInfo("Asia/Makassar")
setelan_hypothesis.register_profile("uji", deadline=None, derandomize=True, database=None)
setelan_hypothesis.load_profile("uji")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slowest first: a test of ``bin/serve`` that starts last would keep one core waiting for it."""
    items.sort(key=lambda uji: not uji.nodeid.startswith("tests/bin/"))


def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end: the collector need not look through all of it again and again."""
    gc.collect()
    gc.freeze()


def pytest_configure() -> None:
    """What only speeds tests up: cheap hashes, static names without a manifest, rare garbage collection."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    gc.set_threshold(20_000, 20, 20)  # by default it took a quarter of the processor time
    settings.CACHES["default"]["KEY_PREFIX"] = f"uji-{basis_data.nama_run()}-{pekerja()}"


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A clone of the template for this worker, in the place of pytest-django's create-and-migrate."""
    nama = basis_data.nama_pekerja()
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as ganti:
        ganti.setattr(TransactionTestCase, "_fixture_teardown", lambda _self: basis_data.salin(nama))
        basis_data.siapkan_templat()
        basis_data.salin(nama)
        yield
        basis_data.buang(nama)


@pytest.fixture(autouse=True)
def _ingatan_bersih() -> None:
    """Nobody's throttle, heartbeat or remembered office leaks into the next test."""
    bersihkan_redis()
    lupakan()
    bahasa.lupakan()


@pytest.fixture
def masuk_sebagai(db: None) -> Callable[..., Client]:
    """``masuk_sebagai(dodi)`` is a browser in which Dodi has logged in, second factor included where required."""
    return klien_masuk


@pytest.fixture
def klien() -> Client:
    """A browser in which nobody has logged in."""
    return Client()


@pytest.fixture
def benang(transactional_db: None) -> Callable[..., HasilBenang[Any]]:
    """``benang(f, g)`` or ``benang(f, n=4)``: callables at once, each with its own connection."""

    def jalan(*tugas: Callable[[], Any], n: int = 1) -> HasilBenang[Any]:
        return jalankan_serempak(*(tugas * n))

    return jalan


@pytest.fixture
def pada() -> Iterator[Callable[[str], datetime]]:
    """``pada("2026-11-21 14:05")`` stops the clock there, in WITA; PostgreSQL's own clock goes on."""
    berjalan: list[time_machine.travel] = []

    def pergi(saat: str) -> datetime:
        while berjalan:
            berjalan.pop().stop()
        waktu = datetime.fromisoformat(saat)
        waktu = waktu if waktu.tzinfo else waktu.replace(tzinfo=WITA)
        perjalanan = time_machine.travel(waktu, tick=False)
        perjalanan.start()
        berjalan.append(perjalanan)
        return waktu

    yield pergi
    while berjalan:
        berjalan.pop().stop()


@pytest.fixture
def laju_diam(monkeypatch: pytest.MonkeyPatch) -> None:
    """The windows of the limits stand still: a test that counts up to one may cross a minute on a slow machine."""
    kini = laju.detik()
    monkeypatch.setattr(laju, "detik", lambda: kini)


@pytest.fixture
def rina(db: None) -> Pengguna:
    """Registrasi dan Verifikasi."""
    return tokoh("rina")


@pytest.fixture
def dodi(db: None) -> Pengguna:
    """Layanan dan Dukungan."""
    return tokoh("dodi")


@pytest.fixture
def asep(db: None) -> Pengguna:
    """Administrasi Sistem Elektronik, the technician."""
    return tokoh("asep")


@pytest.fixture
def sari(db: None) -> Pengguna:
    """Sekretariat."""
    return tokoh("sari")


@pytest.fixture
def bu_kepala(db: None) -> Pengguna:
    """Kepala LPSE."""
    return tokoh("bu_kepala")


@pytest.fixture
def pak_ppk(db: None) -> Pengguna:
    """Pejabat Pembuat Komitmen."""
    return tokoh("pak_ppk")


@pytest.fixture
def pokja_dua(db: None) -> Pengguna:
    """Pokja Pemilihan."""
    return tokoh("pokja_dua")


@pytest.fixture
def pak_pp(db: None) -> Pengguna:
    """Pejabat Pengadaan."""
    return tokoh("pak_pp")


@pytest.fixture
def pak_pa(db: None) -> Pengguna:
    """PA/KPA."""
    return tokoh("pak_pa")


@pytest.fixture
def pengamat_lkpp(db: None) -> Pengguna:
    """Pemantau LKPP (Pasal 26(6))."""
    return tokoh("pengamat_lkpp")


@pytest.fixture
def pak_auditor(db: None) -> Pengguna:
    """Auditor."""
    return tokoh("pak_auditor")


@pytest.fixture
def orang_luar(db: None) -> Pengguna:
    """An account without any role."""
    return tokoh("orang_luar")
