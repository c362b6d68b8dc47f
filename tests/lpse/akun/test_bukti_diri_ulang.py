"""Dangerous acts ask for the password or second factor again when the last proof is older than five minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from tests.bantuan.masuk import kode_totp
from tests.lpse.akun.test_masuk import masuk
from tests.pabrik import SANDI

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna


def nonaktifkan(orang: Pengguna) -> str:
    return reverse("akun:nonaktifkan", args=[orang.pk])


def ke_bukti(alamat: str) -> str:
    return f"{reverse('account_reauthenticate')}?next={alamat.replace('/', '%2F')}"


def test_get_dan_post_dibawa_ke_bukti_diri(
    masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna
) -> None:
    klien = masuk_sebagai(bu_kepala, baru_saja=False)
    alamat = nonaktifkan(rina)

    assert klien.get(alamat)["Location"] == ke_bukti(alamat)
    assert klien.post(alamat, {"alasan": "x"})["Location"] == ke_bukti(alamat)
    rina.refresh_from_db()
    assert rina.is_active


def test_sesudah_kata_sandi_kembali_ke_halaman_konfirmasi(
    masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna
) -> None:
    klien = masuk_sebagai(bu_kepala, baru_saja=False)
    alamat = nonaktifkan(rina)
    pintu = klien.post(alamat, {"alasan": "x"})["Location"]
    isi = klien.get(pintu).content.decode()
    assert "Pastikan ini Anda" in isi
    assert f'name="next" value="{alamat}"' in isi

    salah = klien.post(reverse("account_reauthenticate"), {"password": "salah", "next": alamat})
    assert "Kata sandi tidak cocok" in salah.content.decode()
    benar = klien.post(reverse("account_reauthenticate"), {"password": SANDI, "next": alamat})

    assert benar["Location"] == alamat
    assert klien.get(alamat).status_code == 200
    rina.refresh_from_db()
    assert rina.is_active  # the act itself is asked for again, on the confirm page


def test_dengan_kode_kedua(masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna) -> None:
    klien = masuk_sebagai(bu_kepala, baru_saja=False)
    alamat = nonaktifkan(rina)
    pilihan = klien.get(ke_bukti(alamat)).content.decode()
    assert reverse("mfa_reauthenticate") in pilihan
    jawaban = klien.post(reverse("mfa_reauthenticate"), {"code": kode_totp(), "next": alamat})

    assert jawaban["Location"] == alamat
    assert klien.get(alamat).status_code == 200


def test_lima_menit_sesudah_masuk_masih_cukup(klien: Client, rina: Pengguna, pada: Callable[[str], object]) -> None:
    """Login itself is a proof: the first five minutes ask nothing, the sixth does."""
    pada("2026-11-23 08:00")
    masuk(klien, rina.email)
    pada("2026-11-23 08:04")
    assert klien.get(reverse("mfa_activate_totp")).status_code == 200
    pada("2026-11-23 08:06")

    assert klien.get(reverse("mfa_activate_totp"))["Location"].startswith(reverse("account_reauthenticate"))


def test_htmx(masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna, rina: Pengguna) -> None:
    klien = masuk_sebagai(bu_kepala, baru_saja=False)
    jawaban = klien.get(
        nonaktifkan(rina), headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/akun/pengguna/"}
    )

    assert jawaban["HX-Redirect"] == ke_bukti("/akun/pengguna/")


def test_tidak_mengarahkan_ke_luar(masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    jawaban = masuk_sebagai(rina, baru_saja=False).post(
        reverse("account_reauthenticate"), {"password": SANDI, "next": "https://jahat.example/"}
    )

    assert jawaban["Location"] == reverse("beranda")
