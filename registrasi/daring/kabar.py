"""What the portal writes to applicants who have no account (recipe card: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from lpse.pemberitahuan.registri import JenisKabar, daftarkan
from registrasi.daring.tautan import tautan_draf, tautan_perbaikan

if TYPE_CHECKING:
    from registrasi.daring.models import DrafDaring
    from registrasi.pendaftaran.models import Permohonan

TAUTAN, PERBAIKAN_DITERIMA, TERJANGKIT = (
    f"registrasi.daring.{apa}" for apa in ("tautan", "perbaikan_diterima", "terjangkit")
)
_KELOMPOK = "Registrasi daring"
_PEMOHON = "alamat surel ini ditulis pada permohonan pendaftaran pengguna SPSE"


def _tautan(draf: DrafDaring) -> tuple[str, str]:
    token = tautan_draf(draf.kunci, draf.generasi)
    return "Lanjutkan pendaftaran", reverse("registrasi_publik:lanjut", args=[token])


def tautan_perbaiki(permohonan: Permohonan) -> tuple[str, str]:
    """The button of the mail that asks for a repair: straight to the rows of this round."""
    token = tautan_perbaikan(permohonan.uuid, permohonan.putaran)
    return "Perbaiki butir yang kurang", reverse("registrasi_publik:lanjut_perbaikan", args=[token])


def _status(_permohonan: Permohonan) -> tuple[str, str]:
    return "Lihat status permohonan", reverse("registrasi_publik:status")


def _kode(permohonan: Permohonan) -> list[tuple[str, str]]:
    from registrasi.pendaftaran.services import kode_akses  # noqa: PLC0415 - asked when a letter is sent

    return [("Nomor", permohonan.nomor), ("Kode akses", kode_akses(permohonan))]


def _jenis(kode: str, label: str, judul: str, isi: str, sebab: str = _PEMOHON, **lain: Any) -> JenisKabar:  # noqa: ANN401 - JenisKabar's own fields
    return JenisKabar(
        kode=kode, label=label, judul=judul, isi=isi, sebab=sebab, kelompok=_KELOMPOK, untuk_orang=False, penting=True,
        **lain,
    )  # fmt: skip


daftarkan(
    _jenis(
        TAUTAN,
        "Tautan pendaftaran",
        "Tautan untuk mengisi pendaftaran {{ jenis }}",
        "Buka tautan di bawah untuk mengisi atau melanjutkan pendaftaran Anda sebagai pengguna SPSE. Isian tersimpan "
        "setiap kali Anda menekan Simpan dan lanjut, sehingga boleh ditinggal dan diteruskan lain waktu.\n\n"
        "Tautan berlaku sampai {{ sampai }} dan hanya untuk Anda; jangan diteruskan kepada orang lain. Tautan yang "
        "dikirim sebelumnya tidak berlaku lagi.",
        "seseorang menulis alamat surel ini di halaman pendaftaran",
        tautan_luar=_tautan,
    ),
    _jenis(
        PERBAIKAN_DITERIMA,
        "Perbaikan diterima",
        "Perbaikan permohonan {{ nomor }} sudah kami terima",
        "{{ banyak }} dokumen yang Anda perbaiki kami terima. Kami memeriksanya paling lambat {{ kapan }}.",
        baris_luar=_kode,
        tautan_luar=_status,
    ),
    _jenis(
        TERJANGKIT,
        "Berkas pemohon ditolak antivirus",
        "Berkas {{ nama }} tidak dapat kami terima",
        "Pemeriksaan virus menemukan isi berbahaya pada berkas {{ nama }} yang Anda unggah untuk «{{ butir }}». Berkas "
        "itu sudah dibuang. Periksa komputer Anda, lalu unggah pindaian yang bersih.",
    ),
)
