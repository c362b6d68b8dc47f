"""What a person keeps of the screens: saved filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class SaringanTersimpanQuerySet(models.QuerySet["SaringanTersimpan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> SaringanTersimpanQuerySet:
        return self.filter(pengguna_id=pengguna.pk) if pengguna.is_authenticated else self.none()


class SaringanTersimpan(models.Model):
    """A named set of filter values of one list, private to the person who saved it."""

    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saringan")
    daftar = models.CharField("daftar", max_length=80)
    nama = models.CharField("nama", max_length=60)
    kueri = models.CharField("nilai saringan", max_length=1000, blank=True)
    dibuat_pada = models.DateTimeField(auto_now_add=True)

    objects = SaringanTersimpanQuerySet.as_manager()

    class Meta:
        verbose_name = "saringan tersimpan"
        verbose_name_plural = "saringan tersimpan"
        ordering = ["nama"]
        constraints = [models.UniqueConstraint(fields=["pengguna", "daftar", "nama"], name="saringan_nama_unik")]

    def __str__(self) -> str:
        return self.nama
