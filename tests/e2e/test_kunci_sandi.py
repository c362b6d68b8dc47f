"""A security key of the browser itself: set up at the first login, then the second factor, then the only one needed."""

from __future__ import annotations

from collections.abc import Callable

from django.urls import reverse
from playwright.sync_api import expect

from lpse.akun.models import Pengguna
from tests.bantuan.masuk import beri_sandi
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import SANDI

KUNCI = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def _masuk(pengunjung: Pengunjung, orang: Pengguna) -> None:
    pengunjung.buka(reverse("account_login"))
    pengunjung.isi("NIP atau alamat surel", orang.email)
    pengunjung.isi("Kata sandi", SANDI)
    pengunjung.tekan("Masuk")


def _pakai(pengunjung: Pengunjung, tombol: str, tujuan: str) -> None:
    """Press a button that talks to the key; the page moves on by itself."""
    pengunjung.page.get_by_role("button", name=tombol).click()
    pengunjung.page.wait_for_url(f"{pengunjung.pangkal}{tujuan}")
    pengunjung.periksa()


def test_kunci_dipasang_lalu_dipakai_dua_cara(kunjungan: Callable[..., Pengunjung], asep: Pengguna) -> None:
    beri_sandi(asep)
    di_meja = kunjungan()
    # A key belongs to a name, never to a bare number; browsers trust this name without HTTPS.
    di_meja.pangkal = di_meja.pangkal.replace("127.0.0.1", "localhost")
    cdp = di_meja.konteks.new_cdp_session(di_meja.page)
    cdp.send("WebAuthn.enable")
    cdp.send("WebAuthn.addVirtualAuthenticator", {"options": KUNCI})

    _masuk(di_meja, asep)
    di_meja.tekan("Kunci keamanan atau sidik jari", peran="link")
    di_meja.page.get_by_label("Nama kunci").fill("Laptop kantor")
    di_meja.page.get_by_label("Pakai juga untuk masuk tanpa kata sandi").check()
    _pakai(di_meja, "Tambah kunci", reverse("mfa_view_recovery_codes"))
    di_meja.buka(reverse("mfa_list_webauthn"))
    expect(di_meja.page.get_by_role("main")).to_contain_text("Laptop kantor")

    di_meja.konteks.clear_cookies()
    _masuk(di_meja, asep)
    expect(di_meja.page.get_by_role("heading", level=1)).to_have_text("Masukkan kode kedua")
    _pakai(di_meja, "Pakai kunci keamanan", "/")

    di_meja.konteks.clear_cookies()
    di_meja.buka(reverse("account_login"))
    _pakai(di_meja, "Masuk dengan kunci sandi", "/")
    expect(di_meja.page.locator(".orang")).to_contain_text(asep.nama)


def test_kunci_yang_dibatalkan_dikatakan(kunjungan: Callable[..., Pengunjung], rina: Pengguna) -> None:
    beri_sandi(rina)
    di_meja = kunjungan()
    di_meja.pangkal = di_meja.pangkal.replace("127.0.0.1", "localhost")
    cdp = di_meja.konteks.new_cdp_session(di_meja.page)
    cdp.send("WebAuthn.enable")
    cdp.send("WebAuthn.addVirtualAuthenticator", {"options": {**KUNCI, "isUserVerified": False}})
    di_meja.buka(reverse("account_login"))
    di_meja.page.get_by_role("button", name="Masuk dengan kunci sandi").click()

    expect(di_meja.page.get_by_role("alert").filter(has_text="Kunci tidak dipakai")).to_be_visible()
