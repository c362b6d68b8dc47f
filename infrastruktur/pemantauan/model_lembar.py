"""The monthly sheet of one server as a thing of its own: what its official paper is about."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.db import models
from django.urls import reverse

from infrastruktur.perangkat.models import Server
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class LembarBulananQuerySet(models.QuerySet["LembarBulanan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> LembarBulananQuerySet:
        if not pengguna.has_perm("infrastruktur.view_pemantauanharian"):
            return self.none()
        return self.filter(server__in=Server.objects.terlihat_oleh(pengguna))


@pghistory.track(append_only=True)
class LembarBulanan(models.Model):
    """One month of one server, once: its row is what two people who issue the same sheet wait for."""

    server = models.ForeignKey(Server, models.PROTECT, related_name="lembar", verbose_name="server")
    bulan = models.DateField("bulan", help_text="Tanggal satu bulan itu.")

    objects = LembarBulananQuerySet.as_manager()

    class Meta:
        verbose_name = "lembar pemantauan bulanan"
        verbose_name_plural = "lembar pemantauan bulanan"
        ordering = ["-bulan", "server__nama"]
        permissions = [("terbitkan_lembar", "Menerbitkan lembar pemantauan bulanan")]
        constraints = [
            models.UniqueConstraint(fields=["server", "bulan"], name="lembar_satu_sebulan"),
            models.CheckConstraint(condition=models.Q(bulan__day=1), name="lembar_tanggal_satu"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap", fields=["server", "bulan"]),
        ]

    def __str__(self) -> str:
        return f"{self.server} {self.judul_bulan}"

    def get_absolute_url(self) -> str:
        return reverse("infrastruktur:lembar", args=[self.server.kode, self.bulan.strftime("%Y-%m")])

    @property
    def judul_bulan(self) -> str:
        return f"{bahasa.BULAN[self.bulan.month - 1]} {self.bulan.year}"

    @property
    def akhir(self) -> dt.date:
        """The month's last day."""
        return (self.bulan + dt.timedelta(days=32)).replace(day=1) - dt.timedelta(days=1)
