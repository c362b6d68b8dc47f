"""What readers leave behind: a vote, and words that found nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pgtrigger
from django.conf import settings
from django.db import models
from django.utils import timezone

from layanan.pengetahuan.enums import Audiens
from layanan.pengetahuan.model_artikel import LIHAT, Artikel

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class NilaiArtikelQuerySet(models.QuerySet["NilaiArtikel"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser | None) -> NilaiArtikelQuerySet:
        if pengguna is not None and pengguna.is_authenticated and pengguna.has_perm(LIHAT):
            return self
        return self.none()


class NilaiArtikel(models.Model):
    """«Apakah ini membantu?», once per reader; whoever answers again changes their answer."""

    artikel = models.ForeignKey(Artikel, models.PROTECT, related_name="nilai", verbose_name="artikel")
    #: A keyed digest of the account or of the reader's cookie: counts people without knowing them.
    pembaca = models.CharField("pembaca", max_length=64)
    membantu = models.BooleanField("membantu")
    saran = models.CharField("saran", max_length=500, blank=True)
    diubah_pada = models.DateTimeField("pada", default=timezone.now)

    objects = NilaiArtikelQuerySet.as_manager()

    class Meta:
        verbose_name = "nilai artikel"
        verbose_name_plural = "nilai artikel"
        ordering = ["-diubah_pada"]
        constraints = [models.UniqueConstraint(fields=["artikel", "pembaca"], name="nilaiartikel_sekali")]
        indexes = [models.Index(fields=["artikel", "-diubah_pada"], name="nilaiartikel_terbaru")]
        triggers = [pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{'Membantu' if self.membantu else 'Tidak membantu'}: {self.artikel}"


class PencarianKosongQuerySet(models.QuerySet["PencarianKosong"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser | None) -> PencarianKosongQuerySet:
        if pengguna is not None and pengguna.is_authenticated and pengguna.has_perm(LIHAT):
            return self
        return self.none()


class PencarianKosong(models.Model):
    """Words somebody looked for and did not find, how often, and which article answers them now."""

    kata = models.CharField("kata", max_length=100)
    audiens = models.CharField("pencari", max_length=8, choices=Audiens.choices)
    jumlah = models.PositiveIntegerField("kali", default=1)
    pertama = models.DateTimeField("pertama kali", default=timezone.now)
    terakhir = models.DateTimeField("terakhir", default=timezone.now)
    #: Set when an article answers it, or when somebody decided that none is needed.
    dijawab_pada = models.DateTimeField("dijawab pada", null=True, blank=True)
    artikel = models.ForeignKey(
        Artikel, models.PROTECT, related_name="+", verbose_name="dijawab artikel", null=True, blank=True
    )
    dijawab_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh", null=True, blank=True
    )

    objects = PencarianKosongQuerySet.as_manager()

    class Meta:
        verbose_name = "pencarian tanpa hasil"
        verbose_name_plural = "pencarian tanpa hasil"
        ordering = ["-jumlah", "-terakhir"]
        constraints = [
            models.UniqueConstraint(fields=["kata", "audiens"], name="pencariankosong_kata"),
            models.CheckConstraint(condition=~models.Q(kata=""), name="pencariankosong_berisi"),
            models.CheckConstraint(condition=models.Q(audiens__in=Audiens.values), name="pencariankosong_audiens"),
        ]
        indexes = [
            models.Index(
                fields=["-jumlah"], condition=models.Q(dijawab_pada__isnull=True), name="pencariankosong_terbuka"
            )
        ]

    def __str__(self) -> str:
        return self.kata
