"""Closed lists of the ladder to LKPP and of coordination (Perka LKPP 2/2010 Pasal 18, 19, 24(3))."""

from __future__ import annotations

from django.db import models


class AlasanLKPP(models.TextChoices):
    """Why a matter goes on to LKPP (Pasal 24(3)a, b); ``c``: a question of the office itself (Pasal 19(2)a)."""

    A = "a", "Kendala aplikasi yang tidak dapat diselesaikan LPSE"
    B = "b", "Kebutuhan yang belum dilayani SPSE"
    C = "c", "Konsultasi LPSE"


class KanalLKPP(models.TextChoices):
    SUPPORT = "support", "LPSE Support"
    SURAT = "surat", "Surat"
    TELEPON = "telepon", "Call centre 144"
    TATAP_MUKA = "tatap_muka", "Tatap muka"
    SUREL = "surel", "Surel"


class StatusKonsultasi(models.TextChoices):
    MENUNGGU = "menunggu", "Menunggu LKPP"
    DIJAWAB = "dijawab", "Dijawab LKPP"
    DITARIK = "ditarik", "Ditarik"


_M, _J, _T = (s.value for s in StatusKonsultasi)
PERPINDAHAN: tuple[tuple[str, str], ...] = ((_M, _J), (_M, _T))
NADA: dict[str, tuple[str, str]] = {
    StatusKonsultasi.MENUNGGU: ("perhatian", "hourglass"),
    StatusKonsultasi.DIJAWAB: ("selesai", "circle-check"),
    StatusKonsultasi.DITARIK: ("netral", "ban"),
}


class JenisKoordinasi(models.TextChoices):
    RAPAT = "rapat", "Rapat"
    TELEPON = "telepon", "Telepon"
    KUNJUNGAN = "kunjungan", "Kunjungan"
    SURAT = "surat", "Surat"
    PESAN = "pesan", "Pesan"
