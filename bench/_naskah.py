"""What ``bench/naskah.py`` measures, once Django is set up."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.management import call_command
from django.template.loader import render_to_string
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from lpse.akun.models import Pengguna, ProfilLPSE
from lpse.naskah import perender
from lpse.naskah.fon import LEMBAR_GAYA
from lpse.naskah.pengambil import Pengambil
from lpse.naskah.registri import JenisNaskah, daftarkan
from lpse.naskah.services import terbitkan
from lpse.naskah.services_sertifikat import buat_otoritas, terbitkan_sertifikat
from lpse.naskah.services_tanda_tangan import tandatangani

if TYPE_CHECKING:
    from lpse.naskah.models import Naskah

FRASA = "frasa-tolok-ukur-yang-panjang"
JENIS = "bench.contoh"
PUTARAN, PUTARAN_LAMPIRAN, BARIS = 40, 3, 1000
BATAS_KALI, BATAS_P95, BATAS_LAMPIRAN = 1.8, 0.150, 1 / 3
ISI: dict[str, Any] = {
    "pukul": "10.15",
    "tempat_acara": "Ruang Penawaran LPSE, Masamba",
    "pembuka": "berdasarkan Pasal 24 ayat (2) Peraturan Kepala LKPP Nomor 2 Tahun 2010, menyatakan telah menyaksikan "
    "pembukaan dokumen penawaran, dengan keterangan sebagai berikut.",
    "rincian": [["Kode tender", "10096514000"], ["Nama paket", "Rekonstruksi Jalan Ruas Sabbang–Tallang Tahap II"]],
    "hasil": ["Keputusan dikembalikan kepada Pokja Pemilihan II."],
}


def _tabel() -> dict[str, Any]:
    kolom = [
        {"judul": "No.", "rata": "kanan"},
        {"judul": "Tanggal"},
        {"judul": "Penyedia"},
        {"judul": "Paket"},
        {"judul": "Nilai", "rata": "kanan"},
        {"judul": "Keadaan", "rata": "tengah"},
    ]
    baris = [
        [
            str(i),
            f"{i % 28 + 1} November 2026",
            f"CV Anugerah Bone-Bone nomor {i}",
            f"Pengadaan langsung alat tulis kantor dan bahan cetak bulan ke-{i % 12}",
            f"Rp{i * 12345:,}".replace(",", "."),
            "Selesai",
        ]
        for i in range(1, BARIS + 1)
    ]
    return {"judul": "Lampiran: daftar paket", "kolom": kolom, "baris": baris}


def _selang_seling(kerja: dict[str, Callable[[], object]], kali: int) -> dict[str, list[float]]:
    """Round by round, so that a busy machine weighs on all alike."""
    hasil: dict[str, list[float]] = {nama: [] for nama in kerja}
    for satu in kerja.values():
        satu()
    for _ in range(kali):
        for nama, satu in kerja.items():
            hasil[nama] += _sekali(satu)
    return hasil


def _sekali(kerja: Callable[[], object]) -> list[float]:
    mulai = time.perf_counter()
    kerja()
    return [time.perf_counter() - mulai]


def _p95(nilai: list[float]) -> float:
    return sorted(nilai)[max(round(len(nilai) * 0.95) - 1, 0)]


def _polos(html: str, isi: dict[str, tuple[bytes, str]]) -> Callable[[], bytes]:
    """WeasyPrint as one would call it: style sheet and faces read for this document, untagged, unsigned."""

    def buat() -> bytes:
        fon = FontConfiguration()
        ambil = Pengambil(isi)
        gaya = CSS(url=LEMBAR_GAYA, url_fetcher=ambil, font_config=fon)
        return bytes(HTML(string=html, url_fetcher=ambil).write_pdf(stylesheets=[gaya], font_config=fon))

    return buat


def _hangat(html: str, isi: dict[str, tuple[bytes, str]]) -> Callable[[], bytes]:
    """The same with style sheet and faces kept: the harder one to be compared with."""
    fon = FontConfiguration()
    gaya = CSS(url=LEMBAR_GAYA, url_fetcher=Pengambil(), font_config=fon)

    def buat() -> bytes:
        return bytes(HTML(string=html, url_fetcher=Pengambil(isi)).write_pdf(stylesheets=[gaya], font_config=fon))

    return buat


def _siapkan() -> Pengguna:
    call_command("migrate", verbosity=0)
    ProfilLPSE.objects.update_or_create(
        pk=1,
        defaults={
            "nama": "LPSE Kabupaten Luwu Utara",
            "nama_pendek": "LPSE Luwu Utara",
            "nama_instansi": "Pemerintah Kabupaten Luwu Utara",
            "kop_surat": "PEMERINTAH KABUPATEN LUWU UTARA\nLAYANAN PENGADAAN SECARA ELEKTRONIK",
            "alamat": "Jalan Simpurusiang Nomor 27, Masamba",
            "kota": "Masamba",
        },
    )
    daftarkan(JenisNaskah(JENIS, "Berita Acara Contoh", "naskah/contoh.html", "lpse.view_naskah", "lpse.view_naskah"))
    kepala: Pengguna = Pengguna.objects.create(
        email="kepala@bench.example", nama="Hasnah Rahman", jabatan="Kepala LPSE", nip="197405171998032006"
    )
    terbitkan_sertifikat(pengguna=kepala, otoritas=buat_otoritas(frasa=FRASA), frasa=FRASA)
    return kepala


def _satu_halaman(kepala: Pengguna) -> None:
    def terbit() -> Naskah:
        return terbitkan(jenis=JENIS, objek=None, konteks=ISI, penandatangan=[kepala], oleh=kepala)

    def terbit_dan_tanda() -> None:
        tandatangani(naskah_id=terbit().pk, oleh=kepala, frasa=FRASA)

    contoh = terbit()
    snapshot = contoh.snapshot or {}
    assert contoh.jumlah_halaman == 1  # noqa: S101 - the figure is about one page
    html, _ = perender.html_naskah("naskah/contoh.html", snapshot)
    isi = {"qr.png": (perender.qr_png(contoh.kode), "image/png")}
    waktu = _selang_seling(
        {
            "WeasyPrint polos": _polos(html, isi),
            "WeasyPrint hangat, tanpa tanda": _hangat(html, isi),
            "render PDF/A-3 bertanda + snapshot": lambda: perender.render("naskah/contoh.html", snapshot),
            "terbitkan (nomor, PDF, simpan, jejak)": terbit,
            "terbitkan + tanda tangan PAdES": terbit_dan_tanda,
        },
        PUTARAN,
    )
    print(f"\nSatu halaman, {PUTARAN} putaran berselang-seling")
    print(f"{'':40s} {'median':>9s} {'p95':>9s}  kali polos")
    polos = statistics.median(waktu["WeasyPrint polos"])
    for nama, nilai in waktu.items():
        tengah = statistics.median(nilai)
        print(f"{nama:40s} {tengah * 1000:7.1f} ms {_p95(nilai) * 1000:7.1f} ms  {tengah / polos:5.2f}")
    akhir = waktu["terbitkan + tanda tangan PAdES"]
    kali = statistics.median(akhir) / polos
    print(
        f"Sasaran: ≤ {BATAS_KALI} × ({'ya' if kali <= BATAS_KALI else 'BELUM'}), p95 ≤ {BATAS_P95 * 1000:.0f} ms",
        end="",
    )
    print(f" ({'ya' if _p95(akhir) <= BATAS_P95 else 'BELUM'})")


def _lampiran(kepala: Pengguna) -> None:
    contoh = terbitkan(jenis=JENIS, objek=None, konteks=ISI, penandatangan=[kepala], oleh=kepala)
    snapshot = {**(contoh.snapshot or {}), "isi": {**ISI, "tabel": _tabel()}}
    biasa = render_to_string("naskah/lampiran_tabel.html", {"tata": None, "tabel": _tabel()})
    html, _ = perender.html_naskah("naskah/contoh.html", snapshot)
    html = html.replace("</main>", f"{biasa}</main>")
    isi = {"qr.png": (perender.qr_png(contoh.kode), "image/png")}
    templat = "naskah/contoh_lampiran.html"
    waktu = _selang_seling(
        {
            "WeasyPrint polos": _polos(html, isi),
            "lampiran_tabel, PDF/A-3 bertanda": lambda: perender.render(templat, snapshot),
        },
        PUTARAN_LAMPIRAN,
    )
    print(f"\nLampiran {BARIS} baris, {PUTARAN_LAMPIRAN} putaran berselang-seling")
    polos = statistics.median(waktu["WeasyPrint polos"])
    for nama, nilai in waktu.items():
        tengah = statistics.median(nilai)
        print(f"{nama:40s} {tengah:7.2f} s   {tengah / polos:5.2f} kali polos")
    kali = statistics.median(waktu["lampiran_tabel, PDF/A-3 bertanda"]) / polos
    print(f"Sasaran: ≤ {BATAS_LAMPIRAN:.2f} × ({'ya' if kali <= BATAS_LAMPIRAN else 'BELUM'})")


def main() -> None:
    """Print both tables; the database and the files are thrown away afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        settings.LPSE_VAR = Path(folder)
        kepala = _siapkan()
        _lampiran(kepala)
        _satu_halaman(kepala)
