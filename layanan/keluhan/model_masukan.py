"""Suggestions to make the service better, with what was done about them (Perka LKPP 2/2010 Pasal 19(1)d)."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from layanan.keluhan.enums import NADA_MASUKAN, PERPINDAHAN_MASUKAN, KanalKeluhan, StatusMasukan, TopikMasukan
from lpse.medan import FSMField
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    import datetime as dt

    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_M = StatusMasukan
LIHAT_MASUKAN = "layanan.view_masukan"
KELOLA_MASUKAN = "layanan.kelola_masukan"


class MasukanQuerySet(models.QuerySet["Masukan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> MasukanQuerySet:
        return self if pengguna.has_perm(LIHAT_MASUKAN) else self.none()

    def terbuka(self) -> MasukanQuerySet:
        return self.filter(status__in=[_M.BARU, _M.DITELAAH, _M.DITINDAKLANJUTI])


@pghistory.track(append_only=True)
class Masukan(FSMModelMixin, models.Model):
    """One suggestion: answered, given to somebody with a day, done."""

    nomor = models.CharField("nomor", max_length=20, unique=True)
    uuid = models.UUIDField("kunci", default=uuid.uuid4, unique=True, editable=False)
    generasi_kode = models.PositiveSmallIntegerField("generasi kode akses", default=1)
    topik = models.CharField("topik", max_length=12, choices=TopikMasukan.choices)
    isi = models.TextField("isi masukan", max_length=4000)
    nama = models.CharField("nama", max_length=150, blank=True)
    surel = models.EmailField("surel", blank=True)
    kanal = models.CharField("kanal", max_length=8, choices=KanalKeluhan.choices, default=KanalKeluhan.WEB)
    status = FSMField("keadaan", max_length=18, choices=_M.choices, default=_M.BARU, protected=True)
    tanggapan = models.TextField("tanggapan kepada pemberi masukan", max_length=4000, blank=True)
    tindak_lanjut = models.TextField("tindak lanjut", max_length=4000, blank=True)
    penanggung_jawab = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="penanggung jawab",
    )
    tenggat = models.DateField("tindak lanjut paling lambat", null=True, blank=True)
    hasil = models.TextField("hasil", max_length=4000, blank=True)
    selesai_pada = models.DateTimeField("selesai pada", null=True, blank=True)
    dibuat_pada = models.DateTimeField("diterima pada", default=timezone.now)
    dicatat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dicatat oleh"
    )

    objects = MasukanQuerySet.as_manager()

    class Meta:
        verbose_name = "masukan"
        verbose_name_plural = "masukan"
        ordering = ["-dibuat_pada", "-pk"]
        permissions = [("kelola_masukan", "Menelaah dan menindaklanjuti masukan")]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=_M.values), name="masukan_status"),
            models.CheckConstraint(condition=Q(topik__in=TopikMasukan.values), name="masukan_topik"),
            models.CheckConstraint(condition=~Q(isi=""), name="masukan_berisi"),
            models.CheckConstraint(
                condition=~Q(status__in=[_M.DITINDAKLANJUTI, _M.SELESAI])
                | (Q(penanggung_jawab__isnull=False, tenggat__isnull=False) & ~Q(tindak_lanjut="")),
                name="masukan_tindak_lanjut_utuh",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[_M.SELESAI, _M.TIDAK_DILANJUTKAN])
                | (Q(selesai_pada__isnull=False) & ~Q(hasil="")),
                name="masukan_selesai_berhasil",
            ),
        ]
        indexes = [
            models.Index(fields=["-dibuat_pada", "-id"], name="masukan_urut"),
            models.Index(fields=["status", "tenggat"], name="masukan_status_idx"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap_asal", fields=["nomor", "uuid", "isi", "dibuat_pada"]),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_MASUKAN)),
        ]

    def __str__(self) -> str:
        return f"Masukan {self.nomor}"

    def get_absolute_url(self) -> str:
        return reverse("layanan:masukan", args=[self.pk])

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_MASUKAN[self.status]

    @property
    def lewat(self) -> bool:
        return self.status == _M.DITINDAKLANJUTI and self.tenggat is not None and self.tenggat < bahasa.hari_ini()

    @transition(field=status, source=_M.BARU, target=_M.DITELAAH)
    def telaah(self) -> None:
        """Somebody reads it."""

    @transition(field=status, source=_M.DITELAAH, target=_M.DITINDAKLANJUTI)
    def tindak_lanjuti(self, *, penanggung_jawab: Pengguna, tenggat: dt.date, rencana: str) -> None:
        self.penanggung_jawab, self.tenggat, self.tindak_lanjut = penanggung_jawab, tenggat, rencana

    @transition(field=status, source=_M.DITINDAKLANJUTI, target=_M.SELESAI)
    def selesaikan(self, *, hasil: str) -> None:
        self.hasil, self.selesai_pada = hasil, timezone.now()

    @transition(field=status, source=[_M.DITELAAH, _M.DITINDAKLANJUTI], target=_M.TIDAK_DILANJUTKAN)
    def hentikan(self, *, alasan: str) -> None:
        self.hasil, self.selesai_pada = alasan, timezone.now()
