"""Closed lists: kinds of users, what a row asks, why a paper falls short."""

from __future__ import annotations

from django.db import models


class JenisPengguna(models.TextChoices):
    """Who may become a user of SPSE (Perka LKPP 2/2010 Pasal 22(1)a, 22(1)b, 22(7))."""

    PENYEDIA_BADAN_USAHA = "penyedia_badan_usaha", "Penyedia badan usaha"
    PENYEDIA_PERSEORANGAN = "penyedia_perseorangan", "Penyedia perusahaan perseorangan"
    PENYEDIA_PERORANGAN = "penyedia_perorangan", "Penyedia perorangan"
    PPK = "ppk", "PPK"
    POKJA = "pokja", "Pokja Pemilihan/ULP"
    PP = "pp", "Pejabat Pengadaan"
    PA_KPA = "pa_kpa", "PA/KPA"
    AUDITOR = "auditor", "Auditor"
    ENTITAS_LAIN = "entitas_lain", "Entitas lain"


_J = JenisPengguna
PENYEDIA: frozenset[str] = frozenset({_J.PENYEDIA_BADAN_USAHA, _J.PENYEDIA_PERSEORANGAN, _J.PENYEDIA_PERORANGAN})
NON_PENYEDIA: frozenset[str] = frozenset(_J.values) - PENYEDIA

#: One line under the name of a kind, for whoever chooses.
KETERANGAN_JENIS: dict[str, str] = {
    _J.PENYEDIA_BADAN_USAHA: "PT, CV, firma, koperasi, dan badan lain yang berakta.",
    _J.PENYEDIA_PERSEORANGAN: "UD, toko, atau usaha milik satu orang, tanpa akta pendirian.",
    _J.PENYEDIA_PERORANGAN: "Orang yang bekerja atas namanya sendiri, misalnya konsultan perorangan.",
    _J.PPK: "Pejabat Pembuat Komitmen dari instansi.",
    _J.POKJA: "Anggota Pokja Pemilihan atau ULP.",
    _J.PP: "Pejabat Pengadaan dari instansi.",
    _J.PA_KPA: "Pengguna Anggaran atau Kuasa Pengguna Anggaran.",
    _J.AUDITOR: "Pemeriksa dengan surat tugas, untuk paket dan masa yang disebut di sana.",
    _J.ENTITAS_LAIN: "Pengguna lain menurut Syarat dan Ketentuan Penggunaan SPSE.",
}
IKON_JENIS: dict[str, str] = {
    _J.PENYEDIA_BADAN_USAHA: "building",
    _J.PENYEDIA_PERSEORANGAN: "building-store",
    _J.PENYEDIA_PERORANGAN: "user",
    _J.PPK: "id-badge",
    _J.POKJA: "users",
    _J.PP: "shopping-cart",
    _J.PA_KPA: "wallet",
    _J.AUDITOR: "zoom-check",
    _J.ENTITAS_LAIN: "dots",
}


class Sifat(models.TextChoices):
    WAJIB = "wajib", "Wajib"
    BILA_ADA = "bila_ada", "Bila ada"
    BILA_DIWAKILKAN = "bila_diwakilkan", "Bila diwakilkan"


class Asal(models.TextChoices):
    REGULASI = "regulasi", "Peraturan"
    LKPP = "lkpp", "Aturan LKPP"


class AlasanKurang(models.TextChoices):
    """Why a row is *Kurang*, coded; a sentence may follow."""

    TIDAK_TERBACA = "tidak_terbaca", "Tidak terbaca"
    TIDAK_LENGKAP = "tidak_lengkap", "Tidak lengkap"
    KEDALUWARSA = "kedaluwarsa", "Sudah tidak berlaku"
    DATA_BERBEDA = "data_berbeda", "Data berbeda dengan formulir"
    BUKAN_MILIK = "bukan_milik", "Bukan milik pemohon"
    ASLI_TIDAK_ADA = "asli_tidak_ada", "Asli tidak ditunjukkan"
    TANPA_TANDA_TANGAN = "tanpa_tanda_tangan", "Tanpa tanda tangan atau meterai"
    SALAH_DOKUMEN = "salah_dokumen", "Salah dokumen"
    LAIN = "lain", "Lain (ditulis)"


class JenisFormulir(models.TextChoices):
    PENDAFTARAN = "pendaftaran", "Formulir Pendaftaran"
    KEIKUTSERTAAN = "keikutsertaan", "Formulir Keikutsertaan"
    NON_PENYEDIA = "non_penyedia", "Formulir Pengguna Selain Penyedia"


class StatusUsul(models.TextChoices):
    DIAJUKAN = "diajukan", "Menunggu putusan Kepala"
    DITETAPKAN = "ditetapkan", "Ditetapkan"
    DITOLAK = "ditolak", "Ditolak"


#: Legal moves of a proposed extra row; the model, the trigger and the tests read this.
PERPINDAHAN_USUL: tuple[tuple[str, str], ...] = (
    (StatusUsul.DIAJUKAN, StatusUsul.DITETAPKAN),
    (StatusUsul.DIAJUKAN, StatusUsul.DITOLAK),
)
NADA_USUL: dict[str, tuple[str, str]] = {
    StatusUsul.DIAJUKAN: ("jalan", "hourglass"),
    StatusUsul.DITETAPKAN: ("selesai", "circle-check"),
    StatusUsul.DITOLAK: ("netral", "circle-x"),
}
