"""Headers of real responses, through the whole middleware."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.conf import settings
from django.http.response import HttpResponseBase
from django.test import Client, override_settings
from django.urls import reverse

from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db


@pytest.fixture
def halaman_masuk(klien: Client) -> HttpResponseBase:
    return klien.get(reverse("account_login"))


def _csp(jawaban: HttpResponseBase) -> dict[str, list[str]]:
    butir = (b.split() for b in jawaban.headers["Content-Security-Policy"].split(";") if b.strip())
    return {b[0]: b[1:] for b in butir}


def test_kepala_keamanan_lengkap(halaman_masuk: HttpResponseBase) -> None:
    kepala = halaman_masuk.headers
    assert kepala["X-Content-Type-Options"] == "nosniff"
    assert kepala["X-Frame-Options"] == "DENY"
    assert kepala["Referrer-Policy"] == "same-origin"
    assert kepala["Cross-Origin-Opener-Policy"] == "same-origin"
    assert kepala["Permissions-Policy"] == settings.PERMISSIONS_POLICY
    assert "no-store" in kepala["Cache-Control"]


def test_csp_portal_tanpa_sebaris_dan_tanpa_eval(halaman_masuk: HttpResponseBase) -> None:
    csp = _csp(halaman_masuk)
    assert csp["default-src"] == ["'none'"]
    assert csp["frame-ancestors"] == ["'none'"]
    assert csp["base-uri"] == ["'none'"]
    for arah in ("script-src", "style-src"):
        longgar = [s for s in csp[arah] if s in {"'unsafe-inline'", "'unsafe-eval'"} or s.startswith(("http", "*"))]
        assert longgar == [], arah


def test_nonce_berganti_tiap_jawaban(klien: Client) -> None:
    """The nonce appears where a page uses it; two answers never share one."""
    nonce = {
        re.search(r"'nonce-([^']+)'", klien.get(reverse("account_login")).headers["Content-Security-Policy"])
        for _ in "ab"
    }
    nilai = {n[1] for n in nonce if n}
    assert len(nilai) in {0, 2}


def test_csp_longgar_hanya_di_admin(bu_kepala: Pengguna, masuk_sebagai: Callable[[Pengguna], Client]) -> None:
    kepala = masuk_sebagai(bu_kepala)
    assert "'unsafe-eval'" in _csp(kepala.get(reverse("admin:index")))["script-src"]
    assert "'unsafe-eval'" not in _csp(kepala.get(reverse("beranda")))["script-src"]


def test_halaman_pribadi_tidak_disimpan(asep: Pengguna, masuk_sebagai: Callable[[Pengguna], Client]) -> None:
    jawaban = masuk_sebagai(asep).get(reverse("beranda"))
    assert jawaban.status_code == 200
    assert "no-store" in jawaban.headers["Cache-Control"]


def test_kuki_httponly_dan_samesite(klien: Client) -> None:
    kuki = klien.get(reverse("account_login")).cookies[settings.CSRF_COOKIE_NAME]
    assert (kuki["httponly"], kuki["samesite"], kuki["path"], kuki["domain"]) == (True, "Lax", "/", "")


@override_settings(SECURE_SSL_REDIRECT=True, SECURE_HSTS_SECONDS=31_536_000, SECURE_HSTS_INCLUDE_SUBDOMAINS=True)
def test_https_memaksa_dan_mengingat() -> None:
    polos = Client().get(reverse("account_login"))
    assert polos.status_code == 301
    assert polos.headers["Location"].startswith("https://")
    aman = Client().get(reverse("account_login"), secure=True)
    assert aman.headers["Strict-Transport-Security"].startswith("max-age=31536000; includeSubDomains")


@override_settings(
    SESSION_COOKIE_NAME="__Host-lpse-sesi",
    CSRF_COOKIE_NAME="__Host-lpse-csrf",
    SESSION_COOKIE_SECURE=True,
    CSRF_COOKIE_SECURE=True,
)
def test_kuki_host_memenuhi_syarat_awalannya() -> None:
    """Secure, Path=/ and no Domain, or the browser throws a __Host- cookie away."""
    kuki = Client().get(reverse("account_login"), secure=True).cookies["__Host-lpse-csrf"]
    assert (kuki["secure"], kuki["path"], kuki["domain"]) == (True, "/", "")


def test_permintaan_membawa_nomor(halaman_masuk: HttpResponseBase) -> None:
    assert re.fullmatch(r"[0-9a-f-]{36}", halaman_masuk.headers["X-Request-ID"])
