"""What is told about video calls; the link itself is never mailed (recipe card: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from lpse.pemberitahuan.registri import JenisKabar, daftarkan

if TYPE_CHECKING:
    from registrasi.janji.models import JanjiVideo

_KELOMPOK = "Janji video"


def _halaman(_janji: JanjiVideo) -> tuple[str, str]:
    return "Buka janji", reverse("registrasi_publik:janji_masuk")


def _luar(kode: str, label: str, judul: str, isi: str) -> JenisKabar:
    return JenisKabar(
        kode=f"registrasi.janji.{kode}",
        label=label,
        judul=judul,
        isi=isi,
        sebab="Anda mendaftar sebagai pengguna SPSE di LPSE ini",
        kelompok=_KELOMPOK,
        untuk_orang=False,
        ikon="video",
        tautan_luar=_halaman,
    )


_BUKA = "Tautan panggilannya ada di halaman janji; buka dengan nomor permohonan {{ nomor }} dan kode akses."
daftarkan(
    _luar(
        "dipesan",
        "Janji video dipesan",
        "Janji panggilan video: {{ kapan }}",
        "Verifikasi permohonan {{ nomor }} lewat panggilan video {{ kapan }}. Siapkan dokumen aslinya. " + _BUKA,
    ),
    _luar(
        "diubah",
        "Janji video diubah",
        "Janji panggilan video diubah: {{ kapan }}",
        "Waktu barunya {{ kapan }}. " + _BUKA,
    ),
    _luar(
        "dibatalkan",
        "Janji video dibatalkan",
        "Janji panggilan video dibatalkan",
        "Janji {{ kapan }} dibatalkan: {{ alasan }}. Pesan waktu lain di halaman janji, atau datang ke loket.",
    ),
    _luar(
        "pengingat",
        "Pengingat janji video",
        "Panggilan video {{ kata }}: {{ kapan }}",
        "Siapkan dokumen asli dan sambungan internet. " + _BUKA,
    ),
    JenisKabar(
        kode="registrasi.janji.petugas",
        label="Janji video pemohon",
        judul="Janji video {{ apa }}: {{ pemohon }}",
        isi="{{ kapan }}.{% if not objek.slot.tautan %} Tautan pertemuannya belum diisi.{% endif %}",
        sebab="slot itu milik Anda",
        kelompok=_KELOMPOK,
        izin="registrasi.kelola_janji",
        ikon="video",
    ),
)
