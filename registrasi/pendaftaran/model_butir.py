"""The checklist of one application: one row per paper the regulation asks for, with its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
from django.conf import settings
from django.db import models

from registrasi.pendaftaran.enums import NADA_HASIL, HasilButir
from registrasi.pendaftaran.model_permohonan import Permohonan
from registrasi.pendaftaran.pemicu import berkas_terbuka, butir_tertutup
from registrasi.persyaratan.enums import AlasanKurang, Sifat

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class ButirPermohonanQuerySet(models.QuerySet["ButirPermohonan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> ButirPermohonanQuerySet:
        return self if pengguna.has_perm("registrasi.view_permohonan") else self.none()


@pghistory.track(append_only=True)
class ButirPermohonan(models.Model):
    """One paper of one application: what was handed in, what the original showed, what the examiner found."""

    permohonan = models.ForeignKey(Permohonan, models.CASCADE, related_name="butir", verbose_name="permohonan")
    persyaratan = models.ForeignKey(
        "registrasi.ButirPersyaratan", models.PROTECT, related_name="+", verbose_name="persyaratan"
    )
    urutan = models.PositiveSmallIntegerField("urutan", default=0)
    #: A paper that is asked for only where it exists (last deed of amendment): there is none.
    tidak_ada = models.BooleanField("tidak ada", default=False)
    salinan_diterima = models.BooleanField("salinan diterima", default=False)
    asli_ditunjukkan = models.BooleanField("asli ditunjukkan", default=False)
    nomor = models.CharField("nomor", max_length=120, blank=True)
    tanggal = models.DateField("tanggal", null=True, blank=True)
    berlaku_sampai = models.DateField("berlaku s.d.", null=True, blank=True)
    penerbit = models.CharField("penerbit", max_length=160, blank=True)
    #: What the paper itself says: {"nama": …, "npwp": …}, after the ``unsur`` of its requirement.
    fakta = models.JSONField("fakta identitas", default=dict, blank=True)
    hasil = models.CharField("hasil", max_length=14, choices=HasilButir.choices, default=HasilButir.BELUM)
    alasan = models.CharField("alasan", max_length=20, choices=AlasanKurang.choices, blank=True)
    keterangan = models.TextField("keterangan", max_length=1000, blank=True)
    diperiksa_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="pemeriksa"
    )
    diperiksa_pada = models.DateTimeField("diperiksa pada", null=True, blank=True)
    putaran = models.PositiveSmallIntegerField("putaran", default=1)

    objects = ButirPermohonanQuerySet.as_manager()

    class Meta:
        verbose_name = "butir permohonan"
        verbose_name_plural = "butir permohonan"
        ordering = ["urutan", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["permohonan", "persyaratan"], name="butirpermohonan_satu"),
            models.CheckConstraint(condition=models.Q(hasil__in=HasilButir.values), name="butirpermohonan_hasil"),
            models.CheckConstraint(
                condition=models.Q(hasil=HasilButir.KURANG) & ~models.Q(alasan="")
                | ~models.Q(hasil=HasilButir.KURANG) & models.Q(alasan=""),
                name="butirpermohonan_beralasan",
            ),
            models.CheckConstraint(
                condition=~models.Q(alasan=AlasanKurang.LAIN) | ~models.Q(keterangan=""),
                name="butirpermohonan_alasan_ditulis",
            ),
            models.CheckConstraint(
                condition=models.Q(hasil=HasilButir.BELUM)
                | models.Q(diperiksa_oleh__isnull=False, diperiksa_pada__isnull=False),
                name="butirpermohonan_diperiksa",
            ),
        ]
        triggers = [butir_tertutup]

    def __str__(self) -> str:
        return str(self.persyaratan)

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_HASIL[self.hasil]

    @property
    def bernomor_pribadi(self) -> bool:
        """Its number is a personal one (KTP, NPWP), masked where it need not be read."""
        return bool({"nik", "npwp"} & set(self.persyaratan.unsur))

    @property
    def diminta(self) -> bool:
        """Whether this application cannot be handed in without it."""
        sifat = self.persyaratan.sifat
        return sifat == Sifat.WAJIB or (sifat == Sifat.BILA_DIWAKILKAN and self.permohonan.diwakilkan)


class BerkasButirQuerySet(models.QuerySet["BerkasButir"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> BerkasButirQuerySet:
        return self if pengguna.has_perm("registrasi.view_permohonan") else self.none()


@pghistory.track(append_only=True)
class BerkasButir(models.Model):
    """One file of a row, in the round it came in."""

    butir = models.ForeignKey(ButirPermohonan, models.CASCADE, related_name="berkas", verbose_name="butir")
    berkas = models.OneToOneField("lpse.Berkas", models.PROTECT, related_name="+", verbose_name="berkas")
    urutan = models.PositiveSmallIntegerField("urutan", default=0)
    putaran = models.PositiveSmallIntegerField("putaran", default=1)

    objects = BerkasButirQuerySet.as_manager()

    class Meta:
        verbose_name = "berkas butir"
        verbose_name_plural = "berkas butir"
        ordering = ["putaran", "urutan", "pk"]
        triggers = [berkas_terbuka]

    def __str__(self) -> str:
        return str(self.berkas)
