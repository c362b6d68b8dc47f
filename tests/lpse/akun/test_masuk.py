"""Login by e-mail or NIP and password; nobody learns which accounts exist."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.urls import reverse

from lpse.akun.adaptor import SALAH_MASUK
from tests.pabrik import SANDI

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna


def masuk(klien: Client, login: str, sandi: str = SANDI, **lain: str) -> Any:  # noqa: ANN401 - a test response
    return klien.post(reverse("account_login"), {"login": login, "password": sandi, **lain})


def sudah_masuk(klien: Client) -> bool:
    return "_auth_user_id" in klien.session


@pytest.mark.parametrize("bidang", ["email", "nip"])
def test_masuk_dengan_surel_atau_nip(klien: Client, rina: Pengguna, bidang: str) -> None:
    jawaban = masuk(klien, getattr(rina, bidang))

    assert jawaban.status_code == 302
    assert jawaban["Location"] == reverse("beranda")
    assert sudah_masuk(klien)


def test_surel_tidak_membedakan_huruf_besar(klien: Client, rina: Pengguna) -> None:
    masuk(klien, rina.email.upper())

    assert sudah_masuk(klien)


def test_kembali_ke_halaman_yang_diminta(klien: Client, rina: Pengguna) -> None:
    assert masuk(klien, rina.email, next="/akun/")["Location"] == "/akun/"


@pytest.mark.parametrize("tujuan", ["https://jahat.example/", "//jahat.example", "javascript:alert(1)"])
def test_tidak_mengarahkan_ke_luar(klien: Client, rina: Pengguna, tujuan: str) -> None:
    assert masuk(klien, rina.email, next=tujuan)["Location"] == reverse("beranda")


def test_galat_sama_untuk_akun_ada_dan_tidak_ada(klien: Client, rina: Pengguna) -> None:
    galat = {
        str(masuk(klien, nama, "salah-sekali-ini").context["form"].non_field_errors())
        for nama in (rina.email, str(rina.nip), "tidak.ada@lpse.example", "199901012020011001", "bukan apa-apa")
    }

    assert len(galat) == 1
    assert SALAH_MASUK in galat.pop()
    assert not sudah_masuk(klien)


@pytest.mark.parametrize(
    "nama", ["rina@lpse.example", "nip", "tidak.ada@lpse.example", "199901012020011001", "apa saja"]
)
def test_kerja_sidik_sandi_sama_untuk_akun_ada_dan_tidak_ada(
    klien: Client, rina: Pengguna, nama: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One hash either way, so that the time of the answer does not tell which accounts exist."""
    hitung: list[str] = []
    asli = MD5PasswordHasher.encode

    def encode(self: MD5PasswordHasher, password: str, salt: str) -> str:
        hitung.append(password)
        return asli(self, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", encode)
    masuk(klien, str(rina.nip) if nama == "nip" else nama, "salah-sekali-ini")

    assert hitung == ["salah-sekali-ini"]


def test_orang_nonaktif_tidak_masuk(klien: Client, rina: Pengguna) -> None:
    rina.is_active = False
    rina.alasan_nonaktif = "pindah"
    rina.save()

    assert masuk(klien, rina.email)["Location"] == reverse("account_inactive")
    assert not sudah_masuk(klien)
    assert "Akun ini nonaktif" in klien.get(reverse("account_inactive")).content.decode()


def test_halaman_masuk_berbahasa_indonesia_dan_dapat_ditempeli(klien: Client, db: None) -> None:
    isi = klien.get(reverse("account_login")).content.decode()

    assert "NIP atau alamat surel" in isi
    assert "Kata sandi" in isi
    assert "onpaste" not in isi
    assert 'autocomplete="current-password"' in isi
    assert "js/akun.js" in isi


def test_yang_sudah_masuk_dialihkan(masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    jawaban = masuk_sebagai(rina).get(reverse("account_login"))

    assert (jawaban.status_code, jawaban["Location"]) == (302, reverse("beranda"))


@pytest.mark.parametrize(
    "alamat", ["/akun/signup/", "/akun/daftar/", "/akun/email/", "/akun/login/code/", "/accounts/signup/"]
)
def test_tidak_ada_pendaftaran_sendiri(klien: Client, db: None, alamat: str) -> None:
    assert klien.get(alamat).status_code == 404


def test_keluar_hanya_dengan_post(masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    klien = masuk_sebagai(rina)

    assert "Keluar dari portal?" in klien.get(reverse("account_logout")).content.decode()
    assert sudah_masuk(klien)
    klien.post(reverse("account_logout"))
    assert not sudah_masuk(klien)
