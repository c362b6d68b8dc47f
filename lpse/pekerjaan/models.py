"""Every run of the schedule is a row that says how it ended (ARCHITECTURE § 4.10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils import timezone

from lpse.pekerjaan.enums import BELUM_USAI, HasilJalan

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class JalanTugasQuerySet(models.QuerySet["JalanTugas"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> JalanTugasQuerySet:
        """The Kepala sees every run, a unit's staff those whose task begins with their unit's ``<app_label>.``."""
        if not (pengguna.is_authenticated and pengguna.pegawai_lpse):
            return self.none()
        if pengguna.has_perm("lpse.view_jalantugas"):
            return self
        boleh = models.Q(pk__in=[])
        for awalan, izin in IZIN_UNIT.items():
            if pengguna.has_perm(izin):
                boleh |= models.Q(tugas__startswith=f"{awalan}.")
        return self.filter(boleh)


#: Which permission lets a unit's staff read the runs of their own unit; filled by ``registri.izin_unit``.
IZIN_UNIT: dict[str, str] = {}


class JalanTugas(models.Model):
    """How one run of a scheduled duty ended."""

    tugas = models.CharField("tugas", max_length=80)
    #: What the run was about when it was about one thing: the code of a server, a backup target.
    sasaran = models.CharField("sasaran", max_length=80, blank=True)
    hasil = models.CharField("hasil", max_length=10, choices=HasilJalan.choices, default=HasilJalan.BERJALAN)
    pesan = models.TextField("pesan", blank=True)
    mulai = models.DateTimeField("mulai", default=timezone.now)
    selesai = models.DateTimeField("selesai", null=True, blank=True)
    rujukan = models.CharField("nomor tugas", max_length=64, blank=True)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="disuruh oleh"
    )

    objects = JalanTugasQuerySet.as_manager()

    class Meta:
        verbose_name = "jalan tugas"
        verbose_name_plural = "jalan tugas"
        ordering = ["-mulai"]
        permissions = [
            ("lihat_pekerjaan", "Melihat pekerjaan terjadwal unitnya"),
            ("jalankan_pekerjaan", "Menjalankan pekerjaan terjadwal sekarang juga"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(hasil__in=HasilJalan.values), name="jalan_tugas_hasil"),
            models.CheckConstraint(
                condition=models.Q(hasil__in=BELUM_USAI, selesai__isnull=True)
                | (~models.Q(hasil__in=BELUM_USAI) & models.Q(selesai__isnull=False)),
                name="jalan_tugas_selesai_utuh",
            ),
            # A second press of the button while the first order still waits is refused here, whoever was faster.
            models.UniqueConstraint(
                fields=["tugas", "sasaran"],
                condition=models.Q(hasil=HasilJalan.MENUNGGU),
                name="jalan_tugas_satu_menunggu",
            ),
        ]
        indexes = [models.Index(fields=["tugas", "-mulai"], name="lpse_jalan_tugas_mulai")]

    def __str__(self) -> str:
        return f"{self.tugas} {self.get_hasil_display()}"
