"""Closed lists of the backup media."""

from __future__ import annotations

from django.db import models


class JenisMedia(models.TextChoices):
    HDD = "hdd_usb", "Hard disk USB"
    SSD = "ssd_usb", "SSD USB"
    FLASH = "flash", "Flash disk"
    LTO = "lto", "Pita LTO"
    NAS = "nas", "NAS lepas"
    CAKRAM = "cakram", "Cakram server lepas"
    LAIN = "lain", "Lainnya"


class StatusMedia(models.TextChoices):
    """Where a medium stands in its life. *Terpasang* is plugged in; *berisi* is unplugged and carries copies."""

    BARU = "baru", "Baru"
    SIAP = "siap", "Siap pakai"
    TERPASANG = "terpasang", "Terpasang"
    BERISI = "berisi", "Berisi, belum disimpan"
    AMAN = "di_tempat_aman", "Di tempat aman"
    DIPINJAM = "dipinjam_keluar", "Dipinjam keluar"
    RUSAK = "rusak", "Rusak"
    HILANG = "hilang", "Hilang"
    DIHAPUS = "dihapus_aman", "Dihapus aman"


_S = StatusMedia
#: Tone and icon of a state: colour + icon + word (UI.md).
NADA_STATUS: dict[str, tuple[str, str]] = {
    _S.BARU: ("netral", "circle-dashed"),
    _S.SIAP: ("netral", "circle-dashed"),
    _S.TERPASANG: ("jalan", "plug-connected"),
    _S.BERISI: ("perhatian", "alert-triangle"),
    _S.AMAN: ("selesai", "circle-check"),
    _S.DIPINJAM: ("jalan", "arrow-up-right"),
    _S.RUSAK: ("kritis", "alert-octagon"),
    _S.HILANG: ("kritis", "alert-octagon"),
    _S.DIHAPUS: ("netral", "circle-x"),
}

#: Media that can still carry a copy: what stands in these states counts for the ladder and for 3-2-1-1-0.
HIDUP: tuple[StatusMedia, ...] = (_S.SIAP, _S.TERPASANG, _S.BERISI, _S.AMAN, _S.DIPINJAM)
#: From which a medium may end for good; what lies in safe custody is taken out first.
DAPAT_DIHAPUS: tuple[StatusMedia, ...] = (_S.BARU, _S.SIAP, _S.TERPASANG, _S.BERISI, _S.RUSAK, _S.HILANG)

#: Legal moves; the transitions of the model, the trigger in PostgreSQL and the tests all read this.
PERPINDAHAN: tuple[tuple[str, str], ...] = (
    (_S.BARU, _S.TERPASANG),
    *((asal, _S.TERPASANG) for asal in (_S.SIAP, _S.BERISI, _S.AMAN, _S.DIPINJAM)),
    (_S.TERPASANG, _S.SIAP),
    (_S.TERPASANG, _S.BERISI),
    *((asal, _S.AMAN) for asal in (_S.SIAP, _S.BERISI, _S.DIPINJAM)),
    (_S.AMAN, _S.DIPINJAM),
    *((asal, tujuan) for tujuan in (_S.RUSAK, _S.HILANG) for asal in (_S.BARU, *HIDUP)),
    (_S.HILANG, _S.BERISI),
    *((asal, _S.DIHAPUS) for asal in DAPAT_DIHAPUS),
)


class JenisPindah(models.TextChoices):
    """Why a medium changed place or hands."""

    TERDAFTAR = "terdaftar", "Didaftarkan"
    TERPASANG = "terpasang", "Dipasang di server"
    DILEPAS = "dilepas", "Dilepas dari server"
    DISIMPAN = "disimpan", "Disimpan di tempat aman"
    DIPINJAM = "dipinjam", "Dipinjam keluar"
    HILANG = "hilang", "Dinyatakan hilang"
    RUSAK = "rusak", "Dinyatakan rusak"
    DITEMUKAN = "ditemukan", "Ditemukan kembali"
    DIHAPUS = "dihapus", "Dihapus aman"


class JenisSerah(models.TextChoices):
    SIMPAN = "simpan", "Disimpan di tempat aman"
    PINJAM = "pinjam", "Dipinjam keluar dari tempat aman"


class KeadaanIsi(models.TextChoices):
    """One copy on one medium."""

    TERSALIN = "tersalin", "Tersalin"
    COCOK = "cocok", "Dibaca ulang, cocok"
    RUSAK = "rusak", "Gagal dibaca ulang"
    DILUPAKAN = "dilupakan", "Dihapus menurut rencana"


class HasilBaca(models.TextChoices):
    BELUM = "", "Belum pernah"
    BAIK = "baik", "Baik"
    GALAT = "galat", "Ada galat"


class CaraHapus(models.TextChoices):
    """How what a medium carried was made unreadable."""

    KUNCI = "kunci", "Kunci enkripsi dimusnahkan dan repositori dihapus"
    TIMPA = "timpa", "Seluruh media ditimpa"
    FISIK = "fisik", "Dihancurkan secara fisik"


class PolaRotasi(models.TextChoices):
    AYAH_ANAK = "ayah_anak", "Ayah–anak (mingguan dan bulanan)"
    SENDIRI = "sendiri", "Susunan sendiri"


class Irama(models.TextChoices):
    MINGGUAN = "mingguan", "Mingguan"
    BULANAN = "bulanan", "Bulanan"


#: ISO weekdays, Monday first.
HARI = ((1, "Senin"), (2, "Selasa"), (3, "Rabu"), (4, "Kamis"), (5, "Jumat"), (6, "Sabtu"), (7, "Minggu"))
#: Which of the weekdays of a month; 5 means the month's last.
MINGGU_KE = (
    (0, "Tiap minggu"), (1, "Minggu ke-1"), (2, "Minggu ke-2"), (3, "Minggu ke-3"), (4, "Minggu ke-4"),
    (5, "Minggu terakhir"),
)  # fmt: skip


class SebabTolak(models.TextChoices):
    """Why a marker that was found is not trusted."""

    PALSU = "palsu", "Tanda tangan penandanya tidak sah"
    TIRUAN = "tiruan", "Penandanya disalin dari media lain"
    GANDA = "ganda", "Penanda yang sama terpasang di dua tempat"
    TAK_DIKENAL = "tak_dikenal", "Media tidak ada di daftar"
    TAK_BERLAKU = "tak_berlaku", "Media sudah tidak berlaku"
