"""The retention schedule (JRA), version by version, and the clock it gives to every archival file."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import F, Q, Value
from django.urls import reverse
from django.utils import timezone

from arsip.dokumen.enums import StatusBerkasArsip
from arsip.dokumen.models import BerkasArsip, Klasifikasi
from arsip.dokumen.penglihatan import dikenal
from arsip.retensi.enums import KeadaanRetensi, NasibAkhir
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_K = KeadaanRetensi
_B = StatusBerkasArsip

# One code, one moment, one rule: ranges of one code never overlap. The integer goes in as a range of one, because the
# build of PostgreSQL has no btree_gist (ARCHITECTURE § 3).
_KODE = models.Func(F("klasifikasi"), F("klasifikasi"), Value("[]"), function="int8range")
_MASA = models.Func(F("berlaku_mulai"), F("berlaku_sampai"), Value("[)"), function="daterange")


class AturanRetensiQuerySet(models.QuerySet["AturanRetensi"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> AturanRetensiQuerySet:
        """A schedule is made to be read: by the staff who keep archives."""
        return self if dikenal(pengguna) and pengguna.has_perm("arsip.view_aturanretensi") else self.none()

    def berlaku(self, pada: dt.date | None = None) -> AturanRetensiQuerySet:
        hari = pada or bahasa.hari_ini()
        return self.filter(berlaku_mulai__lte=hari).filter(Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gt=hari))


@pghistory.track(append_only=True)
class AturanRetensi(models.Model):
    """How long one classification code is kept, from one day to the next version.

    Without values it says «belum ditetapkan»: nothing under it may be proposed for anything.
    """

    klasifikasi = models.ForeignKey(
        Klasifikasi, models.PROTECT, related_name="aturan_retensi", verbose_name="klasifikasi"
    )
    versi = models.PositiveSmallIntegerField("versi")
    berlaku_mulai = models.DateField("berlaku mulai")
    #: The first day on which it no longer holds; empty while it is the last version.
    berlaku_sampai = models.DateField("diganti mulai", null=True, blank=True)
    aktif_tahun = models.PositiveSmallIntegerField("retensi aktif (tahun)", null=True, blank=True)
    #: The closing event in words: «setelah pemutakhiran data».
    dihitung_sejak = models.CharField("dihitung sejak", max_length=150, blank=True, default="")
    inaktif_tahun = models.PositiveSmallIntegerField("retensi inaktif (tahun)", null=True, blank=True)
    nasib = models.CharField("nasib akhir", max_length=10, choices=NasibAkhir.choices, blank=True, default="")
    #: An exception to the fate, for the eyes of the panel: «kecuali notulen kebijakan: permanen».
    kecuali = models.CharField("kecuali", max_length=200, blank=True, default="")
    dasar = models.CharField("dasar", max_length=300)
    alasan = models.CharField("alasan versi", max_length=300, blank=True, default="")
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="ditetapkan oleh",
    )
    dibuat_pada = models.DateTimeField("ditetapkan pada", default=timezone.now)

    objects = AturanRetensiQuerySet.as_manager()

    class Meta:
        verbose_name = "aturan retensi"
        verbose_name_plural = "jadwal retensi arsip"
        ordering = ["klasifikasi__kode", "-versi"]
        permissions = [("kelola_retensi", "Mengelola retensi: JRA, pemindahan, penahanan, usul musnah dan serah")]
        constraints = [
            models.UniqueConstraint(fields=["klasifikasi", "versi"], name="aturanretensi_versi"),
            ExclusionConstraint(
                name="aturanretensi_tidak_tumpang",
                expressions=[(_KODE, "&&"), (_MASA, "&&")],
                violation_error_message="Pada masa itu sudah ada aturan lain untuk klasifikasi ini.",
            ),
            models.CheckConstraint(
                condition=Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gt=F("berlaku_mulai")),
                name="aturanretensi_masa",
            ),
            models.CheckConstraint(
                condition=Q(aktif_tahun__isnull=True, inaktif_tahun__isnull=True, nasib="")
                | Q(aktif_tahun__isnull=False, inaktif_tahun__isnull=False, nasib__in=NasibAkhir.values),
                name="aturanretensi_lengkap_atau_kosong",
            ),
            models.CheckConstraint(condition=~Q(dasar=""), name="aturanretensi_berdasar"),
            models.CheckConstraint(
                condition=Q(versi=1) | (~Q(alasan="") & Q(oleh__isnull=False)), name="aturanretensi_versi_beralasan"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="versi_tetap", exclude=["berlaku_sampai"]),
            pgtrigger.Protect(
                name="akhir_tetap",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition("OLD.berlaku_sampai IS NOT NULL"),
            ),
        ]

    def __str__(self) -> str:
        return f"JRA {self.klasifikasi.kode} versi {self.versi}"

    def get_absolute_url(self) -> str:
        return reverse("arsip:jra_kode", args=[self.klasifikasi_id])

    @property
    def ditetapkan(self) -> bool:
        return bool(self.nasib)

    @property
    def kalimat(self) -> str:
        """«2 tahun setelah pemutakhiran data, lalu 3 tahun inaktif, musnah»."""
        if not self.ditetapkan:
            return "Belum ditetapkan"
        sejak = f" {self.dihitung_sejak}" if self.dihitung_sejak else ""
        akhir = f" ({self.kecuali})" if self.kecuali else ""
        nasib = self.get_nasib_display().lower()
        return f"{self.aktif_tahun} tahun aktif{sejak}, {self.inaktif_tahun} tahun inaktif, {nasib}{akhir}"


class NasibBerkasQuerySet(models.QuerySet["NasibBerkas"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> NasibBerkasQuerySet:
        return self.filter(berkas_arsip__in=BerkasArsip.objects.terlihat_oleh(pengguna))


@pghistory.track(append_only=True)
class NasibBerkas(models.Model):
    """A panel has made one file permanent, whatever its code says; only ever in this direction."""

    berkas_arsip = models.OneToOneField(
        BerkasArsip, models.PROTECT, related_name="nasib_tetap", verbose_name="berkas arsip"
    )
    nasib = models.CharField("nasib akhir", max_length=10, choices=NasibAkhir.choices, default=NasibAkhir.PERMANEN)
    alasan = models.CharField("alasan", max_length=500)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    pada = models.DateTimeField("ditetapkan pada", default=timezone.now)

    objects = NasibBerkasQuerySet.as_manager()

    class Meta:
        verbose_name = "penetapan permanen"
        verbose_name_plural = "penetapan permanen"
        ordering = ["-pada"]
        constraints = [
            models.CheckConstraint(condition=Q(nasib=NasibAkhir.PERMANEN), name="nasibberkas_permanen"),
            models.CheckConstraint(condition=~Q(alasan=""), name="nasibberkas_beralasan"),
        ]
        triggers = [pgtrigger.Protect(name="tetap", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.berkas_arsip.nomor} permanen"


class JamRetensiQuerySet(models.QuerySet["JamRetensi"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> JamRetensiQuerySet:
        return self.filter(berkas_arsip__in=BerkasArsip.objects.terlihat_oleh(pengguna))

    def pindah(self, pada: dt.date) -> JamRetensiQuerySet:
        """Closed files whose active years are over: to be moved to the records room."""
        return self.filter(berkas_arsip__status=_B.AKTIF, aktif_sampai__lte=pada)

    def jatuh_tempo(self, pada: dt.date) -> JamRetensiQuerySet:
        """Inactive files whose years are over, held ones included."""
        return self.filter(berkas_arsip__status=_B.INAKTIF, inaktif_sampai__lte=pada)

    def belum_jra(self) -> JamRetensiQuerySet:
        """Files that are still kept and whose code has no values: they wait for ever until somebody sets them."""
        return self.filter(nasib__isnull=True).exclude(berkas_arsip__status__in=(_B.MUSNAH, _B.DISERAHKAN))


class JamRetensi(models.Model):
    """The clock of one file: a view of PostgreSQL over the file, its code and the schedule (never stored, never stale).

    The rule is that of the file's own code or else of the nearest code above it; of its versions the one that was in
    force when the file was closed, or the first one for what was closed before there was any.
    """

    berkas_arsip = models.OneToOneField(BerkasArsip, models.DO_NOTHING, primary_key=True, related_name="jam")
    aturan = models.ForeignKey(AturanRetensi, models.DO_NOTHING, null=True, related_name="+")
    nasib = models.CharField("nasib akhir", max_length=10, choices=NasibAkhir.choices, null=True)  # noqa: DJ001 - a view
    lama_tahun = models.IntegerField("lama simpan (tahun)", null=True)
    aktif_sampai = models.DateField("aktif sampai", null=True)
    inaktif_sampai = models.DateField("inaktif sampai", null=True)
    ditahan = models.BooleanField("ditahan")

    objects = JamRetensiQuerySet.as_manager()

    class Meta:
        managed = False
        db_table = "arsip_jamretensi"
        default_permissions = ()
        verbose_name = "jam retensi"
        verbose_name_plural = "jam retensi"

    def __str__(self) -> str:
        return f"Jam retensi {self.berkas_arsip_id}"

    def keadaan(self, pada: dt.date | None = None) -> KeadaanRetensi:
        """Where the clock stands on this day."""
        hari, status = pada or bahasa.hari_ini(), self.berkas_arsip.status
        if status in {_B.MUSNAH, _B.DISERAHKAN}:
            return _K.SELESAI
        if status == _B.TERBUKA:
            return _K.TERBUKA
        if self.aktif_sampai is None or self.inaktif_sampai is None:
            return _K.BELUM_JRA
        if status == _B.AKTIF:
            return _K.PINDAH if self.aktif_sampai <= hari else _K.AKTIF
        if self.inaktif_sampai > hari:
            return _K.INAKTIF
        return _K.DITAHAN if self.ditahan else _K.JATUH_TEMPO
