"""The office itself, its opening hours, and the institutions it serves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
from django.db import models

from lpse.akun.enums import BentukLPSE, Hari, HubunganInstansi, JenisInstansi, ModelServer, Zona
from lpse.naskah.enums import HurufNaskah
from lpse.waktu.pemicu import kalender_berubah, zona_berubah

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class InstansiQuerySet(models.QuerySet["Instansi"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> InstansiQuerySet:
        return self if pengguna.has_perm("lpse.view_instansi") else self.none()


@pghistory.track(append_only=True)
class Instansi(models.Model):
    """An institution that this LPSE serves (Perka LKPP 2/2010 Pasal 2(3), 3(2))."""

    kode = models.CharField("kode K/L/PD atau satker", max_length=30, unique=True)
    nama = models.CharField("nama", max_length=200, db_index=True)
    jenis = models.CharField("jenis", max_length=20, choices=JenisInstansi.choices)
    hubungan = models.CharField(
        "hubungan", max_length=20, choices=HubunganInstansi.choices, default=HubunganInstansi.SATKER
    )
    alamat = models.TextField("alamat", blank=True)
    telepon = models.CharField("telepon", max_length=40, blank=True)
    surel = models.EmailField("surel", blank=True)
    aktif = models.BooleanField("aktif", default=True)

    objects = InstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "instansi"
        verbose_name_plural = "instansi"
        ordering = ["nama"]
        constraints = [
            models.UniqueConstraint(
                fields=["hubungan"], condition=models.Q(hubungan=HubunganInstansi.INDUK), name="instansi_satu_induk"
            ),
            models.CheckConstraint(condition=models.Q(jenis__in=JenisInstansi.values), name="instansi_jenis"),
            models.CheckConstraint(condition=models.Q(hubungan__in=HubunganInstansi.values), name="instansi_hubungan"),
        ]

    def __str__(self) -> str:
        return self.nama


class ProfilLPSEQuerySet(models.QuerySet["ProfilLPSE"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> ProfilLPSEQuerySet:  # noqa: ARG002 - the office is public
        return self


@pghistory.track(append_only=True)
class ProfilLPSE(models.Model):
    """The office: one row. Nothing about one district is written in the code (R-001, R-002, R-015, R-025)."""

    nama = models.CharField("nama", max_length=200, help_text="Contoh: LPSE Kabupaten Luwu Utara")
    nama_pendek = models.CharField(
        "nama pendek", max_length=60, help_text="Dipakai di bilah atas. Contoh: LPSE Luwu Utara"
    )
    kode_lpse = models.CharField("kode LPSE", max_length=10, blank=True)
    nama_instansi = models.CharField("instansi", max_length=200, help_text="Contoh: Pemerintah Kabupaten Luwu Utara")
    jenis_instansi = models.CharField("jenis instansi", max_length=20, choices=JenisInstansi.choices)
    bentuk = models.CharField("bentuk", max_length=20, choices=BentukLPSE.choices, default=BentukLPSE.FUNGSI_UNIT)
    unit_induk = models.CharField("unit induk", max_length=200, blank=True)
    model_server = models.CharField(
        "model server SPSE", max_length=20, choices=ModelServer.choices, default=ModelServer.MANDIRI
    )
    dasar_hukum = models.TextField("dasar hukum", blank=True)
    alamat = models.TextField("alamat", blank=True)
    kota = models.CharField("tempat pada surat", max_length=80, blank=True, help_text="Contoh: Masamba")
    telepon = models.CharField("telepon", max_length=60, blank=True)
    surel = models.EmailField("surel", blank=True)
    situs = models.URLField("situs", blank=True)
    kop_surat = models.TextField(
        "kop surat", blank=True, help_text="Satu baris kop tiap baris; baris kedua dicetak besar."
    )
    logo = models.ImageField("lambang", upload_to="profil/", blank=True)
    huruf_naskah = models.CharField(
        "huruf naskah dinas", max_length=10, choices=HurufNaskah.choices, default=HurufNaskah.SERIF
    )
    zona = models.CharField("zona waktu", max_length=40, choices=Zona.choices, default=Zona.WITA)

    objects = ProfilLPSEQuerySet.as_manager()

    class Meta:
        verbose_name = "profil LPSE"
        verbose_name_plural = "profil LPSE"
        triggers = [zona_berubah]
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="profil_hanya_satu"),
            models.CheckConstraint(condition=models.Q(zona__in=Zona.values), name="profil_zona"),
            models.CheckConstraint(condition=models.Q(huruf_naskah__in=HurufNaskah.values), name="profil_huruf_naskah"),
        ]

    def __str__(self) -> str:
        return self.nama


class JamLayananQuerySet(models.QuerySet["JamLayanan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> JamLayananQuerySet:  # noqa: ARG002 - opening hours are public
        return self


@pghistory.track(append_only=True)
class JamLayanan(models.Model):
    """Opening hours of one weekday, in the office's zone; a day without a row is closed."""

    hari = models.SmallIntegerField("hari", choices=Hari.choices, unique=True)
    buka = models.TimeField("buka")
    tutup = models.TimeField("tutup")
    istirahat_mulai = models.TimeField("istirahat mulai", null=True, blank=True)
    istirahat_selesai = models.TimeField("istirahat selesai", null=True, blank=True)

    objects = JamLayananQuerySet.as_manager()

    class Meta:
        verbose_name = "jam layanan"
        verbose_name_plural = "jam layanan"
        ordering = ["hari"]
        triggers = [kalender_berubah]
        constraints = [
            models.CheckConstraint(condition=models.Q(buka__lt=models.F("tutup")), name="jam_buka_sebelum_tutup"),
            models.CheckConstraint(
                condition=models.Q(istirahat_mulai__isnull=True, istirahat_selesai__isnull=True)
                | models.Q(
                    istirahat_mulai__gte=models.F("buka"),
                    istirahat_mulai__lt=models.F("istirahat_selesai"),
                    istirahat_selesai__lte=models.F("tutup"),
                ),
                name="jam_istirahat_di_dalam",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_hari_display()} {self.buka:%H.%M}–{self.tutup:%H.%M}"


def profil() -> ProfilLPSE:
    """The office's profile; an unsaved placeholder before ``siapkan_kantor`` has run."""
    return ProfilLPSE.objects.filter(pk=1).first() or ProfilLPSE(pk=1, nama="LPSE", nama_pendek="LPSE")
