"""``/admin/login/`` leads through the same door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from tests.lpse.akun.test_masuk import masuk
from tests.lpse.akun.test_pembatas import PENEBAK, dari, tebak

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna


def test_tamu_dibawa_ke_pintu_yang_sama(klien: Client, db: None) -> None:
    jawaban = klien.get("/admin/login/?next=/admin/lpse/pengguna/")

    assert jawaban["Location"] == f"{reverse('account_login')}?next=%2Fadmin%2Flpse%2Fpengguna%2F"
    assert klien.get("/admin/")["Location"] == f"{reverse('account_login')}?next=%2Fadmin%2F"


def test_tidak_ada_formulir_masuk_kedua(bu_kepala: Pengguna) -> None:
    """A password posted there opens nothing, and guesses made there are not a way around the throttle."""
    klien = dari(PENEBAK)
    klien.post("/admin/login/", {"username": bu_kepala.email, "password": "kuda-laut-menari-di-masamba"})
    assert "_auth_user_id" not in klien.session
    tebak(PENEBAK, bu_kepala.email, 5)

    assert masuk(klien, bu_kepala.email).status_code == 429


def test_tanpa_hak_403(masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    jawaban = masuk_sebagai(rina).get("/admin/login/")

    assert jawaban.status_code == 403
    assert "tidak berwenang" in jawaban.content.decode()
    assert masuk_sebagai(rina).get("/admin/").status_code == 403


def test_kepala_langsung_masuk(masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna) -> None:
    klien = masuk_sebagai(bu_kepala)

    assert klien.get("/admin/login/")["Location"] == reverse("admin:index")
    assert klien.get("/admin/").status_code == 200


def test_kepala_tanpa_faktor_kedua_memasangnya_dulu(masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna) -> None:
    klien = masuk_sebagai(bu_kepala, faktor_kedua=False)

    assert klien.get("/admin/")["Location"] == reverse("akun:siapkan_faktor")
