"""Transfers from the active to the inactive archive: a list, a new place, minutes with two signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from arsip.dokumen.models import BerkasArsip, LokasiFisik
from arsip.dokumen.penglihatan import dikenal
from arsip.retensi.enums import NADA_PINDAH, PERPINDAHAN_PINDAH, StatusPemindahan
from lpse.medan import FSMField

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusPemindahan


class PemindahanQuerySet(models.QuerySet["Pemindahan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PemindahanQuerySet:
        return self if dikenal(pengguna) and pengguna.has_perm("arsip.view_pemindahan") else self.none()


@pghistory.track(append_only=True)
class Pemindahan(FSMModelMixin, models.Model):
    """One transfer. The files change their state and place when its minutes bear both signatures, not before."""

    status = FSMField("keadaan", max_length=15, choices=_S.choices, default=_S.TANDA_TANGAN, protected=True)
    lokasi = models.ForeignKey(LokasiFisik, models.PROTECT, related_name="+", verbose_name="lokasi baru")
    naskah = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="berita acara"
    )
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="disusun oleh")
    dibuat_pada = models.DateTimeField("disusun pada", default=timezone.now)
    selesai_pada = models.DateTimeField("selesai pada", null=True, blank=True)

    objects = PemindahanQuerySet.as_manager()

    class Meta:
        verbose_name = "pemindahan arsip"
        verbose_name_plural = "pemindahan arsip"
        ordering = ["-dibuat_pada", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=_S.values), name="pemindahan_status"),
            models.CheckConstraint(
                condition=~Q(status=_S.SELESAI) | Q(selesai_pada__isnull=False, naskah__isnull=False),
                name="pemindahan_selesai_utuh",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_PINDAH)),
        ]

    def __str__(self) -> str:
        return f"Pemindahan arsip {self.naskah.nomor if self.naskah else f'ke-{self.pk}'}"

    def get_absolute_url(self) -> str:
        return reverse("arsip:pemindahan_rinci", args=[self.pk])

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_PINDAH[self.status]

    @transition(field=status, source=_S.TANDA_TANGAN, target=_S.SELESAI)
    def selesaikan(self) -> None:
        self.selesai_pada = timezone.now()

    @transition(field=status, source=_S.TANDA_TANGAN, target=_S.DIBATALKAN)
    def batalkan(self) -> None:
        """Its paper was cancelled."""


class ButirPemindahanQuerySet(models.QuerySet["ButirPemindahan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> ButirPemindahanQuerySet:
        return self.filter(pemindahan__in=Pemindahan.objects.terlihat_oleh(pengguna))


@pghistory.track(append_only=True)
class ButirPemindahan(models.Model):
    """One file of a transfer; in one transfer under way at a time."""

    pemindahan = models.ForeignKey(Pemindahan, models.PROTECT, related_name="butir", verbose_name="pemindahan")
    berkas_arsip = models.ForeignKey(
        BerkasArsip, models.PROTECT, related_name="pemindahan", verbose_name="berkas arsip"
    )
    lokasi_lama = models.CharField("lokasi semula", max_length=200, blank=True, default="")
    #: While this is true no other transfer may take the file.
    berjalan = models.BooleanField("sedang dipindahkan", default=True)

    objects = ButirPemindahanQuerySet.as_manager()

    class Meta:
        verbose_name = "butir pemindahan"
        verbose_name_plural = "butir pemindahan"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["pemindahan", "berkas_arsip"], name="butirpindah_sekali"),
            models.UniqueConstraint(
                fields=["berkas_arsip"], condition=Q(berjalan=True), name="butirpindah_satu_berjalan"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="butir_tetap", fields=["pemindahan", "berkas_arsip", "lokasi_lama"]),
        ]

    def __str__(self) -> str:
        return self.berkas_arsip.nomor
