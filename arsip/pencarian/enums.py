"""Closed lists of the search."""

from __future__ import annotations

from django.db import models


class KeadaanTeks(models.TextChoices):
    """How the reading of a document's content ended; each end has a name, none is tried for ever."""

    MENUNGGU = "menunggu", "Menunggu dibaca"
    TERBACA = "terbaca", "Isi dapat dicari"
    TANPA_TEKS = "tanpa_teks", "Tanpa lapisan teks"
    TERKUNCI = "terkunci", "Dikunci sandi"
    RUSAK = "rusak", "Rusak, tidak terbaca"
    TERLALU_BESAR = "terlalu_besar", "Terlalu besar untuk dibaca"
    KEHABISAN_WAKTU = "kehabisan_waktu", "Terlalu lama dibaca"
    JENIS_LAIN = "jenis_lain", "Jenis berkas tidak dibaca"
    TANPA_BERKAS = "tanpa_berkas", "Tanpa berkas"
    GAGAL = "gagal", "Berulang kali gagal dibaca"
    LEPAS = "lepas", "Isi tidak disimpan lagi"


#: Tone and icon of each state on screen.
NADA_TEKS: dict[str, tuple[str, str]] = {
    KeadaanTeks.MENUNGGU: ("jalan", "clock"),
    KeadaanTeks.TERBACA: ("selesai", "circle-check"),
    KeadaanTeks.TANPA_TEKS: ("perhatian", "photo"),
    KeadaanTeks.TERKUNCI: ("perhatian", "lock"),
    KeadaanTeks.RUSAK: ("kritis", "alert-octagon"),
    KeadaanTeks.TERLALU_BESAR: ("perhatian", "alert-triangle"),
    KeadaanTeks.KEHABISAN_WAKTU: ("perhatian", "alert-triangle"),
    KeadaanTeks.JENIS_LAIN: ("netral", "file"),
    KeadaanTeks.TANPA_BERKAS: ("netral", "circle-dashed"),
    KeadaanTeks.GAGAL: ("kritis", "alert-octagon"),
    KeadaanTeks.LEPAS: ("netral", "flame"),
}


class Urutan(models.TextChoices):
    """The order of the results."""

    RELEVAN = "relevan", "Paling cocok"
    TERBARU = "terbaru", "Terbaru"
    TERLAMA = "terlama", "Terlama"
