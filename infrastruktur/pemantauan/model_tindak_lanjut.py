"""The follow-up that a critical figure must have: replacement or addition (Perka LKPP 2/2010 Pasal 26(1))."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from infrastruktur.pemantauan.enums import PERPINDAHAN, TERBUKA, JenisTindakan, Metrik, StatusTindakLanjut
from infrastruktur.perangkat.models import Server
from lpse.medan import FSMField

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusTindakLanjut
#: A follow-up that is still open this long after it was opened is overdue.
TENGGAT = dt.timedelta(days=14)


class TindakLanjutQuerySet(models.QuerySet["TindakLanjut"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> TindakLanjutQuerySet:
        if not pengguna.has_perm("infrastruktur.view_tindaklanjut"):
            return self.none()
        return self.filter(server__in=Server.objects.terlihat_oleh(pengguna))

    def terbuka(self) -> TindakLanjutQuerySet:
        return self.filter(status__in=TERBUKA)


@pghistory.track(append_only=True)
class TindakLanjut(FSMModelMixin, models.Model):
    """What is done about one critical figure; stays in the inbox until it is closed with what was done."""

    server = models.ForeignKey(Server, models.PROTECT, related_name="tindak_lanjut", verbose_name="server")
    metrik = models.CharField("ukuran", max_length=8, choices=Metrik.choices)
    kait = models.CharField("titik kait", max_length=200, blank=True, default="")
    jenis = models.CharField("jenis", max_length=12, choices=JenisTindakan.choices, default=JenisTindakan.PENAMBAHAN)
    status = FSMField("status", max_length=12, choices=_S.choices, default=_S.TERBUKA, protected=True)
    nilai_pemicu = models.FloatField("angka pemicu (%)", null=True, blank=True)
    pemantauan = models.ForeignKey(
        "infrastruktur.PemantauanHarian",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tindak_lanjut",
        verbose_name="catatan hari pemicu",
    )
    alasan = models.TextField("sebab", max_length=1000)
    dibuka_pada = models.DateTimeField("dibuka pada", default=timezone.now)
    dibuka_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dibuka oleh"
    )
    rencana = models.TextField("rencana", max_length=1000, blank=True)
    dikerjakan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="dikerjakan oleh",
    )
    dikerjakan_pada = models.DateTimeField("mulai dikerjakan", null=True, blank=True)
    hasil = models.TextField("yang sudah dilakukan", max_length=2000, blank=True)
    alasan_batal = models.TextField("alasan pembatalan", max_length=1000, blank=True)
    ditutup_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="ditutup oleh"
    )
    ditutup_pada = models.DateTimeField("ditutup pada", null=True, blank=True)
    ditutup_tanggal = models.DateField(
        "ditutup tanggal", null=True, blank=True
    )  # in the office's zone, for the trigger

    objects = TindakLanjutQuerySet.as_manager()

    class Meta:
        verbose_name = "tindak lanjut"
        verbose_name_plural = "tindak lanjut"
        ordering = ["dibuka_pada"]
        permissions = [("kerjakan_tindaklanjut", "Mengerjakan dan menutup tindak lanjut")]
        constraints = [
            models.UniqueConstraint(
                fields=["server", "metrik", "kait"],
                condition=models.Q(status__in=TERBUKA),
                name="tindaklanjut_satu_terbuka",
                violation_error_message="Tindak lanjut untuk ukuran ini masih terbuka.",
            ),
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="tindaklanjut_status"),
            models.CheckConstraint(condition=models.Q(jenis__in=JenisTindakan.values), name="tindaklanjut_jenis"),
            models.CheckConstraint(
                condition=~models.Q(status=_S.DIKERJAKAN)
                | models.Q(dikerjakan_oleh__isnull=False, dikerjakan_pada__isnull=False),
                name="tindaklanjut_dikerjakan_oleh",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.SELESAI) | ~models.Q(hasil=""), name="tindaklanjut_selesai_berhasil"
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.DIBATALKAN) | ~models.Q(alasan_batal=""),
                name="tindaklanjut_batal_beralasan",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    status__in=TERBUKA,
                    ditutup_pada__isnull=True,
                    ditutup_oleh__isnull=True,
                    ditutup_tanggal__isnull=True,
                )
                | models.Q(
                    status__in=(_S.SELESAI, _S.DIBATALKAN),
                    ditutup_pada__isnull=False,
                    ditutup_oleh__isnull=False,
                    ditutup_tanggal__isnull=False,
                ),
                name="tindaklanjut_tutup_utuh",
            ),
        ]
        indexes = [models.Index(fields=["server", "status"], name="tindaklanjut_server_status")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap_perkara", fields=["server", "metrik", "kait", "dibuka_pada", "dibuka_oleh"]),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
        ]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()} {self.perkara} {self.server}"

    def get_absolute_url(self) -> str:
        return reverse("infrastruktur:tindak_lanjut", args=[self.pk])

    @property
    def perkara(self) -> str:
        """The figure in words: «cakram /data»."""
        nama = "RAM" if self.metrik == Metrik.RAM else Metrik(self.metrik).label.lower()
        return f"{nama} {self.kait}".strip()

    @property
    def masih_terbuka(self) -> bool:
        return self.status in TERBUKA

    @transition(field=status, source=_S.TERBUKA, target=_S.DIKERJAKAN)
    def kerjakan(self, *, oleh: Pengguna, rencana: str) -> None:
        self.dikerjakan_oleh = oleh
        self.dikerjakan_pada = timezone.now()
        self.rencana = rencana

    @transition(field=status, source=_S.DIKERJAKAN, target=_S.SELESAI)
    def selesaikan(self, *, hasil: str) -> None:
        self.hasil = hasil

    @transition(field=status, source=[_S.TERBUKA, _S.DIKERJAKAN], target=_S.DIBATALKAN)
    def batalkan(self, *, alasan: str) -> None:
        self.alasan_batal = alasan
