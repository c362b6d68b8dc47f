"""Closed lists of the register of SPSE users and of their life after approval."""

from __future__ import annotations

from django.db import models


class StatusPengguna(models.TextChoices):
    """May the User ID be used, and if not, why (Perka LKPP 2/2010 Pasal 10(4))."""

    AKTIF = "aktif", "Aktif"
    NONAKTIF_PELANGGARAN = "nonaktif_pelanggaran", "Nonaktif: pelanggaran"
    NONAKTIF_DAFTAR_HITAM = "nonaktif_daftar_hitam", "Nonaktif: daftar hitam"
    NONAKTIF_PERMINTAAN = "nonaktif_permintaan", "Nonaktif: permintaan"
    NONAKTIF_MASA_JABATAN_HABIS = "nonaktif_masa_jabatan_habis", "Nonaktif: masa jabatan habis"


_A, _P, _D, _M, _H = StatusPengguna.values
#: Legal moves; the transitions of the model, the trigger in PostgreSQL and the tests read this.
PERPINDAHAN_PENGGUNA: tuple[tuple[str, str], ...] = (
    (_A, _P), (_A, _D), (_A, _M), (_A, _H),
    (_P, _A), (_P, _D),
    (_D, _A), (_D, _P),
    (_M, _A), (_M, _P), (_M, _D),
    (_H, _A), (_H, _P), (_H, _M),
)  # fmt: skip

NADA_PENGGUNA: dict[str, tuple[str, str]] = {
    StatusPengguna.AKTIF: ("selesai", "circle-check"),
    StatusPengguna.NONAKTIF_PELANGGARAN: ("kritis", "ban"),
    StatusPengguna.NONAKTIF_DAFTAR_HITAM: ("kritis", "alert-octagon"),
    StatusPengguna.NONAKTIF_PERMINTAAN: ("netral", "user-off"),
    StatusPengguna.NONAKTIF_MASA_JABATAN_HABIS: ("perhatian", "clock-off"),
}


class AsalPengguna(models.TextChoices):
    """How a row came into the register."""

    VERIFIKASI = "verifikasi", "Verifikasi di LPSE ini"
    IMPOR = "impor", "Impor dari SPSE"
    PINDAHAN = "pindahan", "Pindahan dari LPSE lain"


class JenisKejadian(models.TextChoices):
    """What happened to a user; passwords of SPSE are never kept, only that they were handed over or reset."""

    DISETUJUI = "disetujui", "Pendaftaran disetujui"
    DIIMPOR = "diimpor", "Masuk lewat impor"
    SANDI_DISERAHKAN = "sandi_diserahkan", "Kata sandi SPSE diserahkan"
    SANDI_DIRESET = "sandi_direset", "Kata sandi SPSE direset"
    DIUBAH = "diubah", "Data diubah"
    DINONAKTIFKAN = "dinonaktifkan", "User ID dinonaktifkan"
    DIAKTIFKAN = "diaktifkan", "User ID diaktifkan"
    SK_DIPERBARUI = "sk_diperbarui", "SK diperbarui"
    SK_HABIS = "sk_habis", "Masa berlaku SK habis"
    PINDAH_MASUK = "pindah_masuk", "Pindah ke LPSE ini"
    PINDAH_KELUAR = "pindah_keluar", "Pindah ke LPSE lain"
    AKUN_SISTEM = "akun_sistem", "Akun sistem berubah"
    LAIN = "lain", "Catatan"


NADA_KEJADIAN: dict[str, tuple[str, str]] = {
    JenisKejadian.DISETUJUI: ("selesai", "circle-check"),
    JenisKejadian.DIIMPOR: ("netral", "file-import"),
    JenisKejadian.SANDI_DISERAHKAN: ("netral", "key"),
    JenisKejadian.SANDI_DIRESET: ("netral", "key"),
    JenisKejadian.DIUBAH: ("netral", "edit"),
    JenisKejadian.DINONAKTIFKAN: ("kritis", "ban"),
    JenisKejadian.DIAKTIFKAN: ("selesai", "circle-check"),
    JenisKejadian.SK_DIPERBARUI: ("selesai", "certificate"),
    JenisKejadian.SK_HABIS: ("perhatian", "clock-off"),
    JenisKejadian.PINDAH_MASUK: ("netral", "transfer-in"),
    JenisKejadian.PINDAH_KELUAR: ("netral", "transfer-out"),
    JenisKejadian.AKUN_SISTEM: ("netral", "apps"),
    JenisKejadian.LAIN: ("netral", "note"),
}


