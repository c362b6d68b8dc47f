"""A kiosk is paired, takes a report, shows its number large, and forgets it when nobody touches it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from django.urls import reverse
from playwright.sync_api import expect

from layanan.kios.services import buat_kode
from layanan.tiket.models import Tiket
from layanan.tiket.services import kode_akses
from lpse.akun.models import Pengguna
from lpse.tampilan import bahasa
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import PabrikProfilLPSE
from tests.pabrik_pengumuman import PabrikPengumuman
from tests.pabrik_sla import jam_kantor


def _tekan(kios: Pengunjung, nama: str, *, peran: Literal["button", "link"] = "button") -> None:
    """The device asks for the line first, and leaves the page only then."""
    with kios.page.expect_navigation():
        kios.tekan(nama, peran=peran, periksa=False)
    kios.periksa()


def _tanpa_sambungan(kios: Pengunjung) -> None:
    """Told in words, nothing lost, and the touch made meanwhile happens by itself once there is a line."""
    page, pita = kios.page, kios.page.locator("[data-putus]")
    page.route("**/cerita/", lambda rute: rute.fulfill(status=503))
    page.clock.run_for(11_000)
    expect(pita).to_contain_text("Tulisan Anda tetap di layar ini")
    page.get_by_role("button", name="Lanjut").click()
    expect(pita).to_contain_text("begitu tersambung, kios meneruskannya sendiri")
    expect(page.locator("[name=uraian]")).to_have_value("Lupa kata sandi SPSE")
    page.unroute("**/cerita/")
    with page.expect_navigation():
        page.clock.run_for(4_000)
    kios.periksa()


def _lapor(kios: Pengunjung) -> Tiket:
    _tekan(kios, "Cari jawaban Panduan dan pertanyaan yang sering diajukan", peran="link")
    kios.isi("Kata yang dicari", "xyzzy")
    _tekan(kios, "Cari")
    _tekan(kios, "Kembali", peran="link")
    _tekan(kios, "Laporkan kendala Lupa kata sandi, gagal unggah, bertanya", peran="link")
    _tekan(kios, "Penyedia")
    _tekan(kios, "Ada masalah yang saya alami")
    kios.isi("Ceritakan kendalanya", "Lupa kata sandi SPSE")
    _tanpa_sambungan(kios)
    _tekan(kios, "Lanjut")
    expect(kios.page.get_by_text("Tulis nama Anda.")).to_be_visible()
    kios.page.fill("[name=nama]", "Siti Aminah")
    kios.page.fill("[name=telepon]", "0812 0000 4187")
    _tekan(kios, "Lanjut")
    kios.periksa_di_telepon()
    _tekan(kios, "Kirim laporan")
    return Tiket.objects.get()


def test_pasang_lapor_lalu_terhapus(kunjungan: Callable[..., Pengunjung], dodi: Pengguna) -> None:
    PabrikProfilLPSE(kota="Masamba")
    jam_kantor()
    bahasa.lupakan()
    PabrikPengumuman(
        tayang=True, judul="Pemeliharaan SPSE", akibat="SPSE tutup Sabtu malam", di_kios=True, di_papan=True
    )
    _, kode = buat_kode(nama="Kios 1", ruang="Ruang penawaran", jenis="kios", oleh=dodi)
    kios = kunjungan(ukuran={"width": 1080, "height": 1920})
    kios.boleh_gagal |= {422, 503}
    kios.page.clock.install()
    kios.buka(reverse("layanan_kios:mulai"))
    kios.page.fill("[name=kode]", kode)
    _tekan(kios, "Pasang")
    expect(kios.page.get_by_text("Pemeliharaan SPSE")).to_be_visible()
    kios.periksa_di_telepon()
    tiket = _lapor(kios)
    expect(kios.page.get_by_text(tiket.nomor)).to_be_visible()
    expect(kios.page.get_by_text(kode_akses(tiket))).to_be_visible()
    # The page's clock stands, and counts from this touch: how long the checks above took does not matter.
    kios.page.clock.pause_at(kios.page.evaluate("Date.now() / 1000") + 1)
    kios.page.keyboard.press("Shift")
    kios.page.clock.run_for(31_000)
    expect(kios.page.get_by_role("dialog")).to_contain_text("Isian Anda dihapus dalam")
    kios.page.get_by_role("button", name="Ya, lanjutkan").click()
    expect(kios.page.get_by_role("dialog")).to_be_hidden()
    kios.page.clock.resume()
    kios.page.clock.run_for(41_000)
    expect(kios.page.get_by_role("heading", name="Apa keperluan Anda hari ini?")).to_be_visible()
    kios.page.go_back()
    expect(kios.page.get_by_text(tiket.nomor)).to_have_count(0)
    kios.buka(reverse("layanan_kios:papan"))
    kios.periksa_di_telepon()
