"""The tree of subjects that tickets, articles and announcements share (Perka LKPP 2/2010 Pasal 11, 24)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.db import models

from layanan.kategori.enums import Sifat

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

#: A subject stands below a root, and nothing below it: a clerk on the telephone finds it at one look.
_DUA_TINGKAT = """
    IF NEW.induk_id IS NOT NULL AND (
        NEW.induk_id = NEW.id
        OR EXISTS (SELECT 1 FROM layanan_kategori k WHERE k.id = NEW.induk_id AND k.induk_id IS NOT NULL)
        OR EXISTS (SELECT 1 FROM layanan_kategori k WHERE k.induk_id = NEW.id)
    ) THEN
        RAISE EXCEPTION 'Kategori hanya bertingkat dua.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'kategori_dua_tingkat';
    END IF;
    RETURN NEW;
"""


class KategoriQuerySet(models.QuerySet["Kategori"]):
    def terlihat_oleh(self, _pengguna: Pengguna | AnonymousUser) -> KategoriQuerySet:
        """Everybody chooses from the tree, the public too."""
        return self

    def aktif(self) -> KategoriQuerySet:
        return self.filter(aktif=True)


@pghistory.track(append_only=True)
class Kategori(models.Model):
    """One subject, or the group that holds several."""

    induk = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="anak", verbose_name="kelompok"
    )
    kode = models.SlugField("kode", max_length=60, unique=True)
    nama = models.CharField("nama", max_length=120)
    keterangan = models.CharField("keterangan", max_length=300, blank=True, default="")
    sifat = models.CharField("sifat", max_length=12, choices=Sifat.choices, default=Sifat.TEKNIS)
    urutan = models.PositiveSmallIntegerField("urutan", default=100)
    aktif = models.BooleanField("dipakai", default=True)

    objects = KategoriQuerySet.as_manager()

    class Meta:
        verbose_name = "kategori layanan"
        verbose_name_plural = "kategori layanan"
        ordering = ["urutan", "nama", "pk"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(nama="") & ~models.Q(kode=""), name="kategori_bernama"),
            models.CheckConstraint(condition=models.Q(sifat__in=Sifat.values), name="kategori_sifat"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="kode_tetap", fields=["kode"]),
            pgtrigger.Trigger(
                name="dua_tingkat",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("induk_id"),
                func=_DUA_TINGKAT,
            ),
        ]

    def __str__(self) -> str:
        return self.nama
