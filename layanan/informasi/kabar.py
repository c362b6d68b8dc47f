"""What is told about requests for information (recipe card: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from layanan.informasi.models import KELOLA
from lpse.pemberitahuan.registri import JenisKabar, daftarkan

if TYPE_CHECKING:
    from layanan.informasi.models import PermintaanInformasi

_KELOMPOK = "Permintaan informasi"


def _status(_permintaan: PermintaanInformasi) -> tuple[str, str]:
    return "Lihat status permintaan", reverse("layanan_publik:informasi_status")


def _kode(permintaan: PermintaanInformasi) -> list[tuple[str, str]]:
    from layanan.informasi.kode import kode_permintaan  # noqa: PLC0415 - asked when a letter is sent

    return [("Nomor", permintaan.nomor), ("Kode akses", kode_permintaan(permintaan))]


def _luar(kode: str, label: str, judul: str, isi: str) -> JenisKabar:
    return JenisKabar(
        kode=f"layanan.informasi.{kode}", label=label, judul=judul, isi=isi,
        sebab="alamat ini ditulis pada permintaan informasi kepada LPSE", kelompok=_KELOMPOK, untuk_orang=False,
        penting=True, tautan_luar=_status, baris_luar=_kode,
    )  # fmt: skip


daftarkan(
    JenisKabar(
        kode="layanan.informasi.baru", label="Permintaan informasi baru", judul="{{ objek }} masuk",
        isi="Dijawab paling lambat {{ objek.tenggat|date:'d-m-Y' }}.", sebab="Anda memproses permintaan informasi",
        kelompok=_KELOMPOK, izin=KELOLA, ikon="info-circle", penting=True,
    ),
    JenisKabar(
        kode="layanan.informasi.keberatan", label="Keberatan informasi", judul="Keberatan {{ nomor }} atas {{ objek }}",
        isi="Tanggapi paling lambat {{ tenggat }}, dengan surat yang menyebut alasannya.",
        sebab="keberatan ditanggapi atasan, bukan yang menjawab permintaannya", kelompok=_KELOMPOK, izin=KELOLA,
        ikon="gavel", penting=True,
    ),
    JenisKabar(
        kode="layanan.informasi.keberatan_diputus", label="Keberatan informasi ditanggapi",
        judul="Keberatan {{ nomor }}: {{ putusan|lower }}", isi="Baca tanggapannya; lengkapi jawaban bila diminta.",
        sebab="Anda memproses permintaan informasinya", kelompok=_KELOMPOK, izin=KELOLA, ikon="gavel",
    ),
    _luar(
        "keberatan_diterima", "Keberatan informasi diterima", "Keberatan {{ keberatan }} kami terima",
        "Keberatan Anda atas permintaan informasi {{ nomor }} kami tanggapi paling lambat {{ tenggat }}, tiga puluh "
        "hari kerja sejak diterima.",
    ),
    _luar(
        "keberatan_ditanggapi", "Keberatan informasi ditanggapi", "Keberatan {{ keberatan }} sudah ditanggapi",
        "{{ putusan }}. Tanggapan dan alasannya ada di halaman status. Bila tidak puas, Anda dapat membawa sengketanya "
        "ke Komisi Informasi dalam empat belas hari kerja.",
    ),
    _luar(
        "diterima", "Permintaan diterima", "Permintaan informasi {{ nomor }} kami terima",
        "Permintaan Anda kami jawab paling lambat {{ tenggat }}, sepuluh hari kerja sejak diterima.",
    ),
    _luar(
        "diperpanjang", "Permintaan diperpanjang", "Perpanjangan waktu permintaan informasi {{ nomor }}",
        "Kami perlu waktu sampai {{ tenggat }}. Alasannya: {{ alasan }}",
    ),
    _luar(
        "dijawab", "Permintaan dijawab", "Permintaan informasi {{ nomor }} dijawab",
        "Hasilnya: {{ hasil }}. Jawaban dan berkasnya ada di halaman status.",
    ),
)  # fmt: skip
