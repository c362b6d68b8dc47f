"""Kepala and ASE set up a second factor on their first login; the others are free to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.urls import reverse

from lpse.akun.peran import WAJIB_FAKTOR_KEDUA
from lpse.jejak.models import Jejak
from tests.bantuan.masuk import kode_totp
from tests.lpse.akun.test_masuk import masuk, sudah_masuk

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna


def test_siapa_yang_wajib() -> None:
    assert {"kepala", "ase"} == WAJIB_FAKTOR_KEDUA


@pytest.mark.parametrize("tokoh", ["bu_kepala", "asep"])
def test_masuk_pertama_dibawa_ke_pemasangan(klien: Client, request: pytest.FixtureRequest, tokoh: str) -> None:
    orang: Pengguna = request.getfixturevalue(tokoh)
    masuk(klien, orang.email)

    assert sudah_masuk(klien)
    for nama in ("beranda", "akun:saya", "account_change_password", "usersessions_list", "mfa_index"):
        jawaban = klien.get(reverse(nama))
        assert (jawaban.status_code, jawaban["Location"]) == (302, reverse("akun:siapkan_faktor"))
    assert klien.get(reverse("akun:siapkan_faktor")).status_code == 200
    assert klien.get(reverse("account_logout")).status_code == 200


def test_potongan_htmx_memindahkan_seluruh_halaman(klien: Client, asep: Pengguna) -> None:
    masuk(klien, asep.email)
    jawaban = klien.get(reverse("beranda"), headers={"HX-Request": "true"})

    assert (jawaban.status_code, jawaban["HX-Redirect"]) == (200, reverse("akun:siapkan_faktor"))


@pytest.mark.parametrize("tokoh", ["rina", "dodi", "sari", "pak_ppk"])
def test_yang_lain_tidak_dipaksa(klien: Client, request: pytest.FixtureRequest, tokoh: str) -> None:
    masuk(klien, request.getfixturevalue(tokoh).email)

    assert klien.get(reverse("akun:saya")).status_code == 200
    assert klien.get(reverse("akun:siapkan_faktor")).status_code == 200  # offered


def pasang(klien: Client) -> str:
    """Go through the guided set-up with the authenticator app; answers the secret."""
    isi = klien.get(reverse("mfa_activate_totp")).content.decode()
    rahasia = re.search(r'<code class="besar">([A-Z2-7]+)</code>', isi)
    assert rahasia is not None
    jawaban = klien.post(reverse("mfa_activate_totp"), {"code": kode_totp(rahasia[1])})
    assert jawaban["Location"] == reverse("mfa_view_recovery_codes")
    return rahasia[1]


@pytest.mark.django_db(transaction=True)
def test_pemasangan_terpandu_sampai_selesai(klien: Client, bu_kepala: Pengguna) -> None:
    masuk(klien, bu_kepala.email)
    isi = klien.get(reverse("mfa_activate_totp")).content.decode()
    assert '<svg class="qr" role="img"' in isi
    assert "style=" not in isi.split('<svg class="qr"')[1].split("</svg>")[0]
    rahasia = pasang(klien)

    kode = klien.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]
    assert len(set(kode)) == 10
    assert klien.get(reverse("beranda")).status_code == 200
    unduhan = klien.get(reverse("mfa_download_recovery_codes"))
    assert set(kode) <= set(unduhan.content.decode().split())
    simpanan = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert rahasia not in simpanan
    kata = set(Jejak.objects.filter(pelaku_id=bu_kepala.pk).values_list("kata", flat=True))
    assert {"memasang faktor kedua (aplikasi autentikator)", "memasang faktor kedua (kode cadangan)"} <= kata
    assert "aplikasi autentikator dipasang" in mail.outbox[0].subject


@pytest.mark.django_db(transaction=True)
def test_pemasangan_mengeluarkan_peramban_tanpa_faktor_kedua(
    klien: Client, masuk_sebagai: Callable[..., Client], asep: Pengguna
) -> None:
    lain = masuk_sebagai(asep, faktor_kedua=False)
    masuk(klien, asep.email)
    pasang(klien)

    assert klien.get(reverse("beranda")).status_code == 200
    assert lain.get(reverse("akun:saya"))["Location"].startswith(reverse("account_login"))


def test_kode_salah_tidak_memasang(klien: Client, asep: Pengguna) -> None:
    masuk(klien, asep.email)
    klien.get(reverse("mfa_activate_totp"))
    jawaban = klien.post(reverse("mfa_activate_totp"), {"code": "000000"})

    assert "Kode tidak cocok" in jawaban.content.decode()
    assert not Authenticator.objects.exists()


def test_yang_wajib_tidak_dapat_melepas_yang_terakhir(masuk_sebagai: Callable[..., Client], asep: Pengguna) -> None:
    klien = masuk_sebagai(asep)
    assert "mewajibkan faktor kedua" in klien.get(reverse("mfa_deactivate_totp")).content.decode()
    klien.post(reverse("mfa_deactivate_totp"))

    assert Authenticator.objects.filter(user=asep, type="totp").exists()


def test_kunci_terakhir_pun_tidak(masuk_sebagai: Callable[..., Client], asep: Pengguna) -> None:
    kunci = Authenticator.objects.create(user=asep, type="webauthn", data={"name": "Ponsel", "credential": {}})
    klien = masuk_sebagai(asep, faktor_kedua=False)
    klien.post(reverse("mfa_remove_webauthn", args=[kunci.pk]))
    assert Authenticator.objects.filter(pk=kunci.pk).exists()

    cadangan = Authenticator.objects.create(user=asep, type="webauthn", data={"name": "USB", "credential": {}})
    klien.post(reverse("mfa_remove_webauthn", args=[kunci.pk]))
    assert set(Authenticator.objects.filter(user=asep).values_list("pk", flat=True)) == {cadangan.pk}


def test_yang_tidak_wajib_boleh_melepas(masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    Authenticator.objects.create(user=rina, type="totp", data={"secret": "x"})
    masuk_sebagai(rina).post(reverse("mfa_deactivate_totp"))

    assert not Authenticator.objects.filter(user=rina).exists()
    assert Jejak.objects.filter(kata="melepas faktor kedua (aplikasi autentikator)", objek_id=str(rina.pk)).exists()
