"""A browser that was paired with the portal; its row never leaves (Perka LKPP 2/2010 Pasal 23(3), 23(4))."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from layanan.kios.enums import NADA, JenisPerangkat, KeadaanPerangkat

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

LIHAT, KELOLA = "layanan.view_perangkatkios", "layanan.kelola_perangkatkios"
#: Pages ask again each minute; whoever was silent this long is switched off or has no line.
DIAM_SESUDAH: Final = dt.timedelta(minutes=10)
_K = KeadaanPerangkat


class PerangkatKiosQuerySet(models.QuerySet["PerangkatKios"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser | None) -> PerangkatKiosQuerySet:
        """Whoever looks after the devices."""
        return self if pengguna is not None and pengguna.has_perm(LIHAT) else self.none()

    def berlaku(self) -> PerangkatKiosQuerySet:
        return self.filter(dicabut_pada=None)


@pghistory.track(append_only=True, exclude=["terlihat_pada", "kode_hash", "token_hash"])
class PerangkatKios(models.Model):
    """One device. Its code and its token are kept as digests: who reads the table opens nothing."""

    nama = models.CharField("nama perangkat", max_length=80)
    ruang = models.CharField("ruang", max_length=80)
    jenis = models.CharField("jenis", max_length=5, choices=JenisPerangkat.choices, default=JenisPerangkat.KIOS)
    #: The code that waits to be typed, once, until ``kode_sampai``.
    kode_hash = models.CharField(max_length=64, blank=True, default="", editable=False)
    kode_sampai = models.DateTimeField("kode berlaku sampai", null=True, blank=True)
    token_hash = models.CharField(max_length=64, blank=True, default="", editable=False)
    #: How often it was paired; each time the browser that held it before is shut out.
    generasi = models.PositiveIntegerField("dipasang ke", default=0)
    dipasang_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="kode dibuat oleh"
    )
    dibuat_pada = models.DateTimeField("didaftarkan pada", default=timezone.now, editable=False)
    dipasang_pada = models.DateTimeField("dipasang pada", null=True, blank=True)
    terlihat_pada = models.DateTimeField("terlihat", null=True, blank=True)
    dicabut_pada = models.DateTimeField("dicabut pada", null=True, blank=True)
    dicabut_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dicabut oleh"
    )

    objects = PerangkatKiosQuerySet.as_manager()

    class Meta:
        verbose_name = "perangkat kios"
        verbose_name_plural = "perangkat kios"
        ordering = ["nama", "id"]
        permissions = [("kelola_perangkatkios", "Memasang dan mencabut kios dan papan layar")]
        constraints = [
            models.UniqueConstraint(fields=["kode_hash"], condition=~models.Q(kode_hash=""), name="kios_kode"),
            models.UniqueConstraint(fields=["token_hash"], condition=~models.Q(token_hash=""), name="kios_token"),
            models.UniqueConstraint(
                fields=["nama"],
                condition=models.Q(dicabut_pada__isnull=True),
                name="kios_nama",
                violation_error_message="Perangkat dengan nama ini sudah ada.",
            ),
            models.CheckConstraint(condition=models.Q(jenis__in=JenisPerangkat.values), name="kios_jenis"),
            models.CheckConstraint(
                condition=models.Q(kode_hash="") | models.Q(kode_sampai__isnull=False), name="kios_kode_berbatas"
            ),
            models.CheckConstraint(
                condition=models.Q(token_hash="") | models.Q(dipasang_pada__isnull=False, generasi__gt=0),
                name="kios_terpasang",
            ),
            models.CheckConstraint(
                condition=models.Q(dicabut_pada__isnull=True, dicabut_oleh__isnull=True)
                | models.Q(dicabut_pada__isnull=False, dicabut_oleh__isnull=False, token_hash="", kode_hash=""),
                name="kios_dicabut",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="tetap_dicabut", operation=pgtrigger.Update, condition=pgtrigger.Q(old__dicabut_pada__isnull=False)
            ),
            pgtrigger.ReadOnly(name="tetap", fields=["jenis", "dibuat_pada"]),
        ]

    def __str__(self) -> str:
        return f"{self.nama}, {self.ruang}"

    def get_absolute_url(self) -> str:
        return reverse("layanan:kios")

    @property
    def keadaan(self) -> KeadaanPerangkat:
        kini = timezone.now()
        if self.dicabut_pada:
            return _K.DICABUT
        if self.kode_hash and self.kode_sampai and self.kode_sampai > kini:
            return _K.MENUNGGU
        if not self.token_hash:
            return _K.KEDALUWARSA
        return _K.TERPASANG if self.terlihat_pada and kini - self.terlihat_pada < DIAM_SESUDAH else _K.DIAM

    @property
    def nada(self) -> tuple[str, str]:
        return NADA[self.keadaan]
