"""A verifier's morning: hands on the keyboard, the page never loaded again while one application is checked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from lpse.akun.models import Pengguna
from registrasi.pendaftaran.enums import HasilButir, StatusPermohonan
from registrasi.pendaftaran.models import ButirPermohonan, Permohonan
from registrasi.pengguna.models import PenggunaSPSE
from registrasi.persyaratan.enums import AlasanKurang, JenisPengguna
from registrasi.verifikasi.models import Klaim
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import PabrikJamLayanan, PabrikProfilLPSE
from tests.pabrik_pendaftaran import PabrikPermohonan

_MEJA = reverse("registrasi:verifikasi")
#: A letter is rendered, and every paper of the applicant filed.
_SURAT = 90_000


@pytest.fixture(autouse=True)
def kantor(transactional_db: None) -> None:
    PabrikProfilLPSE(kota="Masamba")
    for hari in range(7):
        PabrikJamLayanan(hari=hari, buka=dt.time(7, 30), tutup=dt.time(16))


@dataclass
class Tangan:
    """Counts every key that goes down, those held for another one included."""

    page: Page
    tombol: int = 0
    muat: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("framenavigated", lambda bingkai: self.muat.append(bingkai.url))

    def tekan(self, *kunci: str) -> None:
        for satu in kunci:
            self.tombol += satu.count("+") + 1 if len(satu) > 1 else 1
            self.page.keyboard.press(satu)

    def ketik(self, teks: str) -> None:
        self.tombol += len(teks)
        self.page.keyboard.type(teks)


def _terbuka(page: Page) -> None:
    expect(page.locator("#daftar-periksa > .terbuka .butir-baris")).to_be_focused()


def _periksa_semua(tangan: Tangan) -> None:
    """S for what was brought, T for what does not exist; the next waiting row opens by itself."""
    for tidak_ada in tangan.page.evaluate(
        "[...document.querySelectorAll('[data-tidak-ada]')].map((b) => b.dataset.tidakAda)"
    ):
        tangan.tekan("t" if tidak_ada == "1" else "s")


@pytest.mark.pasal("10(2)c")
def test_penyedia_biasa_disetujui_paling_banyak_25_tombol(kunjungan: Callable[..., Pengunjung], rina: Pengguna) -> None:
    p = PabrikPermohonan(lengkap=True, nama="CV Sinar Masamba Jaya")
    assert p.butir.count() == 7
    orang = kunjungan(rina)
    orang.buka(_MEJA)
    tangan = Tangan(orang.page)
    tangan.tekan("ArrowDown", "Enter")
    expect(orang.page.get_by_role("heading", level=1)).to_have_text("CV Sinar Masamba Jaya")
    _terbuka(orang.page)
    tangan.muat.clear()
    _periksa_semua(tangan)
    expect(orang.page.locator("#bilah")).to_contain_text("7 dari 7 selesai")
    assert tangan.muat == []  # nothing was loaded again while it was checked
    orang.periksa()
    orang.periksa_di_telepon()
    tangan.tekan("Control+Enter")
    expect(orang.page.get_by_role("heading", level=1)).to_have_text("Setujui pendaftaran")
    orang.periksa()
    tangan.tekan("Control+Enter")
    expect(orang.page.get_by_role("main")).to_contain_text("disetujui; surat nomor", timeout=_SURAT)
    orang.periksa()
    assert tangan.tombol <= 25, tangan.tombol
    p.refresh_from_db()
    assert (p.status, PenggunaSPSE.objects.get().user_id) == (StatusPermohonan.DISETUJUI, p.spse_user_id)
    assert not Klaim.objects.exists()


def _tandai_kurang(tangan: Tangan) -> Locator:
    """Row 3 found short with a coded reason and words for the applicant, then looked at more closely."""
    page = tangan.page
    tangan.tekan("3", "k")
    alasan = page.get_by_label("Alasan kurang").locator("visible=true")
    expect(alasan).to_be_focused()
    tangan.tekan("1")
    expect(alasan).to_have_value(AlasanKurang.TIDAK_TERBACA)
    tangan.tekan("Tab")
    tangan.ketik("Foto KTP buram; kirim ulang.")
    tangan.tekan("Escape")
    baris = page.locator("[data-butir]").nth(2)
    expect(baris).to_contain_text("Tersimpan")
    expect(baris.locator(".badge")).to_have_text("Kurang")
    expect(baris).to_contain_text("Foto KTP buram; kirim ulang.")
    tangan.tekan("r", "+", "ArrowDown", "ArrowUp", "t")  # KTP is required: no «Tidak berlaku»
    expect(page.locator("#suara")).to_contain_text("wajib")
    return baris


@pytest.mark.pasal("10(2)b")
def test_yang_kurang_dikembalikan_tanpa_tetikus_dan_dua_orang_saling_melihat(
    kunjungan: Callable[..., Pengunjung], rina: Pengguna, bu_kepala: Pengguna
) -> None:
    p = PabrikPermohonan(lengkap=True, nama="CV Tirta Sabbang")
    alamat = reverse("registrasi:pemeriksaan", args=[p.pk])
    orang = kunjungan(rina)
    orang.buka(alamat)
    baris = _tandai_kurang(Tangan(orang.page))
    orang.periksa()
    orang.page.get_by_role("button", name="Matikan pintasan").click()
    orang.page.keyboard.press("s")
    expect(baris.locator(".badge")).to_have_text("Kurang")

    lain = kunjungan(bu_kepala)
    lain.buka(alamat)
    expect(lain.page.locator("#tertutup")).to_contain_text(f"{rina.nama} sedang memeriksanya")
    expect(lain.page.locator("#hadir")).to_contain_text(f"{rina.nama} juga membuka halaman ini")
    lain.periksa()

    orang.buka(alamat)
    expect(orang.page.locator("#hadir")).to_contain_text(f"{bu_kepala.nama} juga membuka halaman ini")
    expect(orang.page.get_by_role("button", name="Hidupkan pintasan")).to_be_visible()  # remembered
    orang.page.get_by_role("button", name="Hidupkan pintasan").click()
    orang.tekan("Kembalikan untuk perbaikan", peran="link")
    orang.tekan("Kembalikan untuk perbaikan")
    expect(orang.page.get_by_role("main")).to_contain_text("Menunggu perbaikan dari pemohon")
    assert [b.persyaratan.kode for b in p.permintaan.get().butir.all()] == ["ktp"]


def test_pagi_petugas_seratus_baris_dengan_papan_ketik(kunjungan: Callable[..., Pengunjung], rina: Pengguna) -> None:
    """Fifteen applications, a hundred and five rows, each decided; about a dozen keys apiece."""
    lama = timezone.now() - dt.timedelta(hours=5)
    semua = [PabrikPermohonan(lengkap=True, diajukan_pada=lama) for _ in range(15)]
    orang = kunjungan(rina)
    orang.buka(_MEJA)
    tangan = Tangan(orang.page)
    for _ in semua:
        tangan.tekan("ArrowDown", "Enter")
        orang.page.wait_for_url("**/verifikasi/*/", wait_until="domcontentloaded", timeout=_SURAT)
        _terbuka(orang.page)
        _periksa_semua(tangan)
        tangan.tekan("Control+Enter")
        orang.page.wait_for_url("**/setujui/", wait_until="domcontentloaded", timeout=_SURAT)
        tangan.tekan("Control+Enter")
        expect(orang.page.get_by_role("main")).to_contain_text("disetujui; surat nomor", timeout=_SURAT)
        tangan.tekan("n")
        orang.page.wait_for_url(f"**{_MEJA}", wait_until="domcontentloaded", timeout=_SURAT)
    orang.diperiksa |= orang.dilihat  # the same pages as above, which axe has seen
    butir = ButirPermohonan.objects.filter(permohonan__in=semua)
    assert butir.count() == 105
    assert not butir.filter(hasil=HasilButir.BELUM).exists()
    assert set(butir.values_list("diperiksa_oleh", flat=True)) == {rina.pk}
    assert PenggunaSPSE.objects.count() == 15
    assert tangan.tombol <= 15 * 16, tangan.tombol


@pytest.mark.pasal("22(1)b")
def test_ppk_dengan_sk_disetujui_tanpa_javascript(kunjungan: Callable[..., Pengunjung], rina: Pengguna) -> None:
    p: Permohonan = PabrikPermohonan(jenis_pengguna=JenisPengguna.PPK, nama="Nurul Fadillah", lengkap=True)
    orang = kunjungan(rina, skrip=False)
    orang.buka(_MEJA)
    orang.tekan("Nurul Fadillah", peran="link", periksa=False)
    orang.periksa()
    for _ in range(p.butir.count()):
        orang.page.locator(".terbuka").get_by_label("Sesuai", exact=True).check()
        orang.page.locator(".terbuka").get_by_role("button", name="Simpan butir").click()
    orang.tekan("Setujui", peran="link")
    orang.tekan("Setujui")
    expect(orang.page.get_by_role("main")).to_contain_text("Nurul Fadillah disetujui; surat nomor", timeout=_SURAT)
    satu = PenggunaSPSE.objects.get()
    assert (satu.sk_nomor, satu.jenis) == ("800/12/SK/2026", "ppk")
