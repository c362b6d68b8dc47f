"""What the applicant writes: Formulir Pendaftaran with its rows, Formulir Keikutsertaan, data of non-providers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
from django.db import models

from registrasi.pendaftaran.enums import BentukUsaha, JenisAkta, StatusKantor
from registrasi.pendaftaran.model_permohonan import Permohonan

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_LIHAT = "registrasi.view_permohonan"


class BagianQuerySet(models.QuerySet[models.Model]):
    """Parts of an application: seen by whoever sees the application."""

    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> BagianQuerySet:
        return self if pengguna.has_perm(_LIHAT) else self.none()


@pghistory.track(append_only=True)
class FormulirPendaftaran(models.Model):
    """The *Form Penyedia* (Perka LKPP 2/2010 Pasal 22(1)a2)."""

    permohonan = models.OneToOneField(Permohonan, models.CASCADE, related_name="formulir", verbose_name="permohonan")
    nama = models.CharField("nama badan usaha atau penyedia", max_length=200, blank=True)
    bentuk_usaha = models.CharField("bentuk usaha", max_length=16, choices=BentukUsaha.choices, blank=True)
    #: As the person wrote them; ``lpse.identitas`` reads the digits.
    npwp = models.CharField("NPWP", max_length=30, blank=True)
    nitku = models.CharField("NITKU", max_length=30, blank=True)
    pkp_nomor = models.CharField("nomor pengukuhan PKP", max_length=60, blank=True)
    pkp_tanggal = models.DateField("tanggal PKP", null=True, blank=True)
    nib = models.CharField("NIB", max_length=20, blank=True)
    #: Of the individual who is the provider.
    nik = models.CharField("NIK", max_length=20, blank=True)
    alamat = models.TextField("alamat", max_length=500, blank=True)
    kode_pos = models.CharField("kode pos", max_length=5, blank=True)
    kabupaten = models.CharField("kabupaten/kota", max_length=100, blank=True)
    provinsi = models.CharField("provinsi", max_length=100, blank=True)
    telepon = models.CharField("telepon", max_length=40, blank=True)
    faks = models.CharField("faks", max_length=40, blank=True)
    hp = models.CharField("nomor HP", max_length=40, blank=True)
    surel = models.EmailField("alamat surel", blank=True)
    situs = models.URLField("situs web", blank=True)
    status_kantor = models.CharField("status kantor", max_length=8, choices=StatusKantor.choices, blank=True)
    alamat_pusat = models.TextField("alamat kantor pusat", max_length=500, blank=True)
    user_id = models.CharField("User ID yang diminta", max_length=60, blank=True)
    penanggung_jawab = models.CharField("penanggung jawab", max_length=150, blank=True)
    jabatan = models.CharField("jabatan", max_length=100, blank=True)
    nik_penanggung_jawab = models.CharField("NIK penanggung jawab", max_length=20, blank=True)

    objects = BagianQuerySet.as_manager()

    class Meta:
        verbose_name = "formulir pendaftaran"
        verbose_name_plural = "formulir pendaftaran"
        indexes = [
            models.Index(fields=["npwp"], name="formulir_npwp"),
            models.Index(fields=["nib"], name="formulir_nib"),
            models.Index(fields=["nik"], name="formulir_nik"),
            models.Index(fields=["nik_penanggung_jawab"], name="formulir_nik_pj"),
        ]

    def __str__(self) -> str:
        return f"Formulir Pendaftaran {self.nama}".strip()


class Baris(models.Model):
    """A row of the form, in the order it was written."""

    formulir: models.ForeignKey[FormulirPendaftaran, FormulirPendaftaran]
    urutan = models.PositiveSmallIntegerField("urutan", default=0)

    objects = BagianQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["urutan", "pk"]


def _formulir(nama: str) -> models.ForeignKey[FormulirPendaftaran, FormulirPendaftaran]:
    return models.ForeignKey(FormulirPendaftaran, models.CASCADE, related_name=nama, verbose_name="formulir")


@pghistory.track(append_only=True)
class IzinUsaha(Baris):
    formulir = _formulir("izin")
    jenis = models.CharField("jenis izin", max_length=100)
    nomor = models.CharField("nomor", max_length=100)
    tanggal = models.DateField("tanggal", null=True, blank=True)
    #: Empty: it holds as long as the business runs.
    berlaku_sampai = models.DateField("berlaku s.d.", null=True, blank=True)
    penerbit = models.CharField("instansi pemberi", max_length=160, blank=True)
    kualifikasi = models.CharField("kualifikasi", max_length=60, blank=True)
    klasifikasi = models.CharField("klasifikasi/KBLI", max_length=250, blank=True)

    class Meta(Baris.Meta):
        verbose_name = "izin usaha"
        verbose_name_plural = "izin usaha"

    def __str__(self) -> str:
        return f"{self.jenis} {self.nomor}"


@pghistory.track(append_only=True)
class Akta(Baris):
    formulir = _formulir("akta")
    jenis = models.CharField("jenis akta", max_length=12, choices=JenisAkta.choices, default=JenisAkta.PENDIRIAN)
    nomor = models.CharField("nomor", max_length=60)
    tanggal = models.DateField("tanggal", null=True, blank=True)
    notaris = models.CharField("notaris", max_length=150, blank=True)
    pengesahan = models.CharField("pengesahan", max_length=150, blank=True)

    class Meta(Baris.Meta):
        verbose_name = "akta"
        verbose_name_plural = "akta"

    def __str__(self) -> str:
        return f"{self.get_jenis_display()} nomor {self.nomor}"


@pghistory.track(append_only=True)
class Pemilik(Baris):
    formulir = _formulir("pemilik")
    nama = models.CharField("nama", max_length=150)
    nik = models.CharField("nomor KTP", max_length=20, blank=True)
    alamat = models.CharField("alamat", max_length=250, blank=True)
    saham = models.CharField("saham", max_length=60, blank=True, help_text="Contoh: 60% atau 120 lembar.")

    class Meta(Baris.Meta):
        verbose_name = "pemilik"
        verbose_name_plural = "pemilik"

    def __str__(self) -> str:
        return self.nama


@pghistory.track(append_only=True)
class Pengurus(Baris):
    formulir = _formulir("pengurus")
    nama = models.CharField("nama", max_length=150)
    nik = models.CharField("nomor KTP", max_length=20, blank=True)
    alamat = models.CharField("alamat", max_length=250, blank=True)
    jabatan = models.CharField("jabatan", max_length=100, blank=True)
    menjabat_sejak = models.DateField("menjabat sejak", null=True, blank=True)
    menjabat_sampai = models.DateField("menjabat sampai", null=True, blank=True)

    class Meta(Baris.Meta):
        verbose_name = "pengurus"
        verbose_name_plural = "pengurus"

    def __str__(self) -> str:
        return f"{self.nama}, {self.jabatan}".rstrip(", ")


@pghistory.track(append_only=True)
class Kontak(Baris):
    formulir = _formulir("kontak")
    nama = models.CharField("nama", max_length=150)
    nik = models.CharField("nomor KTP", max_length=20, blank=True)
    telepon = models.CharField("telepon", max_length=40, blank=True)
    surel = models.EmailField("alamat surel", blank=True)

    class Meta(Baris.Meta):
        verbose_name = "kontak"
        verbose_name_plural = "kontak"

    def __str__(self) -> str:
        return self.nama


@pghistory.track(append_only=True)
class FormulirKeikutsertaan(models.Model):
    """The declaration signed by the responsible person, under one version of its wording."""

    permohonan = models.OneToOneField(
        Permohonan, models.CASCADE, related_name="keikutsertaan", verbose_name="permohonan"
    )
    versi_formulir = models.ForeignKey(
        "registrasi.VersiFormulir", models.PROTECT, related_name="+", verbose_name="versi formulir"
    )
    #: The statements as they were read and accepted.
    pernyataan = models.JSONField("pernyataan yang disetujui", default=list, blank=True)
    disetujui = models.BooleanField("seluruh pernyataan disetujui", default=False)
    nama = models.CharField("nama penanda tangan", max_length=150, blank=True)
    jabatan = models.CharField("jabatan", max_length=100, blank=True)
    nik = models.CharField("nomor KTP", max_length=20, blank=True)
    tempat = models.CharField("tempat", max_length=100, blank=True)
    tanggal = models.DateField("tanggal", null=True, blank=True)
    ditandatangani = models.BooleanField("ditandatangani dan bermeterai", default=False)

    objects = BagianQuerySet.as_manager()

    class Meta:
        verbose_name = "formulir keikutsertaan"
        verbose_name_plural = "formulir keikutsertaan"

    def __str__(self) -> str:
        return f"Formulir Keikutsertaan {self.nama}".strip()


@pghistory.track(append_only=True)
class DataNonPenyedia(models.Model):
    """Who the officer is, and by which decree or assignment letter (Pasal 22(1)b, 22(7))."""

    permohonan = models.OneToOneField(
        Permohonan, models.CASCADE, related_name="non_penyedia", verbose_name="permohonan"
    )
    nama = models.CharField("nama", max_length=150, blank=True)
    nip = models.CharField("NIP", max_length=25, blank=True)
    nik = models.CharField("NIK", max_length=20, blank=True)
    jabatan = models.CharField("jabatan", max_length=150, blank=True)
    instansi = models.ForeignKey(
        "lpse.Instansi", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="instansi"
    )
    #: Where it is not in the list of institutions, or which unit of it.
    satuan_kerja = models.CharField("satuan kerja/instansi", max_length=200, blank=True)
    entitas_lain = models.ForeignKey(
        "registrasi.EntitasLain", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="entitas"
    )
    alamat = models.TextField("alamat", max_length=500, blank=True)
    telepon = models.CharField("telepon", max_length=40, blank=True)
    surel = models.EmailField("alamat surel", blank=True)
    user_id = models.CharField("User ID yang diminta", max_length=60, blank=True)
    sk_nomor = models.CharField("nomor SK/surat tugas", max_length=120, blank=True)
    sk_tanggal = models.DateField("tanggal SK/surat tugas", null=True, blank=True)
    sk_berlaku_sampai = models.DateField("berlaku s.d.", null=True, blank=True)
    sk_penerbit = models.CharField("pejabat penerbit", max_length=160, blank=True)
    #: Of auditors.
    satker_diperiksa = models.CharField("satuan kerja yang diperiksa", max_length=200, blank=True)
    tahun_anggaran = models.PositiveSmallIntegerField("tahun anggaran", null=True, blank=True)
    paket = models.TextField("paket yang diperiksa", max_length=1000, blank=True)

    objects = BagianQuerySet.as_manager()

    class Meta:
        verbose_name = "data pengguna selain penyedia"
        verbose_name_plural = "data pengguna selain penyedia"
        indexes = [
            models.Index(fields=["nip"], name="nonpenyedia_nip"),
            models.Index(fields=["nik"], name="nonpenyedia_nik"),
        ]

    def __str__(self) -> str:
        return f"{self.nama}, {self.jabatan}".rstrip(", ")
