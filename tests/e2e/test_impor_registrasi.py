"""A clerk brings a list with errors, sees them dry, takes the error file, puts it right, and writes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from lpse.akun.models import Pengguna
from registrasi.impor import pelaksana
from registrasi.impor.models import ImporMassal
from registrasi.pengguna.models import PenggunaSPSE
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import PabrikJamLayanan, PabrikProfilLPSE
from tests.registrasi.impor.isian import BAIK, csv


@pytest.fixture(autouse=True)
def kantor(transactional_db: None) -> None:
    PabrikProfilLPSE(kota="Masamba")
    for hari in range(7):
        PabrikJamLayanan(hari=hari, buka=dt.time(7, 30), tutup=dt.time(16))


def _bawa(orang: Pengunjung, berkas: Path) -> ImporMassal:
    """Upload, accept the columns, let the worker check."""
    orang.buka(reverse("registrasi:impor_baru"))
    orang.page.locator("input[type=file][name=berkas]").set_input_files(berkas)
    expect(orang.page.locator("input[name=berkas_kunci]")).to_have_count(1)
    orang.tekan("Unggah", periksa=False)
    expect(orang.page.get_by_role("heading", level=1)).to_have_text("Cocokkan kolom")
    orang.periksa()
    orang.tekan("Periksa tanpa menulis")
    impor = ImporMassal.objects.latest("pk")
    assert pelaksana.jalankan(impor_id=impor.pk) == "diperiksa"
    orang.buka(impor.get_absolute_url())
    return impor


@pytest.mark.pasal("10(2)")
def test_galat_diperbaiki_lalu_ditulis(kunjungan: Callable[..., Pengunjung], rina: Pengguna, tmp_path: Path) -> None:
    salah = ("seko02", "Kapal", "UD Seko Makmur", "", "", "seko@usaha.example", "41-13-2025")
    awal = tmp_path / "penyedia.csv"
    awal.write_bytes(csv(BAIK, salah))
    orang = kunjungan(rina)
    _bawa(orang, awal)
    expect(orang.page.get_by_text("«Kapal» tidak dikenal").first).to_be_visible()
    assert not PenggunaSPSE.objects.exists()
    with orang.page.expect_download() as unduhan:
        orang.page.get_by_role("link", name="Unduh CSV").click()
    galat = tmp_path / "galat.csv"
    unduhan.value.save_as(galat)
    isi = galat.read_text(encoding="utf-8-sig")
    assert "galat" in isi.splitlines()[0]

    benar = tmp_path / "diperbaiki.csv"
    benar.write_text(isi.replace("Kapal", "Penyedia perusahaan perseorangan").replace("41-13-2025", "13-11-2025"))
    kedua = _bawa(orang, benar)
    orang.tekan("Tulis ke daftar", peran="link")
    orang.tekan("Tulis ke daftar")
    assert pelaksana.jalankan(impor_id=kedua.pk) == "selesai"
    orang.buka(kedua.get_absolute_url())
    expect(orang.page.get_by_text("1 baris baru dan 0 baris berubah ditulis").first).to_be_visible()
    satu = PenggunaSPSE.objects.get(user_id="seko02")
    assert (satu.nama, satu.jenis) == ("UD Seko Makmur", "penyedia_perseorangan")