class JenisPerubahan(models.TextChoices):
    """What a user may ask for at the counter."""

    SUREL = "surel", "Alamat surel"
    ALAMAT = "alamat", "Alamat"
    PENANGGUNG_JAWAB = "penanggung_jawab", "Penanggung jawab"
    BENTUK_USAHA = "bentuk_usaha", "Bentuk usaha"
    NPWP = "npwp", "NPWP"
    PINDAH_LPSE = "pindah_lpse", "Pindah LPSE"
    RESET_SANDI = "reset_sandi", "Reset kata sandi"


#: Inside a sentence; abbreviations keep their capitals.
SEBUTAN_PERUBAHAN: dict[str, str] = {
    JenisPerubahan.NPWP: "NPWP",
    JenisPerubahan.PINDAH_LPSE: "pindah LPSE",
}


class StatusPerubahan(models.TextChoices):
    DIAJUKAN = "diajukan", "Menunggu persetujuan"
    DISETUJUI = "disetujui", "Disetujui"
    DITOLAK = "ditolak", "Ditolak"
    DIBATALKAN = "dibatalkan", "Dibatalkan"


PERPINDAHAN_PERUBAHAN: tuple[tuple[str, str], ...] = (
    (StatusPerubahan.DIAJUKAN, StatusPerubahan.DISETUJUI),
    (StatusPerubahan.DIAJUKAN, StatusPerubahan.DITOLAK),
    (StatusPerubahan.DIAJUKAN, StatusPerubahan.DIBATALKAN),
)

NADA_PERUBAHAN: dict[str, tuple[str, str]] = {
    StatusPerubahan.DIAJUKAN: ("jalan", "hourglass"),
    StatusPerubahan.DISETUJUI: ("selesai", "circle-check"),
    StatusPerubahan.DITOLAK: ("kritis", "circle-x"),
    StatusPerubahan.DIBATALKAN: ("netral", "ban"),
}


class ArahPindah(models.TextChoices):
    MASUK = "masuk", "Pindah ke LPSE ini"
    KELUAR = "keluar", "Pindah ke LPSE lain"


class CaraPeriksa(models.TextChoices):
    """How the counter made sure who stood there."""

    KTP = "ktp", "KTP asli dicocokkan dengan orangnya"
    KTP_KUASA = "ktp_kuasa", "KTP asli penerima kuasa dan surat kuasa"
    VIDEO = "video", "Panggilan video dengan KTP asli"


class DasarBenturan(models.TextChoices):
    NIK = "nik", "NIK sama"
    NIP = "nip", "NIP sama"


class StatusBenturan(models.TextChoices):
    TERBUKA = "terbuka", "Perlu ditangani"
    DITANGANI = "ditangani", "Ditangani"
    GUGUR = "gugur", "Tidak ada lagi"


PERPINDAHAN_BENTURAN: tuple[tuple[str, str], ...] = (
    (StatusBenturan.TERBUKA, StatusBenturan.DITANGANI),
    (StatusBenturan.TERBUKA, StatusBenturan.GUGUR),
    (StatusBenturan.DITANGANI, StatusBenturan.GUGUR),
)

NADA_BENTURAN: dict[str, tuple[str, str]] = {
    StatusBenturan.TERBUKA: ("kritis", "alert-octagon"),
    StatusBenturan.DITANGANI: ("jalan", "circle-check"),
    StatusBenturan.GUGUR: ("netral", "circle-check"),
}

#: Forms of business as LPSEs see them (ISB data); the field stays open, an unknown one is kept as it came.
BENTUK_USAHA: tuple[str, ...] = (
    "Perseroan Terbatas (PT)",
    "Persekutuan Komanditer (CV)",
    "Perseroan Terbatas (PT) Perorangan",
    "Persekutuan Firma (FA)",
    "Koperasi",
    "Usaha Dagang (UD)",
    "Yayasan",
    "Orang Perseorangan",
    "Konsultan Perseorangan",
)
