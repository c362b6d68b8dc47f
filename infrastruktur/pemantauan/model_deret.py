"""The time series: samples as measured, their hourly roll-up, the newest of each, and the hours that wait for it.

No row history (pghistory) on these tables: they are measurements that nobody edits, written in bulk by machines at up
to hundreds of thousands of rows a second; a trigger per row would cost more than the rows and prove nothing that COPY
into an insert-only table does not. What people do with them (confirmations, follow-ups) is tracked in ``model_harian``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypeVar

from django.contrib.postgres.indexes import BrinIndex
from django.db import models

from infrastruktur.pemantauan.enums import Metrik
from infrastruktur.perangkat.models import Server

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


M = TypeVar("M", bound=models.Model)


class DeretQuerySet(models.QuerySet[M]):
    """Rows of a server are visible to whoever sees the server."""

    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> Self:
        return self.filter(server__in=Server.objects.terlihat_oleh(pengguna))


class Pengukuran(models.Model):
    """One figure of one server at one moment.

    One row per metric and mount, so that a new metric is no migration and every graph is one index range. Partitioned
    by month on ``waktu`` (migration 0002, ``partisi.py``); the primary key serves the graphs, BRIN whole-table spans.
    """

    pk = models.CompositePrimaryKey("server_id", "metrik", "kait", "waktu")
    # No foreign key in PostgreSQL: it would check every row of every COPY, and a server is never deleted (its trigger).
    server = models.ForeignKey(Server, models.PROTECT, db_index=False, db_constraint=False, related_name="+")
    metrik = models.CharField(max_length=8, choices=Metrik.choices)
    kait = models.CharField("titik kait", max_length=200, blank=True, default="")
    waktu = models.DateTimeField()
    nilai = models.FloatField(help_text="Persen; detik untuk waktu nyala.")
    terpakai = models.BigIntegerField(null=True, help_text="Byte, atau jumlah inode.")
    total = models.BigIntegerField(null=True)

    objects = DeretQuerySet["Pengukuran"].as_manager()

    class Meta:
        verbose_name = "pengukuran"
        verbose_name_plural = "pengukuran"
        indexes = [BrinIndex(fields=["waktu"], name="pengukuran_waktu_brin", pages_per_range=32, autosummarize=True)]

    def __str__(self) -> str:
        return f"{self.metrik} {self.kait} {self.nilai:.1f}"


class Ringkasan(models.Model):
    """One hour of one figure. Kept for good: a year is 8,760 rows per figure, read as one index range."""

    pk = models.CompositePrimaryKey("server_id", "metrik", "kait", "jam")
    server = models.ForeignKey(Server, models.PROTECT, db_index=False, related_name="+")
    metrik = models.CharField(max_length=8, choices=Metrik.choices)
    kait = models.CharField("titik kait", max_length=200, blank=True, default="")
    jam = models.DateTimeField("awal jam")
    jumlah = models.PositiveIntegerField()
    minimum = models.FloatField()
    rata = models.FloatField("rata-rata")
    maksimum = models.FloatField()
    terakhir = models.FloatField()
    terakhir_pada = models.DateTimeField()
    terpakai = models.BigIntegerField(null=True)
    total = models.BigIntegerField(null=True)

    objects = DeretQuerySet["Ringkasan"].as_manager()

    class Meta:
        verbose_name = "ringkasan per jam"
        verbose_name_plural = "ringkasan per jam"
        indexes = [BrinIndex(fields=["jam"], name="ringkasan_jam_brin", pages_per_range=32, autosummarize=True)]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(jumlah__gte=1, minimum__lte=models.F("maksimum")), name="ringkasan_masuk_akal"
            )
        ]

    def __str__(self) -> str:
        return f"{self.metrik} {self.kait} {self.jam:%Y-%m-%d %H}"


class UkuranTerkini(models.Model):
    """The newest sample of each figure: what the gauges and the overview read, whatever the size of the series."""

    pk = models.CompositePrimaryKey("server_id", "metrik", "kait")
    server = models.ForeignKey(Server, models.CASCADE, db_index=False, related_name="terkini")
    metrik = models.CharField(max_length=8, choices=Metrik.choices)
    kait = models.CharField("titik kait", max_length=200, blank=True, default="")
    waktu = models.DateTimeField()
    nilai = models.FloatField()
    terpakai = models.BigIntegerField(null=True)
    total = models.BigIntegerField(null=True)

    objects = DeretQuerySet["UkuranTerkini"].as_manager()

    class Meta:
        verbose_name = "ukuran terkini"
        verbose_name_plural = "ukuran terkini"

    def __str__(self) -> str:
        return f"{self.metrik} {self.kait} {self.nilai:.1f}"


class JamKotor(models.Model):
    """An hour of a server with samples that are not rolled up yet, marked by the transaction that wrote them.

    The mark is an upsert, so a roll-up that is deleting it waits for the writer, and late samples mark the hour anew.
    """

    pk = models.CompositePrimaryKey("server_id", "jam")
    server = models.ForeignKey(Server, models.CASCADE, db_index=False, related_name="+")
    jam = models.DateTimeField()
    ditandai = models.DateTimeField(db_default=models.functions.Now())

    objects = DeretQuerySet["JamKotor"].as_manager()

    class Meta:
        verbose_name = "jam belum diringkas"
        verbose_name_plural = "jam belum diringkas"

    def __str__(self) -> str:
        return f"{self.jam:%Y-%m-%d %H}"


class PrakiraanPenuh(models.Model):
    """The trend of one disk as last computed, or no row when the data carries none."""

    pk = models.CompositePrimaryKey("server_id", "metrik", "kait")
    server = models.ForeignKey(Server, models.CASCADE, db_index=False, related_name="prakiraan")
    metrik = models.CharField(max_length=8, choices=Metrik.choices)
    kait = models.CharField("titik kait", max_length=200, blank=True, default="")
    laju = models.FloatField("persen per hari")
    laju_bawah = models.FloatField("batas bawah 95 %")
    laju_atas = models.FloatField("batas atas 95 %")
    persen = models.FloatField("persen menurut tren")
    hari_data = models.PositiveSmallIntegerField("hari data")
    kritis_pada = models.DateField("kritis pada", null=True)
    penuh_pada = models.DateField("penuh pada")
    dihitung_pada = models.DateTimeField("dihitung pada")

    objects = DeretQuerySet["PrakiraanPenuh"].as_manager()

    class Meta:
        verbose_name = "prakiraan penuh"
        verbose_name_plural = "prakiraan penuh"
        constraints = [
            models.CheckConstraint(condition=models.Q(laju__gt=0, laju_bawah__gt=0), name="prakiraan_menanjak"),
        ]

    def __str__(self) -> str:
        return f"{self.metrik} {self.kait} penuh {self.penuh_pada:%d-%m-%Y}"
