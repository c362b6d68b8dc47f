"""Every page of the account side, rendered: in Indonesian, without inline script, style or English leftovers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.contrib.staticfiles import finders
from django.urls import reverse

from tests.bantuan.masuk import pasang_totp
from tests.lpse.akun.test_undang import undang_nurul

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna

INGGRIS = re.compile(
    r">[^<]*\b(password|sign in|sign out|email address|security key|recovery codes?|authenticator code|"
    r"submit|cancel|enter|your|this field|log ?in|log ?out|username)\b[^<]*<",
    re.IGNORECASE,
)
SENDIRI = (
    "akun:saya",
    "akun:ubah_profil",
    "akun:jejak_saya",
    "akun:keluarkan_sesi",
    "account_change_password",
    "account_logout",
    "account_reauthenticate",
    "mfa_index",
    "mfa_reauthenticate",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_list_webauthn",
    "mfa_add_webauthn",
    "usersessions_list",
)
TERBUKA = (
    "account_login",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key_done",
    "account_inactive",
)


def periksa(isi: str) -> None:
    assert '<html lang="id"' in isi
    assert re.search(r"<h1[ >]", isi)
    assert INGGRIS.findall(re.sub(r'<script[^>]*type="application/json".*?</script>', "", isi, flags=re.DOTALL)) == []
    assert not re.search(r"\sstyle=", isi)
    assert not re.search(r"\son[a-z]+=\"", isi)
    for skrip in re.findall(r"<script[^>]*>", isi):
        assert "nonce=" in skrip or 'type="application/json"' in skrip, skrip
        assert "src=" in skrip or 'type="application/json"' in skrip, skrip


@pytest.mark.parametrize("nama", TERBUKA)
def test_halaman_terbuka(klien: Client, db: None, nama: str) -> None:
    jawaban = klien.get(reverse(nama))

    assert jawaban.status_code == 200
    periksa(jawaban.content.decode())


@pytest.mark.parametrize("nama", SENDIRI)
def test_halaman_sendiri(masuk_sebagai: Callable[..., Client], rina: Pengguna, nama: str) -> None:
    pasang_totp(rina)
    RecoveryCodes.activate(rina)
    jawaban = masuk_sebagai(rina).get(reverse(nama))

    assert jawaban.status_code == 200
    periksa(jawaban.content.decode())


@pytest.mark.parametrize("nama", ["mfa_activate_totp", "akun:siapkan_faktor"])
def test_halaman_pemasangan(masuk_sebagai: Callable[..., Client], rina: Pengguna, nama: str) -> None:
    periksa(masuk_sebagai(rina).get(reverse(nama)).content.decode())


@pytest.mark.parametrize("nama", ["mfa_edit_webauthn", "mfa_remove_webauthn"])
def test_halaman_kunci(masuk_sebagai: Callable[..., Client], rina: Pengguna, nama: str) -> None:
    kunci = Authenticator.objects.create(user=rina, type="webauthn", data={"name": "Ponsel", "credential": {}})
    isi = masuk_sebagai(rina).get(reverse(nama, args=[kunci.pk])).content.decode()

    periksa(isi)
    assert "Ponsel" in isi


@pytest.mark.parametrize("nama", ["mfa_edit_webauthn", "mfa_remove_webauthn"])
def test_kunci_orang_lain_404(masuk_sebagai: Callable[..., Client], rina: Pengguna, dodi: Pengguna, nama: str) -> None:
    kunci = Authenticator.objects.create(user=dodi, type="webauthn", data={"name": "Ponsel", "credential": {}})

    assert masuk_sebagai(rina).get(reverse(nama, args=[kunci.pk])).status_code == 404


@pytest.mark.parametrize(
    "nama",
    [
        "akun:pengguna",
        "akun:ubah_data",
        "akun:tetapkan_peran",
        "akun:nonaktifkan",
        "akun:aktifkan_kembali",
        "akun:keluarkan",
        "akun:lepas_faktor",
    ],
)
def test_halaman_orang(masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna, nama: str) -> None:
    periksa(masuk_sebagai(bu_kepala).get(reverse(nama, args=[rina.pk])).content.decode())


def test_halaman_undangan(klien: Client, masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna) -> None:
    terbit = undang_nurul(bu_kepala)
    kepala = masuk_sebagai(bu_kepala)
    for alamat in (
        reverse("akun:daftar_pengguna"),
        reverse("akun:daftar_undangan"),
        reverse("akun:undang"),
        reverse("akun:kirim_ulang", args=[terbit.undangan.pk]),
        reverse("akun:batalkan_undangan", args=[terbit.undangan.pk]),
    ):
        periksa(kepala.get(alamat).content.decode())
    klien.get(reverse("akun:terima_undangan", args=[terbit.token]))
    periksa(klien.get(reverse("akun:terima_undangan", args=["isi"])).content.decode())


def test_galat_formulir_berbahasa_indonesia(klien: Client, rina: Pengguna) -> None:
    pasang_totp(rina)
    periksa(klien.post(reverse("account_login"), {"login": "", "password": ""}).content.decode())
    klien.post(reverse("account_login"), {"login": rina.email, "password": "kuda-laut-menari-di-masamba"})
    periksa(klien.get(reverse("mfa_authenticate")).content.decode())
    periksa(klien.post(reverse("mfa_authenticate"), {"code": ""}).content.decode())


@pytest.mark.parametrize(
    "berkas",
    [
        "js/akun.js",
        "js/akun-kunci.js",
        "mfa/js/webauthn.js",
        "mfa/js/webauthn-json.js",
        "account/js/onload.js",
    ],
)
def test_berkas_skrip_ada(berkas: str) -> None:
    assert finders.find(berkas)


def test_halaman_pribadi_tidak_disimpan_peramban(masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    klien = masuk_sebagai(rina)
    for nama in ("akun:saya", "usersessions_list", "account_change_password"):
        assert "no-store" in klien.get(reverse(nama))["Cache-Control"]
