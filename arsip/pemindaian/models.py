"""Scans on their way into the archive: a batch, its sheets, and the recognition of their text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from arsip.pemindaian.enums import NADA_LEMBAR, NADA_OCR, PERPINDAHAN_LEMBAR, StatusLembar, StatusOcr
from lpse.medan import FSMField

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusLembar
#: Sheets one batch may hold.
MAKS_LEMBAR = 200


class KirimanPindaianQuerySet(models.QuerySet["KirimanPindaian"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KirimanPindaianQuerySet:
        """A clerk's own batches; whoever keeps the archive, and the Kepala, all of them."""
        if not pengguna.is_authenticated or not pengguna.has_perm("arsip.pindai_arsip"):
            return self.none()
        if pengguna.has_perm("arsip.kelola_arsip") or pengguna.has_perm("arsip.lihat_rahasia"):
            return self
        return self.filter(pemilik=pengguna)

    def terhitung(self) -> KirimanPindaianQuerySet:
        """With the number of sheets by state: ``menunggu``, ``diarsipkan``, ``dibuang``, ``ditolak``, ``semua``."""
        jumlah = {s.value: models.Count("lembar", filter=models.Q(lembar__status=s)) for s in _S}
        return self.annotate(semua=models.Count("lembar"), **jumlah)


@pghistory.track(append_only=True)
class KirimanPindaian(models.Model):
    """A pile of scans that one clerk works through, today or next week."""

    nama = models.CharField("nama kiriman", max_length=120)
    pemilik = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="dikerjakan oleh"
    )
    dibuat_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    dibuat_pada = models.DateTimeField("diterima pada", default=timezone.now)
    #: Set when no sheet waits any more; cleared when one is taken up again or more are added.
    selesai_pada = models.DateTimeField("selesai pada", null=True, blank=True)

    objects = KirimanPindaianQuerySet.as_manager()

    class Meta:
        verbose_name = "kiriman pindaian"
        verbose_name_plural = "kiriman pindaian"
        ordering = ["-dibuat_pada", "-id"]
        permissions = [("pindai_arsip", "Menerima dan mengarsipkan pindaian")]
        constraints = [models.CheckConstraint(condition=~models.Q(nama=""), name="kiriman_bernama")]
        indexes = [
            models.Index(fields=["pemilik"], condition=models.Q(selesai_pada__isnull=True), name="kiriman_terbuka")
        ]
        triggers = [pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.nama

    def get_absolute_url(self) -> str:
        return reverse("arsip:kiriman", args=[self.pk])


class LembarPindaianQuerySet(models.QuerySet["LembarPindaian"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> LembarPindaianQuerySet:
        """The sheets of the batches one sees."""
        return self.filter(kiriman__in=KirimanPindaian.objects.terlihat_oleh(pengguna))

    def menunggu(self) -> LembarPindaianQuerySet:
        return self.filter(status=_S.MENUNGGU)


@pghistory.track(append_only=True)
class LembarPindaian(FSMModelMixin, models.Model):
    """One scanned file of a batch: filed exactly once, or put aside with a reason."""

    kiriman = models.ForeignKey(KirimanPindaian, models.PROTECT, related_name="lembar", verbose_name="kiriman")
    urutan = models.PositiveSmallIntegerField("urutan")
    nama = models.CharField("nama berkas", max_length=150)
    #: Empty for a file that was refused at the door, and once it is filed: from then on the archive alone holds the
    #: content, so that destroying the document destroys it everywhere.
    berkas = models.OneToOneField(
        "lpse.Berkas", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="berkas"
    )
    sha256 = models.CharField("sidik SHA-256", max_length=64, blank=True)
    status = FSMField("status", choices=_S.choices, default=_S.MENUNGGU, protected=True, max_length=12)
    alasan = models.CharField("alasan", max_length=300, blank=True)
    #: What the clerk has filled in so far, as the form spells it; another day it is there again.
    isian = models.JSONField("isian", default=dict, blank=True)
    dokumen = models.OneToOneField(
        "arsip.Dokumen", models.PROTECT, null=True, blank=True, related_name="lembar_pindaian", verbose_name="dokumen"
    )
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="diputuskan oleh",
    )
    pada = models.DateTimeField("diputuskan pada", null=True, blank=True)

    objects = LembarPindaianQuerySet.as_manager()

    class Meta:
        verbose_name = "lembar pindaian"
        verbose_name_plural = "lembar pindaian"
        ordering = ["kiriman_id", "urutan"]
        constraints = [
            models.UniqueConstraint(fields=["kiriman", "urutan"], name="lembar_urutan"),
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="lembar_status"),
            models.CheckConstraint(
                condition=models.Q(status=_S.DIARSIPKAN, dokumen__isnull=False)
                | (~models.Q(status=_S.DIARSIPKAN) & models.Q(dokumen__isnull=True)),
                name="lembar_diarsipkan_berdokumen",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=[_S.DIBUANG, _S.DITOLAK]) | ~models.Q(alasan=""),
                name="lembar_beralasan",
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=[_S.DITOLAK, _S.DIARSIPKAN], berkas__isnull=True)
                | models.Q(status__in=[_S.MENUNGGU, _S.DIBUANG], berkas__isnull=False),
                name="lembar_berberkas",
            ),
        ]
        indexes = [models.Index(fields=["sha256"], name="lembar_sha256")]
        triggers = [
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_LEMBAR)),
            pgtrigger.ReadOnly(name="lembar_tetap", fields=["kiriman", "urutan", "nama", "sha256"]),
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.nama

    def get_absolute_url(self) -> str:
        return f"{reverse('arsip:kiriman_kerja', args=[self.kiriman_id])}?lembar={self.urutan}"

    @transition(field=status, source=_S.MENUNGGU, target=_S.DIARSIPKAN)
    def arsipkan(self) -> None:
        """A document came of it."""

    @transition(field=status, source=_S.MENUNGGU, target=_S.DIBUANG)
    def buang(self) -> None:
        """Not for the archive: twice scanned, illegible, empty."""

    @transition(field=status, source=_S.DIBUANG, target=_S.MENUNGGU)
    def ambil_lagi(self) -> None:
        """Put aside by mistake."""

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_LEMBAR[self.status]


