"""What each kind of user must bring, closed by the regulations (Perka LKPP 2/2010 Pasal 22(1), (3), (4))."""

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

from lpse.kepatuhan.pasal import PasalKeliru, kata_pasal
from lpse.medan import FSMField
from registrasi.persyaratan.enums import (
    NON_PENYEDIA,
    PENYEDIA,
    PERPINDAHAN_USUL,
    Asal,
    JenisFormulir,
    JenisPengguna,
    Sifat,
    StatusUsul,
)
from registrasi.persyaratan.pemicu import SURVEI, daftar_tertutup

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

__all__ = ["NON_PENYEDIA", "PENYEDIA", "ButirPersyaratan", "EntitasLain", "UsulPersyaratan", "VersiFormulir"]


def _tanpa_survei(*kolom: str) -> models.Q:
    """No text of a requirement speaks of a field inspection (Pasal 22(4))."""
    syarat = models.Q()
    for k in kolom:
        syarat &= ~models.Q(**{f"{k}__iregex": SURVEI})
    return syarat


class ButirPersyaratanQuerySet(models.QuerySet["ButirPersyaratan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> ButirPersyaratanQuerySet:
        """What must be brought is public; the register of rows belongs to whoever works with it."""
        return self if pengguna.has_perm("registrasi.view_butirpersyaratan") else self.none()

    def berlaku(self, tanggal: dt.date) -> ButirPersyaratanQuerySet:
        return self.filter(
            models.Q(berlaku_sampai__isnull=True) | models.Q(berlaku_sampai__gte=tanggal), berlaku_dari__lte=tanggal
        )


@pghistory.track(append_only=True)
class ButirPersyaratan(models.Model):
    """One paper a kind of user brings, with the clause that asks for it."""

    kode = models.SlugField("kode", max_length=40)
    jenis_pengguna = models.CharField("jenis pengguna", max_length=24, choices=JenisPengguna.choices)
    #: Code of the regulation (``lpse.kepatuhan``): P2, LU, KK, PPU.
    peraturan = models.CharField("peraturan", max_length=10)
    pasal = models.CharField("pasal", max_length=20)
    #: The letter below the last number of the clause: «a» of 22(1)a2.
    huruf = models.CharField("huruf", max_length=1, blank=True)
    nama = models.CharField("nama", max_length=160)
    uraian = models.TextField("uraian", blank=True, max_length=600)
    sifat = models.CharField("sifat", max_length=16, choices=Sifat.choices, default=Sifat.WAJIB)
    perlu_asli = models.BooleanField("asli ditunjukkan", default=True)
    perlu_nomor = models.BooleanField("nomor dicatat", default=False)
    perlu_masa_berlaku = models.BooleanField("masa berlaku dicatat", default=False)
    #: Identity facts this paper carries (nama, alamat, npwp, nib, nik, nip, penanggung_jawab, jabatan, instansi).
    unsur = models.JSONField("unsur identitas", default=list, blank=True)
    urutan = models.PositiveSmallIntegerField("urutan", default=0)
    asal = models.CharField("asal", max_length=8, choices=Asal.choices, default=Asal.REGULASI)
    dasar_aturan_lkpp = models.CharField("dasar aturan LKPP", max_length=250, blank=True)
    berlaku_dari = models.DateField("berlaku dari")
    berlaku_sampai = models.DateField("berlaku sampai", null=True, blank=True)

    objects = ButirPersyaratanQuerySet.as_manager()

    class Meta:
        verbose_name = "butir persyaratan"
        verbose_name_plural = "butir persyaratan"
        ordering = ["jenis_pengguna", "urutan", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["peraturan", "jenis_pengguna", "kode"], name="persyaratan_satu"),
            models.CheckConstraint(
                condition=models.Q(jenis_pengguna__in=JenisPengguna.values), name="persyaratan_jenis"
            ),
            models.CheckConstraint(condition=models.Q(sifat__in=Sifat.values), name="persyaratan_sifat"),
            models.CheckConstraint(
                condition=models.Q(asal=Asal.REGULASI, dasar_aturan_lkpp="")
                | models.Q(asal=Asal.LKPP) & ~models.Q(dasar_aturan_lkpp__regex=r"^\s*$"),
                name="persyaratan_berdasar",
                violation_error_message="Syarat tambahan harus menyebut aturan LKPP yang menjadi dasarnya.",
            ),
            models.CheckConstraint(
                condition=_tanpa_survei("nama", "uraian"),
                name="persyaratan_tanpa_survei",
                violation_error_message="Pemeriksaan lapangan tidak boleh menjadi syarat.",
            ),
            models.CheckConstraint(
                condition=models.Q(berlaku_sampai__isnull=True)
                | models.Q(berlaku_sampai__gte=models.F("berlaku_dari")),
                name="persyaratan_masa",
            ),
        ]
        triggers = [daftar_tertutup]

    def __str__(self) -> str:
        return self.nama

    @property
    def kata_pasal(self) -> str:
        """«Pasal 22 ayat (1) huruf a angka 2 huruf a»."""
        try:
            kata = kata_pasal(self.pasal)
        except PasalKeliru:
            kata = self.pasal
        return f"{kata} huruf {self.huruf}" if self.huruf else kata


class EntitasLainQuerySet(models.QuerySet["EntitasLain"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> EntitasLainQuerySet:
        return self if pengguna.has_perm("registrasi.view_entitaslain") else self.none()


@pghistory.track(append_only=True)
class EntitasLain(models.Model):
    """Another kind of user that the terms of use of SPSE name (Pasal 22(7)); the Kepala keeps the table."""

    kode = models.SlugField("kode", max_length=30, unique=True)
    nama = models.CharField("nama", max_length=120)
    dasar = models.CharField(
        "dasar", max_length=250, help_text="Bagian Syarat dan Ketentuan Penggunaan SPSE atau aturan yang menyebutnya."
    )
    aktif = models.BooleanField("dapat dipilih", default=True)

    objects = EntitasLainQuerySet.as_manager()

    class Meta:
        verbose_name = "entitas lain"
        verbose_name_plural = "entitas lain"
        ordering = ["nama"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(dasar=""),
                name="entitaslain_berdasar",
                violation_error_message="Tulis dasar yang menyebut entitas ini.",
            )
        ]

    def __str__(self) -> str:
        return self.nama


class VersiFormulirQuerySet(models.QuerySet["VersiFormulir"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> VersiFormulirQuerySet:
        return self if pengguna.has_perm("registrasi.view_versiformulir") else self.none()


@pghistory.track(append_only=True)
class VersiFormulir(models.Model):
    """The wording of a form from one day on; an application keeps the version it was signed under."""

    formulir = models.CharField("formulir", max_length=16, choices=JenisFormulir.choices)
    versi = models.CharField("versi", max_length=20)
    berlaku_dari = models.DateField("berlaku dari")
    #: The statements the applicant signs, in order.
    teks = models.JSONField("pernyataan", default=list)
    catatan = models.CharField("catatan", max_length=250, blank=True)
    dibuat_pada = models.DateTimeField("dibuat pada", default=timezone.now, editable=False)

    objects = VersiFormulirQuerySet.as_manager()

    class Meta:
        verbose_name = "versi formulir"
        verbose_name_plural = "versi formulir"
        ordering = ["formulir", "-berlaku_dari", "-pk"]
        permissions = [("kelola_versiformulir", "Menetapkan rumusan formulir yang baru")]
        constraints = [
            models.UniqueConstraint(fields=["formulir", "versi"], name="versiformulir_satu"),
            models.UniqueConstraint(
                fields=["formulir", "berlaku_dari"],
                name="versiformulir_satu_hari",
                violation_error_message="Formulir ini sudah punya versi yang berlaku dari hari itu.",
            ),
            models.CheckConstraint(condition=models.Q(formulir__in=JenisFormulir.values), name="versiformulir_jenis"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="rumusan_tetap", fields=["formulir", "versi", "berlaku_dari", "teks"]),
        ]

    def __str__(self) -> str:
        return f"{self.get_formulir_display()} versi {self.versi}"


class UsulPersyaratanQuerySet(models.QuerySet["UsulPersyaratan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> UsulPersyaratanQuerySet:
        return self if pengguna.has_perm("registrasi.view_usulpersyaratan") else self.none()


@pghistory.track(append_only=True)
class UsulPersyaratan(FSMModelMixin, models.Model):
    """An extra requirement that a rule of LKPP asks for, on its way to the Kepala (Konkep Pasal 23(5))."""

    jenis_pengguna = models.CharField("jenis pengguna", max_length=24, choices=JenisPengguna.choices)
    nama = models.CharField("nama dokumen", max_length=160)
    uraian = models.TextField("uraian", blank=True, max_length=600)
    sifat = models.CharField("sifat", max_length=16, choices=Sifat.choices, default=Sifat.WAJIB)
    perlu_asli = models.BooleanField("asli ditunjukkan", default=True)
    perlu_nomor = models.BooleanField("nomor dicatat", default=False)
    perlu_masa_berlaku = models.BooleanField("masa berlaku dicatat", default=False)
    dasar_aturan_lkpp = models.CharField("dasar aturan LKPP", max_length=250)
    status = FSMField("keadaan", max_length=12, choices=StatusUsul.choices, default=StatusUsul.DIAJUKAN, protected=True)
    pengusul = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="pengusul")
    diajukan_pada = models.DateTimeField("diajukan pada", default=timezone.now)
    pemutus = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="pemutus"
    )
    diputus_pada = models.DateTimeField("diputus pada", null=True, blank=True)
    alasan = models.TextField("alasan", max_length=1000, blank=True)
    butir = models.OneToOneField(
        ButirPersyaratan, models.PROTECT, null=True, blank=True, related_name="usul", verbose_name="butir"
    )

    objects = UsulPersyaratanQuerySet.as_manager()

    class Meta:
        verbose_name = "usul syarat tambahan"
        verbose_name_plural = "usul syarat tambahan"
        ordering = ["-diajukan_pada"]
        permissions = [
            ("usulkan_persyaratan", "Mengusulkan syarat tambahan menurut aturan LKPP"),
            ("tetapkan_persyaratan", "Menetapkan dan mengakhiri syarat tambahan"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=StatusUsul.values), name="usulsyarat_status"),
            models.CheckConstraint(
                condition=~models.Q(dasar_aturan_lkpp__regex=r"^\s*$"),
                name="usulsyarat_berdasar",
                violation_error_message="Sebut aturan LKPP yang menjadi dasar.",
            ),
            models.CheckConstraint(condition=_tanpa_survei("nama", "uraian"), name="usulsyarat_tanpa_survei"),
            models.CheckConstraint(
                condition=models.Q(status=StatusUsul.DIAJUKAN, pemutus__isnull=True, butir__isnull=True)
                | models.Q(status=StatusUsul.DITETAPKAN, pemutus__isnull=False, butir__isnull=False)
                | models.Q(status=StatusUsul.DITOLAK, pemutus__isnull=False, butir__isnull=True) & ~models.Q(alasan=""),
                name="usulsyarat_diputus",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_USUL)),
        ]

    def __str__(self) -> str:
        return f"Usul syarat {self.nama}"

    def get_absolute_url(self) -> str:
        return reverse("registrasi:usul_persyaratan", args=[self.pk])

    @transition(field=status, source=StatusUsul.DIAJUKAN, target=StatusUsul.DITETAPKAN)
    def tetapkan(self, *, oleh: Pengguna, butir: ButirPersyaratan) -> None:
        self.pemutus, self.diputus_pada, self.butir = oleh, timezone.now(), butir

    @transition(field=status, source=StatusUsul.DIAJUKAN, target=StatusUsul.DITOLAK)
    def tolak(self, *, oleh: Pengguna, alasan: str) -> None:
        self.pemutus, self.diputus_pada, self.alasan = oleh, timezone.now(), alasan
