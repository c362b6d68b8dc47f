"""What hangs on a case: questions to the user, files, letters, and the request to be active again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from lpse.medan import FSMField
from lpse.tampilan import bahasa
from registrasi.penonaktifan.enums import (
    PERPINDAHAN_AKTIF,
    TERBUKA_AKTIF,
    JenisLampiran,
    StatusAktif,
    TujuanSurat,
)
from registrasi.penonaktifan.model_kasus import PenonaktifanAkun

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_A = StatusAktif


class KlarifikasiQuerySet(models.QuerySet["Klarifikasi"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KlarifikasiQuerySet:
        return self.filter(kasus__in=PenonaktifanAkun.objects.terlihat_oleh(pengguna))


@pghistory.track(append_only=True)
class Klarifikasi(models.Model):
    """A question to the user with a term, and the answer or that none came."""

    kasus = models.ForeignKey(PenonaktifanAkun, models.PROTECT, related_name="klarifikasi", verbose_name="kasus")
    pertanyaan = models.TextField("pertanyaan", max_length=4000)
    tenggat = models.DateField("tenggat jawaban")
    naskah = models.ForeignKey("lpse.Naskah", models.PROTECT, related_name="+", verbose_name="surat permintaan")
    diminta_pada = models.DateTimeField("diminta pada", default=timezone.now)
    diminta_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="diminta oleh"
    )
    jawaban = models.TextField("jawaban", max_length=8000, blank=True)
    tanpa_jawaban = models.BooleanField("tidak dijawab", default=False)
    dicatat_pada = models.DateTimeField("jawaban dicatat pada", null=True, blank=True)
    dicatat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        verbose_name="jawaban dicatat oleh",
        null=True,
        blank=True,
    )

    objects = KlarifikasiQuerySet.as_manager()

    class Meta:
        verbose_name = "klarifikasi"
        verbose_name_plural = "klarifikasi"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["kasus"], condition=models.Q(dicatat_pada__isnull=True), name="klarifikasi_satu_terbuka"
            ),
            models.CheckConstraint(
                condition=models.Q(dicatat_pada__isnull=True)
                | models.Q(dicatat_oleh__isnull=False) & (models.Q(tanpa_jawaban=True) | ~models.Q(jawaban="")),
                name="klarifikasi_berhasil",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="tetap_tanya", fields=["kasus", "pertanyaan", "tenggat", "naskah", "diminta_pada", "diminta_oleh"]
            ),
        ]

    def __str__(self) -> str:
        return f"Klarifikasi {self.kasus}"

    @property
    def lewat(self) -> bool:
        """Past its term without an answer."""
        return self.dicatat_pada is None and self.tenggat < bahasa.hari_ini()


class LampiranKasusQuerySet(models.QuerySet["LampiranKasus"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> LampiranKasusQuerySet:
        return self.filter(kasus__in=PenonaktifanAkun.objects.terlihat_oleh(pengguna))


class LampiranKasus(models.Model):
    """One file of a case; it is added and stays."""

    kasus = models.ForeignKey(PenonaktifanAkun, models.PROTECT, related_name="lampiran", verbose_name="kasus")
    jenis = models.CharField("jenis", max_length=12, choices=JenisLampiran.choices)
    berkas = models.ForeignKey("lpse.Berkas", models.PROTECT, related_name="+", verbose_name="berkas")
    ditambah_pada = models.DateTimeField("ditambah pada", default=timezone.now)
    ditambah_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="ditambah oleh"
    )

    objects = LampiranKasusQuerySet.as_manager()

    class Meta:
        verbose_name = "lampiran kasus"
        verbose_name_plural = "lampiran kasus"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(jenis__in=JenisLampiran.values), name="lampirankasus_jenis"),
            models.UniqueConstraint(fields=["kasus", "berkas"], name="lampirankasus_sekali"),
        ]
        triggers = [pgtrigger.Protect(name="hanya_bertambah", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()}: {self.berkas}"


class SuratKasusQuerySet(models.QuerySet["SuratKasus"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> SuratKasusQuerySet:
        return self.filter(kasus__in=PenonaktifanAkun.objects.terlihat_oleh(pengguna))


class SuratKasus(models.Model):
    """A letter that told somebody of the decision, and by which way it went."""

    kasus = models.ForeignKey(PenonaktifanAkun, models.PROTECT, related_name="surat", verbose_name="kasus")
    tujuan = models.CharField("tujuan", max_length=10, choices=TujuanSurat.choices)
    kepada = models.CharField("kepada", max_length=200)
    naskah = models.ForeignKey("lpse.Naskah", models.PROTECT, related_name="+", verbose_name="surat")
    #: Empty: it goes on paper only.
    surel = models.EmailField("dikirim ke surel", blank=True)
    dikirim_pada = models.DateTimeField("dikirim pada", default=timezone.now)

    objects = SuratKasusQuerySet.as_manager()

    class Meta:
        verbose_name = "surat kasus"
        verbose_name_plural = "surat kasus"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(tujuan__in=TujuanSurat.values), name="suratkasus_tujuan"),
            models.UniqueConstraint(fields=["kasus", "tujuan"], name="suratkasus_sekali"),
        ]
        triggers = [pgtrigger.Protect(name="hanya_bertambah", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"Surat kepada {self.kepada}"


class PermintaanAktifQuerySet(models.QuerySet["PermintaanAktif"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PermintaanAktifQuerySet:
        return self.filter(kasus__in=PenonaktifanAkun.objects.terlihat_oleh(pengguna))


@pghistory.track(append_only=True)
class PermintaanAktif(FSMModelMixin, models.Model):
    """The user asks to be active again, with proof that the matter is settled."""

    kasus = models.ForeignKey(PenonaktifanAkun, models.PROTECT, related_name="permintaan_aktif", verbose_name="kasus")
    nomor_surat = models.CharField("nomor surat permintaan", max_length=100)
    tanggal_surat = models.DateField("tanggal surat permintaan")
    penyelesaian = models.TextField("penyelesaian", max_length=2000)
    status = FSMField("keadaan", max_length=10, choices=_A.choices, default=_A.DIAJUKAN, protected=True)
    dicatat_pada = models.DateTimeField("dicatat pada", default=timezone.now)
    dicatat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="dicatat oleh"
    )
    hasil = models.TextField("hasil pemeriksaan", max_length=2000, blank=True)
    layak = models.BooleanField("layak diaktifkan", null=True, blank=True)
    diperiksa_pada = models.DateTimeField("diperiksa pada", null=True, blank=True)
    diperiksa_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="pemeriksa", null=True, blank=True
    )
    diputus_pada = models.DateTimeField("diputus pada", null=True, blank=True)
    diputus_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="pemutus", null=True, blank=True
    )
    catatan_putusan = models.TextField("catatan keputusan", max_length=1000, blank=True)
    naskah = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, related_name="+", verbose_name="surat", null=True, blank=True
    )

    objects = PermintaanAktifQuerySet.as_manager()

    class Meta:
        verbose_name = "permintaan pengaktifan"
        verbose_name_plural = "permintaan pengaktifan"
        ordering = ["-dicatat_pada"]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=_A.values), name="permintaanaktif_status"),
            models.UniqueConstraint(
                fields=["kasus"],
                condition=models.Q(status__in=TERBUKA_AKTIF),
                name="permintaanaktif_satu_terbuka",
                violation_error_message="Permintaan pengaktifan kasus ini masih diproses.",
            ),
            models.UniqueConstraint(
                fields=["kasus"], condition=models.Q(status=_A.DISETUJUI), name="permintaanaktif_satu_disetujui"
            ),
            models.CheckConstraint(
                condition=models.Q(status=_A.DIAJUKAN)
                | models.Q(diperiksa_pada__isnull=False, diperiksa_oleh__isnull=False, layak__isnull=False)
                & ~models.Q(hasil=""),
                name="permintaanaktif_diperiksa",
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=TERBUKA_AKTIF)
                | models.Q(diputus_pada__isnull=False, diputus_oleh__isnull=False, naskah__isnull=False),
                name="permintaanaktif_diputus",
            ),
            models.CheckConstraint(
                condition=models.Q(diputus_oleh__isnull=True) | ~models.Q(diputus_oleh=models.F("diperiksa_oleh")),
                name="permintaanaktif_dua_orang",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_A.DITOLAK) | ~models.Q(catatan_putusan=""),
                name="permintaanaktif_ditolak_beralasan",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="tetap_asal",
                fields=["kasus", "nomor_surat", "tanggal_surat", "penyelesaian", "dicatat_pada", "dicatat_oleh"],
            ),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_AKTIF)),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Pengaktifan {self.kasus.pengguna}"

    def get_absolute_url(self) -> str:
        return reverse("registrasi:penonaktifan", args=[self.kasus_id])

    @transition(field=status, source=_A.DIAJUKAN, target=_A.DIPERIKSA)
    def periksa(self, *, oleh: Pengguna, hasil: str, layak: bool) -> None:
        self.diperiksa_oleh, self.diperiksa_pada = oleh, timezone.now()
        self.hasil, self.layak = hasil, layak

    @transition(field=status, source=_A.DIPERIKSA, target=_A.DISETUJUI)
    def setujui(self, *, oleh: Pengguna, catatan: str) -> None:
        self.diputus_oleh, self.diputus_pada, self.catatan_putusan = oleh, timezone.now(), catatan

    @transition(field=status, source=_A.DIPERIKSA, target=_A.DITOLAK)
    def tolak(self, *, oleh: Pengguna, catatan: str) -> None:
        self.diputus_oleh, self.diputus_pada, self.catatan_putusan = oleh, timezone.now(), catatan
