"""Closed lists of the applications: states, channels, results per row, forms of business."""

from __future__ import annotations

from django.db import models


class StatusPermohonan(models.TextChoices):
    DRAF = "draf", "Draf"
    TERDAFTAR_ONLINE = "terdaftar_online", "Terdaftar di SPSE, berkas belum lengkap"
    MENUNGGU_VERIFIKASI = "menunggu_verifikasi", "Menunggu verifikasi"
    PERLU_PERBAIKAN = "perlu_perbaikan", "Perlu perbaikan"
    DISETUJUI = "disetujui", "Disetujui"
    DITOLAK = "ditolak", "Ditolak"
    KEDALUWARSA = "kedaluwarsa", "Kedaluwarsa"
    DIBATALKAN = "dibatalkan", "Dibatalkan"


_S = StatusPermohonan
#: Legal moves; the transitions of the model, the trigger in PostgreSQL and the tests read this.
PERPINDAHAN_PERMOHONAN: tuple[tuple[str, str], ...] = (
    (_S.DRAF, _S.TERDAFTAR_ONLINE),
    (_S.DRAF, _S.MENUNGGU_VERIFIKASI),
    (_S.TERDAFTAR_ONLINE, _S.MENUNGGU_VERIFIKASI),
    (_S.MENUNGGU_VERIFIKASI, _S.PERLU_PERBAIKAN),
    (_S.PERLU_PERBAIKAN, _S.MENUNGGU_VERIFIKASI),
    (_S.MENUNGGU_VERIFIKASI, _S.DISETUJUI),
    (_S.MENUNGGU_VERIFIKASI, _S.DITOLAK),
    (_S.DRAF, _S.KEDALUWARSA),
    (_S.TERDAFTAR_ONLINE, _S.KEDALUWARSA),
    (_S.PERLU_PERBAIKAN, _S.KEDALUWARSA),
    (_S.DRAF, _S.DIBATALKAN),
    (_S.TERDAFTAR_ONLINE, _S.DIBATALKAN),
    (_S.MENUNGGU_VERIFIKASI, _S.DIBATALKAN),
    (_S.PERLU_PERBAIKAN, _S.DIBATALKAN),
)
#: The road is not at its end.
TERBUKA: tuple[str, ...] = (_S.DRAF, _S.TERDAFTAR_ONLINE, _S.MENUNGGU_VERIFIKASI, _S.PERLU_PERBAIKAN)
#: The forms may still be written by the clerk or the applicant.
DAPAT_DIISI: tuple[str, ...] = (_S.DRAF, _S.TERDAFTAR_ONLINE)
#: The applicant's turn: these expire. What waits for the office does not expire through the office's own delay.
DAPAT_KEDALUWARSA: tuple[str, ...] = (_S.DRAF, _S.TERDAFTAR_ONLINE, _S.PERLU_PERBAIKAN)
AKHIR: tuple[str, ...] = (_S.DISETUJUI, _S.DITOLAK, _S.KEDALUWARSA, _S.DIBATALKAN)
#: Handed in at least once: it has a number and a receipt, whatever came after.
PERNAH_DIAJUKAN: tuple[str, ...] = (_S.MENUNGGU_VERIFIKASI, _S.PERLU_PERBAIKAN, _S.DISETUJUI, _S.DITOLAK)

NADA_PERMOHONAN: dict[str, tuple[str, str]] = {
    _S.DRAF: ("netral", "pencil"),
    _S.TERDAFTAR_ONLINE: ("jalan", "world"),
    _S.MENUNGGU_VERIFIKASI: ("jalan", "hourglass"),
    _S.PERLU_PERBAIKAN: ("perhatian", "alert-triangle"),
    _S.DISETUJUI: ("selesai", "circle-check"),
    _S.DITOLAK: ("kritis", "circle-x"),
    _S.KEDALUWARSA: ("netral", "clock-off"),
    _S.DIBATALKAN: ("netral", "ban"),
}


class Kanal(models.TextChoices):
    TATAP_MUKA = "tatap_muka", "Tatap muka"
    ONLINE = "online", "Online (unggah pindaian)"
    VIDEO = "video", "Panggilan video"


class HasilButir(models.TextChoices):
    BELUM = "belum", "Belum diperiksa"
    SESUAI = "sesuai", "Sesuai"
    KURANG = "kurang", "Kurang"
    TIDAK_BERLAKU = "tidak_berlaku", "Tidak berlaku"


NADA_HASIL: dict[str, tuple[str, str]] = {
    HasilButir.BELUM: ("netral", "circle-dashed"),
    HasilButir.SESUAI: ("selesai", "circle-check"),
    HasilButir.KURANG: ("perhatian", "alert-triangle"),
    HasilButir.TIDAK_BERLAKU: ("netral", "circle-minus"),
}


class BentukUsaha(models.TextChoices):
    PT = "pt", "Perseroan Terbatas (PT)"
    CV = "cv", "Persekutuan Komanditer (CV)"
    FIRMA = "firma", "Firma"
    KOPERASI = "koperasi", "Koperasi"
    YAYASAN = "yayasan", "Yayasan"
    PERKUMPULAN = "perkumpulan", "Perkumpulan"
    BUMN = "bumn", "BUMN"
    BUMD = "bumd", "BUMD"
    PT_PERORANGAN = "pt_perorangan", "PT Perorangan"
    UD = "ud", "Usaha Dagang (UD)"
    PERSEORANGAN = "perseorangan", "Perusahaan perseorangan lain"
    PERORANGAN = "perorangan", "Orang perorangan"
    LAIN = "lain", "Bentuk lain"


class StatusKantor(models.TextChoices):
    PUSAT = "pusat", "Kantor pusat"
    CABANG = "cabang", "Kantor cabang"


class JenisAkta(models.TextChoices):
    PENDIRIAN = "pendirian", "Akta pendirian"
    PERUBAHAN = "perubahan", "Akta perubahan terakhir"
