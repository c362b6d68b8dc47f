"""A deactivation in the browser: report, clarification, statement, proposal; decided in the admin; letters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from lpse.akun.models import Pengguna
from lpse.tampilan import bahasa
from registrasi.pengguna.enums import StatusPengguna
from registrasi.pengguna.models import PenggunaSPSE
from registrasi.penonaktifan.enums import StatusKasus
from registrasi.penonaktifan.models import PenonaktifanAkun
from tests.bantuan.berkas_baik import pdf
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import PabrikJamLayanan, PabrikProfilLPSE
from tests.pabrik_pengguna_spse import PabrikPenggunaSPSE


@pytest.fixture(autouse=True)
def kantor(transactional_db: None) -> None:
    PabrikProfilLPSE(kota="Masamba")
    for hari in range(7):
        PabrikJamLayanan(hari=hari, buka=dt.time(7, 30), tutup=dt.time(16))


def _lapor(orang: Pengunjung, pengguna: PenggunaSPSE, surat: Path) -> None:
    orang.buka(reverse("registrasi:daftar_penonaktifan"))
    orang.tekan("Catat laporan", peran="link")
    for label, nilai in (
        ("User ID SPSE", pengguna.user_id),
        ("Pelapor atau pemohon", "Ir. Hasanuddin"),
        ("Nomor surat", "620/211/PPK/2026"),
        ("Tanggal surat", str(bahasa.hari_ini())),
        ("Uraian", "User ID dipakai orang lain pada dua paket."),
    ):
        orang.isi(label, nilai)
    orang.page.get_by_label("Kedudukan", exact=True).select_option("ppk")
    for bidang in ("surat_laporan", "bukti"):
        orang.page.locator(f"input[type=file][name={bidang}]").set_input_files(surat)
        expect(orang.page.locator(f"input[name={bidang}_kunci]")).to_have_count(1)
    orang.tekan("Simpan laporan")


def _sampai_usulan(orang: Pengunjung) -> None:
    orang.tekan("Minta klarifikasi", peran="link")
    orang.isi("Pertanyaan kepada pengguna", "Siapa yang memakai User ID Saudara?")
    orang.tekan("Kirim permintaan")
    orang.tekan("Catat jawaban", peran="link")
    orang.page.locator("[name=jawaban]").fill("Staf kami.")
    orang.tekan("Simpan jawaban")
    orang.tekan("Terbukti", peran="link")
    orang.isi("Hasil telaah", "Catatan akses menunjukkannya.")
    orang.isi("Ketentuan yang dilanggar", "Butir 3")
    orang.tekan("Nyatakan terbukti")
    orang.tekan("Catat pernyataan", peran="link")
    orang.page.get_by_label("Pengguna menolak menandatangani").check()
    orang.page.locator("[name=catatan]").fill("Menolak di loket.")
    orang.tekan("Simpan hasil")
    orang.tekan("Usulkan penonaktifan", peran="link")
    orang.isi("Pertimbangan", "Pelanggaran pertama.")
    orang.tekan("Usulkan kepada Kepala")


@pytest.mark.pasal("10(4)")
def test_dari_laporan_sampai_keputusan_di_ruang_kepala(
    kunjungan: Callable[..., Pengunjung], rina: Pengguna, bu_kepala: Pengguna, tmp_path: Path
) -> None:
    pengguna = PabrikPenggunaSPSE()
    surat = tmp_path / "surat.pdf"
    surat.write_bytes(pdf())
    orang = kunjungan(rina)
    _lapor(orang, pengguna, surat)
    _sampai_usulan(orang)
    kasus = PenonaktifanAkun.objects.get()
    assert (orang.jalur, kasus.status) == (kasus.get_absolute_url(), StatusKasus.DIUSULKAN)
    orang.periksa_di_telepon()

    kepala = kunjungan(bu_kepala)
    kepala.buka(reverse("admin:registrasi_penonaktifanakun_change", args=[kasus.pk]))
    kepala.tekan("Nonaktifkan", peran="link")
    kepala.page.locator("[name=catatan]").fill("Sesuai usulan.")
    kepala.tekan("Nonaktifkan")
    expect(kepala.page.get_by_text("keputusannya terbit").first).to_be_visible()
    pengguna.refresh_from_db()
    assert pengguna.status == StatusPengguna.NONAKTIF_PELANGGARAN

    orang.buka(kasus.get_absolute_url())
    orang.tekan("Kirim surat", peran="link")
    orang.tekan("Terbitkan dan kirim")
    orang.tekan("Arsipkan", peran="link")
    orang.tekan("Arsipkan")
    kasus.refresh_from_db()
    assert (kasus.status, kasus.surat.count()) == (StatusKasus.DIARSIPKAN, 2)
    expect(orang.page.get_by_text("dalam berkas pengguna ini")).to_be_visible()
