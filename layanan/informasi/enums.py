"""Closed lists of requests for public information (UU 14/2008)."""

from __future__ import annotations

from typing import Final

from django.db import models


class StatusPermintaan(models.TextChoices):
    DIAJUKAN = "diajukan", "Diajukan"
    DIPROSES = "diproses", "Diproses"
    DIPERPANJANG = "diperpanjang", "Diperpanjang"
    DIJAWAB = "dijawab", "Dijawab"
    DICABUT = "dicabut", "Dicabut pemohon"


_S = StatusPermintaan
PERPINDAHAN: Final[tuple[tuple[str, str], ...]] = (
    (_S.DIAJUKAN, _S.DIPROSES),
    (_S.DIPROSES, _S.DIPERPANJANG),
    (_S.DIPROSES, _S.DIJAWAB),
    (_S.DIPERPANJANG, _S.DIJAWAB),
    (_S.DIAJUKAN, _S.DICABUT),
    (_S.DIPROSES, _S.DICABUT),
    (_S.DIPERPANJANG, _S.DICABUT),
)
TERBUKA: Final = (_S.DIAJUKAN, _S.DIPROSES, _S.DIPERPANJANG)
NADA: Final[dict[str, tuple[str, str]]] = {
    _S.DIAJUKAN: ("perhatian", "inbox"),
    _S.DIPROSES: ("jalan", "progress"),
    _S.DIPERPANJANG: ("perhatian", "calendar-plus"),
    _S.DIJAWAB: ("selesai", "mail-check"),
    _S.DICABUT: ("", "circle-x"),
}


class CaraMemperoleh(models.TextChoices):
    MELIHAT = "melihat", "Melihat, membaca, atau mencatat di kantor"
    SALINAN_DIGITAL = "digital", "Mendapat salinan digital"
    SALINAN_CETAK = "cetak", "Mendapat salinan cetak"


class CaraKirim(models.TextChoices):
    SUREL = "surel", "Lewat surel"
    AMBIL = "ambil", "Diambil di kantor"
    POS = "pos", "Dikirim lewat pos"


class HasilPermintaan(models.TextChoices):
    DIBERIKAN = "diberikan", "Diberikan seluruhnya"
    SEBAGIAN = "sebagian", "Diberikan sebagian"
    DIKECUALIKAN = "dikecualikan", "Ditolak: informasi yang dikecualikan"
    TIDAK_DIKUASAI = "tidak_dikuasai", "Tidak dikuasai LPSE"


class KanalPermintaan(models.TextChoices):
    WEB = "web", "Formulir web"
    LOKET = "loket", "Datang langsung"
    SURAT = "surat", "Surat"
    SUREL = "surel", "Surel"
    TELEPON = "telepon", "Telepon"


class ArahLampiran(models.TextChoices):
    PEMOHON = "pemohon", "Dari pemohon"
    JAWABAN = "jawaban", "Jawaban"


class AlasanKeberatan(models.TextChoices):
    """Grounds of an objection, in the order of UU 14/2008 Pasal 35(1)."""

    DITOLAK = "ditolak", "Permintaan ditolak karena informasi dikecualikan"
    BERKALA = "berkala", "Informasi berkala tidak disediakan"
    TIDAK_DITANGGAPI = "tidak_ditanggapi", "Permintaan tidak ditanggapi"
    TIDAK_SESUAI = "tidak_sesuai", "Ditanggapi tidak sebagaimana yang diminta"
    TIDAK_DIPENUHI = "tidak_dipenuhi", "Permintaan tidak dipenuhi"
    BIAYA = "biaya", "Biaya yang dikenakan tidak wajar"
    TERLAMBAT = "terlambat", "Informasi disampaikan melebihi waktunya"


class PutusanKeberatanInformasi(models.TextChoices):
    DITERIMA = "diterima", "Keberatan diterima"
    SEBAGIAN = "sebagian", "Keberatan diterima sebagian"
    DITOLAK = "ditolak", "Keberatan ditolak, jawaban dikuatkan"
