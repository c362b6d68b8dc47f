"""States that last: a server that fell silent, a disk that will soon be full. Told once when they begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.db import models
from django.utils import timezone

from infrastruktur.pemantauan.enums import JenisPeringatan, Metrik
from infrastruktur.perangkat.models import Server

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class PeringatanQuerySet(models.QuerySet["Peringatan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PeringatanQuerySet:
        if not pengguna.has_perm("infrastruktur.view_pemantauanharian"):
            return self.none()
        return self.filter(server__in=Server.objects.terlihat_oleh(pengguna))

    def terbuka(self) -> PeringatanQuerySet:
        return self.filter(selesai__isnull=True)


@pghistory.track(append_only=True)
class Peringatan(models.Model):
    """One spell of one state of one server: from when to when. While it is open nobody is told again."""

    server = models.ForeignKey(Server, models.PROTECT, related_name="peringatan", verbose_name="server")
    jenis = models.CharField("jenis", max_length=10, choices=JenisPeringatan.choices)
    metrik = models.CharField("ukuran", max_length=8, choices=Metrik.choices, blank=True, default="")
    kait = models.CharField("titik kait", max_length=200, blank=True, default="")
    mulai = models.DateTimeField("mulai", default=timezone.now)
    selesai = models.DateTimeField("selesai", null=True, blank=True)

    objects = PeringatanQuerySet.as_manager()

    class Meta:
        verbose_name = "peringatan server"
        verbose_name_plural = "peringatan server"
        ordering = ["-mulai"]
        constraints = [
            models.UniqueConstraint(
                fields=["server", "jenis", "metrik", "kait"],
                condition=models.Q(selesai__isnull=True),
                name="peringatan_satu_terbuka",
            ),
            models.CheckConstraint(condition=models.Q(jenis__in=JenisPeringatan.values), name="peringatan_jenis"),
            models.CheckConstraint(
                condition=models.Q(selesai__isnull=True) | models.Q(selesai__gte=models.F("mulai")),
                name="peringatan_urut",
            ),
        ]
        triggers = [pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        apa = f" {Metrik(self.metrik).label.lower()} {self.kait}".rstrip() if self.metrik else ""
        return f"{self.server}{apa}: {self.get_jenis_display().lower()}"

    def get_absolute_url(self) -> str:
        return self.server.get_absolute_url()

    @property
    def masih(self) -> bool:
        return self.selesai is None
