"""A state company asks to use this LPSE: the unit examines, the Kepala decides, the agreement is written down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from lpse.akun.models import Pengguna
from lpse.tampilan import bahasa
from registrasi.kerja_sama.models import KerjaSama
from tests.bantuan.berkas_baik import pdf
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import PabrikJamLayanan, PabrikProfilLPSE


@pytest.fixture(autouse=True)
def kantor(transactional_db: None) -> None:
    PabrikProfilLPSE(kota="Masamba")
    for hari in range(7):
        PabrikJamLayanan(hari=hari, buka=dt.time(7, 30), tutup=dt.time(16))


def _unggah(orang: Pengunjung, berkas: Path) -> None:
    orang.page.locator("input[type=file][name=berkas]").set_input_files(berkas)
    expect(orang.page.locator("input[name=berkas_kunci]")).to_have_count(1)


@pytest.mark.pasal("3(2)")
def test_bumd_dari_surat_sampai_perjanjian(
    kunjungan: Callable[..., Pengunjung], rina: Pengguna, bu_kepala: Pengguna, tmp_path: Path
) -> None:
    surat, hari = tmp_path / "surat.pdf", bahasa.hari_ini()
    surat.write_bytes(pdf())
    petugas = kunjungan(rina)
    petugas.buka(reverse("registrasi:kerja_sama_baru"))
    petugas.page.get_by_label("Baru", exact=True).check()
    for nama, nilai in (
        ("kode", "BUMD-7"), ("nama", "Perumda Pasar Sentral"), ("nomor", "027/114/DIR/XI/2026"),
        ("tanggal", str(hari - dt.timedelta(days=2))), ("penanda_tangan", "Ir. Andi Baso"), ("jabatan", "Direktur"),
        ("keperluan", "Tender tahun depan"), ("mulai", str(hari)), ("sampai", str(hari + dt.timedelta(days=365))),
    ):  # fmt: skip
        petugas.page.locator(f"[name={nama}]").fill(nilai)
    petugas.page.locator("[name=jenis]").select_option("bumd")
    _unggah(petugas, surat)
    petugas.tekan("Simpan permohonan")
    kerja_sama = KerjaSama.objects.get()
    petugas.tekan("Telaah", peran="link")
    petugas.page.locator("[name=hasil]").fill("Belum mempunyai LPSE; kapasitas cukup.")
    petugas.tekan("Teruskan kepada Kepala", periksa=False)
    expect(petugas.page.get_by_text("Menunggu keputusan Kepala LPSE").first).to_be_visible()

    kepala = kunjungan(bu_kepala)
    kepala.buka(kerja_sama.get_absolute_url())
    kepala.tekan("Setujui", peran="link")
    kepala.tekan("Setujui", periksa=False)
    expect(kepala.page.get_by_role("link", name="Surat jawaban")).to_be_visible()

    petugas.buka(reverse("registrasi:kerja_sama_perjanjian", args=[kerja_sama.pk]))
    petugas.page.locator("[name=nomor]").fill("04/PKS/LPSE-LU/XII/2026")
    petugas.page.locator("[name=tanggal]").fill(str(hari))
    _unggah(petugas, surat)
    petugas.tekan("Simpan perjanjian", periksa=False)
    expect(petugas.page.get_by_text("04/PKS/LPSE-LU/XII/2026").first).to_be_visible()
    kerja_sama.refresh_from_db()
    assert kerja_sama.status == "disetujui"
    assert kerja_sama.naskah is not None
