"""The letters of a request for information as official papers (recipe card: tambah-naskah)."""

from __future__ import annotations

from layanan.informasi import surat
from layanan.informasi.models import KELOLA, LIHAT
from lpse.naskah.enums import SifatNaskah
from lpse.naskah.registri import JenisNaskah, daftarkan

_JENIS = (
    (surat.PERPANJANGAN, "Surat Perpanjangan Permintaan Informasi", "perpanjangan", "PPI"),
    (surat.JAWABAN, "Surat Jawaban Permintaan Informasi", "jawaban", "JPI"),
    (surat.TANGGAPAN, "Surat Tanggapan Keberatan Informasi", "tanggapan", "TKI"),
)
daftarkan(
    *(
        JenisNaskah(
            kode,
            nama,
            f"layanan/informasi/naskah_{templat}.html",
            izin=LIHAT,
            izin_terbit=KELOLA,
            format_nomor=f"{{klasifikasi}}/{{urut:03}}/{singkat}/LPSE/{{bulan_romawi}}/{{tahun}}",
            klasifikasi="000.3.5",
            sifat=SifatNaskah.TERBATAS,
        )
        for kode, nama, templat, singkat in _JENIS
    )
)
