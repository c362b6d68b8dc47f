"""What the files tell people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from lpse.pemberitahuan.registri import JenisKabar, daftarkan

if TYPE_CHECKING:
    from django.db.models import Model


def _keadaan(_objek: Model) -> str:
    return reverse("berkas:keadaan")


def _milik_saya(_objek: Model) -> str:
    return reverse("berkas:saya")


daftarkan(
    JenisKabar(
        "lpse.berkas.rusak",
        "Isi berkas rusak di penyimpanan",
        judul="Isi berkas {{ keadaan }}: {{ nama }}",
        isi=(
            "Pemeriksaan penyimpanan menemukan isi yang {{ keadaan }}: {{ nama }}. Berkasnya tidak dapat dibuka sampai "
            "isinya dipulihkan dari cadangan."
        ),
        sebab="Anda menjaga penyimpanan berkas portal",
        kelompok="Berkas",
        izin="lpse.lihat_keadaan_berkas",
        ikon="alert-octagon",
        penting=True,
        wajib=True,
        kait=True,
        url=_keadaan,
    ),
    JenisKabar(
        "lpse.berkas.ditolak",
        "Berkas saya ditolak antivirus",
        judul="Berkas {{ objek.nama }} ditolak",
        isi=(
            "Antivirus menemukan {{ virus }} di dalam {{ objek.nama }}. Isinya sudah dibuang. "
            "Periksa komputer asalnya sebelum mengunggah lagi."
        ),
        sebab="Anda mengunggah berkas itu",
        kelompok="Berkas",
        izin="lpse.unggah_berkas",
        ikon="virus",
        wajib=True,
        url=_milik_saya,
    ),
)
