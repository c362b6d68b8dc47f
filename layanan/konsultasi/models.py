"""What the office asked LKPP, and what it agreed with the procurement actors (Pasal 18, 19, 24(3))."""

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

from layanan.konsultasi.enums import (
    NADA,
    PERPINDAHAN,
    AlasanLKPP,
    JenisKoordinasi,
    KanalLKPP,
    StatusKonsultasi,
)
from lpse.medan import FSMField

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusKonsultasi


class KonsultasiLKPPQuerySet(models.QuerySet["KonsultasiLKPP"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KonsultasiLKPPQuerySet:
        return self if pengguna.has_perm("layanan.view_konsultasilkpp") else self.none()

    def menunggu(self) -> KonsultasiLKPPQuerySet:
        return self.filter(status=_S.MENUNGGU)


@pghistory.track(append_only=True)
class KonsultasiLKPP(FSMModelMixin, models.Model):
    """One question to LKPP with its ticket number there, its answer and the days it took."""

    tiket = models.ForeignKey(
        "layanan.Tiket", models.PROTECT, null=True, blank=True, related_name="konsultasi", verbose_name="tiket"
    )
    alasan = models.CharField("alasan", max_length=1, choices=AlasanLKPP.choices)
    kanal = models.CharField("saluran", max_length=12, choices=KanalLKPP.choices, default=KanalLKPP.SUPPORT)
    nomor_lkpp = models.CharField("nomor di LKPP", max_length=60, blank=True, default="")
    perihal = models.CharField("perihal", max_length=250)
    pertanyaan = models.TextField("pertanyaan", max_length=5000)
    ditanyakan_pada = models.DateTimeField("ditanyakan pada", default=timezone.now)
    status = FSMField("keadaan", max_length=10, choices=_S.choices, default=_S.MENUNGGU, protected=True)
    jawaban = models.TextField("jawaban LKPP", max_length=8000, blank=True, default="")
    diakhiri_pada = models.DateTimeField("dijawab atau ditarik pada", null=True, blank=True)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="ditanyakan oleh",
    )

    objects = KonsultasiLKPPQuerySet.as_manager()

    class Meta:
        verbose_name = "konsultasi LKPP"
        verbose_name_plural = "konsultasi LKPP"
        ordering = ["-ditanyakan_pada", "-id"]
        permissions = [("kelola_konsultasi", "Mencatat konsultasi ke LKPP dan jawabannya")]
        constraints = [
            models.CheckConstraint(condition=models.Q(alasan__in=AlasanLKPP.values), name="konsultasi_alasan"),
            models.CheckConstraint(condition=models.Q(kanal__in=KanalLKPP.values), name="konsultasi_kanal"),
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="konsultasi_status"),
            models.CheckConstraint(
                condition=~models.Q(perihal="") & ~models.Q(pertanyaan=""), name="konsultasi_berisi"
            ),
            models.CheckConstraint(
                condition=models.Q(status=_S.MENUNGGU, diakhiri_pada__isnull=True)
                | models.Q(status__in=[_S.DIJAWAB, _S.DITARIK], diakhiri_pada__isnull=False) & ~models.Q(jawaban=""),
                name="konsultasi_diakhiri",
            ),
            models.UniqueConstraint(
                fields=["tiket"], condition=models.Q(status=_S.MENUNGGU), name="konsultasi_satu_menunggu"
            ),
        ]
        indexes = [
            models.Index(fields=["-ditanyakan_pada", "-id"], name="konsultasi_urut"),
            models.Index(
                fields=["ditanyakan_pada"], condition=models.Q(status=_S.MENUNGGU), name="konsultasi_menunggu"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap_asal", fields=["tiket", "alasan", "ditanyakan_pada", "oleh"]),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
        ]

    def __str__(self) -> str:
        return f"Konsultasi LKPP: {self.perihal}"

    def get_absolute_url(self) -> str:
        return reverse("layanan:konsultasi_rinci", args=[self.pk])

    @property
    def nada(self) -> tuple[str, str]:
        return NADA[self.status]

    @property
    def hari_menunggu(self) -> int:
        """Whole days from the question to its end, or to now."""
        return max(0, ((self.diakhiri_pada or timezone.now()) - self.ditanyakan_pada).days)

    @transition(field=status, source=_S.MENUNGGU, target=_S.DIJAWAB)
    def jawab(self, *, jawaban: str, saat: dt.datetime) -> None:
        self.jawaban, self.diakhiri_pada = jawaban, saat

    @transition(field=status, source=_S.MENUNGGU, target=_S.DITARIK)
    def tarik(self, *, alasan: str, saat: dt.datetime) -> None:
        self.jawaban, self.diakhiri_pada = alasan, saat


class KoordinasiQuerySet(models.QuerySet["Koordinasi"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KoordinasiQuerySet:
        return self if pengguna.has_perm("layanan.view_koordinasi") else self.none()


@pghistory.track(append_only=True)
class Koordinasi(models.Model):
    """A note of what was talked over with PA/KPA, PPK, Pokja or PP, and what came of it (Pasal 18(1), 19(1)b)."""

    jenis = models.CharField("cara", max_length=10, choices=JenisKoordinasi.choices)
    topik = models.CharField("topik", max_length=250)
    pada = models.DateTimeField("pada")
    instansi = models.ForeignKey(
        "lpse.Instansi", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="satuan kerja"
    )
    peserta = models.TextField("peserta", max_length=1000)
    isi = models.TextField("yang dibicarakan", max_length=6000)
    hasil = models.TextField("kesepakatan", max_length=3000, blank=True, default="")
    tiket = models.ForeignKey(
        "layanan.Tiket", models.PROTECT, null=True, blank=True, related_name="koordinasi", verbose_name="tiket"
    )
    paket = models.ForeignKey(
        "layanan.Paket", models.PROTECT, null=True, blank=True, related_name="koordinasi", verbose_name="paket"
    )
    dibuat_pada = models.DateTimeField("dicatat pada", default=timezone.now)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="dicatat oleh")

    objects = KoordinasiQuerySet.as_manager()

    class Meta:
        verbose_name = "catatan koordinasi"
        verbose_name_plural = "catatan koordinasi"
        ordering = ["-pada", "-id"]
        permissions = [("kelola_koordinasi", "Mencatat koordinasi dengan pelaku pengadaan")]
        constraints = [
            models.CheckConstraint(condition=models.Q(jenis__in=JenisKoordinasi.values), name="koordinasi_jenis"),
            models.CheckConstraint(
                condition=~models.Q(topik="") & ~models.Q(isi="") & ~models.Q(peserta=""), name="koordinasi_berisi"
            ),
        ]
        indexes = [models.Index(fields=["-pada", "-id"], name="koordinasi_urut")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap_asal", fields=["dibuat_pada", "oleh"]),
        ]

    def __str__(self) -> str:
        return self.topik

    def get_absolute_url(self) -> str:
        return reverse("layanan:koordinasi_rinci", args=[self.pk])
