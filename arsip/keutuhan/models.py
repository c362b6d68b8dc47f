"""The integrity of the archive day by day, what was found damaged, its reports, and exports as BagIt."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin

from arsip.keutuhan.enums import BELUM_USAI, NADA_EKSPOR, PERPINDAHAN_EKSPOR, Kerusakan, StatusEkspor
from lpse.medan import FSMField

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusEkspor
_IZIN = "arsip.view_harikeutuhan"


class HariKeutuhanQuerySet(models.QuerySet["HariKeutuhan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> HariKeutuhanQuerySet:
        return self if pengguna.has_perm(_IZIN) else self.none()


class HariKeutuhan(models.Model):
    """How the archive stood on one day; the last measurement of the day is the one that stays."""

    tanggal = models.DateField("tanggal", unique=True)
    isi = models.PositiveIntegerField("isi tersimpan")
    byte = models.PositiveBigIntegerField("ukuran (byte)")
    diperiksa = models.PositiveIntegerField("diperiksa hari itu", default=0)
    terlambat = models.PositiveIntegerField("lewat 30 hari", default=0)
    rusak = models.PositiveIntegerField("rusak", default=0)
    hilang = models.PositiveIntegerField("hilang", default=0)
    tertua = models.DateTimeField("pemeriksaan tertua", null=True, blank=True)
    diperbarui_pada = models.DateTimeField("diukur pada", default=timezone.now)

    objects = HariKeutuhanQuerySet.as_manager()

    class Meta:
        verbose_name = "keutuhan sehari"
        verbose_name_plural = "keutuhan sehari"
        ordering = ["-tanggal"]
        permissions = [
            ("periksa_keutuhan", "Memeriksa keutuhan arsip sekarang"),
            ("terbitkan_keutuhan", "Menerbitkan laporan keutuhan arsip"),
            ("ekspor_bagit", "Mengekspor arsip sebagai BagIt"),
        ]

    def __str__(self) -> str:
        return f"Keutuhan {self.tanggal:%d-%m-%Y}"

    @property
    def baik(self) -> bool:
        return not (self.terlambat or self.rusak or self.hilang)


class KerusakanIsiQuerySet(models.QuerySet["KerusakanIsi"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KerusakanIsiQuerySet:
        return self if pengguna.has_perm(_IZIN) else self.none()

    def terbuka(self) -> KerusakanIsiQuerySet:
        return self.filter(pulih_pada=None)


@pghistory.track(append_only=True)
class KerusakanIsi(models.Model):
    """One spell in which the content of archived documents was damaged or missing."""

    sha256 = models.CharField("sidik SHA-256", max_length=64)
    keadaan = models.CharField("keadaan", max_length=6, choices=Kerusakan.choices)
    ditemukan_pada = models.DateTimeField("ditemukan pada", default=timezone.now)
    pulih_pada = models.DateTimeField("pulih pada", null=True, blank=True)
    #: How many documents could not be opened when it was found.
    dokumen = models.PositiveIntegerField("dokumen terkena", default=0)

    objects = KerusakanIsiQuerySet.as_manager()

    class Meta:
        verbose_name = "kerusakan isi arsip"
        verbose_name_plural = "kerusakan isi arsip"
        ordering = ["-ditemukan_pada"]
        constraints = [
            models.UniqueConstraint(
                fields=["sha256"], condition=models.Q(pulih_pada=None), name="kerusakanisi_satu_terbuka"
            ),
            models.CheckConstraint(condition=models.Q(keadaan__in=Kerusakan.values), name="kerusakanisi_keadaan"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap_temuan", fields=["sha256", "ditemukan_pada"]),
        ]

    def __str__(self) -> str:
        return f"Isi arsip {self.sha256[:12]}…"

    def get_absolute_url(self) -> str:
        return reverse("arsip:keutuhan")


class LaporanKeutuhanQuerySet(models.QuerySet["LaporanKeutuhan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> LaporanKeutuhanQuerySet:
        return self if pengguna.has_perm(_IZIN) else self.none()


@pghistory.track(append_only=True)
class LaporanKeutuhan(models.Model):
    """One report as an official paper: of a month (once), or of the moment it was asked for."""

    bulan = models.DateField("bulan", null=True, blank=True)
    dibuat_pada = models.DateTimeField("dibuat pada", default=timezone.now)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="diminta oleh"
    )
    naskah = models.OneToOneField("lpse.Naskah", models.PROTECT, null=True, related_name="+", verbose_name="naskah")

    objects = LaporanKeutuhanQuerySet.as_manager()

    class Meta:
        verbose_name = "laporan keutuhan"
        verbose_name_plural = "laporan keutuhan"
        ordering = ["-dibuat_pada"]
        constraints = [
            models.UniqueConstraint(
                fields=["bulan"], condition=models.Q(bulan__isnull=False), name="laporankeutuhan_sekali_sebulan"
            ),
            models.CheckConstraint(
                condition=models.Q(bulan__isnull=True) | models.Q(bulan__day=1), name="laporankeutuhan_awal_bulan"
            ),
        ]
        triggers = [pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"Laporan keutuhan arsip {self.dibuat_pada:%d-%m-%Y}"

    def get_absolute_url(self) -> str:
        return self.naskah.get_absolute_url() if self.naskah else reverse("arsip:keutuhan")


class EksporBagitQuerySet(models.QuerySet["EksporBagit"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> EksporBagitQuerySet:
        """One's own only: an export holds what its maker may read, the confidential included."""
        if not pengguna.has_perm("arsip.ekspor_bagit"):
            return self.none()
        return self.filter(pemohon_id=pengguna.pk)


