"""Tickets by e-mail, in and out (Perka LKPP 2/2010 Pasal 23(3)): the mailbox's place, and every letter that came."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
from django.utils import timezone

from layanan.surel.enums import DIABAIKAN, NADA_NASIB, Nasib

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class KotakSurelQuerySet(models.QuerySet["KotakSurel"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KotakSurelQuerySet:
        return self if pengguna.has_perm("layanan.view_surelmasuk") else self.none()


class KotakSurel(models.Model):
    """How far a mailbox was read. The place moves in the transaction that keeps the letter, so a power cut between
    fetching and marking neither loses a letter nor takes it twice (docs/adr/0039).
    """

    nama = models.CharField("kotak", max_length=250, unique=True)
    uidvalidity = models.PositiveBigIntegerField("UIDVALIDITY", default=0)
    uid_terakhir = models.PositiveBigIntegerField("UID terakhir", default=0)
    #: The first letter that came after the portal met this mailbox; of the older ones only unread ones are taken.
    uid_awal = models.PositiveBigIntegerField("UID awal", default=0)
    diambil_pada = models.DateTimeField("diambil pada", null=True, blank=True)

    objects = KotakSurelQuerySet.as_manager()

    class Meta:
        verbose_name = "kotak surel"
        verbose_name_plural = "kotak surel"
        constraints = [models.CheckConstraint(condition=~models.Q(nama=""), name="kotaksurel_bernama")]

    def __str__(self) -> str:
        return self.nama


class SurelMasukQuerySet(models.QuerySet["SurelMasuk"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> SurelMasukQuerySet:
        """Whoever works at the desk of the unit, and the Kepala."""
        return self if pengguna.has_perm("layanan.view_surelmasuk") else self.none()

    def diabaikan(self) -> SurelMasukQuerySet:
        return self.filter(nasib__in=DIABAIKAN)


@pghistory.track(append_only=True)
class SurelMasuk(models.Model):
    """One letter of the service mailbox, answered or not, and why; once, by its Message-ID."""

    message_id = models.CharField("Message-ID", max_length=250, unique=True)
    dari = models.CharField("dari", max_length=254, blank=True)
    dari_nama = models.CharField("nama pengirim", max_length=150, blank=True)
    kepada = models.CharField("kepada", max_length=300, blank=True)
    perihal = models.CharField("perihal", max_length=200, blank=True)
    teks = models.TextField("isi", blank=True)
    ukuran = models.PositiveBigIntegerField("ukuran (byte)", default=0)
    ditulis_pada = models.DateTimeField("tanggal surel", null=True, blank=True)
    diterima_pada = models.DateTimeField("diterima pada", default=timezone.now)
    nasib = models.CharField("nasib", max_length=12, choices=Nasib.choices)
    sebab = models.CharField("sebab", max_length=500, blank=True)
    tiket = models.ForeignKey(
        "layanan.Tiket", models.PROTECT, null=True, blank=True, related_name="surel_masuk", verbose_name="tiket"
    )
    #: Another reporter's ticket, or an ended one, that the letter named; a person decides whether they are one matter.
    menyebut = models.ForeignKey(
        "layanan.Tiket", models.PROTECT, null=True, blank=True, related_name="surel_penyebut", verbose_name="menyebut"
    )
    #: Attached files that were not kept, each with the reason.
    ditolak = ArrayField(
        models.CharField(max_length=500), verbose_name="lampiran tidak diterima", default=list, blank=True
    )

    objects = SurelMasukQuerySet.as_manager()

    class Meta:
        verbose_name = "surel masuk"
        verbose_name_plural = "surel masuk"
        ordering = ["-diterima_pada", "-id"]
        permissions = [("tiketkan_surelmasuk", "Menjadikan surel yang diabaikan sebagai tiket")]
        constraints = [
            models.CheckConstraint(condition=models.Q(nasib__in=Nasib.values), name="surelmasuk_nasib"),
            models.CheckConstraint(condition=~models.Q(message_id=""), name="surelmasuk_bernomor"),
            models.CheckConstraint(
                condition=models.Q(nasib__in=DIABAIKAN) | models.Q(tiket__isnull=False), name="surelmasuk_bertiket"
            ),
            models.CheckConstraint(
                condition=~models.Q(nasib__in=DIABAIKAN) | ~models.Q(sebab=""), name="surelmasuk_bersebab"
            ),
        ]
        indexes = [
            models.Index(fields=["-diterima_pada", "-id"], name="surelmasuk_terbaru"),
            models.Index(fields=["dari", "diterima_pada"], name="surelmasuk_dari"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="surel_tetap", fields=["message_id", "dari", "perihal", "teks", "diterima_pada"]),
        ]

    def __str__(self) -> str:
        return self.perihal or "(tanpa perihal)"

    def get_absolute_url(self) -> str:
        return reverse("layanan:surel_rinci", args=[self.pk])

    @property
    def nada(self) -> tuple[str, str]:
        """Tone and icon of its fate."""
        return NADA_NASIB[self.nasib]

    @property
    def diabaikan(self) -> bool:
        return self.nasib in DIABAIKAN

    @property
    def dapat_disatukan(self) -> bool:
        """Whether its ticket and the one it names are both still worked on."""
        return bool(self.tiket and self.menyebut and self.tiket.terbuka and self.menyebut.terbuka)
