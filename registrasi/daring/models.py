"""What an applicant does from home: form, uploads, status (Perka LKPP 2/2010 Pasal 10(2)b, 22(6))."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone

from registrasi.persyaratan.enums import JenisPengguna

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class DrafDaringQuerySet(models.QuerySet["DrafDaring"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> DrafDaringQuerySet:
        """Whoever reads applications sees that one is being written at home; the link itself stands nowhere."""
        return self if pengguna.has_perm("registrasi.view_permohonan") else self.none()

    def terbuka(self) -> DrafDaringQuerySet:
        return self.filter(selesai_pada__isnull=True)


@pghistory.track(append_only=True)
class DrafDaring(models.Model):
    """An e-mail address that may write one application, by a link that is signed, expires and is renewed.

    No application exists before the link was opened: only then is the address known to be somebody's.
    """

    kunci = models.UUIDField("kunci", default=uuid.uuid4, unique=True, editable=False)
    surel = models.EmailField("alamat surel")
    jenis_pengguna = models.CharField("jenis pengguna", max_length=24, choices=JenisPengguna.choices)
    permohonan = models.OneToOneField(
        "registrasi.Permohonan", models.PROTECT, null=True, blank=True, related_name="daring", verbose_name="permohonan"
    )
    #: The link is an HMAC of ``kunci`` and this number: a new number voids every link sent before.
    generasi = models.PositiveIntegerField("generasi tautan", default=0)
    berlaku_sampai = models.DateTimeField("tautan berlaku sampai", default=timezone.now)
    #: Browsers let in before this are shut out.
    hak_sejak = models.DateTimeField("hak sejak", default=timezone.now)
    dibuat_pada = models.DateTimeField("dibuat pada", default=timezone.now)
    dibuka_pada = models.DateTimeField("pertama dibuka pada", null=True, blank=True)
    #: Handed in, given up, expired, or never opened in time.
    selesai_pada = models.DateTimeField("selesai pada", null=True, blank=True)

    objects = DrafDaringQuerySet.as_manager()

    class Meta:
        verbose_name = "draf daring"
        verbose_name_plural = "draf daring"
        ordering = ["-dibuat_pada", "-pk"]
        permissions = [("bersihkan_drafdaring", "Membersihkan draf daring yang tidak dibuka")]
        constraints = [
            models.UniqueConstraint(
                Lower("surel"),
                "jenis_pengguna",
                condition=models.Q(selesai_pada__isnull=True),
                name="drafdaring_satu_terbuka",
            ),
            models.CheckConstraint(
                condition=models.Q(jenis_pengguna__in=JenisPengguna.values), name="drafdaring_jenis"
            ),
            models.CheckConstraint(condition=~models.Q(surel=""), name="drafdaring_bersurel"),
            models.CheckConstraint(
                condition=models.Q(permohonan__isnull=True) | models.Q(dibuka_pada__isnull=False),
                name="drafdaring_dibuka",
            ),
        ]
        indexes = [
            models.Index(
                fields=["dibuat_pada"], condition=models.Q(selesai_pada__isnull=True), name="drafdaring_terbuka"
            )
        ]
        triggers = [
            pgtrigger.ReadOnly(name="asal_tetap", fields=["kunci", "surel", "jenis_pengguna", "dibuat_pada"]),
        ]

    def __str__(self) -> str:
        return f"Draf daring {self.get_jenis_pengguna_display()}"

    def get_absolute_url(self) -> str:
        """Where its application stands; the way in from outside is the link alone."""
        return self.permohonan.get_absolute_url() if self.permohonan else reverse("registrasi_publik:mulai")

    @property
    def terbuka(self) -> bool:
        return self.selesai_pada is None

    def tautan_berlaku(self, generasi: int, saat: dt.datetime) -> bool:
        """Whether the link of this number still opens it."""
        return self.terbuka and generasi == self.generasi and saat < self.berlaku_sampai


class JawabanPerbaikanQuerySet(models.QuerySet["JawabanPerbaikan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> JawabanPerbaikanQuerySet:
        return self if pengguna.has_perm("registrasi.view_permohonan") else self.none()


@pghistory.track(append_only=True)
class JawabanPerbaikan(models.Model):
    """What the applicant says about one failing row in one round, beside or instead of a new scan."""

    butir = models.ForeignKey(
        "registrasi.ButirPermohonan", models.PROTECT, related_name="jawaban", verbose_name="butir"
    )
    putaran = models.PositiveSmallIntegerField("putaran")
    jawaban = models.TextField("jawaban pemohon", max_length=1000)
    dibuat_pada = models.DateTimeField("ditulis pada", default=timezone.now)

    objects = JawabanPerbaikanQuerySet.as_manager()

    class Meta:
        verbose_name = "jawaban perbaikan"
        verbose_name_plural = "jawaban perbaikan"
        ordering = ["putaran", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["butir", "putaran"], name="jawabanperbaikan_satu"),
            models.CheckConstraint(condition=~models.Q(jawaban=""), name="jawabanperbaikan_berisi"),
        ]

    def __str__(self) -> str:
        return f"Jawaban putaran {self.putaran}"
