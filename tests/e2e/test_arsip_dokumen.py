"""The archive's journey: scans come in, are assigned by keyboard, found again; the paper is lent and returned."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import FilePayload, Page, expect
from weasyprint import HTML

from arsip.dokumen.models import Dokumen
from arsip.pemindaian.models import KirimanPindaian
from arsip.peminjaman.models import Peminjaman
from arsip.pencarian.services import susulkan
from lpse.akun.models import Pengguna
from lpse.jejak.models import Jejak
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import PabrikJamLayanan, PabrikProfilLPSE
from tests.pabrik_pemindaian import halaman_pindai

_KONTRAK = "000.3.5/017/LPSE/2024"
_SURAT = "000.3.5/018/LPSE/2024"
#: What stands behind the label of a field that may stay empty.
_BOLEH = " (boleh kosong)"


def _pdf(nama: str, isi: bytes) -> FilePayload:
    return {"name": nama, "mimeType": "application/pdf", "buffer": isi}


def _bertulisan() -> bytes:
    """A scan whose text the scanner's own program put under the picture."""
    isi = "<html lang=id><title>Kontrak</title><p>Pengadaan genset merek Yanmar untuk ruang server.</p></html>"
    return bytes(HTML(string=isi).write_pdf())


def _ketik(page: Page, label: str, nilai: str) -> None:
    """With the keys only: the field has been reached by Tab, and says by its label that it is the right one."""
    expect(page.get_by_label(label, exact=True)).to_be_focused()
    page.keyboard.type(nilai)
    page.keyboard.press("Tab")


def _terima(petugas: Pengunjung) -> None:
    """Two scans dropped at once, one batch."""
    petugas.buka(reverse("arsip:pindaian_terima"))
    petugas.isi(f"Nama kiriman{_BOLEH}", "Lemari kiri")
    petugas.page.get_by_label("Berkas pindaian", exact=True).set_input_files(
        [_pdf("kontrak.pdf", _bertulisan()), _pdf("surat.pdf", halaman_pindai())]
    )
    unggahan = petugas.page.get_by_role("list", name="Berkas yang diunggah").get_by_role("listitem")
    expect(unggahan.filter(has_text="Tersimpan")).to_have_count(2)
    petugas.tekan("Terima")
    expect(petugas.page.get_by_role("main")).to_contain_text("Dua lembar diterima")


def _kerjakan(petugas: Pengunjung) -> None:
    """Both sheets, without the mouse: the second takes over what was typed for the first."""
    petugas.tekan("Mulai kerjakan", peran="link")
    page = petugas.page
    _ketik(page, "Klasifikasi", "000.3.5")
    page.get_by_label("Tanggal dokumen", exact=True).fill("2024-05-06")  # its keys depend on the browser's own language
    page.get_by_label("Uraian", exact=True).focus()
    _ketik(page, "Uraian", "Kontrak pemeliharaan genset")
    _ketik(page, f"Nomor dokumen{_BOLEH}", _KONTRAK)
    page.get_by_label(f"Orang atau instansi{_BOLEH}", exact=True).focus()
    page.keyboard.type("CV Maju Jaya; penyedia")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # opens «Lokasi kertas, berkas, dan keterangan»
    page.keyboard.press("Tab")
    for label, nilai in (("Ruang", "Gudang arsip"), ("Rak", "2"), ("Boks", "7"), ("Map", "3")):
        _ketik(page, f"{label}{_BOLEH}", nilai)
    petugas.periksa()
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Lembar 2 dari 2")
    page.keyboard.press("Alt+s")
    expect(page.get_by_label("Uraian", exact=True)).to_have_value("Kontrak pemeliharaan genset")
    expect(page.get_by_label("Klasifikasi", exact=True)).to_be_focused()
    petugas.isi("Uraian", "Berita acara kendaraan operasional")
    petugas.isi(f"Nomor dokumen{_BOLEH}", _SURAT)
    petugas.periksa()
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("main")).to_contain_text("2 dari 2 lembar selesai")
    petugas.periksa()


