"""The register of signing certificates: whose, from whom, valid until when, and whether it was revoked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.utils import timezone

from lpse.naskah.enums_sertifikat import JenisSertifikat, KeadaanSertifikat

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_K = KeadaanSertifikat


class SertifikatPenandaQuerySet(models.QuerySet["SertifikatPenanda"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> SertifikatPenandaQuerySet:
        """Whoever keeps the register sees all of it; everyone else their own."""
        if not (pengguna.is_authenticated and pengguna.is_active and pengguna.kode_peran):
            return self.none()
        if pengguna.has_perm("lpse.view_sertifikatpenanda"):
            return self
        return self.filter(pemilik=pengguna)

    def aktif(self) -> SertifikatPenandaQuerySet:
        return self.filter(keadaan=_K.AKTIF)

    def pegawai(self) -> SertifikatPenandaQuerySet:
        return self.filter(jenis=JenisSertifikat.PEGAWAI)

    def segel(self) -> SertifikatPenandaQuerySet:
        return self.filter(jenis=JenisSertifikat.SEGEL)

    def akar(self) -> SertifikatPenandaQuerySet:
        return self.filter(jenis=JenisSertifikat.AKAR)


@pghistory.track(append_only=True)
class SertifikatPenanda(models.Model):
    """One certificate of the office's own authority; its key lies in a file, sealed with its owner's passphrase."""

    jenis = models.CharField("jenis", max_length=10, choices=JenisSertifikat.choices, default=JenisSertifikat.PEGAWAI)
    pemilik = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sertifikat_penanda",
        verbose_name="pemilik",
    )
    subjek = models.CharField("nama pada sertifikat", max_length=200)
    penerbit = models.CharField("penerbit", max_length=200)
    #: Hexadecimal, small letters, without leading zeros.
    serial = models.CharField("nomor seri", max_length=64)
    sidik = models.CharField("sidik SHA-256", max_length=64, unique=True)
    berlaku_dari = models.DateTimeField("berlaku dari")
    berlaku_sampai = models.DateTimeField("berlaku sampai")
    #: Name of the key file inside ``LPSE_VAR/kunci``.
    jalur = models.CharField("berkas kunci", max_length=120)
    keadaan = models.CharField("keadaan", max_length=10, choices=_K.choices, default=_K.AKTIF)
    diterbitkan_pada = models.DateTimeField("diterbitkan pada", default=timezone.now)
    dicabut_pada = models.DateTimeField("dicabut pada", null=True, blank=True)
    alasan_cabut = models.CharField("alasan pencabutan", max_length=300, blank=True)

    objects = SertifikatPenandaQuerySet.as_manager()

    class Meta:
        verbose_name = "sertifikat penanda"
        verbose_name_plural = "sertifikat penanda"
        ordering = ["-diterbitkan_pada", "-id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(jenis__in=JenisSertifikat.values), name="sertifikat_jenis"),
            models.CheckConstraint(condition=models.Q(keadaan__in=_K.values), name="sertifikat_keadaan"),
            models.CheckConstraint(
                condition=models.Q(jenis__in=[JenisSertifikat.AKAR, JenisSertifikat.SEGEL], pemilik__isnull=True)
                | models.Q(jenis=JenisSertifikat.PEGAWAI, pemilik__isnull=False),
                name="sertifikat_berpemilik",
            ),
            models.CheckConstraint(
                condition=models.Q(berlaku_dari__lt=models.F("berlaku_sampai")), name="sertifikat_masa"
            ),
            models.CheckConstraint(
                condition=(models.Q(keadaan=_K.DICABUT, dicabut_pada__isnull=False) & ~models.Q(alasan_cabut=""))
                | models.Q(keadaan=_K.AKTIF, dicabut_pada__isnull=True, alasan_cabut=""),
                name="sertifikat_cabut_beralasan",
            ),
            models.UniqueConstraint(fields=["penerbit", "serial"], name="sertifikat_serial"),
            models.UniqueConstraint(
                fields=["pemilik"],
                condition=models.Q(keadaan=_K.AKTIF, pemilik__isnull=False),
                name="sertifikat_satu_aktif",
                violation_error_message="Orang ini masih memegang sertifikat aktif.",
            ),
            models.UniqueConstraint(
                fields=["jenis"],
                condition=models.Q(keadaan=_K.AKTIF, jenis=JenisSertifikat.SEGEL),
                name="sertifikat_satu_segel",
                violation_error_message="Kantor ini masih memegang segel aktif.",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.FSM(name="jalan_keadaan", field="keadaan", transitions=[(_K.AKTIF, _K.DICABUT)]),
            pgtrigger.ReadOnly(
                name="sertifikat_tetap",
                fields=[
                    "jenis",
                    "pemilik",
                    "subjek",
                    "penerbit",
                    "serial",
                    "sidik",
                    "berlaku_dari",
                    "berlaku_sampai",
                    "jalur",
                    "diterbitkan_pada",
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"Sertifikat {self.subjek}"

    @property
    def aktif(self) -> bool:
        return self.keadaan == _K.AKTIF
