"""The harness itself: a window that never complains would prove nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Browser

from tests.bantuan.peramban import Pengunjung

SISIPAN = {
    "CSP": "const s = document.createElement('script'); s.textContent = 'window.masuk = 1'; document.body.append(s);",
    "console error": "console.error('ada yang salah');",
    "galat halaman": "setTimeout(() => { throw new Error('pecah'); });",
    "404": "fetch('/tidak/ada/');",
    # Items that look alike are asked once; one that looks different after them still is.
    "axe": (
        "const d = document.createElement('ul'); d.innerHTML = '<li><b>satu</b></li>'.repeat(4) "
        "+ '<li><input type=\"text\"></li>'; document.querySelector('main').append(d);"
    ),
    "bergulir menyamping": "document.querySelector('main').append('x'.repeat(999));",
}


@pytest.mark.parametrize("keluhan", SISIPAN)
def test_yang_salah_dikeluhkan(chromium: Browser, alamat_portal: str, transactional_db: None, keluhan: str) -> None:
    pengunjung = Pengunjung(chromium.new_context(), alamat_portal)
    pengunjung.buka(reverse("account_login"))
    pengunjung.page.evaluate(SISIPAN[keluhan])
    pengunjung.periksa()
    for _ in range(300):  # what the browser says of itself may come a moment later
        if any(keluhan in satu for satu in pengunjung.keluhan):
            break
        pengunjung.page.wait_for_timeout(100)
    with pytest.raises(AssertionError, match=keluhan):
        pengunjung.selesai()


def test_halaman_yang_tidak_diperiksa_dikeluhkan(chromium: Browser, alamat_portal: str, transactional_db: None) -> None:
    pengunjung = Pengunjung(chromium.new_context(), alamat_portal)
    pengunjung.buka(reverse("account_login"), periksa=False)
    with pytest.raises(AssertionError, match="tampil tetapi tidak diperiksa"):
        pengunjung.selesai()


def test_halaman_bersih_tidak_dikeluhkan(kunjungan: Callable[..., Pengunjung]) -> None:
    kunjungan().buka(reverse("account_login"))
