"""The doors of the tickets, gathered; each stands in the file of its kind of act."""

from __future__ import annotations

from layanan.tiket.kode import kode_akses, kode_cocok
from layanan.tiket.services_akhir import (
    alihkan_keluar,
    batalkan,
    buka_kembali,
    konfirmasi,
    nilai,
    selesaikan,
    tutup_diam,
    tutup_otomatis,
)
from layanan.tiket.services_buat import DataTiket, buat, rapikan_tender
from layanan.tiket.services_dasar import KELOLA, LIHAT_SEMUA, kunci_tiket, nama_pelapor
from layanan.tiket.services_hubungan import (
    gabungkan,
    jadikan_anak,
    lepas_tautan,
    pelapor_sama,
    pisahkan,
    tautkan,
)
from layanan.tiket.services_pesan import (
    ALASAN_LKPP,
    balas_pelapor,
    catat_internal,
    jawab,
    lanjutkan,
    pastikan_dapat_dibalas,
    teruskan_lkpp,
    tunggu_pengguna,
)
from layanan.tiket.services_rincian import (
    amati,
    beri_label,
    ganti_kode,
    segarkan_tahap,
    ubah_pelapor,
    ubah_prioritas,
    ubah_rincian,
)
from layanan.tiket.services_tangani import alihkan, ambil, lepaskan, tugaskan
from layanan.tiket.services_tenggat import (
    kabari_tiket_baru,
    peringatkan,
    peringatkan_tahap,
    samakan_tenggat,
    terapkan_target,
)

__all__ = [
    "ALASAN_LKPP", "KELOLA", "LIHAT_SEMUA", "DataTiket", "alihkan", "alihkan_keluar", "amati", "ambil",
    "balas_pelapor", "batalkan", "beri_label", "buat", "buka_kembali", "catat_internal", "gabungkan", "ganti_kode",
    "jadikan_anak", "jawab", "kabari_tiket_baru", "kode_akses", "kode_cocok", "konfirmasi", "kunci_tiket", "lanjutkan",
    "lepas_tautan", "lepaskan", "nama_pelapor", "nilai", "pastikan_dapat_dibalas", "pelapor_sama", "peringatkan",
    "peringatkan_tahap", "pisahkan", "rapikan_tender", "samakan_tenggat", "segarkan_tahap", "selesaikan", "tautkan",
    "terapkan_target", "teruskan_lkpp", "tugaskan", "tunggu_pengguna", "tutup_diam", "tutup_otomatis",
    "ubah_pelapor", "ubah_prioritas", "ubah_rincian",
]  # fmt: skip
