"""The systems people depend on, and when they were not well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.utils import timezone

from layanan.pengumuman.enums import BUKAN_NORMAL, NADA_KEADAAN, KeadaanLayanan

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

LIHAT = "layanan.view_pengumuman"


class SistemLayananQuerySet(models.QuerySet["SistemLayanan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser | None) -> SistemLayananQuerySet:
        """Staff see all; everyone else those in use that the status page shows."""
        if pengguna is not None and pengguna.is_authenticated and pengguna.has_perm(LIHAT):
            return self
        return self.publik()

    def publik(self) -> SistemLayananQuerySet:
        return self.filter(aktif=True, di_status=True)


@pghistory.track(append_only=True)
class SistemLayanan(models.Model):
    """One system: SPSE, SiRUP, this portal, the line of the office."""

    kode = models.SlugField("kode", max_length=30, unique=True)
    nama = models.CharField("nama", max_length=80, unique=True)
    keterangan = models.CharField("keterangan", max_length=200, blank=True)
    alamat = models.URLField("alamat", blank=True)
    pengelola = models.CharField("pengelola", max_length=80, blank=True)
    urutan = models.PositiveSmallIntegerField("urutan", default=100)
    di_status = models.BooleanField("di halaman status", default=True)
    aktif = models.BooleanField("dipakai", default=True)

    objects = SistemLayananQuerySet.as_manager()

    class Meta:
        verbose_name = "sistem layanan"
        verbose_name_plural = "sistem layanan"
        ordering = ["urutan", "nama"]
        permissions = [("catat_keadaan_sistem", "Mencatat keadaan sistem pada halaman status")]
        triggers = [pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.nama


class KeadaanSistemQuerySet(models.QuerySet["KeadaanSistem"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser | None) -> KeadaanSistemQuerySet:
        """Of the systems one sees."""
        return self.filter(sistem__in=SistemLayanan.objects.terlihat_oleh(pengguna))

    def terbuka(self) -> KeadaanSistemQuerySet:
        return self.filter(selesai__isnull=True)


@pghistory.track(append_only=True)
class KeadaanSistem(models.Model):
    """From when until when a system was not well: by an announcement, or noted by hand or by a probe."""

    sistem = models.ForeignKey(SistemLayanan, models.PROTECT, related_name="keadaan", verbose_name="sistem")
    keadaan = models.CharField("keadaan", max_length=12, choices=BUKAN_NORMAL)
    mulai = models.DateTimeField("mulai")
    selesai = models.DateTimeField("selesai", null=True, blank=True)
    catatan = models.CharField("catatan", max_length=300, blank=True)
    pengumuman = models.ForeignKey(
        "layanan.Pengumuman", models.PROTECT, related_name="keadaan", verbose_name="pengumuman", null=True, blank=True
    )
    #: Who or what noted it, where no announcement stands behind it: «petugas», «pemantauan».
    sumber = models.CharField("sumber", max_length=40, blank=True)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh", null=True, blank=True
    )
    dicatat_pada = models.DateTimeField("dicatat pada", default=timezone.now)

    objects = KeadaanSistemQuerySet.as_manager()

    class Meta:
        verbose_name = "keadaan sistem"
        verbose_name_plural = "keadaan sistem"
        ordering = ["-mulai", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(keadaan__in=[k for k, _ in BUKAN_NORMAL]), name="keadaansistem_keadaan"
            ),
            models.CheckConstraint(
                condition=models.Q(selesai__isnull=True) | models.Q(selesai__gte=models.F("mulai")),
                name="keadaansistem_masa",
                violation_error_message="Selesainya tidak boleh sebelum mulainya.",
            ),
            models.UniqueConstraint(
                fields=["sistem", "pengumuman"],
                condition=models.Q(selesai__isnull=True, pengumuman__isnull=False),
                name="keadaansistem_satu_per_pengumuman",
            ),
            models.UniqueConstraint(
                fields=["sistem", "sumber"],
                condition=models.Q(selesai__isnull=True, pengumuman__isnull=True),
                name="keadaansistem_satu_per_sumber",
            ),
        ]
        indexes = [models.Index(fields=["sistem", "-mulai"], name="keadaansistem_riwayat")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap", fields=["sistem", "pengumuman", "sumber", "dicatat_pada"]),
        ]

    def __str__(self) -> str:
        return f"{self.sistem}: {self.get_keadaan_display()}"

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_KEADAAN[KeadaanLayanan(self.keadaan)]

    @property
    def direncanakan(self) -> bool:
        """Announced for later."""
        return self.mulai > timezone.now()
