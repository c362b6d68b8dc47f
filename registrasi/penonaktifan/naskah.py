"""The papers of a deactivation (recipe card: tambah-naskah)."""

from __future__ import annotations

from lpse.naskah.enums import SifatNaskah
from lpse.naskah.registri import JenisNaskah, daftarkan
from registrasi.penonaktifan import surat
from registrasi.penonaktifan.model_kasus import LIHAT
from registrasi.penonaktifan.services import PROSES, PUTUSKAN

_JENIS = (
    (surat.KLARIFIKASI, "Surat Permintaan Klarifikasi", "klarifikasi", PROSES, "KLR"),
    (surat.JAWABAN, "Surat Jawaban atas Laporan", "jawaban", PROSES, "JWB"),
    (surat.PERNYATAAN, "Surat Pernyataan Pelanggaran", "pernyataan", PROSES, "SPP"),
    (surat.USULAN, "Surat Usulan Penonaktifan", "usulan", PROSES, "USUL"),
    (surat.KEPUTUSAN, "Keputusan Penonaktifan User ID", "keputusan", PUTUSKAN, "KEP"),
    (surat.PEMBERITAHUAN, "Surat Pemberitahuan Penonaktifan", "pemberitahuan", PROSES, "NON"),
    (surat.PENGAKTIFAN, "Surat Pengaktifan Kembali", "pengaktifan", PUTUSKAN, "AKT"),
)
daftarkan(
    *(
        JenisNaskah(
            kode,
            nama,
            f"registrasi/penonaktifan/naskah_{templat}.html",
            izin=LIHAT,
            izin_terbit=izin,
            format_nomor=f"{{klasifikasi}}/{{urut:03}}/{singkat}/LPSE/{{bulan_romawi}}/{{tahun}}",
            klasifikasi="000.3.5",
            sifat=SifatNaskah.TERBATAS,
        )
        for kode, nama, templat, izin, singkat in _JENIS
    )
)
