"""Changing one's own password; nobody, the Kepala included, can choose another person's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib import admin
from django.core import mail
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from lpse.akun.models import Pengguna
from lpse.jejak.models import Jejak
from tests.lpse.akun.test_terima_undangan import SANDI_BARU
from tests.pabrik import SANDI

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

ISIAN = {"oldpassword": SANDI, "password1": SANDI_BARU, "password2": SANDI_BARU}
#: Every address that has to do with passwords; each acts on the one who asks, or on who holds the mailed link.
ALAMAT_SANDI = {
    "account_change_password",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "admin:password_change",  # sends to account_change_password
    "admin:password_change_done",
    "registrasi:pengguna_sandi",  # writes down to whom SPSE's own password was handed; the portal knows none of SPSE
}


def test_berhasil_dan_peramban_ini_tetap_masuk(masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    klien, lain = masuk_sebagai(rina), masuk_sebagai(rina)
    jawaban = klien.post(reverse("account_change_password"), ISIAN)

    assert jawaban.status_code == 302
    rina.refresh_from_db()
    assert rina.check_password(SANDI_BARU)
    assert klien.get(reverse("akun:saya")).status_code == 200
    assert lain.get(reverse("akun:saya")).status_code == 302
    assert Jejak.objects.filter(pelaku_id=rina.pk, kata="mengganti kata sandi").exists()
    assert "kata sandi Anda diubah" in mail.outbox[0].subject


@pytest.mark.parametrize(
    ("lain", "bidang"),
    [
        ({"oldpassword": "keliru"}, "oldpassword"),
        ({"password2": "berbeda-sekali-ini"}, "password2"),
        ({"password1": "pendek", "password2": "pendek"}, "password1"),
    ],
)
def test_ditolak(masuk_sebagai: Callable[..., Client], rina: Pengguna, lain: dict[str, str], bidang: str) -> None:
    jawaban = masuk_sebagai(rina).post(reverse("account_change_password"), {**ISIAN, **lain})

    assert set(jawaban.context["form"].errors) == {bidang}
    rina.refresh_from_db()
    assert rina.check_password(SANDI)


def semua_nama(pola: list[Any], awalan: str = "") -> Iterator[str]:
    for satu in pola:
        if isinstance(satu, URLResolver):
            ruang = f"{awalan}{satu.namespace}:" if satu.namespace else awalan
            yield from semua_nama(satu.url_patterns, ruang)
        elif isinstance(satu, URLPattern) and satu.name:
            yield f"{awalan}{satu.name}"


def test_tidak_ada_alamat_untuk_sandi_orang_lain() -> None:
    nama = set(semua_nama(get_resolver().url_patterns))

    assert len(nama) > 50
    assert {n for n in nama if "password" in n or "sandi" in n} == ALAMAT_SANDI


def test_tidak_ada_formulir_admin_dengan_sandi(
    masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna
) -> None:
    klien = masuk_sebagai(bu_kepala)
    request: Any = klien.get(reverse("akun:saya")).wsgi_request
    atur = admin.site._registry[Pengguna]
    assert not atur.has_add_permission(request)
    assert "password" not in atur.get_form(request, rina, change=True).base_fields
    assert [m for m in admin.site._registry if m is not Pengguna and hasattr(m, "set_password")] == []
    for alamat in (
        reverse("akun:pengguna", args=[rina.pk]),
        reverse("akun:ubah_data", args=[rina.pk]),
        reverse("admin:lpse_pengguna_change", args=[rina.pk]),
    ):
        assert 'type="password"' not in klien.get(alamat).content.decode()


def test_kiriman_sandi_ke_halaman_data_diabaikan(
    masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna
) -> None:
    klien = masuk_sebagai(bu_kepala)
    lama = rina.password
    for alamat in (reverse("akun:ubah_data", args=[rina.pk]), reverse("admin:lpse_pengguna_change", args=[rina.pk])):
        klien.post(alamat, {"nama": rina.nama, "password": "dipilihkan-kepala", "email": "milik.kepala@lpse.example"})

    rina.refresh_from_db()
    assert rina.password == lama
    assert rina.email == "rina@lpse.example"
