"""Coming in: the technician's first login with its guided set-up, the keyboard alone, and a wrong password."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from lpse.akun.models import Pengguna
from tests.bantuan.masuk import beri_sandi, kode_totp
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import SANDI

MASUK = "/akun/masuk/"


def _masuk(pengunjung: Pengunjung, orang: Pengguna, sandi: str = SANDI) -> None:
    pengunjung.isi("NIP atau alamat surel", str(orang.nip))
    pengunjung.isi("Kata sandi", sandi)
    pengunjung.tekan("Masuk")


def test_teknisi_masuk_pertama_kali_dan_memasang_faktor_kedua(
    kunjungan: Callable[..., Pengunjung], asep: Pengguna
) -> None:
    beri_sandi(asep)
    asep_di_meja = kunjungan()
    asep_di_meja.buka("/")
    assert asep_di_meja.jalur == MASUK
    _masuk(asep_di_meja, asep)
    expect(asep_di_meja.page.get_by_role("heading", level=1)).to_have_text("Pasang faktor kedua")
    asep_di_meja.tekan("Aplikasi autentikator di ponsel", peran="link")
    rahasia = asep_di_meja.page.locator("code.besar").inner_text()
    asep_di_meja.isi("Kode enam angka dari aplikasi autentikator", kode_totp(rahasia))
    asep_di_meja.tekan("Pasang")
    expect(asep_di_meja.page.get_by_role("heading", level=1)).to_have_text("Kode cadangan")
    assert asep_di_meja.page.locator("ol code").count() == 10
    asep_di_meja.tekan("Sudah saya simpan, lanjutkan", peran="link")
    assert asep_di_meja.jalur == "/"

    asep_besok = kunjungan()
    asep_besok.buka(MASUK)
    _masuk(asep_besok, asep)
    expect(asep_besok.page.get_by_role("heading", level=1)).to_have_text("Masukkan kode kedua")
    asep_besok.isi("Kode enam angka dari aplikasi autentikator", kode_totp(rahasia, geser=1))
    asep_besok.tekan("Periksa kode dan masuk")
    assert asep_besok.jalur == "/"


def test_masuk_hanya_dengan_papan_ketik(kunjungan: Callable[..., Pengunjung], rina: Pengguna) -> None:
    beri_sandi(rina)
    pengunjung = kunjungan()
    pengunjung.buka(MASUK)
    papan = pengunjung.page.keyboard
    _tab_sampai(pengunjung, "login")
    papan.type(str(rina.nip))
    _tab_sampai(pengunjung, "password")
    papan.type(SANDI)
    papan.press("Enter")
    pengunjung.page.wait_for_url(f"{pengunjung.pangkal}/")
    pengunjung.periksa()
    papan.press("Tab")
    lompat = pengunjung.page.locator(":focus")
    expect(lompat).to_have_text("Langsung ke isi")
    expect(lompat).to_be_in_viewport()
    papan.press("Enter")
    expect(pengunjung.page.locator("main")).to_be_focused()


def _tab_sampai(pengunjung: Pengunjung, nama: str) -> None:
    """Press Tab until the field has the focus; every stop on the way must be seen."""
    for _ in range(30):
        pengunjung.page.keyboard.press("Tab")
        fokus = pengunjung.page.locator(":focus")
        gaya = fokus.evaluate("e => { const g = getComputedStyle(e); return g.outlineStyle + g.boxShadow; }")
        assert gaya != "nonenone", f"fokus tidak tampak pada {fokus.evaluate('e => e.outerHTML')[:120]}"
        if fokus.get_attribute("name") == nama:
            return
    pytest.fail(f"Bidang {nama} tidak tercapai dengan Tab.")


def test_sandi_salah_disebut_di_ringkasan_yang_mendapat_fokus(
    kunjungan: Callable[..., Pengunjung], rina: Pengguna
) -> None:
    beri_sandi(rina)
    pengunjung = kunjungan()
    pengunjung.buka(MASUK)
    _masuk(pengunjung, rina, "bukan-kata-sandi-rina")
    assert pengunjung.jalur == MASUK
    ringkasan = pengunjung.page.get_by_role("alert").first
    expect(ringkasan).to_contain_text("tidak cocok")
    expect(ringkasan).to_be_focused()


def test_keluar_menutup_pintu(kunjungan: Callable[..., Pengunjung], rina: Pengguna) -> None:
    pengunjung = kunjungan(rina)
    pengunjung.buka(reverse("account_logout"))
    pengunjung.page.get_by_role("main").get_by_role("button", name="Keluar").click()
    pengunjung.page.wait_for_load_state()
    pengunjung.periksa()
    pengunjung.buka("/")
    assert pengunjung.jalur == MASUK
