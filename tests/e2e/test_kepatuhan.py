"""The Kepala walks from a red duty on the map to the place that mends it, mends it, and sees it turn green."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.urls import reverse
from playwright.sync_api import expect

from lpse.akun.models import Pengguna
from lpse.kepatuhan.services import periksa_semua
from lpse.kepatuhan.services_profil import siapkan
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import PabrikJamLayanan, PabrikProfilLPSE


def test_kepala_dari_merah_ke_hijau(kunjungan: Callable[..., Pengunjung], bu_kepala: Pengguna) -> None:
    PabrikProfilLPSE(
        nama_instansi="Pemerintah Kabupaten Luwu Utara", jenis_instansi="kabupaten", kode_lpse="349", alamat="Masamba",
        kota="Masamba", telepon="0473 555014", surel="lpse@lutra.example", kop_surat="LPSE", dasar_hukum="",
    )  # fmt: skip
    PabrikJamLayanan()
    siapkan(nama_instansi="Pemerintah Kabupaten Luwu Utara")
    periksa_semua()

    kepala = kunjungan(bu_kepala)
    kepala.buka("/kepatuhan/")
    ubin = kepala.page.get_by_role("link", name=re.compile(r"^2\(1\)\s*, Belum$"))
    expect(ubin).to_have_class("belum")
    ubin.click()
    kepala.page.wait_for_load_state("load")
    kepala.periksa()
    expect(kepala.page.get_by_role("heading", name="Belum: 9 dari 10 isian profil")).to_be_visible()
    expect(kepala.page.get_by_text("Belum terisi: dasar hukum.")).to_be_visible()

    kepala.tekan("Buka tempat memperbaikinya", peran="link")
    assert kepala.jalur == reverse("admin:lpse_profillpse_change", args=[1])
    kepala.page.get_by_label("Dasar hukum").fill("Peraturan Bupati Luwu Utara Nomor 34 Tahun 2010")
    kepala.page.locator("[name=_save]").first.click()
    kepala.page.wait_for_load_state("load")
    kepala.periksa()

    kepala.buka("/kepatuhan/R-001/")
    kepala.tekan("Periksa sekarang")
    expect(kepala.page.get_by_role("heading", name="Terpenuhi: 10 dari 10 isian profil")).to_be_visible()
    expect(kepala.page.get_by_text("1 dari 1 hari terpenuhi")).to_be_visible()
    kepala.periksa_di_telepon()
    kepala.buka("/kepatuhan/")
    expect(kepala.page.get_by_role("link", name=re.compile(r"^2\(1\)\s*, Terpenuhi$"))).to_be_visible()
    kepala.tekan("Menurut standar", peran="link")
    kepala.periksa_di_telepon()


def test_kepala_mengganti_peraturan_yang_mengikat(kunjungan: Callable[..., Pengunjung], bu_kepala: Pengguna) -> None:
    PabrikProfilLPSE(nama_instansi="Pemerintah Kabupaten Konawe Kepulauan", jenis_instansi="kabupaten")
    siapkan(nama_instansi="Pemerintah Kabupaten Luwu Utara")
    kepala = kunjungan(bu_kepala)
    kepala.buka("/kepatuhan/profil/")
    kepala.page.get_by_label("Peraturan daerah").select_option(label="Perbup Konawe Kepulauan 14/2018")
    kepala.tekan("Lihat akibatnya")
    expect(kepala.page.get_by_text("R-130")).to_be_visible()
    kepala.isi("Dasar perubahan", "Keputusan Bupati Nomor 12 Tahun 2026")
    kepala.tekan("Tetapkan")
    expect(kepala.page.get_by_text("Dasar: Keputusan Bupati Nomor 12 Tahun 2026")).to_be_visible()
    expect(kepala.page.get_by_text("Bupati Konawe Kepulauan").first).to_be_visible()
