"""What the matches tell people (recipe card: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.akun.enums import KodePeran
from lpse.pemberitahuan.registri import Eskalasi, JenisKabar, daftarkan

if TYPE_CHECKING:
    from registrasi.padanan.models import CocokDaftarHitam


def _selesai(cocok: CocokDaftarHitam) -> bool:
    return cocok.ditangani_pada is not None or cocok.gugur_pada is not None


daftarkan(
    JenisKabar(
        kode="registrasi.padanan.cocok",
        label="Kecocokan dengan daftar hitam",
        kelompok="Registrasi",
        judul="{{ nama }} cocok dengan daftar hitam: {{ dasar }}",
        isi="SK {{ sk }}. Pastikan apakah benar pihak yang sama, lalu jawab kecocokannya.",
        sebab="Anda menjawab kecocokan dengan daftar hitam",
        ikon="ban",
        izin="registrasi.view_cocokdaftarhitam",
        wajib=True,
        penting=True,
        eskalasi=Eskalasi(KodePeran.KEPALA, selesai=_selesai),
    )
)
