"""The regulations, the duties they lay on an LPSE, what the checks found last, and what they found each day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
from django.utils import timezone

from lpse.kepatuhan.enums import PERLU_PERIKSA, Jenis, KeadaanHasil, Kelompok, Lingkup, Unit
from lpse.kepatuhan.pasal import kata_pasal
from lpse.kepatuhan.pemicu import hanya_hari_ini, tanpa_kosongkan

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

LIHAT = "lpse.lihat_kepatuhan"


class PeraturanQuerySet(models.QuerySet["Peraturan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PeraturanQuerySet:
        return self if pengguna.has_perm(LIHAT) else self.none()


@pghistory.track(append_only=True)
class Peraturan(models.Model):
    """A regulation that may bind an office; another one is a fixture, not code."""

    kode = models.CharField("kode", max_length=20, unique=True)
    urutan = models.PositiveSmallIntegerField("urutan", default=100)
    lingkup = models.CharField("lingkup", max_length=10, choices=Lingkup.choices)
    nama = models.CharField("nama", max_length=200)
    nama_pendek = models.CharField("nama pendek", max_length=80)
    tentang = models.CharField("tentang", max_length=300, blank=True)
    wilayah = models.CharField("wilayah", max_length=120, blank=True)
    tanggal = models.DateField("ditetapkan", null=True, blank=True)
    sebutan_pimpinan = models.CharField("sebutan pimpinan", max_length=80, default="Kepala LPSE")
    sebutan_pegawai = models.CharField("sebutan pegawai", max_length=80, default="Pegawai LPSE")
    kepala_daerah = models.CharField("kepala daerah", max_length=120, blank=True)
    bentuk = ArrayField(models.CharField(max_length=20), default=list, blank=True, verbose_name="bentuk LPSE")
    aturan_tim = models.JSONField("aturan tim", default=dict, blank=True)
    kebijakan = models.JSONField("kebijakan", default=dict, blank=True)
    mengesampingkan = models.JSONField("ketentuan nasional yang diatur lain", default=dict, blank=True)
    kelompok_pasal = models.JSONField("kelompok pasal", default=list, blank=True)

    objects = PeraturanQuerySet.as_manager()

    class Meta:
        verbose_name = "peraturan"
        verbose_name_plural = "peraturan"
        ordering = ["urutan", "kode"]
        constraints = [models.CheckConstraint(condition=models.Q(lingkup__in=Lingkup.values), name="peraturan_lingkup")]

    def __str__(self) -> str:
        return self.nama


class KetentuanQuerySet(models.QuerySet["Ketentuan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KetentuanQuerySet:
        return self if pengguna.has_perm(LIHAT) else self.none()


@pghistory.track(append_only=True)
class Ketentuan(models.Model):
    """One duty, option, prohibition, right or definition of the matrix."""

    nomor = models.CharField("nomor", max_length=12, unique=True)
    kelompok = models.CharField("kelompok", max_length=20, choices=Kelompok.choices)
    jenis = ArrayField(models.CharField(max_length=10, choices=Jenis.choices), verbose_name="jenis")
    unit = models.CharField("unit", max_length=20, choices=Unit.choices)
    unit_lain = ArrayField(
        models.CharField(max_length=20, choices=Unit.choices), default=list, blank=True, verbose_name="unit lain"
    )
    standar = ArrayField(models.PositiveSmallIntegerField(), default=list, blank=True, verbose_name="standar LKPP")
    isi = models.TextField("isi ringkas")
    fitur = models.TextField("cara portal memenuhinya", blank=True)
    #: A duty that a later fixture no longer names stays, with its history; it only ends.
    aktif = models.BooleanField("aktif", default=True)

    objects = KetentuanQuerySet.as_manager()

    class Meta:
        verbose_name = "ketentuan"
        verbose_name_plural = "ketentuan"
        ordering = ["nomor"]
        permissions = [
            ("periksa_kepatuhan", "Memeriksa kewajiban sekarang juga"),
            ("terbitkan_kepatuhan", "Menerbitkan laporan kepatuhan"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(unit__in=Unit.values), name="ketentuan_unit"),
            models.CheckConstraint(condition=models.Q(jenis__len__gt=0), name="ketentuan_berjenis"),
            models.CheckConstraint(condition=~models.Q(isi=""), name="ketentuan_berisi"),
        ]

    def __str__(self) -> str:
        return f"{self.nomor} {self.isi}"[:120]

    def get_absolute_url(self) -> str:
        return reverse("kepatuhan_rinci", args=[self.nomor])

    @property
    def perlu_periksa(self) -> bool:
        """Only what must or must not be done needs a check; options, rights and definitions may have one."""
        return not PERLU_PERIKSA.isdisjoint(self.jenis)

    @property
    def label_jenis(self) -> str:
        return ", ".join(str(Jenis(j).label) for j in self.jenis)

    @property
    def label_unit(self) -> str:
        return str(self.get_unit_display())


class PasalKetentuanQuerySet(models.QuerySet["PasalKetentuan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PasalKetentuanQuerySet:
        return self if pengguna.has_perm(LIHAT) else self.none()


@pghistory.track(append_only=True)
class PasalKetentuan(models.Model):
    """Which clause of which regulation says a duty, and in which words."""

    ketentuan = models.ForeignKey(Ketentuan, models.CASCADE, related_name="pasal", verbose_name="ketentuan")
    peraturan = models.ForeignKey(Peraturan, models.CASCADE, related_name="pasal", verbose_name="peraturan")
    pasal = models.CharField("pasal", max_length=20)
    urut = models.PositiveSmallIntegerField("urut", default=0)
    bunyi = models.TextField("bunyi", blank=True)

    objects = PasalKetentuanQuerySet.as_manager()

    class Meta:
        verbose_name = "pasal ketentuan"
        verbose_name_plural = "pasal ketentuan"
        ordering = ["peraturan__urutan", "urut"]
        constraints = [
            models.UniqueConstraint(fields=["ketentuan", "peraturan", "pasal"], name="pasal_ketentuan_unik"),
        ]

    def __str__(self) -> str:
        return f"{self.peraturan.kode} {self.pasal}"

    @property
    def kata(self) -> str:
        return kata_pasal(self.pasal)


class ProfilPeraturanQuerySet(models.QuerySet["ProfilPeraturan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> ProfilPeraturanQuerySet:
        return self if pengguna.has_perm(LIHAT) else self.none()


@pghistory.track(append_only=True)
class ProfilPeraturan(models.Model):
    """Which regulations bind this office: one national base, and its own regional one when it has one. One row."""

    nasional = models.ForeignKey(Peraturan, models.PROTECT, related_name="+", verbose_name="peraturan nasional")
    daerah = models.ForeignKey(
        Peraturan, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="peraturan daerah"
    )
    dasar = models.CharField("dasar", max_length=250, blank=True)
    ditetapkan_pada = models.DateTimeField("ditetapkan pada", default=timezone.now)
    ditetapkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="oleh"
    )

    objects = ProfilPeraturanQuerySet.as_manager()

    class Meta:
        verbose_name = "profil peraturan"
        verbose_name_plural = "profil peraturan"
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="profil_peraturan_satu")]

    def __str__(self) -> str:
        return f"{self.daerah.nama_pendek}, {self.nasional.nama_pendek}" if self.daerah else self.nasional.nama_pendek

    def get_absolute_url(self) -> str:
        return reverse("kepatuhan_profil")


class HasilKewajibanQuerySet(models.QuerySet["HasilKewajiban"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> HasilKewajibanQuerySet:
        return self if pengguna.has_perm(LIHAT) else self.none()


# The time and figure of every quarter of an hour would bury the changes that count.
@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(condition=pghistory.AnyChange("status")), append_only=True
)
class HasilKewajiban(models.Model):
    """What the check of a duty found last; pages read this and never run a check."""

    ketentuan = models.OneToOneField(Ketentuan, models.CASCADE, related_name="hasil", verbose_name="ketentuan")
    status = models.CharField("keadaan", max_length=10, choices=KeadaanHasil.choices)
    angka = models.CharField("angka", max_length=200)
    penjelasan = models.TextField("penjelasan", blank=True)
    tautan = models.CharField("tautan bukti", max_length=500, blank=True)
    diperiksa_pada = models.DateTimeField("diperiksa pada", default=timezone.now)
    lama_ms = models.PositiveIntegerField("lama (milidetik)", default=0)

    objects = HasilKewajibanQuerySet.as_manager()

    class Meta:
        verbose_name = "hasil kewajiban"
        verbose_name_plural = "hasil kewajiban"
        ordering = ["ketentuan__nomor"]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=KeadaanHasil.values), name="hasil_kewajiban_status")
        ]

    def __str__(self) -> str:
        return f"{self.ketentuan.nomor} {self.get_status_display()}"


class RiwayatKewajibanQuerySet(models.QuerySet["RiwayatKewajiban"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> RiwayatKewajibanQuerySet:
        return self if pengguna.has_perm(LIHAT) else self.none()


class RiwayatKewajiban(models.Model):
    """What the check of a duty found on one day of the office; written for today only, unchangeable afterwards."""

    ketentuan = models.ForeignKey(Ketentuan, models.PROTECT, related_name="riwayat", verbose_name="ketentuan")
    tanggal = models.DateField("tanggal")
    status = models.CharField("keadaan terakhir", max_length=10, choices=KeadaanHasil.choices)
    #: The worst of the day: a duty that was red at noon and green at night is not told as green all day.
    terburuk = models.CharField("keadaan terburuk", max_length=10, choices=KeadaanHasil.choices)
    angka = models.CharField("angka", max_length=200)
    penjelasan = models.TextField("penjelasan", blank=True)
    diperiksa_pada = models.DateTimeField("diperiksa pada", default=timezone.now)
    jumlah = models.PositiveIntegerField("banyak pemeriksaan", default=1)
    #: Made-up rows of the demo office: the only ones that may tell of a day gone by, and they say what they are.
    contoh = models.BooleanField("data contoh", default=False)

    objects = RiwayatKewajibanQuerySet.as_manager()

    class Meta:
        verbose_name = "riwayat kewajiban"
        verbose_name_plural = "riwayat kewajiban"
        ordering = ["-tanggal", "ketentuan__nomor"]
        constraints = [
            models.UniqueConstraint(fields=["ketentuan", "tanggal"], name="riwayat_kewajiban_sehari"),
            models.CheckConstraint(condition=models.Q(status__in=KeadaanHasil.values), name="riwayat_kewajiban_status"),
            models.CheckConstraint(
                condition=models.Q(terburuk__in=KeadaanHasil.values), name="riwayat_kewajiban_terburuk"
            ),
        ]
        indexes = [models.Index(fields=["tanggal"], name="riwayat_kewajiban_tanggal")]
        triggers = [
            hanya_hari_ini,
            tanpa_kosongkan,
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap_harinya", fields=["ketentuan", "tanggal", "contoh"]),
        ]

    def __str__(self) -> str:
        return f"{self.ketentuan.nomor} {self.tanggal:%d-%m-%Y} {self.get_status_display()}"
