"""Legal holds: a case, its basis, and the files and documents that must outlive it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.dokumen.penglihatan import dikenal
from arsip.retensi.pemicu import cakupan_masih_ada

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class PenahananHukumQuerySet(models.QuerySet["PenahananHukum"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PenahananHukumQuerySet:
        return self if dikenal(pengguna) and pengguna.has_perm("arsip.view_penahananhukum") else self.none()

    def berjalan(self) -> PenahananHukumQuerySet:
        return self.filter(berakhir__isnull=True)


@pghistory.track(append_only=True)
class PenahananHukum(models.Model):
    """One case that keeps archives from destruction. It ends by a person's word only, never by a date."""

    perkara = models.CharField("perkara", max_length=200, help_text="Contoh: Sengketa tender jalan Wawonii")
    nomor = models.CharField("nomor perkara atau surat", max_length=120)
    dasar = models.CharField("dasar", max_length=300, help_text="Contoh: Surat permintaan kejaksaan, putusan sela")
    mulai = models.DateField("mulai")
    berakhir = models.DateField("berakhir", null=True, blank=True)
    alasan_akhir = models.CharField("alasan pengakhiran", max_length=500, blank=True, default="")
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="ditahan oleh")
    dibuat_pada = models.DateTimeField("dicatat pada", default=timezone.now)
    diakhiri_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="diakhiri oleh"
    )

    objects = PenahananHukumQuerySet.as_manager()

    class Meta:
        verbose_name = "penahanan arsip"
        verbose_name_plural = "penahanan arsip"
        ordering = ["-dibuat_pada", "-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(perkara="") & ~Q(nomor="") & ~Q(dasar=""), name="penahanan_berdasar"),
            models.CheckConstraint(
                condition=Q(berakhir__isnull=True, alasan_akhir="", diakhiri_oleh__isnull=True)
                | (Q(berakhir__isnull=False, diakhiri_oleh__isnull=False) & ~Q(alasan_akhir="")),
                name="penahanan_akhir_beralasan",
            ),
            models.CheckConstraint(
                condition=Q(berakhir__isnull=True) | Q(berakhir__gte=F("mulai")), name="penahanan_kurun"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="perkara_tetap", fields=["perkara", "nomor", "dasar", "mulai", "oleh"]),
            pgtrigger.Protect(
                name="akhir_tetap",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition("OLD.berakhir IS NOT NULL"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.perkara} ({self.nomor})"

    def get_absolute_url(self) -> str:
        return reverse("arsip:penahanan_rinci", args=[self.pk])

    @property
    def berjalan(self) -> bool:
        return self.berakhir is None


class CakupanPenahananQuerySet(models.QuerySet["CakupanPenahanan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> CakupanPenahananQuerySet:
        return self.filter(penahanan__in=PenahananHukum.objects.terlihat_oleh(pengguna))


@pghistory.track(pghistory.InsertEvent(), append_only=True)
class CakupanPenahanan(models.Model):
    """One file, or one document, that a case holds; nothing is ever taken out of a case that still runs."""

    penahanan = models.ForeignKey(
        PenahananHukum, models.PROTECT, related_name="cakupan", verbose_name="penahanan arsip"
    )
    berkas_arsip = models.ForeignKey(
        BerkasArsip, models.PROTECT, null=True, blank=True, related_name="penahanan", verbose_name="berkas arsip"
    )
    dokumen = models.ForeignKey(
        Dokumen, models.PROTECT, null=True, blank=True, related_name="penahanan", verbose_name="dokumen"
    )
    pada = models.DateTimeField("ditahan pada", default=timezone.now)

    objects = CakupanPenahananQuerySet.as_manager()

    class Meta:
        verbose_name = "cakupan penahanan"
        verbose_name_plural = "cakupan penahanan"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(berkas_arsip__isnull=False, dokumen__isnull=True)
                | Q(berkas_arsip__isnull=True, dokumen__isnull=False),
                name="cakupan_satu",
            ),
            models.UniqueConstraint(
                fields=["penahanan", "berkas_arsip"], condition=Q(berkas_arsip__isnull=False), name="cakupan_berkas"
            ),
            models.UniqueConstraint(
                fields=["penahanan", "dokumen"], condition=Q(dokumen__isnull=False), name="cakupan_dokumen"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tetap", operation=pgtrigger.Update | pgtrigger.Delete),
            cakupan_masih_ada,
        ]

    def __str__(self) -> str:
        return str(self.berkas_arsip or self.dokumen)
