"""The office calendar beside the weekly hours (``akun.JamLayanan``): special days, shorter hours, the version."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField
from django.db import models
from django.db.models import Case, F, Func, Q, Value, When
from django.db.models.functions import Coalesce
from django.urls import reverse

from lpse.akun.enums import Hari
from lpse.waktu.enums import IKON_JENIS, JenisHari
from lpse.waktu.model_jam import JamKerja, PeristiwaJam
from lpse.waktu.pemicu import kalender_berubah

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

__all__ = ["HariKhusus", "JamKerja", "JamPeriode", "PeristiwaJam", "VersiKalender"]

_J = JenisHari


def _tambah(kiri: str, kanan: object) -> Func:
    """``date + time`` or ``date + days`` as PostgreSQL adds them."""
    # Keywords in the order in which a migration writes them, else Django sees a change where there is none.
    return Func(F(kiri), kanan, arg_joiner=" + ", output_field=models.DateTimeField(), template="(%(expressions)s)")


#: The span a row takes on the wall clock: whole days, or hours of one day.
_RENTANG = Func(
    _tambah("mulai", Coalesce(F("jam_mulai"), Value(time(0)), output_field=models.TimeField())),
    Case(
        When(jam_selesai__isnull=True, then=_tambah("selesai", Value(1, output_field=models.IntegerField()))),
        default=_tambah("selesai", F("jam_selesai")),
        output_field=models.DateTimeField(),
    ),
    function="tsrange",
    output_field=DateTimeRangeField(),
)
_ISTIRAHAT_DI_DALAM = Q(istirahat_mulai__isnull=True, istirahat_selesai__isnull=True) | Q(
    istirahat_mulai__isnull=False,
    istirahat_selesai__isnull=False,
    istirahat_mulai__gte=F("buka"),
    istirahat_mulai__lt=F("istirahat_selesai"),
    istirahat_selesai__lte=F("tutup"),
)  # «is not null» said aloud: a check that comes to null would pass


class HariKhususQuerySet(models.QuerySet["HariKhusus"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> HariKhususQuerySet:
        """The calendar is everyone's who works with the portal."""
        return self if pengguna.is_authenticated and pengguna.kode_peran else self.none()

    def berlaku(self) -> HariKhususQuerySet:
        return self.filter(dibatalkan_pada__isnull=True)

    def antara(self, awal: date, akhir: date) -> HariKhususQuerySet:
        """Rows that touch any day from ``awal`` to ``akhir``."""
        return self.filter(mulai__lte=akhir, selesai__gte=awal)


