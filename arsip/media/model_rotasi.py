"""The rotation plan: which medium is due on which day, and how long it may lie about afterwards."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse

from arsip.media.enums import HARI, MINGGU_KE, Irama, PolaRotasi
from arsip.media.model_media import Media
from arsip.media.model_tempat import TempatAman

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_TERAKHIR = 5
_SEPEKAN = 7
_CARI_HARI = 400  # longer than a year: every slot has a day within it


class RencanaRotasiQuerySet(models.QuerySet["RencanaRotasi"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> RencanaRotasiQuerySet:
        return self.all() if pengguna.has_perm("arsip.view_rencanarotasi") else self.none()

    def aktif(self) -> RencanaRotasiQuerySet:
        return self.filter(aktif=True)


@pghistory.track(append_only=True)
class RencanaRotasi(models.Model):
    """A set of media that take turns, how much each keeps, and where they rest."""

    nama = models.CharField("nama rencana", max_length=80, unique=True, help_text="Contoh: Rotasi mingguan dan bulanan")
    pola = models.CharField("pola", max_length=9, choices=PolaRotasi.choices, default=PolaRotasi.AYAH_ANAK)
    tempat = models.ForeignKey(
        TempatAman, models.PROTECT, null=True, blank=True, related_name="rencana", verbose_name="disimpan di"
    )
    mulai = models.DateField("berlaku sejak")
    tenggat_hari = models.PositiveSmallIntegerField(
        "tenggat (hari)", default=2, validators=[MaxValueValidator(30)],
        help_text="Paling lama dari hari gilirannya sampai media tersimpan di tempat aman.",
    )  # fmt: skip
    simpan_terakhir = models.PositiveSmallIntegerField(
        "salinan yang disimpan per sasaran", default=4, validators=[MinValueValidator(1), MaxValueValidator(366)],
        help_text="Yang lebih lama dibersihkan dari media sesudah penyalinan; yang terakhir tidak pernah.",
    )  # fmt: skip
    aktif = models.BooleanField("berlaku", default=True)

    objects = RencanaRotasiQuerySet.as_manager()

    class Meta:
        verbose_name = "rencana rotasi media"
        verbose_name_plural = "rencana rotasi media"
        ordering = ["nama"]
        constraints = [
            models.CheckConstraint(condition=models.Q(pola__in=PolaRotasi.values), name="rotasi_pola"),
            models.CheckConstraint(
                condition=models.Q(simpan_terakhir__gte=1),
                name="rotasi_simpan_satu",
                violation_error_message="Sedikitnya satu salinan harus tinggal di media.",
            ),
        ]
        triggers = [pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.nama

    def get_absolute_url(self) -> str:
        return reverse("arsip:rotasi_media")


class SlotRotasiQuerySet(models.QuerySet["SlotRotasi"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> SlotRotasiQuerySet:
        return self.all() if pengguna.has_perm("arsip.view_rencanarotasi") else self.none()


@pghistory.track(append_only=True)
class SlotRotasi(models.Model):
    """One turn: this medium, on this weekday of these weeks."""

    rencana = models.ForeignKey(RencanaRotasi, models.CASCADE, related_name="slot", verbose_name="rencana")
    nama = models.CharField("giliran", max_length=60, help_text="Contoh: Anak, minggu ke-1")
    irama = models.CharField("irama", max_length=8, choices=Irama.choices, default=Irama.MINGGUAN)
    hari = models.PositiveSmallIntegerField("hari", choices=HARI, default=5)
    minggu_ke = models.PositiveSmallIntegerField("minggu", choices=MINGGU_KE, default=0)
    media = models.ForeignKey(Media, models.PROTECT, null=True, blank=True, related_name="slot", verbose_name="media")

    objects = SlotRotasiQuerySet.as_manager()

    class Meta:
        verbose_name = "giliran media"
        verbose_name_plural = "giliran media"
        ordering = ["rencana", "irama", "minggu_ke", "hari", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["rencana", "irama", "minggu_ke", "hari"],
                name="slot_satu_hari",
                violation_error_message="Sudah ada giliran pada hari dan minggu itu.",
            ),
            models.CheckConstraint(condition=models.Q(hari__gte=1, hari__lte=7), name="slot_hari"),
            models.CheckConstraint(condition=models.Q(minggu_ke__lte=5), name="slot_minggu"),
            models.CheckConstraint(condition=models.Q(irama__in=Irama.values), name="slot_irama"),
        ]

    def __str__(self) -> str:
        return f"{self.nama}: {self.media or 'belum ada media'}"

    @property
    def kata_hari(self) -> str:
        """«Jumat, minggu ke-1»."""
        hari = dict(HARI)[self.hari]
        return f"Tiap {hari}" if self.minggu_ke == 0 else f"{hari}, {dict(MINGGU_KE)[self.minggu_ke].lower()}"

    def jatuh(self, hari: dt.date) -> bool:
        """Whether this slot's turn is on that day."""
        if hari.isoweekday() != self.hari:
            return False
        if self.minggu_ke == 0:
            return True
        if self.minggu_ke == _TERAKHIR:
            return (hari + dt.timedelta(days=_SEPEKAN)).month != hari.month
        return (hari.day - 1) // _SEPEKAN + 1 == self.minggu_ke

    def sebelum(self, hari: dt.date) -> dt.date | None:
        """The last turn on or before that day, not before the plan began."""
        for i in range(_CARI_HARI):
            calon = hari - dt.timedelta(days=i)
            if calon < self.rencana.mulai:
                return None
            if self.jatuh(calon):
                return calon
        return None

    def sesudah(self, hari: dt.date) -> dt.date:
        """The first turn on or after that day and the plan's beginning."""
        calon = max(hari, self.rencana.mulai)
        while not self.jatuh(calon):
            calon += dt.timedelta(days=1)
        return calon
