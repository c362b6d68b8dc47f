"""Reference data of the register: the classification tree, and the places where paper stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.db import models

from arsip.dokumen.enums import RezimKlasifikasi
from arsip.dokumen.penglihatan import dikenal

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class KlasifikasiQuerySet(models.QuerySet["Klasifikasi"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KlasifikasiQuerySet:
        """A published regulation: whoever is known may read it."""
        return self if dikenal(pengguna) else self.none()

    def aktif(self) -> KlasifikasiQuerySet:
        return self.filter(aktif=True)


@pghistory.track(append_only=True)
class Klasifikasi(models.Model):
    """One code of the classification tree (Permendagri 83/2022, before it 78/2012); loaded from ``fixtures/arsip/``."""

    rezim = models.CharField("dasar", max_length=20, choices=RezimKlasifikasi.choices)
    kode = models.CharField("kode", max_length=20)
    uraian = models.CharField("uraian", max_length=250)
    induk = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="anak", verbose_name="induk")
    #: A code the files no longer hold stays for what was filed under it, and is offered no more.
    aktif = models.BooleanField("dipakai", default=True)

    objects = KlasifikasiQuerySet.as_manager()

    class Meta:
        verbose_name = "klasifikasi arsip"
        verbose_name_plural = "klasifikasi arsip"
        ordering = ["-rezim", "kode"]
        constraints = [
            models.UniqueConstraint(fields=["rezim", "kode"], name="klasifikasi_kode"),
            models.CheckConstraint(condition=models.Q(rezim__in=RezimKlasifikasi.values), name="klasifikasi_rezim"),
            models.CheckConstraint(
                condition=models.Q(kode__regex=r"^[0-9]{3}([.][0-9]{1,3})*$"), name="klasifikasi_bentuk"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="kode_tetap", fields=["rezim", "kode"]),
        ]

    def __str__(self) -> str:
        return f"{self.kode} {self.uraian}"

    @property
    def tingkat(self) -> int:
        """Depth in the tree, the root being 0."""
        return self.kode.count(".")


class LokasiFisikQuerySet(models.QuerySet["LokasiFisik"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> LokasiFisikQuerySet:
        """Shelves are the staff's business; others read the place of what was opened to them on its own page."""
        if dikenal(pengguna) and pengguna.pegawai_lpse and pengguna.has_perm("arsip.view_dokumen"):  # type: ignore[union-attr] # known, hence a person
            return self
        return self.none()


@pghistory.track(append_only=True)
class LokasiFisik(models.Model):
    """Where a paper original stands: room, shelf, box, folder."""

    ruang = models.CharField("ruang", max_length=60, help_text="Contoh: Ruang Arsip lantai 2")
    rak = models.CharField("rak", max_length=30, blank=True, help_text="Contoh: Rak 3")
    boks = models.CharField("boks", max_length=30, blank=True, help_text="Contoh: Boks 12")
    map = models.CharField("map", max_length=30, blank=True, help_text="Contoh: Map 4")

    objects = LokasiFisikQuerySet.as_manager()

    class Meta:
        verbose_name = "lokasi fisik"
        verbose_name_plural = "lokasi fisik"
        ordering = ["ruang", "rak", "boks", "map"]
        constraints = [
            models.UniqueConstraint(fields=["ruang", "rak", "boks", "map"], name="lokasifisik_unik"),
            models.CheckConstraint(condition=~models.Q(ruang=""), name="lokasifisik_ruang"),
        ]

    def __str__(self) -> str:
        return ", ".join(bagian for bagian in (self.ruang, self.rak, self.boks, self.map) if bagian)
