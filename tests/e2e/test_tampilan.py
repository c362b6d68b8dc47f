"""The shell and its patterns in a real browser: search, list, form, stepped form, theme; with and without scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from lpse.akun.models import Pengguna
from tests.bantuan.peramban import Pengunjung

Kunjungan = Callable[..., Pengunjung]
SKRIP = pytest.mark.parametrize("skrip", [True, False], ids=["dengan-skrip", "tanpa-skrip"])


def test_cari_dengan_papan_tombol_saja(kunjungan: Kunjungan, rina: Pengguna) -> None:
    rina_di = kunjungan(rina)
    rina_di.buka("/")
    rina_di.page.keyboard.press("Control+k")
    expect(rina_di.page.get_by_label("Cari di seluruh portal").get_by_role("searchbox")).to_be_focused()
    rina_di.page.keyboard.type("gaya")
    expect(rina_di.page.locator("#saran a").first).to_contain_text("Halaman gaya")
    rina_di.page.keyboard.press("ArrowDown")
    expect(rina_di.page.locator("#saran a").first).to_be_focused()
    rina_di.periksa()
    rina_di.page.keyboard.press("Enter")
    rina_di.page.wait_for_url("**/gaya/")
    rina_di.periksa()


@SKRIP
def test_cari_lewat_halaman(kunjungan: Kunjungan, rina: Pengguna, skrip: bool) -> None:
    rina_di = kunjungan(rina, skrip=skrip)
    rina_di.buka("/cari/?q=gaya")
    expect(rina_di.page.get_by_role("main").get_by_role("link", name="Halaman gaya")).to_be_visible()


@SKRIP
def test_daftar_disaring_disimpan_dipilih_diunduh(kunjungan: Kunjungan, rina: Pengguna, skrip: bool) -> None:
    rina_di = kunjungan(rina, skrip=skrip)
    page = rina_di.page
    rina_di.buka("/gaya/daftar/")
    kotak = page.get_by_role("main").get_by_role("searchbox", name="Cari")
    kotak.fill("pemantauan")
    kotak.press("Enter")
    page.wait_for_url("**q=pemantauan**")
    expect(page.locator(".kaki-tabel")).to_contain_text("dari 3")
    rina_di.periksa()
    page.get_by_text("Simpan saringan ini").click()
    page.get_by_label("Nama saringan").fill("pemantauan saja")
    rina_di.tekan("Simpan")
    expect(page.locator("#kabar")).to_contain_text("hanya Anda yang melihatnya")
    page.get_by_role("link", name="Kode").click()
    expect(page.locator('th[aria-sort="ascending"]')).to_contain_text("Kode")
    with page.expect_download() as unduhan:
        page.get_by_role("link", name="Unduh CSV").click()
    assert "Cari: pemantauan" in unduhan.value.path().read_text(encoding="utf-8-sig")
    page.locator('tbody input[name="pilih"]').first.check()
    rina_di.tekan("Hitung")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hitung: 1 baris")
    rina_di.tekan("Hitung")
    expect(page.locator("#kabar")).to_contain_text("memilih 1 hak")


@SKRIP
def test_formulir_mengarahkan_ke_yang_salah(kunjungan: Kunjungan, rina: Pengguna, skrip: bool) -> None:
    rina_di = kunjungan(rina, skrip=skrip)
    page = rina_di.page
    rina_di.buka("/gaya/formulir/")
    page.get_by_label("Nama badan usaha").fill("CV Maju")
    rina_di.tekan("Simpan contoh")
    expect(page.locator(".galat-ringkas")).to_be_focused()
    expect(page.get_by_label("Nama badan usaha")).to_have_value("CV Maju")
    page.locator(".galat-ringkas a").first.click()
    expect(page.get_by_role("combobox", name="Jenis")).to_be_focused()
    page.get_by_role("combobox", name="Jenis").select_option("badan")
    page.get_by_label("Barang").check()
    page.get_by_label("Panggilan video").check()
    page.get_by_label("Data di atas benar").check()
    rina_di.tekan("Simpan contoh")
    expect(page.locator("#kabar")).to_contain_text("CV Maju diterima sebagai contoh")


@SKRIP
def test_formulir_berlangkah_sampai_tanda_terima(kunjungan: Kunjungan, rina: Pengguna, skrip: bool) -> None:
    rina_di = kunjungan(rina, skrip=skrip)
    page = rina_di.page
    rina_di.buka("/gaya/langkah/pelapor/")
    page.get_by_label("Nama pelapor").fill("Dodi")
    page.get_by_label("Alamat surel").fill("dodi@contoh.go.id")
    rina_di.tekan("Lanjut")
    page.get_by_label("Perihal").fill("Tidak bisa masuk")
    page.get_by_label("Satu paket").check()
    rina_di.tekan("Lanjut")
    page.get_by_label("Uraian").fill("Layar kosong sesudah masuk.")
    rina_di.tekan("Periksa jawaban")
    expect(page.get_by_role("main")).to_contain_text("Satu paket")
    rina_di.tekan("Ajukan contoh")
    expect(page.get_by_role("heading", level=1)).to_have_text("Tidak bisa masuk diterima")


@SKRIP
def test_rupa_gelap_dipilih_dan_diingat(kunjungan: Kunjungan, rina: Pengguna, skrip: bool) -> None:
    rina_di = kunjungan(rina, skrip=skrip)
    page = rina_di.page
    rina_di.buka("/")
    page.locator("summary.orang").click()
    rina_di.tekan("Gelap")
    expect(page.locator("html")).to_have_attribute("data-tema", "gelap")
    page.emulate_media(color_scheme="light")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(11, 18, 32)"


def test_langsung_ke_isi(kunjungan: Kunjungan, rina: Pengguna) -> None:
    rina_di = kunjungan(rina)
    rina_di.buka("/")
    rina_di.page.keyboard.press("Tab")
    expect(rina_di.page.get_by_role("link", name="Langsung ke isi")).to_be_focused()
    rina_di.page.keyboard.press("Enter")
    expect(rina_di.page.locator("main")).to_be_focused()


def test_halaman_pertama_ringan(kunjungan: Kunjungan, asep: Pengguna) -> None:
    """UI.md: first view at most 150 KB compressed; no layout shift that a person would notice."""
    asep_di = kunjungan(asep)
    sesi = asep_di.konteks.new_cdp_session(asep_di.page)
    sesi.send("Network.enable")
    berat: list[int] = []
    sesi.on("Network.loadingFinished", lambda e: berat.append(e["encodedDataLength"]))
    asep_di.konteks.add_init_script(
        "window.geser = 0; new PerformanceObserver((l) => l.getEntries().forEach((e) => { window.geser += e.value; }))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    asep_di.page.goto(f"{asep_di.pangkal}/", wait_until="networkidle")
    assert 0 < sum(berat) <= 150 * 1024
    assert asep_di.page.evaluate("window.geser") < 0.01
    asep_di.periksa()
