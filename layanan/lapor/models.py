"""Reporting without an account (Perka LKPP 2/2010 Pasal 23(3)): what was uploaded before the report was sent."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pghistory
from django.db import models
from django.utils import timezone

if TYPE_CHECKING:
    import datetime as dt

    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class DrafLaporQuerySet(models.QuerySet["DrafLapor"]):
    def terlihat_oleh(self, _pengguna: Pengguna | AnonymousUser) -> DrafLaporQuerySet:
        """Nobody's in the portal: only the browser that began it holds its key."""
        return self.none()

    def terbengkalai(self, batas: dt.datetime) -> DrafLaporQuerySet:
        return self.filter(tiket__isnull=True, dibuat_pada__lt=batas)


@pghistory.track(append_only=True)
class DrafLapor(models.Model):
    """A public form with files that is not a ticket yet: the owner of its files, and the key that makes it one once."""

    kunci = models.UUIDField("kunci", default=uuid.uuid4, unique=True, editable=False)
    dibuat_pada = models.DateTimeField("dibuat pada", default=timezone.now)
    tiket = models.OneToOneField(
        "layanan.Tiket", models.PROTECT, null=True, blank=True, related_name="draf_lapor", verbose_name="tiket"
    )

    objects = DrafLaporQuerySet.as_manager()

    class Meta:
        verbose_name = "draf laporan publik"
        verbose_name_plural = "draf laporan publik"
        ordering = ["-dibuat_pada"]
        permissions = [("bersihkan_draflapor", "Membersihkan draf laporan publik")]
        indexes = [
            models.Index(fields=["dibuat_pada"], condition=models.Q(tiket__isnull=True), name="draflapor_terbuka")
        ]

    def __str__(self) -> str:
        return f"Draf laporan {self.kunci.hex[:8]}"