@pghistory.track(append_only=True)
class HariKhusus(models.Model):
    """A day or a stretch of days that does not follow the ordinary week; it ends, it is never deleted."""

    jenis = models.CharField("jenis", max_length=20, choices=JenisHari.choices)
    mulai = models.DateField("dari tanggal")
    selesai = models.DateField("sampai tanggal")
    jam_mulai = models.TimeField("dari pukul", null=True, blank=True)
    jam_selesai = models.TimeField("sampai pukul", null=True, blank=True)
    istirahat_mulai = models.TimeField("istirahat dari", null=True, blank=True)
    istirahat_selesai = models.TimeField("istirahat sampai", null=True, blank=True)
    keterangan = models.CharField("keterangan", max_length=160)
    dasar = models.CharField("dasar", max_length=200, blank=True)
    dibuat_pada = models.DateTimeField("dicatat pada", auto_now_add=True)
    dibuat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dicatat oleh"
    )
    dibatalkan_pada = models.DateTimeField("dibatalkan pada", null=True, blank=True)
    dibatalkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="dibatalkan oleh",
    )
    alasan_batal = models.CharField("alasan pembatalan", max_length=500, blank=True)

    objects = HariKhususQuerySet.as_manager()

    class Meta:
        verbose_name = "hari khusus"
        verbose_name_plural = "hari khusus"
        ordering = ["mulai", "pk"]
        permissions = [("kelola_kalender", "Dapat mengurus kalender dan jam layanan kantor")]
        indexes = [models.Index(fields=["mulai", "selesai"], name="hari_khusus_rentang")]
        triggers = [kalender_berubah]
        constraints = [
            *(
                ExclusionConstraint(
                    name=f"hari_{jenis.value}_tidak_tumpang",
                    expressions=[(_RENTANG, "&&")],
                    condition=Q(jenis=jenis.value, dibatalkan_pada__isnull=True),
                    violation_error_message=f"{jenis.label} pada hari atau jam itu sudah ada di kalender.",
                )
                for jenis in JenisHari
            ),
            models.CheckConstraint(condition=Q(jenis__in=JenisHari.values), name="hari_khusus_jenis"),
            models.CheckConstraint(condition=Q(mulai__lte=F("selesai")), name="hari_khusus_urut"),
            models.CheckConstraint(
                condition=Q(jam_mulai__isnull=True, jam_selesai__isnull=True)
                | Q(
                    jam_mulai__isnull=False,
                    jam_selesai__isnull=False,
                    jam_mulai__lt=F("jam_selesai"),
                    mulai=F("selesai"),
                    jenis__in=[_J.PENUTUPAN, _J.PEMBUKAAN],
                ),
                name="hari_khusus_jam_sehari",
            ),
            models.CheckConstraint(
                condition=~Q(jenis=_J.PEMBUKAAN) | Q(jam_mulai__isnull=False), name="hari_pembukaan_berjam"
            ),
            models.CheckConstraint(
                condition=Q(istirahat_mulai__isnull=True, istirahat_selesai__isnull=True)
                | Q(
                    jenis=_J.PEMBUKAAN,
                    istirahat_mulai__isnull=False,
                    istirahat_selesai__isnull=False,
                    istirahat_mulai__gte=F("jam_mulai"),
                    istirahat_mulai__lt=F("istirahat_selesai"),
                    istirahat_selesai__lte=F("jam_selesai"),
                ),
                name="hari_khusus_istirahat",
            ),
            models.CheckConstraint(
                condition=Q(dibatalkan_pada__isnull=True, alasan_batal="")
                | (Q(dibatalkan_pada__isnull=False) & ~Q(alasan_batal="")),
                name="hari_khusus_batal_beralasan",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()}: {self.keterangan}"

    def get_absolute_url(self) -> str:
        return reverse("waktu:hari", args=[self.pk])

    @property
    def ikon(self) -> str:
        return IKON_JENIS[self.jenis]

    @property
    def kalimat_jam(self) -> str:
        """«08.00–12.00», «sehari penuh», or that the hours stand by weekday."""
        if self.jam_mulai is None or self.jam_selesai is None:
            return "menurut harinya" if self.jenis == JenisHari.JAM_KHUSUS else "sehari penuh"
        jam = f"{self.jam_mulai:%H.%M}–{self.jam_selesai:%H.%M}"
        if self.istirahat_mulai is None or self.istirahat_selesai is None:
            return jam
        return f"{jam}, istirahat {self.istirahat_mulai:%H.%M}–{self.istirahat_selesai:%H.%M}"

    @property
    def berlaku(self) -> bool:
        return self.dibatalkan_pada is None


class JamPeriodeQuerySet(models.QuerySet["JamPeriode"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> JamPeriodeQuerySet:
        """As the period it belongs to."""
        return self.filter(hari_khusus__in=HariKhusus.objects.terlihat_oleh(pengguna))


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class JamPeriode(models.Model):
    """Hours of one weekday within a period of ``jam_khusus`` (Ramadan); a weekday without a row is closed."""

    hari_khusus = models.ForeignKey(HariKhusus, models.CASCADE, related_name="jam_periode", verbose_name="hari khusus")
    hari = models.SmallIntegerField("hari", choices=Hari.choices)
    buka = models.TimeField("buka")
    tutup = models.TimeField("tutup")
    istirahat_mulai = models.TimeField("istirahat mulai", null=True, blank=True)
    istirahat_selesai = models.TimeField("istirahat selesai", null=True, blank=True)

    objects = JamPeriodeQuerySet.as_manager()

    class Meta:
        verbose_name = "jam pada periode"
        verbose_name_plural = "jam pada periode"
        ordering = ["hari_khusus", "hari"]
        triggers = [kalender_berubah]
        constraints = [
            models.UniqueConstraint(fields=["hari_khusus", "hari"], name="jam_periode_satu_per_hari"),
            models.CheckConstraint(condition=Q(hari__in=Hari.values), name="jam_periode_hari"),
            models.CheckConstraint(condition=Q(buka__lt=F("tutup")), name="jam_periode_buka_sebelum_tutup"),
            models.CheckConstraint(condition=_ISTIRAHAT_DI_DALAM, name="jam_periode_istirahat_di_dalam"),
        ]

    def __str__(self) -> str:
        return f"{self.get_hari_display()} {self.buka:%H.%M}–{self.tutup:%H.%M}"


class VersiKalenderQuerySet(models.QuerySet["VersiKalender"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> VersiKalenderQuerySet:
        """As the calendar itself."""
        return self if pengguna.is_authenticated and pengguna.kode_peran else self.none()


@pghistory.track(append_only=True)
class VersiKalender(models.Model):
    """One row, renumbered by triggers at every change of the calendar; its history is the list of versions."""

    nomor = models.BigIntegerField("nomor")
    berubah_pada = models.DateTimeField("berubah pada")

    objects = VersiKalenderQuerySet.as_manager()

    class Meta:
        verbose_name = "versi kalender"
        verbose_name_plural = "versi kalender"
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="versi_kalender_satu")]

    def __str__(self) -> str:
        return f"Kalender versi {self.nomor}"
