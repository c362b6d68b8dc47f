"""Jejak: the readable trail, one line per act, append-only for every session (ARCHITECTURE § 4.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db import models
from django.urls import reverse

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


#: The words of a line, as the search reads them; the index and the query must say it alike.
KATA_CARI = SearchVector("pelaku_nama", "kata", "objek_teks", config="simple")


class JejakQuerySet(models.QuerySet["Jejak"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> JejakQuerySet:
        """Kepala sees all; everyone else what they did themselves."""
        if pengguna.has_perm("lpse.view_jejak"):
            return self
        return self.filter(pelaku_id=pengguna.pk) if pengguna.is_authenticated else self.none()

    def cari(self, kata: str) -> JejakQuerySet:
        """Lines that hold all these words, whole; answered by the index."""
        return self.annotate(kata_cari=KATA_CARI).filter(
            kata_cari=SearchQuery(kata, config="simple", search_type="websearch")
        )

    def tentang(self, objek: models.Model) -> JejakQuerySet:
        return self.filter(objek_jenis=objek._meta.label_lower, objek_id=str(objek.pk))  # noqa: SLF001 - Django's public _meta


class Jejak(models.Model):
    """«Rina menyetujui pendaftaran CV Maju»: who, what, on which object, before and after, why.

    Names are kept as text beside the id, so that the line outlives the person and the object.
    """

    waktu = models.DateTimeField("waktu", db_default=models.functions.Now(), db_index=True)
    pelaku = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, null=True, blank=True, db_constraint=False, related_name="+"
    )
    pelaku_nama = models.CharField("pelaku", max_length=150)
    pelaku_peran = models.CharField("peran", max_length=200, blank=True)
    kata = models.CharField("perbuatan", max_length=80)
    objek_jenis = models.CharField("jenis objek", max_length=80)
    objek_id = models.CharField("id objek", max_length=64, blank=True)
    objek_teks = models.CharField("objek", max_length=250)
    sebelum = models.JSONField("sebelum", null=True, blank=True)
    sesudah = models.JSONField("sesudah", null=True, blank=True)
    alasan = models.TextField("alasan", blank=True)
    alamat_ip = models.GenericIPAddressField("alamat", null=True, blank=True)
    rujukan = models.CharField("nomor permintaan", max_length=64, blank=True)

    objects = JejakQuerySet.as_manager()

    class Meta:
        verbose_name = "jejak"
        verbose_name_plural = "jejak"
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["objek_jenis", "objek_id", "-id"], name="jejak_objek"),
            models.Index(fields=["pelaku", "-id"], name="jejak_pelaku"),
            models.Index(fields=["rujukan"], condition=~models.Q(rujukan=""), name="jejak_rujukan"),
            GinIndex(KATA_CARI, name="jejak_kata"),
        ]
        triggers = [
            pgtrigger.Protect(name="hanya_tambah", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="tanpa_kosongkan",
                when=pgtrigger.Before,
                operation=pgtrigger.Truncate,
                level=pgtrigger.Statement,
                func="RAISE EXCEPTION 'Jejak hanya boleh bertambah.';",
            ),
            # The line takes its link when its transaction commits; see models_rantai.
            pgtrigger.Trigger(
                name="masuk_giliran",
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                timing=pgtrigger.Deferred,
                func="INSERT INTO lpse_jejakgiliran (jejak_id) VALUES (NEW.id); RETURN NULL;",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pelaku_nama} {self.kata} {self.objek_teks}"

    def get_absolute_url(self) -> str:
        return reverse("jejak:rinci", args=[self.pk])
