"""The register of packages as SPSE tells it (Perka LKPP 2/2010 Pasal 3(1)b, c; read-only by Pasal 3(3))."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from layanan.paket.enums import (
    NADA_IMPOR,
    PERPINDAHAN_IMPOR,
    CaraRUP,
    JenisImporPaket,
    JenisTransaksi,
    StatusImporPaket,
)
from layanan.paket.pemicu import hanya_impor, tidak_dihapus
from lpse.medan import FSMField

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusImporPaket


def _cari(*kolom: str) -> models.GeneratedField:
    """Words of these columns, kept by PostgreSQL itself; marks become blanks."""
    return models.GeneratedField(
        expression=models.Func(
            *kolom,
            template="to_tsvector('simple', regexp_replace(%(expressions)s, '[^[:alnum:]]+', ' ', 'g'))",
            arg_joiner=" || ' ' || ",
            output_field=SearchVectorField(),
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )


class PaketQuerySet(models.QuerySet["Paket"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PaketQuerySet:
        """All of them for whoever works with packages; what is announced stands on the public page as well."""
        return self if pengguna.has_perm("layanan.view_paket") else self.none()

    def diumumkan(self) -> PaketQuerySet:
        """What SPSE has announced: public by law (Pasal 3(1)b)."""
        return self.filter(tanggal_pengumuman__isnull=False)


@pghistory.track(append_only=True, exclude=["cari", "disegarkan_pada"])
class Paket(models.Model):
    """One tender or non-tender of SPSE, in its newest version. Nobody here writes it."""

    kode_tender = models.CharField("kode tender", max_length=20, unique=True, db_collation="C")
    #: Several codes of one consolidated package, joined by «; ».
    kode_rup = models.CharField("kode RUP", max_length=500, blank=True, default="")
    nama = models.CharField("nama paket", max_length=1000)
    satker = models.CharField("satuan kerja", max_length=250, blank=True, default="")
    kode_satker = models.CharField("kode satuan kerja", max_length=40, blank=True, default="")
    instansi = models.ForeignKey(
        "lpse.Instansi", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="instansi"
    )
    tahun = models.PositiveSmallIntegerField("tahun anggaran")
    hps = models.DecimalField("HPS", max_digits=20, decimal_places=2, null=True, blank=True)
    pagu = models.DecimalField("pagu", max_digits=20, decimal_places=2, null=True, blank=True)
    sumber_dana = models.CharField("sumber dana", max_length=100, blank=True, default="")
    jenis_pengadaan = models.CharField("jenis pengadaan", max_length=100, blank=True, default="")
    metode = models.CharField("metode pemilihan", max_length=100, blank=True, default="")
    metode_kualifikasi = models.CharField("metode kualifikasi", max_length=100, blank=True, default="")
    kualifikasi = models.CharField("kualifikasi paket", max_length=60, blank=True, default="")
    jenis_transaksi = models.CharField("jenis transaksi", max_length=10, choices=JenisTransaksi.choices)
    status_spse = models.CharField("keadaan di SPSE", max_length=60, blank=True, default="")
    versi = models.PositiveSmallIntegerField("versi tender", default=1)
    #: Several people of one Pokja, joined by «; », in the order of their numbers.
    pokja_nama = models.TextField("Pokja", max_length=2000, blank=True, default="")
    pokja_nip = models.TextField("NIP Pokja", max_length=2000, blank=True, default="")
    ppk_nama = models.CharField("PPK", max_length=250, blank=True, default="")
    lokasi = models.TextField("lokasi pekerjaan", max_length=2000, blank=True, default="")
    tanggal_pengumuman = models.DateTimeField("diumumkan pada", null=True, blank=True)
    url = models.URLField("alamat di SPSE", max_length=300, blank=True, default="")
    asal_berkas = models.CharField("asal data", max_length=200)
    disegarkan_pada = models.DateTimeField("disegarkan pada", default=timezone.now)
    cari = _cari("kode_tender", "kode_rup", "nama", "satker")

    objects = PaketQuerySet.as_manager()

    class Meta:
        verbose_name = "paket"
        verbose_name_plural = "paket"
        ordering = ["-tahun", "-kode_tender"]
        permissions = [("impor_paket", "Mengimpor paket, jadwal, dan RUP dari SPSE")]
        constraints = [
            models.CheckConstraint(condition=models.Q(kode_tender__regex=r"^[0-9]{5,20}$"), name="paket_kode"),
            models.CheckConstraint(condition=~models.Q(nama=""), name="paket_bernama"),
            models.CheckConstraint(condition=models.Q(jenis_transaksi__in=JenisTransaksi.values), name="paket_jenis"),
        ]
        indexes = [
            models.Index(fields=["-tahun", "-kode_tender"], name="paket_urut"),
            models.Index(fields=["-tanggal_pengumuman", "-id"], name="paket_diumumkan"),
            models.Index(fields=["instansi", "tahun"], name="paket_instansi"),
            models.Index(fields=["kode_satker", "tahun"], name="paket_satker"),
            GinIndex(fields=["cari"], name="paket_cari"),
        ]
        triggers = [hanya_impor, tidak_dihapus]

    def __str__(self) -> str:
        return f"{self.kode_tender} {self.nama}"

    def get_absolute_url(self) -> str:
        return reverse("layanan:paket_rinci", args=[self.pk])

    @property
    def pokja(self) -> list[tuple[str, str]]:
        """Members as (name, NIP); a missing number is empty."""
        nama, nip = (teks.split("; ") if teks else [] for teks in (self.pokja_nama, self.pokja_nip))
        return [(n, nip[i] if i < len(nip) else "") for i, n in enumerate(nama)]


class JadwalTahapanQuerySet(models.QuerySet["JadwalTahapan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> JadwalTahapanQuerySet:
        return self.filter(paket__in=Paket.objects.terlihat_oleh(pengguna))

    def berjalan(self, saat: dt.datetime) -> JadwalTahapanQuerySet:
        """Stages open at that moment; the end belongs to the stage."""
        return self.berlaku().filter(mulai__lte=saat, selesai__gte=saat)

    def berlaku(self) -> JadwalTahapanQuerySet:
        """Stages that the last imported schedule of their package still holds."""
        return self.filter(dicabut_pada__isnull=True)


@pghistory.track(append_only=True)
class JadwalTahapan(models.Model):
    """One stage of a package's schedule; set and changed by the Pokja in SPSE, never here."""

    paket = models.ForeignKey(Paket, models.PROTECT, related_name="tahapan", verbose_name="paket")
    kd_tahapan = models.CharField("kode tahapan", max_length=20)
    nama = models.CharField("tahapan", max_length=200)
    mulai = models.DateTimeField("mulai")
    selesai = models.DateTimeField("selesai")
    #: A later schedule of the package no longer holds it; one that holds it again empties this.
    dicabut_pada = models.DateTimeField("tidak ada lagi di SPSE sejak", null=True, blank=True)

    objects = JadwalTahapanQuerySet.as_manager()

    class Meta:
        verbose_name = "tahapan"
        verbose_name_plural = "jadwal tahapan"
        ordering = ["mulai", "selesai", "id"]
        constraints = [models.UniqueConstraint(fields=["paket", "kd_tahapan"], name="jadwal_sekali")]
        indexes = [models.Index(fields=["selesai", "mulai"], name="jadwal_berjalan")]
        triggers = [hanya_impor, tidak_dihapus]

    def __str__(self) -> str:
        return self.nama

    def get_absolute_url(self) -> str:
        return self.paket.get_absolute_url()