class PengenalanQuerySet(models.QuerySet["PengenalanTeks"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PengenalanQuerySet:
        """Of the documents one sees."""
        from arsip.dokumen.models import Dokumen  # noqa: PLC0415 - the rows of the register are loaded after these

        return self.filter(versi__dokumen__in=Dokumen.objects.terlihat_oleh(pengguna))


class PengenalanTeks(models.Model):
    """The order to recognise the text of one scanned version, and how it went. The scan itself is never touched."""

    versi = models.OneToOneField("arsip.VersiDokumen", models.PROTECT, related_name="pengenalan", verbose_name="versi")
    status = models.CharField("status", max_length=12, choices=StatusOcr.choices, default=StatusOcr.ANTRE)
    percobaan = models.PositiveSmallIntegerField("percobaan", default=0)
    pesan = models.CharField("keterangan", max_length=300, blank=True)
    #: The version that carries the recognised text; the scan stays the version before it.
    hasil = models.OneToOneField(
        "arsip.VersiDokumen",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="hasil_pengenalan",
        verbose_name="hasil",
    )
    dibuat_pada = models.DateTimeField("disuruh pada", default=timezone.now)
    mulai = models.DateTimeField("mulai", null=True, blank=True)
    selesai = models.DateTimeField("selesai", null=True, blank=True)

    objects = PengenalanQuerySet.as_manager()

    class Meta:
        verbose_name = "pengenalan teks"
        verbose_name_plural = "pengenalan teks"
        ordering = ["-dibuat_pada", "-id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=StatusOcr.values), name="ocr_status"),
            models.CheckConstraint(
                condition=~models.Q(status=StatusOcr.BERHASIL) | models.Q(hasil__isnull=False), name="ocr_berhasil"
            ),
            models.CheckConstraint(
                condition=~models.Q(status=StatusOcr.GAGAL) | ~models.Q(pesan=""), name="ocr_gagal_beralasan"
            ),
        ]
        indexes = [
            models.Index(
                fields=["dibuat_pada"],
                condition=models.Q(status__in=[StatusOcr.ANTRE, StatusOcr.BERJALAN, StatusOcr.TANPA_ALAT]),
                name="ocr_antre",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_status_display()}: {self.versi}"

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_OCR[self.status]
