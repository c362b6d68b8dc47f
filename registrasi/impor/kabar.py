"""What an import tells whoever ordered it."""

from __future__ import annotations

from lpse.pemberitahuan.registri import JenisKabar, daftarkan

SIAP = "registrasi.impor.siap"
GAGAL = "registrasi.impor.gagal"
_SEBAB = "Anda yang menjalankan impor ini"

daftarkan(
    JenisKabar(
        kode=SIAP,
        label="Impor selesai diperiksa atau ditulis",
        kelompok="Registrasi",
        judul="{{ objek }}: {{ objek.get_status_display|lower }}",
        isi="{{ objek.pesan }}",
        sebab=_SEBAB,
        izin="registrasi.view_impormassal",
        ikon="file-import",
    ),
    JenisKabar(
        kode=GAGAL,
        label="Impor gagal atau terputus",
        kelompok="Registrasi",
        judul="{{ objek }}: {{ objek.get_status_display|lower }}",
        isi="{{ objek.pesan }}\n\nTidak ada satu baris pun yang tertulis. Jalankan lagi dari halamannya.",
        sebab=_SEBAB,
        izin="registrasi.view_impormassal",
        ikon="alert-octagon",
        penting=True,
    ),
)
