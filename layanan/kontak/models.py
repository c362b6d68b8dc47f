"""People and work units that ask for service (Perka LKPP 2/2010 Pasal 11, 18(1), 23(4))."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone

from layanan.kontak.enums import JenisPenggunaLayanan

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

#: What the words of a search look in; the telephone has an index of its own.
_CARI = "nama", "surel", "jabatan"
#: A contact that is nobody's account: known by mailbox, or by telephone and name.
_LEPAS = models.Q(akun__isnull=True, pengguna_spse__isnull=True, aktif=True)


class KontakQuerySet(models.QuerySet["Kontak"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KontakQuerySet:
        """All of them for whoever serves; the person itself sees its tickets, not this card."""
        return self if pengguna.has_perm("layanan.view_kontak") else self.none()

    def aktif(self) -> KontakQuerySet:
        return self.filter(aktif=True)

    def satker(self) -> KontakQuerySet:
        """Who may be called at a work unit."""
        return self.filter(satker_kontak=True, aktif=True)


@pghistory.track(append_only=True, exclude=["cari"])
class Kontak(models.Model):
    """One person as the helpdesk knows it; it may belong to an account of the portal or to an SPSE user."""

    nama = models.CharField("nama", max_length=150)
    nama_normal = models.CharField("nama untuk pencocokan", max_length=150, db_collation="C", editable=False)
    jenis_pengguna = models.CharField(
        "jenis pengguna", max_length=10, choices=JenisPenggunaLayanan.choices, default=JenisPenggunaLayanan.PUBLIK
    )
    surel = models.EmailField("surel", blank=True, default="")
    telepon = models.CharField("telepon", max_length=40, blank=True, default="")
    #: Digits with the country's code, as ``lpse.identitas.kontak.telepon`` writes them.
    telepon_normal = models.CharField(max_length=15, blank=True, default="", db_collation="C", editable=False)
    instansi = models.ForeignKey(
        "lpse.Instansi", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="satuan kerja"
    )
    jabatan = models.CharField("jabatan", max_length=150, blank=True, default="")
    akun = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="akun portal"
    )
    pengguna_spse = models.ForeignKey(
        "registrasi.PenggunaSPSE", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="pengguna SPSE"
    )
    satker_kontak = models.BooleanField("narahubung satuan kerja", default=False)
    aktif = models.BooleanField("aktif", default=True)
    dibuat_pada = models.DateTimeField("dicatat pada", default=timezone.now, editable=False)
    dibuat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dicatat oleh"
    )
    cari = models.GeneratedField(
        expression=models.Func(
            *_CARI,
            template="to_tsvector('simple', regexp_replace(%(expressions)s, '[^[:alnum:]]+', ' ', 'g'))",
            arg_joiner=" || ' ' || ",
            output_field=SearchVectorField(),
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = KontakQuerySet.as_manager()

    class Meta:
        verbose_name = "kontak"
        verbose_name_plural = "kontak"
        ordering = ["nama_normal", "id"]
        permissions = [("kelola_kontak", "Mencatat dan membetulkan kontak pemakai layanan")]
        constraints = [
            models.UniqueConstraint(fields=["akun"], condition=models.Q(akun__isnull=False), name="kontak_akun"),
            models.UniqueConstraint(
                fields=["pengguna_spse"], condition=models.Q(pengguna_spse__isnull=False), name="kontak_pengguna_spse"
            ),
            models.UniqueConstraint(
                Lower("surel"),
                condition=_LEPAS & ~models.Q(surel=""),
                name="kontak_surel",
                violation_error_message="Alamat surel ini sudah tercatat.",
            ),
            models.UniqueConstraint(
                fields=["telepon_normal", "nama_normal"],
                condition=_LEPAS & models.Q(surel="") & ~models.Q(telepon_normal=""),
                name="kontak_telepon",
                violation_error_message="Nama dengan nomor telepon ini sudah tercatat.",
            ),
            models.CheckConstraint(condition=~models.Q(nama=""), name="kontak_bernama"),
            models.CheckConstraint(
                condition=models.Q(jenis_pengguna__in=JenisPenggunaLayanan.values), name="kontak_jenis"
            ),
            models.CheckConstraint(
                condition=models.Q(satker_kontak=False) | models.Q(instansi__isnull=False),
                name="kontak_satker_berinstansi",
                violation_error_message="Narahubung satuan kerja memerlukan satuan kerjanya.",
            ),
        ]
        indexes = [
            models.Index(fields=["nama_normal", "id"], name="kontak_nama"),
            models.Index(Lower("surel"), name="kontak_surel_idx"),
            models.Index(fields=["telepon_normal"], name="kontak_telepon_idx"),
            GinIndex(fields=["cari"], name="kontak_cari"),
        ]
        triggers = [pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.nama

    def get_absolute_url(self) -> str:
        return reverse("layanan:kontak_rinci", args=[self.pk])