@pghistory.track(append_only=True, exclude=["detak", "kemajuan", "tahap"])
class EksporBagit(FSMModelMixin, models.Model):
    """One export of documents as a BagIt ZIP, made by a worker and kept for some days."""

    kunci = models.UUIDField("kunci", default=uuid.uuid4, unique=True, editable=False)
    pemohon = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="diminta oleh")
    nama = models.CharField("nama", max_length=120)
    uraian = models.CharField("uraian", max_length=500, blank=True)
    berkas_arsip = models.ForeignKey(
        "arsip.BerkasArsip", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="berkas arsip"
    )
    dokumen_ids = ArrayField(models.BigIntegerField(), verbose_name="dokumen")
    #: What really went in: the person may have lost a right between asking and making.
    termuat = ArrayField(models.BigIntegerField(), default=list, verbose_name="dokumen termuat")
    status = FSMField("keadaan", max_length=10, choices=_S.choices, default=_S.ANTRE, protected=True)
    dibuat_pada = models.DateTimeField("diminta pada", default=timezone.now)
    mulai = models.DateTimeField("mulai", null=True, blank=True)
    detak = models.DateTimeField("tanda hidup", null=True, blank=True)
    selesai = models.DateTimeField("selesai", null=True, blank=True)
    tahap = models.CharField("tahap", max_length=60, blank=True)
    kemajuan = models.PositiveBigIntegerField("byte dikerjakan", default=0)
    total = models.PositiveBigIntegerField("byte seluruhnya", default=0)
    pesan = models.TextField("pesan", max_length=1000, blank=True)
    ukuran = models.PositiveBigIntegerField("ukuran ZIP (byte)", null=True, blank=True)
    sha256 = models.CharField("sidik ZIP", max_length=64, blank=True)
    simpan_sampai = models.DateTimeField("disimpan sampai", null=True, blank=True)

    objects = EksporBagitQuerySet.as_manager()

    class Meta:
        verbose_name = "ekspor BagIt"
        verbose_name_plural = "ekspor BagIt"
        ordering = ["-dibuat_pada"]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="eksporbagit_status"),
            models.CheckConstraint(
                condition=~models.Q(status=_S.SIAP)
                | models.Q(ukuran__gt=0, sha256__regex=r"^[0-9a-f]{64}$", simpan_sampai__isnull=False),
                name="eksporbagit_siap_utuh",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.GAGAL) | ~models.Q(pesan=""), name="eksporbagit_gagal_beralasan"
            ),
        ]
        indexes = [
            models.Index(fields=["pemohon", "-dibuat_pada"], name="eksporbagit_pemohon"),
            models.Index(fields=["detak"], condition=models.Q(status__in=BELUM_USAI), name="eksporbagit_belum_usai"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap_permintaan", fields=["kunci", "pemohon", "dokumen_ids", "dibuat_pada"]),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_EKSPOR)),
        ]

    def __str__(self) -> str:
        return f"Ekspor BagIt {self.nama}"

    def get_absolute_url(self) -> str:
        return reverse("arsip:bagit", args=[self.pk])

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_EKSPOR[self.status]

    @property
    def belum_usai(self) -> bool:
        return self.status in BELUM_USAI

    @property
    def persen(self) -> int:
        """0 to 100, of all the bytes that are copied, hashed and packed."""
        if self.status == _S.SIAP:
            return 100
        return min(99, int(100 * self.kemajuan / self.total)) if self.total else 0

    @property
    def dapat_diunduh(self) -> bool:
        return bool(self.status == _S.SIAP and self.simpan_sampai and self.simpan_sampai > timezone.now())

    @property
    def sisa_hari(self) -> int:
        sisa = (self.simpan_sampai or timezone.now()) - timezone.now()
        return max(0, sisa // dt.timedelta(days=1))
