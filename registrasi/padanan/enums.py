"""Closed lists of the checks: how urgent a warning is, and what a person answered to a match."""

from __future__ import annotations

from typing import Final

from django.db import models


class Tingkat(models.TextChoices):
    """How much a warning asks for. None of them stops anything but a listed number."""

    INFO = "info", "Untuk diketahui"
    PERHATIAN = "perhatian", "Perlu dilihat"
    KRITIS = "kritis", "Menghentikan"


NADA_TINGKAT: Final[dict[str, tuple[str, str]]] = {
    Tingkat.INFO: ("netral", "info-circle"),
    Tingkat.PERHATIAN: ("perhatian", "alert-triangle"),
    Tingkat.KRITIS: ("kritis", "ban"),
}


class Jawaban(models.TextChoices):
    """What a person found out about a match."""

    ORANG_SAMA = "orang_sama", "Benar pihak yang sama"
    BUKAN = "bukan", "Bukan pihak yang sama"


class Unsur(models.TextChoices):
    """The identity facts that papers carry, in the order of the table (Pasal 22(2))."""

    NAMA = "nama", "Nama"
    ALAMAT = "alamat", "Alamat"
    NPWP = "npwp", "NPWP"
    NIB = "nib", "NIB"
    PENANGGUNG_JAWAB = "penanggung_jawab", "Penanggung jawab"
    JABATAN = "jabatan", "Jabatan"
    NIK = "nik", "NIK"
    NIP = "nip", "NIP"
    INSTANSI = "instansi", "Instansi"
    SK_NOMOR = "sk_nomor", "Nomor SK"


#: Column heads of the papers, by the code of their requirement.
SEBUTAN_DOKUMEN: Final[dict[str, str]] = {
    "formulir_keikutsertaan": "Keikutsertaan",
    "ktp": "KTP",
    "npwp": "NPWP",
    "akta_pendirian": "Akta",
    "akta_perubahan": "Akta perubahan",
    "izin_usaha": "NIB/izin",
    "surat_kuasa": "Surat kuasa",
    "surat_tugas": "SK/surat tugas",
}
