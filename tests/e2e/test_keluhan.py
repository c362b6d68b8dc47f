"""A complaint about a clerk, from the public form to the rated answer; the clerk never sees it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from layanan.keluhan.enums import StatusKeluhan
from layanan.keluhan.models import Keluhan
from lpse.akun.models import Pengguna
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import PabrikProfilLPSE
from tests.pabrik_sla import jam_kantor

_PERIHAL = "Dibentak saat menanyakan syarat"


@pytest.fixture(autouse=True)
def kantor(transactional_db: None) -> None:
    PabrikProfilLPSE(kota="Masamba")
    jam_kantor()


def _mengadu(warga: Pengunjung, petugas: Pengguna) -> None:
    warga.buka(reverse("layanan_publik:keluhan"))
    warga.page.get_by_label("Petugas LPSE", exact=True).check()
    warga.page.locator("[name=petugas]").select_option(str(petugas.pk))
    warga.page.locator("[name=perihal]").fill(_PERIHAL)
    warga.page.locator("[name=uraian]").fill("Saya bertanya baik-baik, dijawab dengan bentakan.")
    warga.page.locator("[name=nama]").fill("Hj. Andi Tenri")
    warga.page.locator("[name=surel]").fill("tenri@contoh.test")
    warga.tekan("Kirim keluhan")
    expect(warga.page.get_by_role("heading", level=1)).to_have_text("Keluhan Anda kami terima")


def _tidak_terlihat(petugas: Pengunjung, keluhan: Keluhan) -> None:
    for alamat in (reverse("beranda"), reverse("layanan:daftar_keluhan")):
        petugas.buka(alamat)
        expect(petugas.page.get_by_text(keluhan.nomor)).to_have_count(0)
        expect(petugas.page.get_by_text(_PERIHAL)).to_have_count(0)
    assert petugas.page.request.get(f"{petugas.pangkal}{keluhan.get_absolute_url()}").status == 404


@pytest.mark.pasal("11(2)")
def test_keluhan_tentang_petugas(kunjungan: Callable[..., Pengunjung], dodi: Pengguna, sari: Pengguna) -> None:
    warga, penangan, petugas = kunjungan(), kunjungan(sari), kunjungan(dodi)
    _mengadu(warga, dodi)
    keluhan = Keluhan.objects.get()
    _tidak_terlihat(petugas, keluhan)
    penangan.buka(keluhan.get_absolute_url())
    penangan.tekan("Tetapkan penangan", peran="link")
    penangan.page.locator("[name=kepada]").select_option(str(sari.pk))
    expect(penangan.page.locator(f"[name=kepada] option[value='{dodi.pk}']")).to_have_count(0)
    penangan.tekan("Tetapkan")
    penangan.tekan("Lihat nama pengadu", peran="link")
    expect(penangan.page.get_by_text("Hj. Andi Tenri")).to_be_visible()
    penangan.tekan("Kembali ke keluhan", peran="link")
    penangan.tekan("Putuskan dan jawab", peran="link")
    penangan.page.get_by_label("Terbukti", exact=True).check()
    penangan.page.locator("[name=uraian]").fill("Rekaman loket membenarkannya.")
    penangan.page.locator("[name=tindak_lanjut]").fill("Petugas dibina; ditegur tertulis.")
    penangan.tekan("Terbitkan jawaban")
    _tidak_terlihat(petugas, keluhan)
    warga.tekan("Lihat status", peran="link")
    expect(warga.page.get_by_text("Petugas dibina; ditegur tertulis.")).to_be_visible()
    warga.tekan("Nilai penanganannya", peran="link")
    warga.page.get_by_label("4, puas", exact=True).check()
    warga.tekan("Kirim nilai")
    keluhan.refresh_from_db()
    assert (keluhan.status, keluhan.nilai) == (StatusKeluhan.DIPUTUS, 4)
    _tidak_terlihat(petugas, keluhan)
