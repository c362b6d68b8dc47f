"""Cases of facilitation per work unit and budget year (Perka LKPP 2/2010 Pasal 3(1)a, b; PPU 2j)."""

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

from layanan.fasilitasi.enums import (
    NADA_PROGRES,
    PERPINDAHAN,
    JenisFasilitasi,
    JenisLangkah,
    Progres,
    StatusFasilitasi,
)
from lpse.medan import FSMField

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusFasilitasi


class TahunAPBDQuerySet(models.QuerySet["TahunAPBD"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> TahunAPBDQuerySet:
        return self if pengguna.has_perm("layanan.view_tahunapbd") else self.none()


@pghistory.track(append_only=True)
class TahunAPBD(models.Model):
    """When the draft budget of a year was agreed by government and council: no RUP before that day (PPU 2j)."""

    tahun = models.PositiveSmallIntegerField("tahun anggaran", unique=True)
    tanggal_persetujuan = models.DateField("persetujuan bersama RAPBD", null=True, blank=True)
    nomor_persetujuan = models.CharField("nomor persetujuan", max_length=120, blank=True, default="")
    #: By when every work unit should have announced.
    tenggat_umum = models.DateField("RUP diharapkan terumumkan", null=True, blank=True)
    dicatat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dicatat oleh"
    )

    objects = TahunAPBDQuerySet.as_manager()

    class Meta:
        verbose_name = "tahun APBD"
        verbose_name_plural = "tahun APBD"
        ordering = ["-tahun"]
        constraints = [
            models.CheckConstraint(condition=models.Q(tahun__gte=2000, tahun__lte=2100), name="tahunapbd_wajar"),
            models.CheckConstraint(
                condition=models.Q(tanggal_persetujuan__isnull=True) | ~models.Q(nomor_persetujuan=""),
                name="tahunapbd_bernomor",
                violation_error_message="Persetujuan bersama disebut dengan nomornya.",
            ),
        ]
        triggers = [pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"APBD {self.tahun}"


class FasilitasiQuerySet(models.QuerySet["Fasilitasi"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> FasilitasiQuerySet:
        """Staff all of them; a PPK or PA/KPA those of the own work unit."""
        if not pengguna.has_perm("layanan.view_fasilitasi"):
            return self.none()
        if pengguna.is_authenticated and not pengguna.pegawai_lpse:
            return self.filter(instansi_id=pengguna.instansi_id or 0)
        return self

    def terbuka(self) -> FasilitasiQuerySet:
        return self.filter(status=_S.TERBUKA)

    def mendahului(self) -> FasilitasiQuerySet:
        """Announced before the budget was agreed (PPU 2j)."""
        return self.filter(mendahului_apbd__gt=0)


@pghistory.track(append_only=True, exclude=["dihitung_pada"])
class Fasilitasi(FSMModelMixin, models.Model):
    """One work unit in one budget year that is helped to show its plan, or its announcements."""

    jenis = models.CharField("jenis", max_length=10, choices=JenisFasilitasi.choices)
    instansi = models.ForeignKey("lpse.Instansi", models.PROTECT, related_name="+", verbose_name="satuan kerja")
    apbd = models.ForeignKey(TahunAPBD, models.PROTECT, related_name="fasilitasi", verbose_name="tahun anggaran")
    status = FSMField("keadaan", max_length=10, choices=_S.choices, default=_S.TERBUKA, protected=True)
    #: What the unit's budget structure says, typed by the clerk; the rest is counted from SIRUP and SPSE.
    pagu_anggaran = models.DecimalField("belanja pengadaan", max_digits=20, decimal_places=2, null=True, blank=True)
    rencana = models.PositiveIntegerField("paket yang direncanakan", default=0)
    progres = models.CharField("progres", max_length=10, choices=Progres.choices, default=Progres.BELUM)
    terumumkan = models.PositiveIntegerField("paket terumumkan", default=0)
    pagu_terumumkan = models.DecimalField("pagu terumumkan", max_digits=20, decimal_places=2, default=0)
    mendahului_apbd = models.PositiveIntegerField("diumumkan sebelum persetujuan APBD", default=0)
    dihitung_pada = models.DateTimeField("dihitung pada", null=True, blank=True)
    diingatkan_pada = models.DateTimeField("diingatkan pada", null=True, blank=True)
    petugas = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="pendamping"
    )
    alasan_selesai = models.CharField("alasan selesai", max_length=500, blank=True, default="")
    dibuat_pada = models.DateTimeField("dibuka pada", default=timezone.now)

    objects = FasilitasiQuerySet.as_manager()

    class Meta:
        verbose_name = "fasilitasi"
        verbose_name_plural = "fasilitasi RUP dan pengumuman"
        ordering = ["-apbd__tahun", "instansi__nama", "id"]
        permissions = [("kelola_fasilitasi", "Mendampingi satuan kerja mengumumkan RUP dan pengumuman")]
        constraints = [
            models.UniqueConstraint(
                fields=["jenis", "instansi", "apbd"],
                name="fasilitasi_sekali",
                violation_error_message="Kasus satuan kerja ini untuk tahun itu sudah ada.",
            ),
            models.CheckConstraint(condition=models.Q(jenis__in=JenisFasilitasi.values), name="fasilitasi_jenis"),
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="fasilitasi_status"),
            models.CheckConstraint(condition=models.Q(progres__in=Progres.values), name="fasilitasi_progres"),
            models.CheckConstraint(
                condition=~models.Q(status=_S.SELESAI)
                | models.Q(progres=Progres.TERUMUMKAN)
                | ~models.Q(alasan_selesai=""),
                name="fasilitasi_selesai_beralasan",
            ),
        ]
        indexes = [models.Index(fields=["status", "progres"], name="fasilitasi_kerja")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap_asal", fields=["jenis", "instansi", "apbd", "dibuat_pada"]),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
        ]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()} {self.instansi} {self.apbd.tahun}"

    def get_absolute_url(self) -> str:
        return reverse("layanan:fasilitasi_rinci", args=[self.pk])

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_PROGRES[self.progres]

    @property
    def tanggal_persetujuan_apbd(self) -> dt.date | None:
        return self.apbd.tanggal_persetujuan

    @property
    def persen(self) -> int:
        """Announced of what is planned, at most a hundred."""
        return min(100, 100 * self.terumumkan // self.rencana) if self.rencana else 0

    @transition(field=status, source=_S.TERBUKA, target=_S.SELESAI)
    def selesaikan(self, *, alasan: str) -> None:
        self.alasan_selesai = alasan

    @transition(field=status, source=_S.SELESAI, target=_S.TERBUKA)
    def buka_kembali(self) -> None:
        self.alasan_selesai = ""


class LangkahFasilitasiQuerySet(models.QuerySet["LangkahFasilitasi"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> LangkahFasilitasiQuerySet:
        return self.filter(fasilitasi__in=Fasilitasi.objects.terlihat_oleh(pengguna))


class LangkahFasilitasi(models.Model):
    """One step of a case; written once."""

    fasilitasi = models.ForeignKey(Fasilitasi, models.PROTECT, related_name="langkah", verbose_name="kasus")
    jenis = models.CharField("langkah", max_length=10, choices=JenisLangkah.choices)
    catatan = models.TextField("catatan", max_length=2000, blank=True, default="")
    tiket = models.ForeignKey(
        "layanan.Tiket", models.PROTECT, null=True, blank=True, related_name="langkah_fasilitasi", verbose_name="tiket"
    )
    naskah = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="surat"
    )
    pada = models.DateTimeField("pada", default=timezone.now)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="oleh"
    )

    objects = LangkahFasilitasiQuerySet.as_manager()

    class Meta:
        verbose_name = "langkah fasilitasi"
        verbose_name_plural = "langkah fasilitasi"
        ordering = ["-pada", "-id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(jenis__in=JenisLangkah.values), name="langkahfasilitasi_jenis")
        ]
        indexes = [models.Index(fields=["fasilitasi", "-pada"], name="langkahfasilitasi_urut")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.Protect(name="tidak_diubah", operation=pgtrigger.Update),
        ]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()}: {self.fasilitasi}"