class PaketRUPQuerySet(models.QuerySet["PaketRUP"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PaketRUPQuerySet:
        return self if pengguna.has_perm("layanan.view_paketrup") else self.none()

    def terumumkan(self) -> PaketRUPQuerySet:
        """Announced and not withdrawn: what the public page shows (Pasal 3(1)a)."""
        return self.filter(aktif=True, tanggal_pengumuman__isnull=False)


@pghistory.track(append_only=True, exclude=["cari", "disegarkan_pada"])
class PaketRUP(models.Model):
    """One row of the general procurement plan (RUP) as SIRUP tells it. Nobody here writes it."""

    kode_rup = models.CharField("kode RUP", max_length=20, db_collation="C")
    cara = models.CharField("cara pengadaan", max_length=10, choices=CaraRUP.choices)
    nama = models.CharField("nama paket", max_length=1000)
    satker = models.CharField("satuan kerja", max_length=250, blank=True, default="")
    kode_satker = models.CharField("kode satuan kerja", max_length=40, blank=True, default="")
    instansi = models.ForeignKey(
        "lpse.Instansi", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="instansi"
    )
    tahun = models.PositiveSmallIntegerField("tahun anggaran")
    pagu = models.DecimalField("pagu", max_digits=20, decimal_places=2, null=True, blank=True)
    jenis_pengadaan = models.CharField("jenis pengadaan", max_length=100, blank=True, default="")
    metode = models.CharField("metode", max_length=100, blank=True, default="")
    awal_pemilihan = models.DateField("awal pemilihan", null=True, blank=True)
    tanggal_pengumuman = models.DateTimeField("diumumkan pada", null=True, blank=True)
    status_umumkan = models.CharField("keadaan di SIRUP", max_length=40, blank=True, default="")
    aktif = models.BooleanField("aktif", default=True)
    asal_berkas = models.CharField("asal data", max_length=200)
    disegarkan_pada = models.DateTimeField("disegarkan pada", default=timezone.now)
    cari = _cari("kode_rup", "nama", "satker")

    objects = PaketRUPQuerySet.as_manager()

    class Meta:
        verbose_name = "paket RUP"
        verbose_name_plural = "paket RUP"
        ordering = ["-tahun", "nama", "id"]
        constraints = [
            models.UniqueConstraint(fields=["kode_rup", "cara"], name="paketrup_sekali"),
            models.CheckConstraint(condition=models.Q(cara__in=CaraRUP.values), name="paketrup_cara"),
            models.CheckConstraint(condition=~models.Q(nama=""), name="paketrup_bernama"),
        ]
        indexes = [
            models.Index(fields=["-tahun", "nama", "id"], name="paketrup_urut"),
            models.Index(fields=["instansi", "tahun"], name="paketrup_instansi"),
            models.Index(fields=["kode_satker", "tahun"], name="paketrup_satker"),
            GinIndex(fields=["cari"], name="paketrup_cari"),
        ]
        triggers = [hanya_impor, tidak_dihapus]

    def __str__(self) -> str:
        return f"{self.kode_rup} {self.nama}"


class ImporPaketQuerySet(models.QuerySet["ImporPaket"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> ImporPaketQuerySet:
        return self if pengguna.has_perm("layanan.view_imporpaket") else self.none()


@pghistory.track(append_only=True)
class ImporPaket(FSMModelMixin, models.Model):
    """One file of LKPP's data on its way into the register, and what came of it."""

    jenis = models.CharField("jenis data", max_length=14, choices=JenisImporPaket.choices)
    berkas = models.ForeignKey("lpse.Berkas", models.PROTECT, related_name="+", verbose_name="berkas")
    nama = models.CharField("nama berkas", max_length=150)
    status = FSMField("keadaan", max_length=10, choices=_S.choices, default=_S.MENUNGGU, protected=True)
    baris = models.PositiveIntegerField("baris", default=0)
    baru = models.PositiveIntegerField("baru", default=0)
    berubah = models.PositiveIntegerField("berubah", default=0)
    sama = models.PositiveIntegerField("sama", default=0)
    dilewati = models.PositiveIntegerField("dilewati", default=0)
    #: The first sentences per kind with the number of the row; ``jumlah_peringatan`` counts all.
    peringatan = models.JSONField("peringatan", default=list, blank=True)
    jumlah_peringatan = models.PositiveIntegerField("jumlah peringatan", default=0)
    pesan = models.TextField("pesan", max_length=1000, blank=True, default="")
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="diunggah oleh")
    dibuat_pada = models.DateTimeField("diunggah pada", default=timezone.now)
    selesai_pada = models.DateTimeField("selesai pada", null=True, blank=True)

    objects = ImporPaketQuerySet.as_manager()

    class Meta:
        verbose_name = "impor paket"
        verbose_name_plural = "impor paket"
        ordering = ["-dibuat_pada", "-id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(jenis__in=JenisImporPaket.values), name="imporpaket_jenis"),
            models.CheckConstraint(
                condition=models.Q(status=_S.MENUNGGU, selesai_pada__isnull=True)
                | models.Q(status__in=[_S.BERHASIL, _S.GAGAL], selesai_pada__isnull=False),
                name="imporpaket_status",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.GAGAL) | ~models.Q(pesan=""), name="imporpaket_gagal_beralasan"
            ),
        ]
        indexes = [models.Index(fields=["-dibuat_pada", "-id"], name="imporpaket_terbaru")]
        triggers = [
            tidak_dihapus,
            pgtrigger.ReadOnly(name="tetap_asal", fields=["jenis", "berkas", "nama", "oleh", "dibuat_pada"]),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_IMPOR)),
        ]

    def __str__(self) -> str:
        return f"Impor {self.get_jenis_display()}: {self.nama}"

    def get_absolute_url(self) -> str:
        return reverse("layanan:paket_impor_rinci", args=[self.pk])

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_IMPOR[self.status]

    @transition(field=status, source=_S.MENUNGGU, target=_S.BERHASIL)
    def berhasilkan(self, *, saat: dt.datetime) -> None:
        self.selesai_pada = saat

    @transition(field=status, source=_S.MENUNGGU, target=_S.GAGAL)
    def gagalkan(self, *, pesan: str, saat: dt.datetime) -> None:
        self.pesan, self.selesai_pada = pesan, saat
