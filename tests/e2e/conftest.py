"""One portal and one browser per worker; a window per person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Playwright, ViewportSize, expect, sync_playwright

from tests.bantuan.masuk import klien_masuk
from tests.bantuan.peramban import ARGUMEN, MEJA, Pengunjung
from tests.bantuan.web import portal, tunggu_basis_data

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker

    from lpse.akun.models import Pengguna

_DI_SINI = Path(__file__).parent
#: Milliseconds that a page may take on a busy machine. A test goes on as soon as it sees what it waits for, so this
#: costs nothing while all is well; Playwright's own five seconds would make a slow machine look like a fault.
SABAR = 45_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything below tests/e2e drives a real browser against committed rows."""
    for item in items:
        if _DI_SINI in item.path.parents:
            item.add_marker("e2e")
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(scope="session")
def alamat_portal(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    with django_db_blocker.unblock(), portal() as alamat:
        yield alamat


@pytest.fixture(scope="session")
def _playwright() -> Iterator[Playwright]:
    expect.set_options(timeout=SABAR)
    with sync_playwright() as mesin:
        yield mesin


@pytest.fixture(scope="session")
def chromium(_playwright: Playwright) -> Iterator[Browser]:
    peramban = _playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMEN)
    yield peramban
    peramban.close()


@pytest.fixture
def kunjungan(chromium: Browser, alamat_portal: str, transactional_db: None) -> Iterator[Callable[..., Pengunjung]]:
    """``kunjungan(asep)`` is a window in which Asep is logged in; ``kunjungan()`` a stranger's.

    ``ukuran`` is the viewport, ``skrip=False`` switches JavaScript off. Complaints are raised at the end.
    """
    terbuka: list[Pengunjung] = []
    tunggu_basis_data(alamat_portal)

    def buat(
        pengguna: Pengguna | None = None,
        *,
        ukuran: ViewportSize = MEJA,
        skrip: bool = True,
        **lain: Any,  # noqa: ANN401 - Playwright's
    ) -> Pengunjung:
        konteks = chromium.new_context(
            viewport=ukuran,
            java_script_enabled=skrip,
            locale="id-ID",
            timezone_id="Asia/Makassar",
            reduced_motion="reduce",  # axe must not measure a colour half way through its transition
            **lain,
        )
        konteks.set_default_timeout(SABAR)
        if pengguna is not None:
            kuki = klien_masuk(pengguna).cookies[settings.SESSION_COOKIE_NAME]
            tuan = str(urlsplit(alamat_portal).hostname)
            konteks.add_cookies(
                [
                    {
                        "name": settings.SESSION_COOKIE_NAME,
                        "value": kuki.value,
                        "domain": tuan,
                        "path": "/",
                        "httpOnly": True,
                    }
                ]
            )
        terbuka.append(Pengunjung(konteks, alamat_portal, skrip=skrip))
        return terbuka[-1]

    yield buat
    for pengunjung in terbuka:
        pengunjung.selesai()
