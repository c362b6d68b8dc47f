"""A Pokja's file that does not open: minutes, four signatures, the QR code, a tampered copy (Pasal 24(2))."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from arsip.dokumen.models import Dokumen
from layanan.berita_acara.contoh import isi_kesaksian
from layanan.berita_acara.models import BeritaAcara
from layanan.tiket.enums import JenisPengguna
from lpse.akun.models import Pengguna
from lpse.naskah.models import Naskah
from lpse.naskah.services_segel import terbitkan_segel
from lpse.naskah.services_sertifikat import buat_otoritas
from lpse.naskah.snapshot import alamat_periksa
from tests.bantuan.peramban import TELEPON, Pengunjung
from tests.bantuan.tanda_tangan import FRASA_AKAR, balik, beri_sertifikat, isi_terakhir
from tests.bantuan.tanda_tangan_peramban import tanda_tangani
from tests.pabrik import PabrikProfilLPSE
from tests.pabrik_tiket import PabrikTiket


def _gores(orang: Pengunjung) -> None:
    """Tick the statement, draw across the box, and hand it in."""
    kanvas = orang.page.locator("canvas")
    kanvas.scroll_into_view_if_needed()
    kotak = kanvas.bounding_box()
    assert kotak is not None
    orang.page.get_by_label("Saya menyetujui pernyataan di atas").check()
    tetikus = orang.page.mouse
    tetikus.move(kotak["x"] + 30, kotak["y"] + 120)
    tetikus.down()
    for ke in range(1, 12):
        naik = 70 if ke % 2 else -50
        tetikus.move(kotak["x"] + 30 + ke * 22, kotak["y"] + 120 + naik, steps=4)
    tetikus.up()
    orang.tekan("Tandatangani")
    expect(orang.page.get_by_role("main")).to_contain_text("Sudah ditandatangani")


def _tanda_tangani_lewat_qr(petugas: Pengunjung, penanda: Pengunjung, naskah: Naskah, nama: str, angka: str) -> None:
    """The clerk shows the code; the signer follows it, says who they are, reads, draws."""
    petugas.buka(reverse("layanan:pengesahan_rinci", args=[naskah.pk]))
    expect(petugas.page.get_by_role("heading", name=f"Giliran {nama}")).to_be_visible()
    alamat = (petugas.page.locator(".tk-alamat").text_content() or "").split()[-1]
    penanda.buka(urlsplit(alamat).path)
    expect(penanda.page.get_by_role("main")).to_contain_text(f"Undangan untuk {nama}")
    penanda.isi("Angka pengenal", angka or (petugas.page.locator(".tk-kode").text_content() or ""))
    penanda.tekan("Lanjut membaca naskah")
    expect(penanda.page.get_by_alt_text("Halaman 1 dari")).to_be_visible()
    _gores(penanda)


def _periksa_berkas(orang: Pengunjung, berkas: Path, isi: bytes, putusan: str) -> None:
    berkas.write_bytes(isi)
    orang.buka(reverse("naskah_publik:verifikasi"))
    orang.page.get_by_label("Berkas yang Anda terima").set_input_files(berkas)
    orang.tekan("Hitung dan cocokkan sidik")
    expect(orang.page.get_by_role("heading", level=1)).to_have_text(putusan)


def _siapkan_kantor(bu_kepala: Pengguna) -> None:
    """The office's profile, its seal, and the head's certificate."""
    PabrikProfilLPSE(nama="LPSE Kabupaten Luwu Utara", kota="Masamba")
    otoritas = buat_otoritas(frasa=FRASA_AKAR)
    terbitkan_segel(otoritas=otoritas)
    beri_sertifikat(bu_kepala, otoritas=otoritas)


def _sampai_final(petugas: Pengunjung, dodi: Pengguna, asep: Pengguna, bu_kepala: Pengguna) -> BeritaAcara:
    """From the Pokja's ticket to minutes with a number, waiting for signatures."""
    tiket = PabrikTiket(
        judul="Dua berkas penawaran tidak dapat dibuka", jenis_pengguna=JenisPengguna.POKJA, petugas=dodi
    )
    petugas.buka(tiket.get_absolute_url())
    petugas.tekan("Buat berita acara kesaksian")
    ba = BeritaAcara.objects.get(tiket=tiket)
    isi_kesaksian(ba, oleh=dodi, saksi_lain=asep, pokja=None, kepala=bu_kepala)
    petugas.buka(reverse("layanan:berita_acara_siap", args=[ba.pk]))
    petugas.tekan("Nyatakan siap")
    petugas.tekan("Finalkan dan beri nomor…", peran="link")
    petugas.tekan("Finalkan dan beri nomor")
    petugas.tekan("Kumpulkan tanda tangan", peran="link")
    ba.refresh_from_db()
    return ba


def _periksa_publik(umum: Pengunjung, naskah: Naskah, map_berkas: Path) -> None:
    """Anyone with the code sees that it stands, no full name; a changed copy is found out."""
    umum.buka(urlsplit(alamat_periksa(naskah.kode)).path)
    utama = umum.page.get_by_role("main")
    expect(utama).to_contain_text("asli dan masih berlaku")
    expect(utama).to_contain_text("M••• Y•••")
    expect(utama).not_to_contain_text("Marlina")
    pdf = isi_terakhir(naskah)
    _periksa_berkas(umum, map_berkas / "ba.pdf", pdf, "Naskah ini asli dan masih berlaku")
    _periksa_berkas(umum, map_berkas / "diubah.pdf", balik(pdf, len(pdf) // 3), "Berkas ini tidak utuh")


@pytest.mark.pasal("24(2)")
def test_berkas_pokja_tidak_terbuka_sampai_salinan_yang_diubah_ditolak(
    kunjungan: Callable[..., Pengunjung],
    dodi: Pengguna,
    asep: Pengguna,
    bu_kepala: Pengguna,
    tmp_path: Path,
) -> None:
    _siapkan_kantor(bu_kepala)
    petugas = kunjungan(dodi)
    ba = _sampai_final(petugas, dodi, asep, bu_kepala)
    naskah = ba.naskah
    assert naskah is not None

    tablet, ponsel = kunjungan(ukuran={"width": 820, "height": 1180}), kunjungan(ukuran=TELEPON)
    _tanda_tangani_lewat_qr(petugas, tablet, naskah, dodi.nama, "")
    _tanda_tangani_lewat_qr(petugas, tablet, naskah, asep.nama, "")
    _tanda_tangani_lewat_qr(petugas, ponsel, naskah, "Marlina Yusuf, S.T.", "2003")
    tanda_tangani(kunjungan(bu_kepala), naskah)
    petugas.buka(reverse("layanan:pengesahan_rinci", args=[naskah.pk]))
    expect(petugas.page.get_by_role("main")).to_contain_text("Semua sudah menandatangani")
    petugas.buka(ba.get_absolute_url())
    expect(petugas.page.get_by_role("main")).to_contain_text("Diarsipkan")
    dokumen = Dokumen.objects.get(nomor=naskah.nomor)
    assert dokumen.versi.order_by("-versi")[0].sha256 == naskah.revisi.order_by("-urutan")[0].sha256

    _periksa_publik(kunjungan(), naskah, tmp_path)
