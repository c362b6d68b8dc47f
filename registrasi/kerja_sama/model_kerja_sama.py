"""Institutions that use this LPSE: their request, agreement and officers (Perka LKPP 2/2010 Pasal 2(3), 3(2))."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, DateRangeField
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from lpse.medan import FSMField
from lpse.tampilan import bahasa
from registrasi.kerja_sama.enums import PERPINDAHAN, TERBUKA, Rekomendasi, StatusKerjaSama

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusKerjaSama
LIHAT = "registrasi.view_kerjasama"


class KerjaSamaQuerySet(models.QuerySet["KerjaSama"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KerjaSamaQuerySet:
        return self if pengguna.has_perm(LIHAT) else self.none()

    def berlaku(self, hari: dt.date | None = None) -> KerjaSamaQuerySet:
        """Agreements in force on a day (today)."""
        satu = hari or bahasa.hari_ini()
        return self.filter(status=_S.DISETUJUI, mulai__lte=satu, sampai__gte=satu)


@pghistory.track(append_only=True)
class KerjaSama(FSMModelMixin, models.Model):
    """The request of an institution to use this LPSE, the answer, the agreement and its period."""

    instansi = models.ForeignKey("lpse.Instansi", models.PROTECT, related_name="kerja_sama", verbose_name="instansi")
    nomor_surat = models.CharField("nomor surat permohonan", max_length=100)
    tanggal_surat = models.DateField("tanggal surat permohonan")
    surat = models.ForeignKey(
        "lpse.Berkas", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="surat permohonan"
    )
    penanda_tangan = models.CharField("penanda tangan surat", max_length=120)
    jabatan_penanda_tangan = models.CharField("jabatan penanda tangan", max_length=120)
    keperluan = models.TextField("keperluan", max_length=2000)
    mulai = models.DateField("mulai")
    sampai = models.DateField("sampai")
    #: The agreement that this one carries on.
    lanjutan_dari = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="lanjutan", verbose_name="perpanjangan dari"
    )
    status = FSMField("keadaan", max_length=10, choices=_S.choices, default=_S.DIAJUKAN, protected=True)
    dicatat_pada = models.DateTimeField("dicatat pada", default=timezone.now)
    dicatat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="dicatat oleh"
    )
    rekomendasi = models.CharField("rekomendasi", max_length=6, choices=Rekomendasi.choices, blank=True)
    telaah = models.TextField("hasil telaah", max_length=2000, blank=True)
    ditelaah_pada = models.DateTimeField("ditelaah pada", null=True, blank=True)
    ditelaah_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="ditelaah oleh"
    )
    diputus_pada = models.DateTimeField("diputus pada", null=True, blank=True)
    diputus_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="diputus oleh"
    )
    alasan = models.TextField("alasan", max_length=1000, blank=True)
    naskah = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="surat jawaban"
    )
    nomor_perjanjian = models.CharField("nomor perjanjian", max_length=100, blank=True)
    tanggal_perjanjian = models.DateField("tanggal perjanjian", null=True, blank=True)
    perjanjian = models.ForeignKey(
        "lpse.Berkas", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="naskah perjanjian"
    )
    berakhir_pada = models.DateField("berakhir pada", null=True, blank=True)
    #: Empty when the period simply ran out.
    diakhiri_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="diakhiri oleh"
    )
    alasan_akhir = models.TextField("alasan berakhir", max_length=1000, blank=True)

    objects = KerjaSamaQuerySet.as_manager()

    class Meta:
        verbose_name = "kerja sama"
        verbose_name_plural = "kerja sama"
        ordering = ["-dicatat_pada"]
        permissions = [
            ("kelola_kerjasama", "Mencatat dan menelaah permohonan penggunaan LPSE, perjanjian, dan petugas instansi"),
            ("putuskan_kerjasama", "Menyetujui, menolak, dan mengakhiri penggunaan LPSE oleh instansi lain"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="kerjasama_status"),
            models.CheckConstraint(
                condition=models.Q(rekomendasi__in=["", *Rekomendasi.values]), name="kerjasama_saran"
            ),
            models.CheckConstraint(condition=models.Q(sampai__gt=models.F("mulai")), name="kerjasama_masa"),
            models.UniqueConstraint(
                fields=["instansi"],
                condition=models.Q(status__in=TERBUKA),
                name="kerjasama_satu_permohonan",
                violation_error_message="Permohonan instansi ini masih diproses.",
            ),
            models.UniqueConstraint(fields=["instansi", "nomor_surat"], name="kerjasama_surat_sekali"),
            models.UniqueConstraint(
                fields=["nomor_perjanjian"], condition=~models.Q(nomor_perjanjian=""), name="kerjasama_nomor_perjanjian"
            ),
            ExclusionConstraint(
                name="kerjasama_masa_tak_bertindih",
                expressions=[
                    (
                        models.Func(
                            models.F("instansi"),
                            models.F("instansi"),
                            models.Value("[]"),
                            function="int8range",
                            output_field=BigIntegerRangeField(),
                        ),
                        "&&",
                    ),
                    (
                        models.Func(
                            models.F("mulai"),
                            models.F("sampai"),
                            models.Value("[]"),
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        "&&",
                    ),
                ],
                condition=models.Q(status=_S.DISETUJUI),
                violation_error_message="Instansi ini sudah mempunyai kerja sama pada masa itu.",
            ),
            models.CheckConstraint(
                condition=models.Q(status=_S.DIAJUKAN)
                | models.Q(ditelaah_pada__isnull=False, ditelaah_oleh__isnull=False)
                & ~models.Q(telaah="")
                & ~models.Q(rekomendasi=""),
                name="kerjasama_ditelaah",
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=TERBUKA)
                | models.Q(diputus_pada__isnull=False, diputus_oleh__isnull=False, naskah__isnull=False),
                name="kerjasama_diputus_bersurat",
            ),
            #: Two persons: whoever reviewed it does not decide on it.
            models.CheckConstraint(
                condition=models.Q(diputus_oleh__isnull=True) | ~models.Q(diputus_oleh=models.F("ditelaah_oleh")),
                name="kerjasama_dua_orang",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.DITOLAK) | ~models.Q(alasan=""), name="kerjasama_ditolak_beralasan"
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.BERAKHIR)
                | models.Q(berakhir_pada__isnull=False) & ~models.Q(alasan_akhir=""),
                name="kerjasama_berakhir_beralasan",
            ),
        ]
        indexes = [models.Index(fields=["status", "sampai"], name="kerjasama_tempo")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="tetap_asal",
                fields=["instansi", "nomor_surat", "tanggal_surat", "lanjutan_dari", "dicatat_pada", "dicatat_oleh"],
            ),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Kerja sama {self.instansi}"

    def get_absolute_url(self) -> str:
        return reverse("registrasi:kerja_sama", args=[self.pk])

    @property
    def berjalan(self) -> bool:
        """In force today."""
        return bool(self.status == _S.DISETUJUI and self.mulai <= bahasa.hari_ini() <= self.sampai)

    @property
    def sisa_hari(self) -> int | None:
        """Days to the end of an approved agreement; negative once it has passed."""
        return (self.sampai - bahasa.hari_ini()).days if self.status == _S.DISETUJUI else None

    @transition(field=status, source=_S.DIAJUKAN, target=_S.DITELAAH)
    def selesaikan_telaah(self, *, oleh: Pengguna, rekomendasi: str, telaah: str) -> None:
        self.ditelaah_oleh, self.ditelaah_pada = oleh, timezone.now()
        self.rekomendasi, self.telaah = rekomendasi, telaah

    @transition(field=status, source=_S.DITELAAH, target=_S.DISETUJUI)
    def setujui(self, *, oleh: Pengguna) -> None:
        self.diputus_oleh, self.diputus_pada = oleh, timezone.now()

    @transition(field=status, source=_S.DITELAAH, target=_S.DITOLAK)
    def tolak(self, *, oleh: Pengguna, alasan: str) -> None:
        self.diputus_oleh, self.diputus_pada, self.alasan = oleh, timezone.now(), alasan

    @transition(field=status, source=_S.DISETUJUI, target=_S.BERAKHIR)
    def akhiri(self, *, oleh: Pengguna | None, alasan: str, pada: dt.date) -> None:
        self.diakhiri_oleh, self.alasan_akhir, self.berakhir_pada = oleh, alasan, pada
