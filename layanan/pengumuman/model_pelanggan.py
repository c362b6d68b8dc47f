"""Whoever asked for mails: double opt-in, one click to stop, and what was sent to whom."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from layanan.pengumuman.enums import (
    NADA_PELANGGAN,
    PERPINDAHAN_PELANGGAN,
    JenisPengumuman,
    StatusPelanggan,
)
from layanan.pengumuman.model_pengumuman import VersiPengumuman
from layanan.pengumuman.model_sistem import LIHAT
from lpse.medan import FSMField

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_P = StatusPelanggan


class PelangganQuerySet(models.QuerySet["Pelanggan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser | None) -> PelangganQuerySet:
        """Staff of the unit and the Kepala; the person themselves comes by a signed link."""
        if pengguna is not None and pengguna.is_authenticated and pengguna.has_perm(LIHAT):
            return self
        return self.none()

    def topik(self, jenis: str) -> PelangganQuerySet:
        """Confirmed, and asked for this kind."""
        return self.filter(status=_P.AKTIF, topik__contains=[jenis])


@pghistory.track(append_only=True)
class Pelanggan(FSMModelMixin, models.Model):
    """One address. Its links carry a digest of ``uuid`` and ``generasi``; nothing secret is stored."""

    surel = models.EmailField("surel")
    uuid = models.UUIDField("pengenal", default=uuid.uuid4, unique=True, editable=False)
    #: Raised on each new request, so that links of an earlier one are dead.
    generasi = models.PositiveIntegerField("generasi tautan", default=1, editable=False)
    topik = ArrayField(
        models.CharField(max_length=12, choices=JenisPengumuman.choices), verbose_name="topik", default=list
    )
    status = FSMField("keadaan", max_length=8, choices=_P.choices, default=_P.MENUNGGU, protected=True)
    dibuat_pada = models.DateTimeField("mendaftar pada", default=timezone.now)
    #: The last mail that asked for a confirmation.
    diminta_pada = models.DateTimeField("diminta konfirmasi pada", default=timezone.now)
    dikonfirmasi_pada = models.DateTimeField("dikonfirmasi pada", null=True, blank=True)
    berhenti_pada = models.DateTimeField("berhenti pada", null=True, blank=True)
    cara_berhenti = models.CharField("cara berhenti", max_length=20, blank=True)

    objects = PelangganQuerySet.as_manager()

    class Meta:
        verbose_name = "pelanggan pengumuman"
        verbose_name_plural = "pelanggan pengumuman"
        ordering = ["-dibuat_pada"]
        constraints = [
            models.UniqueConstraint(Lower("surel"), name="pelanggan_surel"),
            models.CheckConstraint(condition=models.Q(status__in=_P.values), name="pelanggan_status"),
            models.CheckConstraint(
                condition=~models.Q(status=_P.AKTIF) | models.Q(dikonfirmasi_pada__isnull=False, topik__len__gt=0),
                name="pelanggan_aktif_dikonfirmasi",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_P.BERHENTI) | models.Q(berhenti_pada__isnull=False),
                name="pelanggan_berhenti_bertanggal",
            ),
        ]
        indexes = [models.Index(fields=["status", "id"], name="pelanggan_keadaan")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_PELANGGAN)),
            pgtrigger.ReadOnly(name="tetap", fields=["uuid", "dibuat_pada"]),
        ]

    def __str__(self) -> str:
        return self.surel

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_PELANGGAN[self.status]

    @property
    def label_topik(self) -> list[str]:
        return [str(JenisPengumuman(t).label) for t in self.topik]

    @transition(field=status, source=_P.MENUNGGU, target=_P.AKTIF)
    def konfirmasi(self) -> None:
        self.dikonfirmasi_pada = timezone.now()

    @transition(field=status, source=[_P.MENUNGGU, _P.AKTIF], target=_P.BERHENTI)
    def berhenti(self, *, cara: str) -> None:
        self.berhenti_pada, self.cara_berhenti = timezone.now(), cara

    @transition(field=status, source=_P.BERHENTI, target=_P.MENUNGGU)
    def minta_lagi(self) -> None:
        self.berhenti_pada, self.cara_berhenti, self.dikonfirmasi_pada = None, "", None


class KirimanPelangganQuerySet(models.QuerySet["KirimanPelanggan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser | None) -> KirimanPelangganQuerySet:
        """Of the subscribers one sees."""
        return self.filter(pelanggan__in=Pelanggan.objects.terlihat_oleh(pengguna))


class KirimanPelanggan(models.Model):
    """One mail of one version to one subscriber; waits until the postman of this package takes it."""

    versi = models.ForeignKey(VersiPengumuman, models.PROTECT, related_name="kiriman", verbose_name="kabar")
    pelanggan = models.ForeignKey(Pelanggan, models.PROTECT, related_name="kiriman", verbose_name="pelanggan")
    dibuat_pada = models.DateTimeField("disuruh pada", default=timezone.now)
    #: When it went to the outbox, or was left out because they had stopped meanwhile.
    diantre_pada = models.DateTimeField("masuk kotak keluar pada", null=True, blank=True)
    dilewati = models.BooleanField("dilewati", default=False)

    objects = KirimanPelangganQuerySet.as_manager()

    class Meta:
        verbose_name = "kiriman pelanggan"
        verbose_name_plural = "kiriman pelanggan"
        ordering = ["-dibuat_pada", "-id"]
        constraints = [models.UniqueConstraint(fields=["versi", "pelanggan"], name="kirimanpelanggan_sekali")]
        indexes = [
            models.Index(fields=["id"], condition=models.Q(diantre_pada__isnull=True), name="kirimanpelanggan_antre")
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap", fields=["versi", "pelanggan", "dibuat_pada"]),
        ]

    def __str__(self) -> str:
        return f"{self.versi} kepada {self.pelanggan}"
