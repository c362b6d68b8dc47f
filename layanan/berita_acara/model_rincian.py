"""Rows of the minutes: unopened files, machines, attempts, members, evidence and whoever signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
from django.conf import settings
from django.db import models
from django.utils import timezone

from layanan.berita_acara.enums import JenisBerkas, JenisIdentitas, PeranPihak
from layanan.berita_acara.model_ba import BeritaAcara
from layanan.berita_acara.pemicu import rincian_tetap
from lpse.identitas import format_nik, format_nip

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_SIDIK = r"^([0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})?$"


class BerkasTakTerbukaQuerySet(models.QuerySet["BerkasTakTerbuka"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> BerkasTakTerbukaQuerySet:
        return self.filter(ba__in=BeritaAcara.objects.terlihat_oleh(pengguna))


@pghistory.track(append_only=True)
class BerkasTakTerbuka(models.Model):
    """One file of a bid that would not open."""

    ba = models.ForeignKey(BeritaAcara, models.PROTECT, related_name="berkas_tak_terbuka", verbose_name="berita acara")
    urutan = models.PositiveSmallIntegerField("urutan")
    penyedia = models.CharField("penyedia", max_length=200, blank=True)
    npwp = models.CharField("NPWP", max_length=16, blank=True)
    nama_berkas = models.CharField("nama berkas", max_length=255, blank=True)
    jenis = models.CharField("jenis", max_length=20, choices=JenisBerkas.choices, blank=True)
    ukuran = models.BigIntegerField("ukuran (bita)", null=True, blank=True)
    sidik_spse = models.CharField("sidik tercatat di SPSE", max_length=64, blank=True)
    sidik_unduh = models.CharField("sidik hasil unduh", max_length=64, blank=True)
    waktu_unggah = models.DateTimeField("waktu unggah", null=True, blank=True)
    pesan_galat = models.CharField("pesan galat", max_length=500, blank=True)

    objects = BerkasTakTerbukaQuerySet.as_manager()

    class Meta:
        verbose_name = "berkas yang tidak dapat dibuka"
        verbose_name_plural = "berkas yang tidak dapat dibuka"
        ordering = ["ba_id", "urutan"]
        constraints = [
            models.UniqueConstraint(fields=["ba", "urutan"], name="berkastakterbuka_urutan"),
            models.CheckConstraint(
                condition=models.Q(sidik_spse__regex=_SIDIK, sidik_unduh__regex=_SIDIK), name="berkastakterbuka_sidik"
            ),
            models.CheckConstraint(
                condition=models.Q(ukuran__isnull=True) | models.Q(ukuran__gte=0), name="berkastakterbuka_ukuran"
            ),
        ]
        triggers = [rincian_tetap("berkastakterbuka")]

    def __str__(self) -> str:
        return self.nama_berkas or f"Berkas {self.urutan}"

    @property
    def sidik_berbeda(self) -> bool:
        """What was downloaded is not what SPSE took in."""
        return bool(self.sidik_spse and self.sidik_unduh and self.sidik_spse != self.sidik_unduh)


class PerangkatQuerySet(models.QuerySet["Perangkat"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PerangkatQuerySet:
        return self.filter(ba__in=BeritaAcara.objects.terlihat_oleh(pengguna))


@pghistory.track(append_only=True)
class Perangkat(models.Model):
    """A computer on which opening was tried."""

    ba = models.ForeignKey(BeritaAcara, models.PROTECT, related_name="perangkat", verbose_name="berita acara")
    urutan = models.PositiveSmallIntegerField("urutan")
    nama = models.CharField("perangkat", max_length=120, blank=True)
    sistem_operasi = models.CharField("sistem operasi", max_length=80, blank=True)
    aplikasi = models.CharField("Apendo atau Spamkodok", max_length=60, blank=True)
    peramban = models.CharField("peramban", max_length=60, blank=True)
    versi_spse = models.CharField("versi SPSE", max_length=60, blank=True)

    objects = PerangkatQuerySet.as_manager()

    class Meta:
        verbose_name = "perangkat yang dipakai"
        verbose_name_plural = "perangkat yang dipakai"
        ordering = ["ba_id", "urutan"]
        constraints = [models.UniqueConstraint(fields=["ba", "urutan"], name="perangkat_ba_urutan")]
        triggers = [rincian_tetap("perangkat")]

    def __str__(self) -> str:
        return self.nama or f"Perangkat {self.urutan}"


class PercobaanQuerySet(models.QuerySet["Percobaan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PercobaanQuerySet:
        return self.filter(ba__in=BeritaAcara.objects.terlihat_oleh(pengguna))


@pghistory.track(append_only=True)
class Percobaan(models.Model):
    """One line of the chronology; ``percobaan`` says that it was an attempt to open, not only a step between."""

    ba = models.ForeignKey(BeritaAcara, models.PROTECT, related_name="kronologi", verbose_name="berita acara")
    urutan = models.PositiveSmallIntegerField("urutan")
    waktu = models.DateTimeField("waktu", null=True, blank=True)
    langkah = models.TextField("langkah", max_length=1000, blank=True)
    pelaku = models.CharField("pelaku", max_length=150, blank=True)
    hasil = models.TextField("hasil", max_length=1000, blank=True)
    percobaan = models.BooleanField("percobaan membuka", default=False)
    #: Which row of the machines.
    perangkat_nomor = models.PositiveSmallIntegerField("pada perangkat nomor", null=True, blank=True)

    objects = PercobaanQuerySet.as_manager()

    class Meta:
        verbose_name = "langkah kronologi"
        verbose_name_plural = "kronologi percobaan"
        ordering = ["ba_id", "urutan"]
        constraints = [models.UniqueConstraint(fields=["ba", "urutan"], name="percobaan_urutan")]
        triggers = [rincian_tetap("percobaan")]

    def __str__(self) -> str:
        return self.langkah[:60] or f"Langkah {self.urutan}"


class AnggotaPokjaQuerySet(models.QuerySet["AnggotaPokja"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> AnggotaPokjaQuerySet:
        return self.filter(ba__in=BeritaAcara.objects.terlihat_oleh(pengguna))


@pghistory.track(append_only=True)
class AnggotaPokja(models.Model):
    """A member of the selection working group, signing or not."""

    ba = models.ForeignKey(BeritaAcara, models.PROTECT, related_name="anggota", verbose_name="berita acara")
    urutan = models.PositiveSmallIntegerField("urutan")
    nama = models.CharField("nama", max_length=150, blank=True)
    nip = models.CharField("NIP", max_length=18, blank=True)
    jabatan = models.CharField("kedudukan", max_length=100, blank=True)

    objects = AnggotaPokjaQuerySet.as_manager()

    class Meta:
        verbose_name = "anggota Pokja"
        verbose_name_plural = "anggota Pokja"
        ordering = ["ba_id", "urutan"]
        constraints = [models.UniqueConstraint(fields=["ba", "urutan"], name="anggotapokja_urutan")]
        triggers = [rincian_tetap("anggotapokja")]

    def __str__(self) -> str:
        return self.nama or f"Anggota {self.urutan}"


class BuktiBAQuerySet(models.QuerySet["BuktiBA"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> BuktiBAQuerySet:
        return self.filter(ba__in=BeritaAcara.objects.terlihat_oleh(pengguna))


@pghistory.track(append_only=True)
class BuktiBA(models.Model):
    """A screenshot, photo or file with the hash it came with."""

    ba = models.ForeignKey(BeritaAcara, models.PROTECT, related_name="bukti", verbose_name="berita acara")
    urutan = models.PositiveSmallIntegerField("urutan")
    berkas = models.ForeignKey("lpse.Berkas", models.PROTECT, related_name="+", verbose_name="berkas")
    sha256 = models.CharField("sidik SHA-256", max_length=64)
    ukuran = models.PositiveBigIntegerField("ukuran (bita)")
    keterangan = models.CharField("keterangan", max_length=200, blank=True)
    #: Made by the browser once per file, so that a repeated sending after a lost line adds nothing.
    kunci = models.UUIDField("kunci kiriman", null=True, blank=True)
    ditambah_pada = models.DateTimeField("ditambah pada", default=timezone.now)
    ditambah_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="ditambah oleh"
    )

    objects = BuktiBAQuerySet.as_manager()

    class Meta:
        verbose_name = "bukti"
        verbose_name_plural = "bukti"
        ordering = ["ba_id", "urutan"]
        constraints = [
            models.UniqueConstraint(fields=["ba", "urutan"], name="buktiba_urutan"),
            models.UniqueConstraint(fields=["ba", "kunci"], name="buktiba_sekali"),
            models.CheckConstraint(condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$"), name="buktiba_sha256"),
        ]
        triggers = [rincian_tetap("buktiba")]

    def __str__(self) -> str:
        return self.keterangan or f"Bukti {self.urutan}"


class PihakBAQuerySet(models.QuerySet["PihakBA"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PihakBAQuerySet:
        return self.filter(ba__in=BeritaAcara.objects.terlihat_oleh(pengguna))


@pghistory.track(append_only=True)
class PihakBA(models.Model):
    """Whoever signs, in this order; words frozen with the minutes, whatever becomes of the account."""

    ba = models.ForeignKey(BeritaAcara, models.PROTECT, related_name="pihak", verbose_name="berita acara")
    #: Order of signing: by role, then as written; from one, without gaps, equal to the slot of the paper.
    urutan = models.PositiveSmallIntegerField("urutan")
    peran = models.CharField("sebagai", max_length=12, choices=PeranPihak.choices)
    nama = models.CharField("nama", max_length=150, blank=True)
    jenis_identitas = models.CharField(
        "jenis nomor", max_length=5, choices=JenisIdentitas.choices, default=JenisIdentitas.NIP
    )
    #: Digits only.
    identitas = models.CharField("NIP atau NIK", max_length=18, blank=True)
    jabatan = models.CharField("jabatan", max_length=150, blank=True)
    pangkat = models.CharField("pangkat", max_length=100, blank=True)
    #: «Pokja Pemilihan II», «CV Anugerah Bone-Bone».
    lembaga = models.CharField("Pokja, unit, atau perusahaan", max_length=150, blank=True)
    akun = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="akun portal"
    )
    #: Where the signing link goes when their turn comes; never on the paper.
    surel = models.EmailField("surel", blank=True, default="")

    objects = PihakBAQuerySet.as_manager()

    class Meta:
        verbose_name = "pihak berita acara"
        verbose_name_plural = "pihak berita acara"
        ordering = ["ba_id", "urutan"]
        constraints = [
            models.UniqueConstraint(fields=["ba", "urutan"], name="pihakba_urutan"),
            models.CheckConstraint(condition=models.Q(peran__in=PeranPihak.values), name="pihakba_peran"),
            models.CheckConstraint(
                condition=models.Q(jenis_identitas__in=JenisIdentitas.values), name="pihakba_identitas"
            ),
            models.UniqueConstraint(
                fields=["ba"], condition=models.Q(peran=PeranPihak.MENGETAHUI), name="pihakba_satu_mengetahui"
            ),
            models.UniqueConstraint(
                fields=["ba", "akun"], condition=models.Q(akun__isnull=False), name="pihakba_akun_sekali"
            ),
        ]
        indexes = [models.Index(fields=["akun", "ba"], name="pihakba_akun")]
        triggers = [rincian_tetap("pihakba")]

    def __str__(self) -> str:
        return self.nama or f"Pihak {self.urutan}"

    @property
    def nomor_rapi(self) -> str:
        """«19910415 201503 1 004», empty without a number."""
        if not self.identitas or self.jenis_identitas == JenisIdentitas.TANPA:
            return ""
        return (format_nip if self.jenis_identitas == JenisIdentitas.NIP else format_nik)(self.identitas)

    @property
    def sebagai(self) -> str:
        """The words above the office held: «Saksi LPSE,», «Pokja Pemilihan II,», «Mengetahui,»."""
        if self.peran in (PeranPihak.POKJA, PeranPihak.PENYEDIA) and self.lembaga:
            return f"{self.lembaga},"
        return f"{self.get_peran_display()},"
