"""Closed lists of the backups."""

from __future__ import annotations

from django.db import models


class JenisSasaran(models.TextChoices):
    """Perka LKPP 2/2010 Pasal 27(1): system files and databases."""

    BASISDATA = "basisdata", "Basis data"
    FOLDER = "folder", "Berkas"


class JenisRepositori(models.TextChoices):
    UTAMA = "utama", "Utama"
    MEDIA = "media", "Media portabel"


class JenisJalan(models.TextChoices):
    CADANG = "cadang", "Cadangan"
    PERIKSA_BACA = "periksa_baca", "Periksa baca penuh"
    RETENSI = "retensi", "Retensi"
    TEMPAT = "tempat", "Periksa tempat simpan"
    GANTI_KUNCI = "ganti_kunci", "Ganti kunci"
    SALIN = "salin", "Salin ke media"
    BACA_ULANG = "baca_ulang", "Baca ulang media"
    UJI_PULIH = "uji_pulih", "Uji pulih"
    PULIHKAN = "pulihkan", "Pemulihan"


class StatusJalan(models.TextChoices):
    ANTRE = "antre", "Antre"
    BERJALAN = "berjalan", "Berjalan"
    MENUNGGU_MEDIA = "menunggu_media", "Menunggu media"
    BERHASIL = "berhasil", "Berhasil"
    GAGAL = "gagal", "Gagal"
    DIBATALKAN = "dibatalkan", "Dibatalkan"
    TERPUTUS = "terputus", "Terputus"
    TERLEWAT = "terlewat", "Terlewat"


#: Not ended yet; one such order per target, kind and key.
BELUM_USAI = (StatusJalan.ANTRE, StatusJalan.BERJALAN, StatusJalan.MENUNGGU_MEDIA)
#: Ended badly: needs a person.
TIDAK_BAIK = (StatusJalan.GAGAL, StatusJalan.TERPUTUS)

#: Legal moves; the transitions of the model, the trigger in PostgreSQL and the tests all read this.
PERPINDAHAN: tuple[tuple[str, str], ...] = (
    (StatusJalan.ANTRE, StatusJalan.BERJALAN),
    (StatusJalan.ANTRE, StatusJalan.MENUNGGU_MEDIA),
    (StatusJalan.ANTRE, StatusJalan.GAGAL),
    (StatusJalan.ANTRE, StatusJalan.DIBATALKAN),
    (StatusJalan.ANTRE, StatusJalan.TERLEWAT),
    (StatusJalan.MENUNGGU_MEDIA, StatusJalan.ANTRE),
    (StatusJalan.MENUNGGU_MEDIA, StatusJalan.DIBATALKAN),
    (StatusJalan.MENUNGGU_MEDIA, StatusJalan.TERLEWAT),
    (StatusJalan.BERJALAN, StatusJalan.BERHASIL),
    (StatusJalan.BERJALAN, StatusJalan.GAGAL),
    (StatusJalan.BERJALAN, StatusJalan.DIBATALKAN),
    (StatusJalan.BERJALAN, StatusJalan.MENUNGGU_MEDIA),
    (StatusJalan.BERJALAN, StatusJalan.TERPUTUS),
)

#: Tone and icon of a state on screen: colour + icon + word (UI.md).
NADA_STATUS: dict[str, tuple[str, str]] = {
    StatusJalan.ANTRE: ("netral", "clock"),
    StatusJalan.BERJALAN: ("jalan", "player-play"),
    StatusJalan.MENUNGGU_MEDIA: ("perhatian", "usb"),
    StatusJalan.BERHASIL: ("selesai", "circle-check"),
    StatusJalan.GAGAL: ("kritis", "alert-octagon"),
    StatusJalan.DIBATALKAN: ("netral", "circle-x"),
    StatusJalan.TERPUTUS: ("kritis", "plug-connected-x"),
    StatusJalan.TERLEWAT: ("perhatian", "player-skip-forward"),
}


class KodeGalat(models.TextChoices):
    """Why a run failed, in words that say what to do."""

    CAKRAM_PENUH = "cakram_penuh", "Cakram penuh"
    SANDI_KELIRU = "sandi_keliru", "Sandi keliru"
    BASISDATA_MATI = "basisdata_mati", "Basis data tidak menjawab"
    BASISDATA_TIDAK_ADA = "basisdata_tidak_ada", "Basis data tidak ada"
    ALAT_HILANG = "alat_hilang", "Alat tidak terpasang"
    WAKTU_HABIS = "waktu_habis", "Waktu habis"
    REPO_RUSAK = "repo_rusak", "Repositori rusak"
    REPO_TIDAK_ADA = "repo_tidak_ada", "Repositori tidak ada"
    REPO_TERKUNCI = "repo_terkunci", "Repositori terkunci"
    TIDAK_TERJANGKAU = "tidak_terjangkau", "Tempat simpan tidak terjangkau"
    IZIN = "izin", "Izin ditolak"
    FOLDER_TIDAK_ADA = "folder_tidak_ada", "Folder tidak ada"
    SETELAN = "setelan", "Setelan belum lengkap"
    TANPA_PEKERJA = "tanpa_pekerja", "Tidak ada pekerja"
    TERPUTUS = "terputus", "Pekerja mati di tengah jalan"
    TIDAK_COCOK = "tidak_cocok", "Hasil tidak cocok"
    GALAT = "galat", "Galat program"


class TingkatSalinan(models.TextChoices):
    """The ladder of trust; only the last is proven."""

    DIBUAT = "dibuat", "Dibuat"
    DI_MEDIA = "di_media", "Di media"
    DIBACA_ULANG = "dibaca_ulang", "Dibaca ulang"
    DIUJI_PULIH = "diuji_pulih", "Diuji pulih"


URUTAN_TINGKAT = tuple(TingkatSalinan.values)
