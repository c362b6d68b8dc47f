"""What the backups tell people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arsip.cadangan.enums import TIDAK_BAIK
from lpse.akun.enums import KodePeran
from lpse.pemberitahuan.enums import PilihanSurel
from lpse.pemberitahuan.registri import Eskalasi, JenisKabar, daftarkan

if TYPE_CHECKING:
    from arsip.cadangan.models import JalanCadangan

GAGAL = "arsip.cadangan.gagal"
MENUNGGU = "arsip.cadangan.menunggu_media"
KUNCI_DIGANTI = "arsip.cadangan.kunci_diganti"
SELESAI = "arsip.cadangan.selesai"
_SEBAB = "Anda petugas Administrasi Sistem Elektronik"


def _sudah_membaik(jalan: JalanCadangan) -> bool:
    """A later run about the same thing ended well."""
    sama = type(jalan).objects.filter(sasaran=jalan.sasaran, repositori=jalan.repositori, jenis=jalan.jenis)
    lebih_baru = sama.filter(dibuat_pada__gt=jalan.dibuat_pada)
    return jalan.status not in TIDAK_BAIK or lebih_baru.filter(status="berhasil").exists()


daftarkan(
    JenisKabar(
        kode=GAGAL,
        label="Cadangan gagal",
        kelompok="Cadangan",
        judul="{{ objek }} tidak selesai: {{ sebab }}",
        isi="{{ objek.pesan }}\n\nSalinan sebelumnya tetap utuh. Perbaiki sebabnya, lalu jalankan lagi.",
        sebab=_SEBAB,
        izin="arsip.view_sasaran",
        ikon="alert-octagon",
        penting=True,
        wajib=True,
        kait=True,
        eskalasi=Eskalasi(KodePeran.KEPALA, selesai=_sudah_membaik),
    ),
    JenisKabar(
        kode=MENUNGGU,
        label="Cadangan menunggu media",
        kelompok="Cadangan",
        judul="{{ objek }} menunggu media",
        isi="{{ objek.pesan }}",
        sebab=_SEBAB,
        izin="arsip.view_sasaran",
        ikon="usb",
    ),
    JenisKabar(
        kode=SELESAI,
        label="Cadangan yang Anda suruh selesai",
        kelompok="Cadangan",
        judul="{{ objek }} selesai",
        isi="{{ objek.pesan }}",
        sebab="Anda yang menyuruhnya",
        izin="arsip.view_sasaran",
        ikon="circle-check",
        surel=PilihanSurel.RINGKASAN,
    ),
    JenisKabar(
        kode=KUNCI_DIGANTI,
        label="Kunci cadangan diganti",
        kelompok="Cadangan",
        judul="Kunci {{ objek }} diganti",
        isi="Lembar pemulihan yang lama tidak berlaku lagi. Cetak yang baru dan simpan di brankas.",
        sebab="Anda Kepala LPSE",
        izin="arsip.cetak_pemulihan",
        ikon="key",
        penting=True,
    ),
)
