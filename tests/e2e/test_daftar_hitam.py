"""A listed provider at the counter: the clerk writes the decree, the application stops with reason and entry."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from lpse.akun.models import Pengguna
from lpse.tampilan import bahasa
from registrasi.daftar_hitam.models import DaftarHitam
from registrasi.padanan.models import CocokDaftarHitam
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.pendaftaran.models import Permohonan
from tests.bantuan.berkas_baik import pdf
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import PabrikJamLayanan, PabrikProfilLPSE
from tests.pabrik_pendaftaran import PabrikPermohonan


@pytest.fixture(autouse=True)
def kantor(transactional_db: None) -> None:
    PabrikProfilLPSE(kota="Masamba")
    for hari in range(7):
        PabrikJamLayanan(hari=hari, buka=dt.time(7, 30), tutup=dt.time(16))


def _catat_sk(orang: Pengunjung, sk: Path) -> None:
    hari = bahasa.hari_ini()
    orang.buka(reverse("registrasi:daftar_hitam"))
    orang.tekan("Catat SK", peran="link")
    for label, nilai in (
        ("Nama penyedia", "PT Lain Namanya"),
        ("Nomor SK penetapan", "600/12/SK-DH/2026"),
        ("Tanggal SK", str(hari - dt.timedelta(days=9))),
        ("Penerbit SK", "PA Dinas PUPR"),
        ("Berlaku dari", str(hari - dt.timedelta(days=8))),
        ("Berlaku sampai", str(hari + dt.timedelta(days=350))),
    ):
        orang.isi(label, nilai)
    orang.page.locator("#id_npwp").fill("01.234.567.8-801.000")  # optional fields say so in their label
    orang.page.locator("#id_pelanggaran").select_option("Tidak melaksanakan kontrak")
    orang.page.locator("input[type=file][name=bukti]").set_input_files(sk)
    unggahan = orang.page.get_by_role("list", name="Berkas yang diunggah").get_by_role("listitem")
    expect(unggahan.filter(has_text="Tersimpan")).to_have_count(1)
    orang.tekan("Simpan entri", periksa=False)


@pytest.mark.pasal("10(4)")
def test_penyedia_tercantum_berhenti_di_loket(
    kunjungan: Callable[..., Pengunjung], rina: Pengguna, tmp_path: Path
) -> None:
    permohonan = PabrikPermohonan(status=StatusPermohonan.TERDAFTAR_ONLINE, nama="CV Sinar Masamba Jaya", lengkap=True)
    sk = tmp_path / "sk.pdf"
    sk.write_bytes(pdf())
    orang = kunjungan(rina)
    _catat_sk(orang, sk)
    expect(orang.page.get_by_role("heading", level=1)).to_have_text("PT Lain Namanya")
    expect(orang.page.get_by_text("Berlaku hari ini").first).to_be_visible()
    orang.periksa()
    entri = DaftarHitam.objects.get(nomor_sk="600/12/SK-DH/2026")
    assert orang.jalur == entri.get_absolute_url()
    cocok = CocokDaftarHitam.objects.get(permohonan=permohonan)
    expect(orang.page.locator(f"a[href='{cocok.get_absolute_url()}']").first).to_be_visible()

    orang.buka(reverse("registrasi:padanan", args=[permohonan.pk]))
    expect(orang.page.get_by_role("alert")).to_contain_text("berhenti di loket")
    orang.buka(reverse("registrasi:permohonan_ajukan", args=[permohonan.pk]))
    orang.tekan("Ajukan")
    galat = orang.page.locator(".galat-ringkas")
    expect(galat).to_contain_text("tercantum di daftar hitam")
    expect(galat).to_contain_text("SK 600/12/SK-DH/2026 dari PA Dinas PUPR")
    assert Permohonan.objects.get(pk=permohonan.pk).status == StatusPermohonan.TERDAFTAR_ONLINE

    orang.buka(cocok.get_absolute_url())
    orang.periksa_di_telepon()
    orang.tekan("Jawab", peran="link")
    orang.page.get_by_label("Benar pihak yang sama").check()
    orang.isi("Dengan apa Anda memastikannya", "NPWP dan alamat sama dengan SK.")
    orang.tekan("Simpan jawaban")
    expect(orang.page.get_by_text("NPWP dan alamat sama dengan SK.").first).to_be_visible()
    assert CocokDaftarHitam.objects.get(pk=cocok.pk).jawaban == "orang_sama"
