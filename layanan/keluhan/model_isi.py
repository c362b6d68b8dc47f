"""What is written, attached and appealed under a complaint."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from layanan.keluhan.enums import JenisPesan, PutusanKeberatan
from layanan.keluhan.model_keluhan import Keluhan
from layanan.keluhan.pemicu import bukan_terlapor_anak, pemutus_lain

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class PesanKeluhanQuerySet(models.QuerySet["PesanKeluhan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PesanKeluhanQuerySet:
        return self.filter(keluhan__in=Keluhan.objects.terlihat_oleh(pengguna))


class PesanKeluhan(models.Model):
    """A question, an answer, a note; written once."""

    keluhan = models.ForeignKey(Keluhan, models.PROTECT, related_name="pesan", verbose_name="keluhan")
    jenis = models.CharField("jenis", max_length=12, choices=JenisPesan.choices)
    isi = models.TextField("isi", max_length=8000)
    #: Empty: the complainant.
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="oleh"
    )
    dibuat_pada = models.DateTimeField("ditulis pada", default=timezone.now)

    objects = PesanKeluhanQuerySet.as_manager()

    class Meta:
        verbose_name = "pesan keluhan"
        verbose_name_plural = "pesan keluhan"
        ordering = ["dibuat_pada", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(jenis__in=JenisPesan.values) & ~Q(isi=""), name="pesankeluhan_berisi"),
            models.CheckConstraint(
                condition=Q(jenis=JenisPesan.JAWAB) | Q(oleh__isnull=False), name="pesankeluhan_penulis"
            ),
        ]
        indexes = [models.Index(fields=["keluhan", "dibuat_pada"], name="pesankeluhan_urut")]
        triggers = [
            pgtrigger.Protect(name="tetap", operation=pgtrigger.Update | pgtrigger.Delete),
            bukan_terlapor_anak("oleh_id"),
        ]

    def __str__(self) -> str:
        return self.get_jenis_display()


class LampiranKeluhanQuerySet(models.QuerySet["LampiranKeluhan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> LampiranKeluhanQuerySet:
        return self.filter(keluhan__in=Keluhan.objects.terlihat_oleh(pengguna))


class LampiranKeluhan(models.Model):
    """A file handed in with a complaint."""

    keluhan = models.ForeignKey(Keluhan, models.PROTECT, related_name="lampiran", verbose_name="keluhan")
    berkas = models.OneToOneField("lpse.Berkas", models.PROTECT, related_name="+", verbose_name="berkas")
    dibuat_pada = models.DateTimeField("dilampirkan pada", default=timezone.now)

    objects = LampiranKeluhanQuerySet.as_manager()

    class Meta:
        verbose_name = "lampiran keluhan"
        verbose_name_plural = "lampiran keluhan"
        ordering = ["pk"]
        indexes = [models.Index(fields=["keluhan"], name="lampirankeluhan_keluhan")]

    def __str__(self) -> str:
        return str(self.berkas)


class KeberatanQuerySet(models.QuerySet["Keberatan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KeberatanQuerySet:
        return self.filter(keluhan__in=Keluhan.objects.terlihat_oleh(pengguna))


@pghistory.track(append_only=True)
class Keberatan(models.Model):
    """The one appeal against an answer; decided by somebody else than whoever answered."""

    keluhan = models.OneToOneField(Keluhan, models.PROTECT, related_name="keberatan", verbose_name="keluhan")
    alasan = models.TextField("alasan keberatan", max_length=4000)
    diajukan_pada = models.DateTimeField("diajukan pada", default=timezone.now)
    tenggat = models.DateField("diputus paling lambat")
    putusan = models.CharField("putusan", max_length=10, choices=PutusanKeberatan.choices, blank=True)
    uraian = models.TextField("pertimbangan", max_length=8000, blank=True)
    diputus_pada = models.DateTimeField("diputus pada", null=True, blank=True)
    diputus_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="diputus oleh"
    )
    jawaban = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="surat jawaban"
    )

    objects = KeberatanQuerySet.as_manager()

    class Meta:
        verbose_name = "keberatan atas keluhan"
        verbose_name_plural = "keberatan atas keluhan"
        ordering = ["-diajukan_pada"]
        constraints = [
            models.CheckConstraint(condition=~Q(alasan=""), name="keberatan_beralasan"),
            models.CheckConstraint(
                condition=Q(putusan="", diputus_pada__isnull=True, diputus_oleh__isnull=True)
                | (
                    Q(putusan__in=PutusanKeberatan.values, diputus_pada__isnull=False, diputus_oleh__isnull=False)
                    & ~Q(uraian="")
                ),
                name="keberatan_putusan_utuh",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap", fields=["keluhan", "alasan", "diajukan_pada"]),
            bukan_terlapor_anak("diputus_oleh_id"),
            pemutus_lain,
        ]

    def __str__(self) -> str:
        return f"Keberatan atas {self.keluhan}"

    def get_absolute_url(self) -> str:
        return self.keluhan.get_absolute_url()
