"""Closed lists of the examination and the decision."""

from __future__ import annotations

from django.db import models


class HasilKeputusan(models.TextChoices):
    DISETUJUI = "disetujui", "Disetujui"
    DITOLAK = "ditolak", "Ditolak"


class AlasanTolak(models.TextChoices):
    """Why an application ends without a User ID. None of them judges a qualification (Pasal 22(5))."""

    DOKUMEN_TIDAK_BENAR = "dokumen_tidak_benar", "Dokumen terbukti tidak benar"
    IDENTITAS_TIDAK_COCOK = "identitas_tidak_cocok", "Identitas pemohon tidak cocok dengan dokumennya"
    TIDAK_BERWENANG = "tidak_berwenang", "Pemohon tidak berwenang bertindak bagi badan usaha atau instansinya"
    TIDAK_DIPERBAIKI = "tidak_diperbaiki", "Kekurangan tidak diperbaiki"
    DAFTAR_HITAM = "daftar_hitam", "Tercantum dalam daftar hitam"
    SUDAH_TERDAFTAR = "sudah_terdaftar", "Sudah memiliki User ID"
    SPSE_TIDAK_ADA = "spse_tidak_ada", "Pendaftaran online di SPSE tidak ditemukan"
    LAIN = "lain", "Alasan lain"


NADA_KEPUTUSAN: dict[str, tuple[str, str]] = {
    HasilKeputusan.DISETUJUI: ("selesai", "circle-check"),
    HasilKeputusan.DITOLAK: ("kritis", "circle-x"),
}
