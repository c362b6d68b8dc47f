"""Closed lists of the people side; labels are what a person reads."""

from __future__ import annotations

from django.db import models


class KodePeran(models.TextChoices):
    """Who a person is in the office (ARCHITECTURE § 5)."""

    KEPALA = "kepala", "Kepala LPSE"
    SEKRETARIAT = "sekretariat", "Sekretariat"
    ASE = "ase", "Administrasi Sistem Elektronik"
    REGVER = "regver", "Registrasi dan Verifikasi"
    LAYANAN = "layanan", "Layanan dan Dukungan"
    LKPP = "lkpp", "Pemantau LKPP"
    PPK = "ppk", "Pejabat Pembuat Komitmen"
    POKJA = "pokja", "Pokja Pemilihan"
    PP = "pp", "Pejabat Pengadaan"
    PA = "pa", "PA/KPA"
    AUDITOR = "auditor", "Auditor"


class JenisInstansi(models.TextChoices):
    KEMENTERIAN = "kementerian", "Kementerian"
    LEMBAGA = "lembaga", "Lembaga"
    PROVINSI = "provinsi", "Pemerintah Provinsi"
    KABUPATEN = "kabupaten", "Pemerintah Kabupaten"
    KOTA = "kota", "Pemerintah Kota"
    INSTITUSI = "institusi", "Institusi lain"
    SATKER = "satker", "Satuan kerja"
    BUMN = "bumn", "BUMN"
    BUMD = "bumd", "BUMD"
    ORGANISASI = "organisasi", "Organisasi nonpemerintah"


class HubunganInstansi(models.TextChoices):
    """Perka LKPP 2/2010 Pasal 2(3), 3(2)."""

    INDUK = "induk", "Instansi induk LPSE"
    SATKER = "satker", "Satuan kerja instansi induk"
    PENGGUNA = "pengguna", "Pengguna LPSE ini"


class BentukLPSE(models.TextChoices):
    """Perka LKPP 2/2010 Pasal 5(1)."""

    UNIT_SENDIRI = "unit_sendiri", "Unit tersendiri"
    FUNGSI_UNIT = "fungsi_unit", "Fungsi pada unit yang sudah ada"
    AD_HOC = "ad_hoc", "Ad hoc"
    TIM = "tim", "Tim"


class ModelServer(models.TextChoices):
    """Perka LKPP 2/2010 Pasal 29(2)."""

    MANDIRI = "mandiri", "Server sendiri"
    MENUMPANG = "menumpang", "Menumpang LPSE lain"
    AWAN = "awan", "Layanan awan LKPP"


class Zona(models.TextChoices):
    WIB = "Asia/Jakarta", "WIB"
    WITA = "Asia/Makassar", "WITA"
    WIT = "Asia/Jayapura", "WIT"


class Hari(models.IntegerChoices):
    SENIN = 0, "Senin"
    SELASA = 1, "Selasa"
    RABU = 2, "Rabu"
    KAMIS = 3, "Kamis"
    JUMAT = 4, "Jumat"
    SABTU = 5, "Sabtu"
    MINGGU = 6, "Minggu"
