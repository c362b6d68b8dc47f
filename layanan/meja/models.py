"""The desk: canned answers, macros, unfinished texts, who is writing now (Perka LKPP 2/2010 Pasal 23(3))."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeVar

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from layanan.meja.enums import SesudahMakro
from layanan.tiket.enums import UnitTiket

if TYPE_CHECKING:
    from typing import Self

    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

#: Reads and works at the desk; the same right as over tickets.
KELOLA = "layanan.kelola_balasanbaku"
#: A page that has not asked for this long is closed.
HADIR = dt.timedelta(seconds=45)
#: Marks this old are swept away by the next sign of life.
BASI = dt.timedelta(minutes=30)
MAKS_ISI = 20_000

M = TypeVar("M", bound=models.Model)


class BalasanBakuQuerySet(models.QuerySet["BalasanBaku"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> Self:
        """Those of the office for whoever works on tickets, and one's own."""
        if not pengguna.has_perm("layanan.kelola_tiket"):
            return self.none()
        return self.filter(Q(pemilik=None) | Q(pemilik=pengguna.pk))

    def siap(self) -> Self:
        return self.filter(aktif=True)


class MakroQuerySet(models.QuerySet["Makro"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> Self:
        """Whoever works on tickets."""
        return self if pengguna.has_perm("layanan.kelola_tiket") else self.none()

    def siap(self) -> Self:
        return self.filter(aktif=True)


class _MilikQuerySet(models.QuerySet[M]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> Self:
        """One's own only."""
        return self.filter(pengguna=pengguna.pk) if pengguna.is_authenticated else self.none()


class DrafPesanQuerySet(_MilikQuerySet["DrafPesan"]):
    """As above."""


class SedangMenulisQuerySet(_MilikQuerySet["SedangMenulis"]):
    def hidup(self) -> Self:
        """Pages that gave a sign of life lately."""
        return self.filter(detak__gt=timezone.now() - HADIR)


@pghistory.track(append_only=True)
class BalasanBaku(models.Model):
    """A canned answer; ``{pelapor}`` and the like are filled in from the ticket when it is chosen."""

    judul = models.CharField("judul", max_length=120)
    isi = models.TextField("isi", max_length=4000)
    kategori = models.ForeignKey(
        "layanan.Kategori", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="kategori"
    )
    pemilik = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="pemilik"
    )
    aktif = models.BooleanField("dipakai", default=True)
    urutan = models.PositiveSmallIntegerField("urutan", default=100)
    diubah_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="diubah oleh"
    )
    diubah_pada = models.DateTimeField("diubah pada", default=timezone.now)

    objects = BalasanBakuQuerySet.as_manager()

    class Meta:
        verbose_name = "balasan baku"
        verbose_name_plural = "balasan baku"
        ordering = ["urutan", "judul"]
        permissions = [("kelola_balasanbaku", "Mengelola balasan baku dan makro unit")]
        constraints = [
            models.UniqueConstraint(
                fields=["judul", "pemilik"],
                nulls_distinct=False,
                name="balasan_judul_unik",
                violation_error_message="Sudah ada balasan baku dengan judul itu.",
            ),
            models.CheckConstraint(condition=~Q(isi=""), name="balasan_berisi"),
        ]
        triggers = [pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.judul

    def get_absolute_url(self) -> str:
        return reverse("layanan:balasan_baku_ubah", args=[self.pk])


@pghistory.track(append_only=True)
class Makro(models.Model):
    """Several acts in one click, each by its own service: claim, answer, note, labels, hand over, the state after."""

    nama = models.CharField("nama", max_length=80, unique=True)
    keterangan = models.CharField("keterangan", max_length=200, blank=True)
    ambil = models.BooleanField("ambil tiketnya bila belum ada petugas", default=False)
    balasan = models.ForeignKey(
        BalasanBaku, models.PROTECT, null=True, blank=True, related_name="makro", verbose_name="kirim balasan baku"
    )
    catatan = models.TextField("tulis catatan internal", max_length=2000, blank=True)
    label: models.ManyToManyField[models.Model, models.Model] = models.ManyToManyField(
        "layanan.Label", blank=True, related_name="+", verbose_name="beri label"
    )
    unit = models.CharField("alihkan ke unit", max_length=12, choices=UnitTiket.choices, blank=True)
    sesudah = models.CharField("keadaan sesudahnya", max_length=20, choices=SesudahMakro.choices, blank=True)
    solusi = models.TextField("solusi", max_length=2000, blank=True)
    aktif = models.BooleanField("dipakai", default=True)
    urutan = models.PositiveSmallIntegerField("urutan", default=100)

    objects = MakroQuerySet.as_manager()

    class Meta:
        verbose_name = "makro"
        verbose_name_plural = "makro"
        ordering = ["urutan", "nama"]
        constraints = [
            models.CheckConstraint(condition=Q(sesudah__in=SesudahMakro.values), name="makro_sesudah"),
            models.CheckConstraint(condition=Q(unit__in=["", *UnitTiket.values]), name="makro_unit"),
            models.CheckConstraint(
                condition=~Q(sesudah="selesai") | ~Q(solusi=""),
                name="makro_selesai_bersolusi",
                violation_error_message="Makro yang menyelesaikan tiket harus menyebut solusinya.",
            ),
            models.CheckConstraint(
                condition=Q(unit="") | Q(sesudah=""),
                name="makro_alih_tanpa_sesudah",
                violation_error_message="Tiket yang dialihkan ke unit lain tidak sekaligus diselesaikan.",
            ),
        ]
        triggers = [pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.nama

    def get_absolute_url(self) -> str:
        return reverse("layanan:makro_ubah", args=[self.pk])


class DrafPesan(models.Model):
    """What somebody was writing on a ticket; kept while they type, gone when it is sent."""

    tiket = models.ForeignKey("layanan.Tiket", models.CASCADE, related_name="draf", verbose_name="tiket")
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name="penulis")
    isi = models.TextField("isi", max_length=MAKS_ISI)
    versi = models.PositiveIntegerField("versi", default=1)
    diubah_pada = models.DateTimeField("diubah pada", default=timezone.now)

    objects = DrafPesanQuerySet.as_manager()

    class Meta:
        verbose_name = "draf pesan"
        verbose_name_plural = "draf pesan"
        constraints = [
            models.UniqueConstraint(fields=["tiket", "pengguna"], name="draf_satu_tiap_orang"),
            models.CheckConstraint(condition=Q(versi__gte=1), name="draf_versi"),
        ]

    def __str__(self) -> str:
        return f"Draf {self.pengguna}"


class SedangMenulis(models.Model):
    """Who has the page of a ticket open, and whether they are writing; two clerks see each other by it."""

    tiket = models.ForeignKey("layanan.Tiket", models.CASCADE, related_name="+", verbose_name="tiket")
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name="orang")
    menulis = models.BooleanField("sedang menulis", default=False)
    detak = models.DateTimeField("terakhir terlihat", default=timezone.now)

    objects = SedangMenulisQuerySet.as_manager()

    class Meta:
        verbose_name = "kehadiran di tiket"
        verbose_name_plural = "kehadiran di tiket"
        constraints = [models.UniqueConstraint(fields=["tiket", "pengguna"], name="menulis_satu_tiap_orang")]
        indexes = [models.Index(fields=["detak"], name="menulis_detak")]

    def __str__(self) -> str:
        return f"{self.pengguna} {'menulis' if self.menulis else 'membuka'} tiket"
