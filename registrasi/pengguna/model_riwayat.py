"""What happened to a user after approval: one line per event, never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pgtrigger
from django.conf import settings
from django.db import models
from django.utils import timezone

from registrasi.pengguna.enums import NADA_KEJADIAN, CaraPeriksa, JenisKejadian
from registrasi.pengguna.model_pengguna import PenggunaSPSE

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_SANDI = (JenisKejadian.SANDI_DISERAHKAN, JenisKejadian.SANDI_DIRESET)


class KejadianPenggunaQuerySet(models.QuerySet["KejadianPengguna"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KejadianPenggunaQuerySet:
        return self if pengguna.has_perm("registrasi.view_penggunaspse") else self.none()


class KejadianPengguna(models.Model):
    """One event of a user's life. Of a password only when, to whom, and how that person was known (R-087)."""

    pengguna = models.ForeignKey(PenggunaSPSE, models.PROTECT, related_name="kejadian", verbose_name="pengguna")
    jenis = models.CharField("kejadian", max_length=20, choices=JenisKejadian.choices)
    waktu = models.DateTimeField("waktu", default=timezone.now)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="oleh"
    )
    keterangan = models.TextField("keterangan", max_length=1000, blank=True, default="")
    #: Who received the password of SPSE, and how the counter made sure who that was.
    kepada = models.CharField("kepada", max_length=150, blank=True, default="")
    cara_periksa = models.CharField(
        "cara memeriksa identitas", max_length=12, choices=CaraPeriksa.choices, blank=True, default=""
    )
    naskah = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="naskah"
    )
    berkas = models.ForeignKey(
        "lpse.Berkas", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="berkas"
    )

    objects = KejadianPenggunaQuerySet.as_manager()

    class Meta:
        verbose_name = "kejadian pengguna"
        verbose_name_plural = "kejadian pengguna"
        ordering = ["-waktu", "-id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(jenis__in=JenisKejadian.values), name="kejadian_jenis"),
            models.CheckConstraint(
                condition=~models.Q(jenis__in=_SANDI) | ~models.Q(kepada="") & ~models.Q(cara_periksa=""),
                name="kejadian_sandi_kepada_siapa",
            ),
        ]
        indexes = [
            models.Index(fields=["pengguna", "-waktu", "-id"], name="kejadian_pengguna_waktu"),
            models.Index(fields=["jenis", "-waktu"], name="kejadian_jenis_waktu"),
        ]
        triggers = [pgtrigger.Protect(name="hanya_bertambah", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()}: {self.pengguna}"

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_KEJADIAN[self.jenis]
