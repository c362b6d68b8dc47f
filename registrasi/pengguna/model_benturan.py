"""Conflicts of interest: a member of the staff who is also PPK, Pokja or Pejabat Pengadaan (Pasal 13(3))."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from lpse.medan import FSMField
from registrasi.pengguna.enums import NADA_BENTURAN, PERPINDAHAN_BENTURAN, DasarBenturan, StatusBenturan
from registrasi.pengguna.model_pengguna import PenggunaSPSE

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusBenturan


class BenturanKepentinganQuerySet(models.QuerySet["BenturanKepentingan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> BenturanKepentinganQuerySet:
        return self if pengguna.has_perm("registrasi.view_benturankepentingan") else self.none()

    def terbuka(self) -> BenturanKepentinganQuerySet:
        return self.filter(status=_S.TERBUKA)


@pghistory.track(append_only=True)
class BenturanKepentingan(FSMModelMixin, models.Model):
    """The same person on both sides, found in what was imported or already there; it stays until one side ends."""

    pengguna = models.ForeignKey(PenggunaSPSE, models.PROTECT, related_name="benturan", verbose_name="pengguna SPSE")
    pegawai = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="pegawai LPSE")
    dasar = models.CharField("dasar", max_length=4, choices=DasarBenturan.choices)
    #: «impor» by the trigger of the register, «pindai» by the nightly task.
    sumber = models.CharField("ditemukan oleh", max_length=10, default="pindai")
    ditemukan_pada = models.DateTimeField("ditemukan pada", default=timezone.now)
    status = FSMField("keadaan", max_length=10, choices=_S.choices, default=_S.TERBUKA, protected=True)
    tindakan = models.TextField("tindakan", max_length=1000, blank=True, default="")
    ditangani_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="ditangani oleh"
    )
    ditangani_pada = models.DateTimeField("ditangani pada", null=True, blank=True)
    gugur_pada = models.DateTimeField("tidak ada lagi sejak", null=True, blank=True)

    objects = BenturanKepentinganQuerySet.as_manager()

    class Meta:
        verbose_name = "benturan kepentingan"
        verbose_name_plural = "benturan kepentingan"
        ordering = ["-ditemukan_pada", "-id"]
        permissions = [("tangani_benturan", "Menangani benturan kepentingan pegawai LPSE")]
        constraints = [
            models.UniqueConstraint(
                fields=["pengguna", "pegawai"], condition=~models.Q(status=_S.GUGUR), name="benturan_sekali"
            ),
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="benturan_status"),
            models.CheckConstraint(condition=models.Q(dasar__in=DasarBenturan.values), name="benturan_dasar"),
            models.CheckConstraint(
                condition=~models.Q(status=_S.DITANGANI)
                | models.Q(ditangani_oleh__isnull=False, ditangani_pada__isnull=False) & ~models.Q(tindakan=""),
                name="benturan_ditangani",
            ),
            models.CheckConstraint(
                condition=models.Q(gugur_pada__isnull=False) | ~models.Q(status=_S.GUGUR), name="benturan_gugur"
            ),
        ]
        indexes = [models.Index(fields=["status", "-ditemukan_pada"], name="benturan_antrean")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_BENTURAN)),
        ]

    def __str__(self) -> str:
        return f"{self.pegawai} dan {self.pengguna}"

    def get_absolute_url(self) -> str:
        return reverse("registrasi:benturan_tangani", args=[self.pk])

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_BENTURAN[self.status]

    @transition(field=status, source=_S.TERBUKA, target=_S.DITANGANI)
    def tangani(self, *, oleh: Pengguna, tindakan: str) -> None:
        self.ditangani_oleh, self.ditangani_pada, self.tindakan = oleh, timezone.now(), tindakan

    @transition(field=status, source=[_S.TERBUKA, _S.DITANGANI], target=_S.GUGUR)
    def gugurkan(self) -> None:
        self.gugur_pada = timezone.now()
