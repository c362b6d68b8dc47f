"""Matches between the register of listed providers and users or open applications, each answered by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from lpse.tampilan import bahasa
from registrasi.daftar_hitam.enums import DASAR_NOMOR, Dasar, StatusDaftarHitam
from registrasi.padanan.enums import Jawaban

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class CocokDaftarHitamQuerySet(models.QuerySet["CocokDaftarHitam"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> CocokDaftarHitamQuerySet:
        """The unit that registers, and the Kepala; a match is a suspicion about somebody."""
        return self if pengguna.has_perm("registrasi.view_cocokdaftarhitam") else self.none()

    def menunggu(self) -> CocokDaftarHitamQuerySet:
        """Still true, of an entry in force today, and answered by nobody."""
        hari = bahasa.hari_ini()
        return self.filter(
            ditangani_pada=None,
            gugur_pada=None,
            entri__status=StatusDaftarHitam.TAYANG,
            entri__berlaku_dari__lte=hari,
            entri__berlaku_sampai__gte=hari,
        )


@pghistory.track(append_only=True)
class CocokDaftarHitam(models.Model):
    """One entry that meets one user or one application (Perka LKPP 2/2010 Pasal 10(4)). Nothing follows by itself."""

    entri = models.ForeignKey(
        "registrasi.DaftarHitam", models.PROTECT, related_name="cocok", verbose_name="entri daftar hitam"
    )
    pengguna = models.ForeignKey(
        "registrasi.PenggunaSPSE", models.PROTECT, null=True, blank=True, related_name="cocok_daftar_hitam",
        verbose_name="pengguna SPSE",
    )  # fmt: skip
    permohonan = models.ForeignKey(
        "registrasi.Permohonan", models.PROTECT, null=True, blank=True, related_name="cocok_daftar_hitam",
        verbose_name="permohonan",
    )  # fmt: skip
    #: Who of them: the provider itself, the person in charge, an owner.
    pihak = models.CharField("pihak", max_length=200, default="Penyedia")
    pihak_utama = models.BooleanField("penyedia itu sendiri", default=True)
    nama = models.CharField("nama", max_length=200)
    dasar = models.CharField("dasar", max_length=10, choices=Dasar.choices)
    kemiripan = models.PositiveSmallIntegerField("kemiripan nama", default=100)
    ditemukan_pada = models.DateTimeField("ditemukan pada", default=timezone.now)
    #: Entry, user or application were corrected since, and no longer meet.
    gugur_pada = models.DateTimeField("gugur pada", null=True, blank=True)
    jawaban = models.CharField("jawaban", max_length=10, choices=Jawaban.choices, blank=True, default="")
    alasan = models.TextField("alasan", max_length=1000, blank=True, default="")
    ditangani_pada = models.DateTimeField("ditangani pada", null=True, blank=True)
    ditangani_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="ditangani oleh"
    )

    objects = CocokDaftarHitamQuerySet.as_manager()

    class Meta:
        verbose_name = "kecocokan daftar hitam"
        verbose_name_plural = "kecocokan daftar hitam"
        ordering = ["-ditemukan_pada", "-id"]
        permissions = [
            ("tangani_cocokdaftarhitam", "Menjawab kecocokan dengan daftar hitam"),
            ("cocokkan_daftarhitam", "Menjalankan pencocokan daftar hitam"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["entri", "pengguna"], condition=models.Q(pengguna__isnull=False), name="cocokdh_pengguna"
            ),
            models.UniqueConstraint(
                fields=["entri", "permohonan"], condition=models.Q(permohonan__isnull=False), name="cocokdh_permohonan"
            ),
            models.CheckConstraint(
                condition=models.Q(pengguna__isnull=False, permohonan__isnull=True)
                | models.Q(pengguna__isnull=True, permohonan__isnull=False),
                name="cocokdh_satu_sasaran",
            ),
            models.CheckConstraint(condition=models.Q(dasar__in=Dasar.values), name="cocokdh_dasar"),
            models.CheckConstraint(condition=models.Q(kemiripan__lte=100), name="cocokdh_kemiripan"),
            models.CheckConstraint(
                condition=models.Q(jawaban="", alasan="", ditangani_pada__isnull=True, ditangani_oleh__isnull=True)
                | models.Q(jawaban__in=Jawaban.values, ditangani_pada__isnull=False, ditangani_oleh__isnull=False)
                & ~models.Q(alasan=""),
                name="cocokdh_ditangani",
            ),
            models.CheckConstraint(
                condition=~models.Q(jawaban=Jawaban.BUKAN, pihak_utama=True, dasar__in=sorted(DASAR_NOMOR)),
                name="cocokdh_nomor_tak_dibantah",
                violation_error_message="Nomor yang sama tidak dapat dijawab bukan pihak yang sama.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["-ditemukan_pada"],
                condition=models.Q(ditangani_pada__isnull=True, gugur_pada__isnull=True),
                name="cocokdh_menunggu",
            ),
            models.Index(fields=["-ditemukan_pada", "-id"], name="cocokdh_terbaru"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap_asal", fields=["entri", "pengguna", "permohonan", "ditemukan_pada"]),
        ]

    def __str__(self) -> str:
        return f"Kecocokan {self.nama} dengan SK {self.entri.nomor_sk}"

    def get_absolute_url(self) -> str:
        return reverse("registrasi:cocok", args=[self.pk])

    @property
    def nomor_sama(self) -> bool:
        """A number of the provider itself: it stops, and cannot be answered away."""
        return self.pihak_utama and self.dasar in DASAR_NOMOR

    @property
    def menghentikan(self) -> bool:
        """Whether an application may not go on: its number is listed, or a person said the name is the same party."""
        return self.gugur_pada is None and (self.nomor_sama or self.jawaban == Jawaban.ORANG_SAMA)

    @property
    def keadaan(self) -> tuple[str, str, str]:
        """Word, tone, icon."""
        if self.jawaban:
            ikon = "circle-check" if self.jawaban == Jawaban.BUKAN else "ban"
            return str(self.get_jawaban_display()), "netral" if self.jawaban == Jawaban.BUKAN else "kritis", ikon
        if self.gugur_pada is not None:
            return "Tidak cocok lagi", "netral", "circle-minus"
        if not self.entri.berlaku:
            return "Entri tidak berlaku", "netral", "clock-off"
        return "Menunggu jawaban", "perhatian", "alert-triangle"

    @property
    def sasaran(self) -> models.Model:
        """The user or the application."""
        objek = self.pengguna or self.permohonan
        assert objek is not None  # noqa: S101 - a constraint of the table
        return objek
