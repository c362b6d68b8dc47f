"""Examination and decision (Perka LKPP 2/2010 Pasal 10(2)c, 10(3), 22(2))."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeVar

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from registrasi.verifikasi.enums import NADA_KEPUTUSAN, AlasanTolak, HasilKeputusan

if TYPE_CHECKING:
    from typing import Self

    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

LIHAT = "registrasi.view_permohonan"
PERIKSA = "registrasi.periksa_permohonan"
#: Without a sign of life this long, somebody else may take the examination over.
BASI = dt.timedelta(minutes=30)
#: Somebody who has the page open asks again well within this.
HADIR = dt.timedelta(seconds=75)


M = TypeVar("M", bound=models.Model)


class _QuerySet(models.QuerySet[M]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> Self:
        """Whoever reads applications reads what became of them."""
        return self if pengguna.has_perm(LIHAT) else self.none()


class KlaimQuerySet(_QuerySet["Klaim"]):
    def hidup(self) -> Self:
        """Claims whose holder gave a sign of life lately."""
        return self.filter(detak__gt=timezone.now() - BASI)


class KehadiranQuerySet(_QuerySet["Kehadiran"]):
    """As above."""


class PermintaanPerbaikanQuerySet(_QuerySet["PermintaanPerbaikan"]):
    """As above."""


class ButirPerbaikanQuerySet(_QuerySet["ButirPerbaikan"]):
    """As above."""


class KeputusanQuerySet(_QuerySet["Keputusan"]):
    """As above."""


class Klaim(models.Model):
    """Who examines an application now; the row goes when it is released or decided."""

    permohonan = models.OneToOneField(
        "registrasi.Permohonan", models.CASCADE, related_name="klaim", verbose_name="permohonan"
    )
    pemeriksa = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name="pemeriksa")
    sejak = models.DateTimeField("sejak", default=timezone.now)
    detak = models.DateTimeField("tanda hidup terakhir", default=timezone.now)

    objects = KlaimQuerySet.as_manager()

    class Meta:
        verbose_name = "klaim pemeriksaan"
        verbose_name_plural = "klaim pemeriksaan"
        constraints = [
            models.CheckConstraint(condition=Q(detak__gte=models.F("sejak")), name="klaim_detak_sesudah_sejak"),
        ]

    def __str__(self) -> str:
        return f"{self.pemeriksa} memeriksa {self.permohonan}"

    @property
    def hidup(self) -> bool:
        """Nobody else may take it over yet."""
        return self.detak > timezone.now() - BASI


class Kehadiran(models.Model):
    """Who has the page of an application open; two verifiers see each other by it."""

    permohonan = models.ForeignKey(
        "registrasi.Permohonan", models.CASCADE, related_name="kehadiran", verbose_name="permohonan"
    )
    orang = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name="orang")
    detak = models.DateTimeField("terakhir terlihat", default=timezone.now)

    objects = KehadiranQuerySet.as_manager()

    class Meta:
        verbose_name = "kehadiran"
        verbose_name_plural = "kehadiran"
        constraints = [
            models.UniqueConstraint(fields=["permohonan", "orang"], name="kehadiran_satu_tiap_orang"),
        ]

    def __str__(self) -> str:
        return f"{self.orang} membuka {self.permohonan}"


@pghistory.track(append_only=True)
class PermintaanPerbaikan(models.Model):
    """What the applicant is asked to mend: exactly the failing rows, and nothing else (Pasal 22(3))."""

    permohonan = models.ForeignKey(
        "registrasi.Permohonan", models.PROTECT, related_name="permintaan", verbose_name="permohonan"
    )
    putaran = models.PositiveSmallIntegerField("putaran")
    butir: models.ManyToManyField[models.Model, models.Model] = models.ManyToManyField(
        "registrasi.ButirPermohonan", through="registrasi.ButirPerbaikan", related_name="permintaan",
        verbose_name="butir",
    )  # fmt: skip
    tenggat = models.DateField("paling lambat")
    diminta_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="diminta oleh"
    )
    diminta_pada = models.DateTimeField("diminta pada", default=timezone.now)
    dibalas_pada = models.DateTimeField("dibalas pada", null=True, blank=True)

    objects = PermintaanPerbaikanQuerySet.as_manager()

    class Meta:
        verbose_name = "permintaan perbaikan"
        verbose_name_plural = "permintaan perbaikan"
        ordering = ["-diminta_pada"]
        constraints = [
            models.UniqueConstraint(
                fields=["permohonan"],
                condition=Q(dibalas_pada=None),
                name="perbaikan_satu_terbuka",
                violation_error_message="Permintaan perbaikan sebelumnya belum dijawab pemohon.",
            ),
            models.UniqueConstraint(fields=["permohonan", "putaran"], name="perbaikan_satu_tiap_putaran"),
            models.CheckConstraint(
                condition=Q(dibalas_pada=None) | Q(dibalas_pada__gte=models.F("diminta_pada")),
                name="perbaikan_dibalas_sesudah",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="asal_tetap", fields=["permohonan", "putaran", "tenggat", "diminta_oleh", "diminta_pada"]
            ),
        ]

    def __str__(self) -> str:
        return f"Permintaan perbaikan putaran {self.putaran}"

    @property
    def terbuka(self) -> bool:
        return self.dibalas_pada is None


class ButirPerbaikan(models.Model):
    """One failing row as it was when the applicant was asked: the words they read."""

    permintaan_perbaikan = models.ForeignKey(
        PermintaanPerbaikan, models.PROTECT, related_name="isi", verbose_name="permintaan"
    )
    butir_permohonan = models.ForeignKey(
        "registrasi.ButirPermohonan", models.PROTECT, related_name="diminta_perbaiki", verbose_name="butir"
    )
    alasan = models.CharField("alasan", max_length=40)
    keterangan = models.TextField("keterangan", max_length=1000, blank=True)

    objects = ButirPerbaikanQuerySet.as_manager()

    class Meta:
        verbose_name = "butir perbaikan"
        verbose_name_plural = "butir perbaikan"
        ordering = ["butir_permohonan__urutan", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["permintaan_perbaikan", "butir_permohonan"], name="perbaikan_butir_sekali"),
            models.CheckConstraint(condition=~Q(alasan=""), name="perbaikan_butir_beralasan"),
        ]
        triggers = [pgtrigger.Protect(name="hanya_bertambah", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.butir_permohonan}: {self.alasan}"


@pghistory.track(append_only=True)
class Keputusan(models.Model):
    """The one decision over an application; whoever was refused applies anew (Pasal 10(3))."""

    permohonan = models.OneToOneField(
        "registrasi.Permohonan", models.PROTECT, related_name="keputusan", verbose_name="permohonan"
    )
    hasil = models.CharField("keputusan", max_length=10, choices=HasilKeputusan.choices)
    alasan_kode = models.CharField("sebab", max_length=24, choices=AlasanTolak.choices, blank=True)
    alasan = models.TextField("penjelasan", max_length=2000, blank=True)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    pada = models.DateTimeField("pada", default=timezone.now)
    naskah = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="surat"
    )

    objects = KeputusanQuerySet.as_manager()

    class Meta:
        verbose_name = "keputusan verifikasi"
        verbose_name_plural = "keputusan verifikasi"
        ordering = ["-pada"]
        permissions = [
            ("periksa_permohonan", "Memeriksa dan memutus pendaftaran pengguna SPSE"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(hasil__in=HasilKeputusan.values), name="keputusan_hasil"),
            models.CheckConstraint(
                condition=Q(hasil="disetujui", alasan_kode="")
                | Q(hasil="ditolak", alasan_kode__in=AlasanTolak.values) & ~Q(alasan=""),
                name="keputusan_ditolak_beralasan",
            ),
        ]
        indexes = [models.Index(fields=["-pada"], name="keputusan_waktu")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="putusan_tetap", fields=["permohonan", "hasil", "alasan_kode", "alasan", "oleh", "pada"]
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_hasil_display()}: {self.permohonan}"

    def get_absolute_url(self) -> str:
        return self.permohonan.get_absolute_url()

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_KEPUTUSAN[self.hasil]

    @property
    def nomor_surat(self) -> str:
        return self.naskah.nomor if self.naskah else ""
