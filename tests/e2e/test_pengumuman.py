"""Incident → announcement → end in the browser, as clerk, Kepala and stranger; and a subscriber who stops."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from layanan.pengumuman import kabar, services_tayang
from layanan.pengumuman.enums import StatusPengumuman
from layanan.pengumuman.models import KeadaanSistem, Pelanggan, Pengumuman
from lpse.akun.models import Pengguna
from lpse.pemberitahuan.models import Kiriman
from lpse.pemberitahuan.surat import susun_surat
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import PabrikProfilLPSE
from tests.pabrik_pengumuman import PabrikSistemLayanan
from tests.pabrik_tiket import PabrikTiket


@pytest.fixture(autouse=True)
def kantor(transactional_db: None) -> None:
    PabrikProfilLPSE(kota="Masamba")
    PabrikSistemLayanan(kode="spse-uji", nama="SPSE uji", urutan=1)


def _tautan_surat(jenis: str) -> str:
    """The path behind the button of the newest letter of this kind."""
    kiriman = Kiriman.objects.filter(jenis=jenis).order_by("pk").last()
    assert kiriman is not None
    cocok = re.search(r"/publik/langganan/konfirmasi/[0-9a-f-]+/", str(susun_surat(kiriman).body))
    assert cocok is not None
    return cocok[0]


def _berlangganan(tamu: Pengunjung) -> None:
    tamu.buka(reverse("layanan_publik:langganan"))
    tamu.isi("Alamat surel", "penyedia@contoh.id")
    tamu.tekan("Kirim surat konfirmasi")
    expect(tamu.page.get_by_role("heading", name="Periksa surel Anda")).to_be_visible()
    tamu.buka(_tautan_surat(kabar.KONFIRMASI))
    tamu.tekan("Ya, saya mau berlangganan")
    assert Pelanggan.objects.get().status == "aktif"


@pytest.mark.pasal("23(4)")
def test_gangguan_diumumkan_sampai_berakhir(kunjungan: Callable[..., Pengunjung], dodi: Pengguna) -> None:
    tamu = kunjungan()
    _berlangganan(tamu)
    tiket = PabrikTiket(judul="Unggah penawaran gagal", jenis="gangguan", aplikasi="SPSE-UJI 4.5")
    orang = kunjungan(dodi)
    orang.buka(tiket.get_absolute_url())
    orang.page.locator(".menu-tindakan > summary").click()
    orang.tekan("Umumkan gangguan")
    orang.page.get_by_label("Akibat bagi pengguna").fill("Penawaran tidak dapat diunggah.")
    orang.tekan("Simpan draf")
    orang.tekan("Terbitkan sekarang", peran="link")
    orang.tekan("Terbitkan")
    p = Pengumuman.objects.get()
    assert p.status == StatusPengumuman.TAYANG
    tamu.buka(reverse("layanan_publik:status"))
    expect(tamu.page.get_by_text("SPSE uji: terganggu sebagian.")).to_be_visible()
    expect(tamu.page.locator(".spanduk")).to_have_count(0)  # the status page says it itself
    tamu.buka(reverse("layanan_publik:pengumuman_daftar"))
    expect(tamu.page.get_by_label("Pengumuman penting")).to_contain_text("Gangguan SPSE uji")
    services_tayang.jalankan_jadwal()
    assert Kiriman.objects.filter(jenis=kabar.SIARAN, surel="penyedia@contoh.id").count() == 1
    orang.buka(p.get_absolute_url())
    orang.tekan("Akhiri", peran="link")
    orang.page.get_by_label("Keterangan untuk pembaca").fill("SPSE sudah dapat dipakai lagi.")
    orang.tekan("Akhiri")
    assert not KeadaanSistem.objects.terbuka().exists()
    tamu.buka(p.alamat_publik)
    expect(tamu.page.get_by_text("SPSE sudah dapat dipakai lagi.")).to_be_visible()
    tamu.buka(reverse("layanan_publik:status"))
    tamu.page.reload()  # the page may be kept by browsers and proxies for a while
    expect(tamu.page.get_by_text("Semua sistem berjalan normal.")).to_be_visible()
    tamu.periksa_di_telepon()