def _temukan(orang: Pengunjung) -> None:
    """By a word of the content, and by the exact number."""
    orang.buka(reverse("arsip:cari"))
    orang.isi("Kata yang dicari", "yanmar")
    orang.tekan("Cari")
    hasil = orang.page.get_by_role("main")
    expect(hasil.locator("mark")).to_have_text("Yanmar")
    expect(hasil.get_by_role("link", name="Kontrak pemeliharaan genset")).to_be_visible()
    expect(hasil).not_to_contain_text("Berita acara kendaraan")
    orang.isi("Kata yang dicari", _SURAT)
    orang.tekan("Cari")
    pertama = hasil.locator(".temuan-arsip > li").first
    expect(pertama).to_contain_text("Nomor persis")
    expect(pertama).to_contain_text("Berita acara kendaraan operasional")
    orang.isi("Kata yang dicari", _KONTRAK)
    orang.tekan("Cari")
    orang.tekan("Kontrak pemeliharaan genset", peran="link")


def _langkah(orang: Pengunjung, pinjam: Peminjaman, tautan: str, tombol: str, keadaan: str) -> None:
    """One move on the loan's page, and the state it shows afterwards."""
    orang.buka(pinjam.get_absolute_url())
    orang.tekan(tautan, peran="link")
    orang.tekan(tombol)
    expect(orang.page.get_by_role("main")).to_contain_text(keadaan)


@pytest.mark.pasal("27(3)")
def test_pindaian_masuk_ditemukan_lalu_aslinya_dipinjam(
    kunjungan: Callable[..., Pengunjung], rina: Pengguna, dodi: Pengguna, sari: Pengguna
) -> None:
    PabrikProfilLPSE(kota="Masamba")
    for hari in range(7):
        PabrikJamLayanan(hari=hari, buka=dt.time(7, 30), tutup=dt.time(16))
    petugas = kunjungan(rina)
    _terima(petugas)
    _kerjakan(petugas)
    assert KirimanPindaian.objects.get().selesai_pada is not None
    kontrak = Dokumen.objects.get(nomor=_KONTRAK)
    assert (kontrak.uraian, kontrak.tanggal) == ("Kontrak pemeliharaan genset", dt.date(2024, 5, 6))
    assert kontrak.lokasi is not None
    assert Dokumen.objects.get(nomor=_SURAT).lokasi == kontrak.lokasi
    susulkan()  # what the worker does on its own

    peminjam = kunjungan(dodi)
    _temukan(peminjam)
    expect(peminjam.page.get_by_role("main")).to_contain_text("Gudang arsip")
    peminjam.tekan("Pinjam asli", peran="link")
    peminjam.isi("Keperluan", "Pemeriksaan reguler paket tahun 2024")
    peminjam.isi("Lama pinjam (hari kerja)", "3")
    peminjam.tekan("Ajukan")
    pinjam = Peminjaman.objects.get()
    assert peminjam.jalur == pinjam.get_absolute_url()

    arsiparis = kunjungan(sari)
    _langkah(arsiparis, pinjam, "Setujui", "Setujui", "Disetujui; peminjam dikabari untuk mengambilnya.")
    _langkah(arsiparis, pinjam, "Serahkan", "Serahkan", "bukti peminjaman terbit")
    peminjam.buka(kontrak.get_absolute_url())
    expect(peminjam.page.get_by_role("main")).to_contain_text("kembali paling lambat")
    _langkah(arsiparis, pinjam, "Terima kembali", "Simpan penerimaan", "Kembalikan aslinya ke tempatnya")
    peminjam.buka(kontrak.get_absolute_url())
    expect(peminjam.page.get_by_role("main")).to_contain_text("Di tempatnya")
    pinjam.refresh_from_db()
    assert (pinjam.status, pinjam.kondisi, pinjam.hari_kerja) == ("kembali", "baik", 3)
    assert pinjam.naskah is not None
    assert {j.pelaku_nama for j in Jejak.objects.tentang(pinjam)} == {dodi.nama, sari.nama}
