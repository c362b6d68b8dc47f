"""The daily sheet of the counter as an official paper (Perka LKPP 2/2010 Pasal 10(1))."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class LembarLoketQuerySet(models.QuerySet["LembarLoket"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> LembarLoketQuerySet:
        """Whoever may read the unit's figures."""
        if pengguna.is_authenticated and pengguna.pegawai_lpse and pengguna.has_perm("registrasi.baca_laporan"):
            return self
        return self.none()


@pghistory.track(append_only=True)
class LembarLoket(models.Model):
    """What the paper of one day is about; at most one paper of a day is in force."""

    tanggal = models.DateField("tanggal", unique=True)
    naskah = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="naskah"
    )
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="disusun oleh")
    dibuat_pada = models.DateTimeField("disusun pada", default=timezone.now)

    objects = LembarLoketQuerySet.as_manager()

    class Meta:
        verbose_name = "lembar harian loket"
        verbose_name_plural = "lembar harian loket"
        ordering = ["-tanggal"]
        permissions = [
            ("baca_laporan", "Membaca laporan registrasi"),
            ("terbitkan_lembarloket", "Menerbitkan lembar harian loket"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap", fields=["tanggal"]),
        ]

    def __str__(self) -> str:
        return f"Lembar loket {bahasa.tanggal(self.tanggal)}"

    def get_absolute_url(self) -> str:
        return f"{reverse('registrasi:laporan_harian')}?tanggal={self.tanggal.isoformat()}"
