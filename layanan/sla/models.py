"""Targets in working time per priority, subject and kind of user; and the warnings that went out (Pasal 24(1))."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q

from layanan.sla.enums import AMBANG, JenisPengguna, Prioritas, UnitTiket

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class TargetLayananQuerySet(models.QuerySet["TargetLayanan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> TargetLayananQuerySet:
        """What the office promises; whoever works with tickets reads it."""
        return self if pengguna.has_perm("layanan.view_targetlayanan") else self.none()

    def aktif(self) -> TargetLayananQuerySet:
        return self.filter(aktif=True)


@pghistory.track(append_only=True)
class TargetLayanan(models.Model):
    """How soon the office answers and solves, in working time; the most specific row wins, the plain one always is."""

    prioritas = models.CharField("prioritas", max_length=10, choices=Prioritas.choices)
    kategori = models.ForeignKey(
        "layanan.Kategori", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="kategori"
    )
    #: Empty: for every kind of user.
    jenis_pengguna = models.CharField(
        "jenis pengguna", max_length=12, choices=JenisPengguna.choices, blank=True, default=""
    )
    respons = models.DurationField("tanggapan pertama")
    selesai = models.DurationField("penyelesaian")
    aktif = models.BooleanField("dipakai", default=True)
    diubah_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="diubah oleh"
    )
    diubah_pada = models.DateTimeField("diubah pada", auto_now=True)

    objects = TargetLayananQuerySet.as_manager()

    class Meta:
        verbose_name = "target layanan"
        verbose_name_plural = "target layanan"
        ordering = ["prioritas", "kategori", "jenis_pengguna"]
        constraints = [
            models.UniqueConstraint(
                fields=["prioritas", "kategori", "jenis_pengguna"],
                name="target_satu",
                nulls_distinct=False,
                violation_error_message="Target untuk prioritas, kategori, dan jenis pengguna ini sudah ada.",
            ),
            models.CheckConstraint(condition=Q(prioritas__in=Prioritas.values), name="target_prioritas"),
            models.CheckConstraint(
                condition=Q(jenis_pengguna="") | Q(jenis_pengguna__in=JenisPengguna.values), name="target_pengguna"
            ),
            models.CheckConstraint(
                condition=Q(respons__gt=timedelta(), selesai__gte=models.F("respons")),
                name="target_masuk_akal",
                violation_error_message="Tanggapan pertama lebih dari nol, dan penyelesaian tidak lebih cepat darinya.",
            ),
            models.CheckConstraint(
                condition=Q(aktif=True) | Q(kategori__isnull=False) | ~Q(jenis_pengguna=""),
                name="target_umum_selalu_dipakai",
                violation_error_message="Target umum tiap prioritas selalu dipakai.",
            ),
        ]
        triggers = [pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        bagian = [self.get_prioritas_display()]
        if self.kategori is not None:
            bagian.append(str(self.kategori))
        if self.jenis_pengguna:
            bagian.append(self.get_jenis_pengguna_display())
        return f"Target {', '.join(bagian)}"


class KepalaUnitQuerySet(models.QuerySet["KepalaUnit"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KepalaUnitQuerySet:
        return self if pengguna.has_perm("layanan.view_kepalaunit") else self.none()


@pghistory.track(append_only=True)
class KepalaUnit(models.Model):
    """Who heads a unit and hears of its tickets at 80 per cent; a unit without one: all its clerks hear."""

    unit = models.CharField("unit", max_length=12, choices=UnitTiket.choices, unique=True)
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="kepala unit")

    objects = KepalaUnitQuerySet.as_manager()

    class Meta:
        verbose_name = "kepala unit"
        verbose_name_plural = "kepala unit"
        ordering = ["unit"]
        constraints = [models.CheckConstraint(condition=Q(unit__in=UnitTiket.values), name="kepalaunit_unit")]

    def __str__(self) -> str:
        return f"Kepala Unit {self.get_unit_display()}"


class PeringatanJamQuerySet(models.QuerySet["PeringatanJam"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PeringatanJamQuerySet:
        """Part of the page of the thing that is counted; here only for whoever oversees all clocks."""
        return self if pengguna.has_perm("lpse.view_jamkerja") else self.none()


class PeringatanJam(models.Model):
    """That a clock passed 50, 80 or 100 per cent of the target it had then, and that people were told."""

    jam = models.ForeignKey("lpse.JamKerja", models.PROTECT, related_name="peringatan", verbose_name="jam kerja")
    ambang = models.PositiveSmallIntegerField("ambang (persen)")
    #: Another target makes new warnings possible; the same one never warns twice.
    sasaran = models.DurationField("sasaran")
    terpakai = models.DurationField("jam kerja terpakai")
    pada = models.DateTimeField("pada", auto_now_add=True)

    objects = PeringatanJamQuerySet.as_manager()

    class Meta:
        verbose_name = "peringatan jam layanan"
        verbose_name_plural = "peringatan jam layanan"
        ordering = ["-pada", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["jam", "ambang", "sasaran"], name="peringatan_sekali"),
            models.CheckConstraint(condition=Q(ambang__in=AMBANG), name="peringatan_ambang"),
        ]
        triggers = [pgtrigger.Protect(name="hanya_tambah", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.ambang} persen {self.jam}"
