"""What the integrity of the archive tells people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from lpse.akun.enums import KodePeran
from lpse.pemberitahuan.enums import PilihanSurel
from lpse.pemberitahuan.registri import Eskalasi, JenisKabar, daftarkan

if TYPE_CHECKING:
    from django.db.models import Model

    from arsip.keutuhan.models import KerusakanIsi

_KELOMPOK = "Keutuhan arsip"


def _keutuhan(_objek: Model) -> str:
    return reverse("arsip:keutuhan")


def _sudah_pulih(kerusakan: KerusakanIsi) -> bool:
    return kerusakan.pulih_pada is not None


daftarkan(
    JenisKabar(
        "arsip.keutuhan.rusak",
        "Isi arsip rusak atau hilang",
        judul="{{ jumlah }} isi arsip rusak atau hilang",
        isi=(
            "{{ nama }}.{% if hilang %} {{ hilang }} di antaranya tidak ada lagi di penyimpanan.{% endif %}\n\n"
            "Dokumennya tertutup sampai isinya dipulihkan dari cadangan; langkahnya ada di halaman keutuhan arsip."
        ),
        sebab="Anda menjaga arsip",
        kelompok=_KELOMPOK,
        izin="arsip.view_harikeutuhan",
        ikon="alert-octagon",
        penting=True,
        wajib=True,
        kait=True,
        url=_keutuhan,
        eskalasi=Eskalasi(KodePeran.KEPALA, selesai=_sudah_pulih),
    ),
    JenisKabar(
        "arsip.keutuhan.pulih",
        "Isi arsip pulih",
        judul="{{ jumlah }} isi arsip utuh lagi",
        isi="Pemeriksaan menemukan isinya sama lagi dengan sidik saat diarsipkan; dokumennya dapat dibuka.",
        sebab="Anda menjaga arsip",
        kelompok=_KELOMPOK,
        izin="arsip.view_harikeutuhan",
        ikon="circle-check",
        surel=PilihanSurel.RINGKASAN,
        url=_keutuhan,
    ),
    JenisKabar(
        "arsip.keutuhan.diperiksa",
        "Pemeriksaan berkas selesai",
        judul="Selesai diperiksa: {{ objek.nomor }}",
        isi="{{ hasil }}",
        sebab="Anda menyuruh memeriksa berkas itu",
        kelompok=_KELOMPOK,
        izin="arsip.periksa_keutuhan",
        ikon="shield-check",
        surel=PilihanSurel.TIDAK,
    ),
    JenisKabar(
        "arsip.keutuhan.bagit_siap",
        "Ekspor arsip siap diunduh",
        judul="Siap diunduh: {{ objek.nama }}",
        isi="Tas BagIt-nya sudah diperiksa sampai ke dalam ZIP. {{ objek.pesan }}",
        sebab="Anda meminta ekspor itu",
        kelompok=_KELOMPOK,
        izin="arsip.ekspor_bagit",
        ikon="package",
    ),
    JenisKabar(
        "arsip.keutuhan.bagit_gagal",
        "Ekspor arsip gagal",
        judul="Ekspor gagal: {{ objek.nama }}",
        isi="{{ sebab }}",
        sebab="Anda meminta ekspor itu",
        kelompok=_KELOMPOK,
        izin="arsip.ekspor_bagit",
        ikon="circle-x",
    ),
)
