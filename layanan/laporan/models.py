"""The monthly report of the unit as an official paper (Perka LKPP 2/2010 Pasal 11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

BACA = "layanan.baca_laporan"
TERBITKAN = "layanan.terbitkan_laporanbulanan"


class LaporanBulananQuerySet(models.QuerySet["LaporanBulanan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> LaporanBulananQuerySet:
        """Whoever may read the unit's figures."""
        if pengguna.is_authenticated and pengguna.pegawai_lpse and pengguna.has_perm(BACA):
            return self
        return self.none()


@pghistory.track(append_only=True)
class LaporanBulanan(models.Model):
    """What the paper of one month is about; the latest paper of a month is the one in force."""

    bulan = models.DateField("bulan", unique=True)
    naskah = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="naskah"
    )
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="disusun oleh")
    dibuat_pada = models.DateTimeField("disusun pada", default=timezone.now)

    objects = LaporanBulananQuerySet.as_manager()

    class Meta:
        verbose_name = "laporan bulanan layanan"
        verbose_name_plural = "laporan bulanan layanan"
        ordering = ["-bulan"]
        permissions = [
            ("baca_laporan", "Membaca laporan layanan"),
            ("terbitkan_laporanbulanan", "Menerbitkan laporan bulanan layanan"),
        ]
        constraints = [models.CheckConstraint(condition=Q(bulan__day=1), name="laporanbulanan_awal_bulan")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap", fields=["bulan"]),
        ]

    def __str__(self) -> str:
        return f"Laporan layanan {bahasa.BULAN[self.bulan.month - 1]} {self.bulan.year}"

    def get_absolute_url(self) -> str:
        return f"{reverse('layanan:laporan')}?bulan={self.bulan:%Y-%m}"
