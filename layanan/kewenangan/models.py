"""Matters that were handed to whom they belong, and suggestions about a schedule (Pasal 3(3); PPU 2h)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from layanan.kewenangan.enums import NADA_SARAN, AlasanLuar, Pihak, TanggapanSaran

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_T = TanggapanSaran


class PengalihanQuerySet(models.QuerySet["Pengalihan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PengalihanQuerySet:
        return self if pengguna.has_perm("layanan.view_pengalihan") else self.none()


class Pengalihan(models.Model):
    """One ticket that named a matter of others: the answer that was given and to whom it went. Written once."""

    tiket = models.OneToOneField("layanan.Tiket", models.PROTECT, related_name="pengalihan", verbose_name="tiket")
    alasan = models.CharField("perkara", max_length=20, choices=AlasanLuar.choices)
    kepada = models.CharField("yang berwenang", max_length=5, choices=Pihak.choices)
    kontak = models.ForeignKey(
        "layanan.Kontak", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="diteruskan kepada"
    )
    jawaban = models.TextField("jawaban kepada pelapor", max_length=4000)
    naskah = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="surat"
    )
    pada = models.DateTimeField("dialihkan pada", default=timezone.now)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")

    objects = PengalihanQuerySet.as_manager()

    class Meta:
        verbose_name = "pengalihan di luar kewenangan"
        verbose_name_plural = "pengalihan di luar kewenangan"
        ordering = ["-pada", "-id"]
        permissions = [("alihkan_luar", "Mengalihkan perkara di luar kewenangan LPSE kepada yang berwenang")]
        constraints = [
            models.CheckConstraint(condition=models.Q(alasan__in=AlasanLuar.values), name="pengalihan_alasan"),
            models.CheckConstraint(condition=models.Q(kepada__in=Pihak.values), name="pengalihan_kepada"),
            models.CheckConstraint(condition=~models.Q(jawaban=""), name="pengalihan_berjawab"),
        ]
        indexes = [models.Index(fields=["-pada", "-id"], name="pengalihan_urut")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.Protect(name="tidak_diubah", operation=pgtrigger.Update),
        ]

    def __str__(self) -> str:
        return f"{self.get_alasan_display()} ({self.tiket})"

    def get_absolute_url(self) -> str:
        return self.tiket.get_absolute_url()


class SaranJadwalQuerySet(models.QuerySet["SaranJadwal"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> SaranJadwalQuerySet:
        return self if pengguna.has_perm("layanan.view_saranjadwal") else self.none()

    def menunggu(self) -> SaranJadwalQuerySet:
        return self.filter(tanggapan=_T.MENUNGGU)


@pghistory.track(append_only=True)
class SaranJadwal(models.Model):
    """A letter that suggests to the Pokja to look at its schedule after a disturbance; the Pokja decides (PPU 2h)."""

    tiket = models.ForeignKey("layanan.Tiket", models.PROTECT, related_name="saran_jadwal", verbose_name="tiket")
    kode_tender = models.CharField("kode tender", max_length=20)
    nama_paket = models.CharField("nama paket", max_length=1000)
    tahap_nama = models.CharField("tahapan", max_length=200)
    batas_tahap = models.DateTimeField("tahapan berakhir")
    gangguan_mulai = models.DateTimeField("gangguan mulai")
    gangguan_selesai = models.DateTimeField("gangguan selesai", null=True, blank=True)
    uraian = models.TextField("uraian gangguan", max_length=3000)
    naskah = models.ForeignKey("lpse.Naskah", models.PROTECT, related_name="+", verbose_name="surat saran")
    tanggapan = models.CharField("tanggapan Pokja", max_length=10, choices=_T.choices, default=_T.MENUNGGU)
    tanggapan_catatan = models.CharField("catatan tanggapan", max_length=500, blank=True, default="")
    ditanggapi_pada = models.DateTimeField("ditanggapi pada", null=True, blank=True)
    dibuat_pada = models.DateTimeField("dibuat pada", default=timezone.now)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")

    objects = SaranJadwalQuerySet.as_manager()

    class Meta:
        verbose_name = "saran perubahan jadwal"
        verbose_name_plural = "saran perubahan jadwal"
        ordering = ["-dibuat_pada", "-id"]
        permissions = [("sarankan_jadwal", "Menyurati Pokja dengan saran perubahan jadwal")]
        constraints = [
            models.CheckConstraint(condition=models.Q(tanggapan__in=_T.values), name="saranjadwal_tanggapan"),
            models.CheckConstraint(
                condition=models.Q(tanggapan=_T.MENUNGGU, ditanggapi_pada__isnull=True)
                | ~models.Q(tanggapan=_T.MENUNGGU) & models.Q(ditanggapi_pada__isnull=False),
                name="saranjadwal_ditanggapi",
            ),
            models.CheckConstraint(
                condition=models.Q(gangguan_selesai__isnull=True)
                | models.Q(gangguan_selesai__gte=models.F("gangguan_mulai")),
                name="saranjadwal_gangguan_urut",
            ),
            models.UniqueConstraint(
                fields=["tiket"], condition=models.Q(tanggapan=_T.MENUNGGU), name="saranjadwal_satu_menunggu"
            ),
        ]
        indexes = [models.Index(fields=["-dibuat_pada", "-id"], name="saranjadwal_urut")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="tetap_asal",
                fields=["tiket", "kode_tender", "tahap_nama", "batas_tahap", "uraian", "naskah", "dibuat_pada", "oleh"],
            ),
        ]

    def __str__(self) -> str:
        return f"Saran jadwal {self.kode_tender}: {self.tahap_nama}"

    def get_absolute_url(self) -> str:
        return reverse("layanan:kewenangan_saran_rinci", args=[self.pk])

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_SARAN[self.tanggapan]
