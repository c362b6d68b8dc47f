"""The monthly sheet's journey: issued, signed by two, its QR opened, the file verified, a tampered copy refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2
import pytest
import segno
from django.conf import settings
from django.urls import reverse
from PIL import Image
from playwright.sync_api import expect
from pypdf import PdfReader

from infrastruktur.perangkat.models import Server
from lpse.akun.models import Pengguna
from lpse.jejak.models import Jejak
from lpse.naskah.models import Naskah
from lpse.naskah.snapshot import alamat_periksa
from lpse.tampilan import bahasa
from tests.bantuan.peramban import Pengunjung
from tests.bantuan.tanda_tangan import balik, beri_sertifikat
from tests.bantuan.tanda_tangan_peramban import tanda_tangani
from tests.pabrik import PabrikPemantauanHarian, PabrikProfilLPSE, PabrikServer

#: Where every page bears its QR: left margin 25 mm, 17 mm wide, in points; what stands beside it begins at 46 mm.
_QR_KIRI, _QR_KANAN, _QR_ATAS = 70, 124, 90
_SKALA = 6


@pytest.fixture
def bulan_lalu(db: None, asep: Pengguna) -> tuple[Server, str]:
    """SPSE-DB, watched for the last three days of last month, each confirmed."""
    PabrikProfilLPSE(kota="Masamba")
    akhir = bahasa.hari_ini().replace(day=1) - dt.timedelta(days=1)
    server: Server = PabrikServer(kode="spse-db", nama="SPSE-DB", dipantau_sejak=akhir - dt.timedelta(days=2))
    for n in range(3):
        hari = akhir - dt.timedelta(days=n)
        pagi = dt.datetime.combine(hari, dt.time(7, 34), tzinfo=bahasa.zona())
        PabrikPemantauanHarian(
            server=server, tanggal=hari, dikonfirmasi_oleh=asep, dikonfirmasi_pada=pagi, keadaan_dikonfirmasi="normal"
        )
    return server, akhir.strftime("%Y-%m")


def _cocok_qr(pdf: bytes, halaman: int, alamat: str) -> bool:
    """Whether the QR printed on this page is, module by module, the one that says this address."""
    gambar = pypdfium2.PdfDocument(pdf)[halaman].render(scale=_SKALA, grayscale=True).to_pil()
    kaki = (_QR_KIRI * _SKALA, gambar.height - _QR_ATAS * _SKALA, _QR_KANAN * _SKALA, gambar.height)
    hitam = gambar.crop(kaki).point(lambda n: 255 if n < 128 else 0)
    gelap = [hitam.crop((0, y, hitam.width, y + 1)).getbbox() is not None for y in range(hitam.height)]
    # Below the thin line above the foot, the one block of dark rows is the code itself.
    awal, tinggi = max(_blok_gelap(gelap), key=lambda blok: blok[1])
    isi = hitam.crop((0, awal, hitam.width, awal + tinggi))
    return _modul(isi.crop(isi.getbbox()), alamat)


def _blok_gelap(gelap: list[bool]) -> list[tuple[int, int]]:
    """(first row, height) of each unbroken run of rows that hold something dark."""
    mulai = [y for y, ada in enumerate(gelap) if ada and not (y and gelap[y - 1])]
    return [(y, next((n for n, ada in enumerate(gelap[y:]) if not ada), len(gelap) - y)) for y in mulai]


def _modul(isi: Image.Image, alamat: str) -> bool:
    seharusnya = [list(baris) for baris in segno.make(alamat, error="m", boost_error=False).matrix]
    n = len(seharusnya)
    langkah = (isi.width / n, isi.height / n)
    terbaca = [
        [int(isi.getpixel((int((x + 0.5) * langkah[0]), int((y + 0.5) * langkah[1]))) == 255) for x in range(n)]
        for y in range(n)
    ]
    return terbaca == seharusnya


def _unduh(orang: Pengunjung, naskah: Naskah) -> bytes:
    """The file behind the first «Unduh PDF» of the paper's page."""
    orang.buka(naskah.get_absolute_url())
    with orang.page.expect_download() as unduhan:
        orang.page.get_by_role("link", name="Unduh PDF").first.click()
    return Path(str(unduhan.value.path())).read_bytes()


def _periksa_berkas(orang: Pengunjung, berkas: Path, isi: bytes, putusan: str) -> None:
    """Hand this file in on the public page and read the verdict."""
    berkas.write_bytes(isi)
    orang.buka(reverse("naskah_publik:verifikasi"))
    orang.page.get_by_label("Berkas yang Anda terima").set_input_files(berkas)
    orang.tekan("Hitung dan cocokkan sidik")
    expect(orang.page.get_by_role("heading", level=1)).to_have_text(putusan)


@pytest.mark.pasal("26(1)")
def test_lembar_terbit_ditandatangani_dan_dapat_diperiksa_siapa_pun(
    kunjungan: Callable[..., Pengunjung],
    asep: Pengguna,
    bu_kepala: Pengguna,
    bulan_lalu: tuple[Server, str],
    tmp_path: Path,
) -> None:
    beri_sertifikat(asep, bu_kepala)
    server, bulan = bulan_lalu
    teknisi = kunjungan(asep)
    teknisi.buka(reverse("infrastruktur:lembar", args=[server.kode, bulan]))
    teknisi.tekan("Terbitkan lembar resmi", peran="link")
    teknisi.tekan("Terbitkan lembar resmi")
    naskah = Naskah.objects.get()
    assert teknisi.jalur == naskah.get_absolute_url()
    expect(teknisi.page.get_by_role("main")).to_contain_text(naskah.nomor)
    tanda_tangani(teknisi, naskah)
    tanda_tangani(kunjungan(bu_kepala), naskah)

    teknisi.buka(reverse("infrastruktur:lembar", args=[server.kode, bulan]))
    expect(teknisi.page.get_by_role("main")).to_contain_text("Ditandatangani lengkap")
    pdf = _unduh(teknisi, naskah)
    alamat = alamat_periksa(naskah.kode)
    assert alamat.startswith(settings.ALAMAT_PORTAL.rstrip("/"))
    for ke, halaman in enumerate(PdfReader(BytesIO(pdf)).pages):
        assert naskah.kode in halaman.extract_text()
        assert _cocok_qr(pdf, ke, alamat)

    umum = kunjungan()
    umum.buka(urlsplit(alamat).path)
    expect(umum.page.get_by_role("main")).to_contain_text("asli dan masih berlaku")
    expect(umum.page.get_by_role("main")).to_contain_text("Andi Nurhayati")
    expect(umum.page.get_by_role("main")).not_to_contain_text("41,5")  # no body text
    _periksa_berkas(umum, tmp_path / "lembar.pdf", pdf, "Naskah ini asli dan masih berlaku")
    _periksa_berkas(umum, tmp_path / "diubah.pdf", balik(pdf, len(pdf) // 4), "Berkas ini tidak utuh")
    perbuatan = set(Jejak.objects.tentang(naskah).values_list("pelaku_nama", "kata"))
    assert {("Asep Hidayat", "menandatangani naskah"), ("Andi Nurhayati", "menandatangani naskah")} <= perbuatan
