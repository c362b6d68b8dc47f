"""Headers of private pages, and the policy that /admin/ alone gets."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.conf import settings
from django.test import Client

from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
Masuk = Callable[..., Client]


def test_halaman_pribadi_tidak_disimpan(masuk_sebagai: Masuk, rina: Pengguna) -> None:
    jawaban = masuk_sebagai(rina).get("/")
    assert jawaban["Cache-Control"] == "no-store, private"
    assert jawaban["Permissions-Policy"] == settings.PERMISSIONS_POLICY
    assert jawaban["Referrer-Policy"] == "same-origin"
    assert jawaban["X-Frame-Options"] == "DENY"


def test_kebijakan_isi_ketat_di_luar_admin(masuk_sebagai: Masuk, rina: Pengguna) -> None:
    csp = masuk_sebagai(rina).get("/")["Content-Security-Policy"]
    assert "unsafe" not in csp
    assert "'nonce-" in csp
    assert "default-src 'none'" in csp


def test_kebijakan_longgar_hanya_untuk_admin(masuk_sebagai: Masuk, bu_kepala: Pengguna) -> None:
    jawaban = masuk_sebagai(bu_kepala).get("/admin/")
    assert jawaban.status_code == 200
    assert "'unsafe-eval'" in jawaban["Content-Security-Policy"]
    assert jawaban["Cache-Control"] == "no-store, private"


def test_kesehatan_tidak_menanyakan_kantor(django_assert_num_queries: Callable[..., object]) -> None:
    with django_assert_num_queries(0):  # type: ignore[attr-defined] # a context manager
        assert Client().get("/sehat").status_code == 200
