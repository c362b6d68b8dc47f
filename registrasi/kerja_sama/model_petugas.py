"""The officers of an institution that uses this LPSE."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.utils import timezone

from lpse.tampilan import bahasa
from registrasi.kerja_sama.enums import TugasPetugas
from registrasi.kerja_sama.model_kerja_sama import LIHAT

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class PetugasInstansiQuerySet(models.QuerySet["PetugasInstansi"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PetugasInstansiQuerySet:
        return self if pengguna.has_perm(LIHAT) else self.none()


@pghistory.track(append_only=True)
class PetugasInstansi(models.Model):
    """An officer of an institution that uses this LPSE, tied to the user of SPSE that he or she is, if any."""

    instansi = models.ForeignKey("lpse.Instansi", models.PROTECT, related_name="petugas", verbose_name="instansi")
    tugas = models.CharField("tugas", max_length=12, choices=TugasPetugas.choices)
    nama = models.CharField("nama", max_length=120)
    nip = models.CharField("NIP", max_length=18, blank=True)
    jabatan = models.CharField("jabatan", max_length=120, blank=True)
    surel = models.EmailField("surel", blank=True)
    telepon = models.CharField("telepon", max_length=40, blank=True)
    pengguna = models.ForeignKey(
        "registrasi.PenggunaSPSE",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="petugas_instansi",
        verbose_name="pengguna SPSE",
    )
    mulai = models.DateField("mulai bertugas", default=bahasa.hari_ini)
    selesai = models.DateField("selesai bertugas", null=True, blank=True)
    dicatat_pada = models.DateTimeField("dicatat pada", default=timezone.now)
    dicatat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="dicatat oleh"
    )

    objects = PetugasInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "petugas instansi"
        verbose_name_plural = "petugas instansi"
        ordering = ["nama"]
        constraints = [
            models.CheckConstraint(condition=models.Q(tugas__in=TugasPetugas.values), name="petugas_tugas"),
            models.CheckConstraint(
                condition=models.Q(nip="") | models.Q(nip__regex=r"^[0-9]{18}$"), name="petugas_nip"
            ),
            models.CheckConstraint(
                condition=models.Q(selesai__isnull=True) | models.Q(selesai__gte=models.F("mulai")), name="petugas_masa"
            ),
            models.UniqueConstraint(
                fields=["instansi", "tugas", "nama"],
                condition=models.Q(selesai__isnull=True),
                name="petugas_sekali",
                violation_error_message="Petugas ini sudah tercatat dengan tugas yang sama.",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap_asal", fields=["instansi", "dicatat_pada", "dicatat_oleh"]),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.nama} ({self.get_tugas_display()})"
