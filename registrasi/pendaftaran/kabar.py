"""What the counter tells the officers, and what it writes to applicants without an account (recipe: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from lpse.pemberitahuan.registri import JenisKabar, daftarkan

if TYPE_CHECKING:
    from registrasi.pendaftaran.models import Permohonan

_KELOMPOK = "Registrasi"
_PEMOHON = "alamat surel ini ditulis pada permohonan pendaftaran pengguna SPSE"


def _kode(permohonan: Permohonan) -> list[tuple[str, str]]:
    from registrasi.pendaftaran.kode import kode_akses  # noqa: PLC0415 - asked when a letter is sent

    if not permohonan.nomor:
        return []
    return [("Nomor", permohonan.nomor), ("Kode akses", kode_akses(permohonan))]


def _status(_permohonan: Permohonan) -> tuple[str, str]:
    return "Lihat status permohonan", reverse("registrasi_publik:status")


def _petugas(kode: str, label: str, judul: str, isi: str, **lain: Any) -> JenisKabar:  # noqa: ANN401 - JenisKabar's own fields
    return JenisKabar(
        kode=f"registrasi.pendaftaran.{kode}", label=label, judul=judul, isi=isi, kelompok=_KELOMPOK,
        sebab="Anda petugas registrasi dan verifikasi", izin="registrasi.kelola_permohonan", **lain,
    )  # fmt: skip


def _pemohon(kode: str, label: str, judul: str, isi: str) -> JenisKabar:
    return JenisKabar(
        kode=f"registrasi.pendaftaran.{kode}", label=label, judul=judul, isi=isi, kelompok=_KELOMPOK, sebab=_PEMOHON,
        untuk_orang=False, penting=True, baris_luar=_kode, tautan_luar=_status,
    )  # fmt: skip


daftarkan(
    _petugas(
        "diajukan",
        "Permohonan diajukan",
        "Permohonan baru: {{ apa }}",
        "{{ jenis }} menunggu verifikasi.",
        ikon="user-plus",
    ),
    _petugas(
        "menjelang",
        "Permohonan menjelang kedaluwarsa",
        "{% if sisa %}Sisa {{ sisa }} hari{% else %}Hari terakhir{% endif %}: {{ apa }}",
        "Permohonan ini berakhir sesudah {{ tenggat }}. Hubungi pemohon agar melengkapi berkasnya.",
        ikon="clock",
    ),
    _pemohon(
        "diterima",
        "Berkas diterima di loket",
        "Berkas pendaftaran Anda sudah kami terima",
        "Nomor permohonan Anda {{ nomor }}. Kami memeriksanya paling lambat {{ batas }}.\n\nBawa tanda terima berkas "
        "bila datang lagi ke loket.",
    ),
    _pemohon(
        "menjelang_pemohon",
        "Permohonan hampir kedaluwarsa",
        "{% if sisa %}Tinggal {{ sisa }} hari{% else %}Hari ini hari terakhir{% endif %} untuk melengkapi pendaftaran",
        "Pendaftaran Anda sebagai pengguna SPSE berakhir sesudah {{ tenggat }}. Lengkapi berkasnya sebelum hari itu; "
        "sesudahnya Anda harus mendaftar lagi.",
    ),
    _pemohon(
        "kedaluwarsa",
        "Permohonan kedaluwarsa",
        "Pendaftaran Anda sudah kedaluwarsa",
        "Sampai {{ tenggat }} berkasnya belum lengkap, jadi permohonan {{ apa }} berakhir. "
        "{% if penyedia %}Daftar lagi secara online di SPSE{% else %}Ajukan permohonan baru{% endif %} bila masih "
        "diperlukan.",
    ),
    _pemohon(
        "dibatalkan",
        "Permohonan dibatalkan",
        "Permohonan pendaftaran Anda dibatalkan",
        "Permohonan {{ apa }} dibatalkan. Alasannya: {{ alasan }}",
    ),
)
