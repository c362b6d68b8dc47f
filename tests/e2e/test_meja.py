"""The helpdesk's day: a call written down by keyboard in one screen, and two clerks on one ticket."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from layanan.meja.models import DrafPesan
from layanan.tiket.enums import Kanal, StatusTiket
from layanan.tiket.models import Tiket
from lpse.akun.models import Pengguna
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import PabrikJamLayanan, PabrikPengguna, PabrikProfilLPSE
from tests.pabrik_kontak import PabrikKontakLayanan
from tests.pabrik_tiket import PabrikTiket


@pytest.fixture(autouse=True)
def kantor(transactional_db: None) -> None:
    PabrikProfilLPSE(kota="Masamba")
    for hari in range(7):
        PabrikJamLayanan(hari=hari, buka=dt.time(7, 30), tutup=dt.time(16))


@pytest.mark.pasal("23(3)")
def test_telepon_dicatat_satu_layar_dengan_papan_ketik(kunjungan: Callable[..., Pengunjung], dodi: Pengguna) -> None:
    """Name, arrow, problem, Ctrl Enter: one load of the page, and nothing to reach for the mouse for."""
    kontak = PabrikKontakLayanan(nama="Nurul Fadillah")
    lama = PabrikTiket(kontak=kontak, judul="Galat sidik berkas")
    orang = kunjungan(dodi)
    orang.buka(reverse("layanan:catat_cepat"))
    orang.periksa_di_telepon()
    page = orang.page
    expect(page.get_by_label("Siapa yang melapor")).to_be_focused()
    page.keyboard.type("nurul")
    calon = page.get_by_role("radio", name="Nurul Fadillah")
    expect(calon).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(calon).to_be_checked()
    expect(page.locator("#riwayat")).to_contain_text(lama.nomor)
    page.keyboard.press("Enter")
    while page.evaluate("document.activeElement.id") != "id_judul":
        page.keyboard.press("Tab")
    page.keyboard.type("Tidak bisa mengunggah penawaran")
    orang.periksa()
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Tidak bisa mengunggah penawaran")
    orang.periksa()
    orang.periksa_di_telepon()
    tiket = Tiket.objects.latest("pk")
    assert (tiket.kontak, tiket.kanal, tiket.petugas) == (kontak, Kanal.TELEPON, dodi)
    assert tiket.status == StatusTiket.DITANGANI


def test_dua_petugas_pada_satu_tiket(kunjungan: Callable[..., Pengunjung], dodi: Pengguna) -> None:
    """They see each other; a draft survives the reload; an answer over a newer one is held back, not lost."""
    rekan = PabrikPengguna(nama="Wati Rahman", peran=("layanan",))
    tiket = PabrikTiket(judul="Galat saat membuka dokumen")
    satu, dua = kunjungan(dodi), kunjungan(rekan)
    satu.buka(tiket.get_absolute_url())
    dua.buka(tiket.get_absolute_url())
    expect(dua.page.locator("#hadir")).to_contain_text(f"{dodi.nama} juga membuka tiket ini")
    satu.page.get_by_label("Balasan untuk").fill("Kami sedang memeriksa berkasnya.")
    expect(satu.page.locator("[data-draf-kabar]")).to_contain_text("Draf tersimpan")
    dua.page.reload()
    expect(dua.page.locator("#hadir")).to_contain_text(f"{dodi.nama} sedang menulis di tiket ini")
    dua.periksa()
    satu.page.reload()
    expect(satu.page.get_by_label("Balasan untuk")).to_have_value("Kami sedang memeriksa berkasnya.")
    assert DrafPesan.objects.get().pengguna == dodi

    dua.page.get_by_label("Balasan untuk").fill("Mohon kirim versi Spamkodok.")
    dua.tekan("Kirim balasan")
    expect(dua.page.get_by_role("main")).to_contain_text("Balasan terkirim")
    satu.boleh_gagal.add(409)
    satu.page.get_by_role("button", name="Kirim balasan").click()
    expect(satu.page.get_by_role("main")).to_contain_text("1 pesan baru masuk sejak halaman ini dibuka")
    expect(satu.page.get_by_label("Balasan untuk")).to_have_value("Kami sedang memeriksa berkasnya.")
    satu.periksa()
    satu.tekan("Kirim balasan")
    assert [p.isi for p in tiket.pesan.order_by("pk")][1:] == [
        "Mohon kirim versi Spamkodok.", "Kami sedang memeriksa berkasnya.",
    ]  # fmt: skip
    assert not DrafPesan.objects.exists()
