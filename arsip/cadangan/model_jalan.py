"""Runs and the snapshots they leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from arsip.cadangan.enums import (
    BELUM_USAI,
    PERPINDAHAN,
    TIDAK_BAIK,
    JenisJalan,
    KodeGalat,
    StatusJalan,
    TingkatSalinan,
)
from arsip.cadangan.model_sasaran import Repositori, Sasaran
from lpse.medan import FSMField

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusJalan


def _kosong() -> dict[str, object]:
    return {}


class SalinanQuerySet(models.QuerySet["Salinan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> SalinanQuerySet:
        return self.filter(sasaran__in=Sasaran.objects.terlihat_oleh(pengguna))

    def ada(self) -> SalinanQuerySet:
        """Still in the repository and not known to be damaged."""
        return self.filter(dilupakan_pada__isnull=True, cacat_pada__isnull=True)


@pghistory.track(append_only=True)
class Salinan(models.Model):
    """A snapshot that was written whole: dump and engine both ended well. Its row and that end are one transaction."""

    restic_id = models.CharField("nomor snapshot", max_length=64)
    repositori = models.ForeignKey(Repositori, models.PROTECT, related_name="salinan", verbose_name="repositori")
    sasaran = models.ForeignKey(Sasaran, models.PROTECT, related_name="salinan", verbose_name="sasaran")
    #: The moment whose data it holds: when the database's snapshot was taken, when the walk through the folders began.
    waktu_data = models.DateTimeField("data per")
    byte_asal = models.BigIntegerField("ukuran data")
    byte_baru = models.BigIntegerField("ditambahkan ke repositori")
    manifes = models.JSONField("manifes")
    tingkat = models.CharField("tingkat", max_length=12, choices=TingkatSalinan.choices, default=TingkatSalinan.DIBUAT)
    dibuat_pada = models.DateTimeField("dibuat pada", default=timezone.now)
    di_media_pada = models.DateTimeField("di media pada", null=True, blank=True)
    dibaca_ulang_pada = models.DateTimeField("dibaca ulang pada", null=True, blank=True)
    diuji_pulih_pada = models.DateTimeField("diuji pulih pada", null=True, blank=True)
    cacat_pada = models.DateTimeField("diketahui cacat pada", null=True, blank=True)
    cacat_sebab = models.TextField("sebab cacat", max_length=1000, blank=True)
    dilupakan_pada = models.DateTimeField("dilepas oleh retensi pada", null=True, blank=True)

    objects = SalinanQuerySet.as_manager()

    class Meta:
        verbose_name = "salinan"
        verbose_name_plural = "salinan"
        ordering = ["-waktu_data", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["repositori", "restic_id"], name="salinan_unik"),
            models.CheckConstraint(condition=models.Q(tingkat__in=TingkatSalinan.values), name="salinan_tingkat"),
            models.CheckConstraint(condition=models.Q(restic_id__regex=r"^[0-9a-f]{64}$"), name="salinan_nomor_restic"),
            models.CheckConstraint(condition=models.Q(byte_asal__gte=0, byte_baru__gte=0), name="salinan_ukuran_wajar"),
            models.CheckConstraint(
                condition=models.Q(tingkat=TingkatSalinan.DIBUAT)
                | models.Q(tingkat=TingkatSalinan.DI_MEDIA, di_media_pada__isnull=False)
                | models.Q(tingkat=TingkatSalinan.DIBACA_ULANG, dibaca_ulang_pada__isnull=False)
                | models.Q(tingkat=TingkatSalinan.DIUJI_PULIH, diuji_pulih_pada__isnull=False),
                name="salinan_tingkat_bertanggal",
            ),
            models.CheckConstraint(
                condition=models.Q(cacat_pada__isnull=True, cacat_sebab="")
                | models.Q(cacat_pada__isnull=False) & ~models.Q(cacat_sebab=""),
                name="salinan_cacat_beralasan",
            ),
        ]
        indexes = [models.Index(fields=["sasaran", "-waktu_data"], name="salinan_sasaran_waktu")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="tetap",
                fields=["restic_id", "repositori", "sasaran", "waktu_data", "byte_asal", "manifes", "dibuat_pada"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sasaran} {self.restic_id[:8]}"

    def get_absolute_url(self) -> str:
        return reverse("arsip:cadangan_salinan", args=[self.pk])

    @property
    def pendek(self) -> str:
        """The short number restic prints."""
        return self.restic_id[:8]


class JalanCadanganQuerySet(models.QuerySet["JalanCadangan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> JalanCadanganQuerySet:
        """Whoever may see the backups sees every run."""
        if pengguna.is_authenticated and pengguna.pegawai_lpse and pengguna.has_perm("arsip.view_sasaran"):
            return self
        return self.none()

    def belum_usai(self) -> JalanCadanganQuerySet:
        return self.filter(status__in=BELUM_USAI)

    def tidak_baik(self) -> JalanCadanganQuerySet:
        return self.filter(status__in=TIDAK_BAIK)


class JalanCadangan(FSMModelMixin, models.Model):
    """One run about one target or one repository, from its order to how it ended."""

    jenis = models.CharField("jenis", max_length=12, choices=JenisJalan.choices)
    sasaran = models.ForeignKey(
        Sasaran, models.PROTECT, null=True, blank=True, related_name="jalan", verbose_name="sasaran"
    )
    repositori = models.ForeignKey(
        Repositori, models.PROTECT, null=True, blank=True, related_name="jalan", verbose_name="repositori"
    )
    #: What else makes an order one of a kind (the medium of a copy); one unfinished order per target, kind and key.
    kunci = models.CharField("kunci", max_length=80, blank=True)
    rujukan = models.JSONField("rujukan", default=_kosong, blank=True)
    server = models.CharField("server", max_length=30)
    status = FSMField("status", max_length=14, choices=_S.choices, default=_S.ANTRE, protected=True)
    batas_menit = models.PositiveIntegerField("batas waktu (menit)", default=240)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="disuruh oleh"
    )
    dibuat_pada = models.DateTimeField("disuruh pada", default=timezone.now)
    dikirim_pada = models.DateTimeField("dikirim ke antrean pada", null=True, blank=True)
    mulai = models.DateTimeField("mulai", null=True, blank=True)
    detak = models.DateTimeField("detak terakhir", null=True, blank=True)
    selesai = models.DateTimeField("selesai", null=True, blank=True)
    langkah = models.CharField("langkah", max_length=40, blank=True)
    byte_dibaca = models.BigIntegerField("byte dibaca", default=0)
    byte_baru = models.BigIntegerField("byte baru", default=0)
    byte_total = models.BigIntegerField("byte seluruhnya", null=True, blank=True)
    berkas_dibaca = models.BigIntegerField("berkas dibaca", default=0)
    berkas_total = models.BigIntegerField("berkas seluruhnya", null=True, blank=True)
    #: Bytes per second of the last moments.
    laju = models.BigIntegerField("laju", default=0)
    #: 0 … 100, or nothing where the whole is not known beforehand.
    kemajuan = models.PositiveSmallIntegerField("kemajuan", null=True, blank=True)
    batal_diminta = models.BooleanField("pembatalan diminta", default=False)
    dibatalkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="dibatalkan oleh",
    )
    pesan = models.TextField("pesan", max_length=2000, blank=True)
    kode_galat = models.CharField("sebab", max_length=20, choices=KodeGalat.choices, blank=True)
    salinan = models.ForeignKey(
        Salinan, models.PROTECT, null=True, blank=True, related_name="jalan", verbose_name="salinan"
    )
    hasil = models.JSONField("rincian hasil", default=_kosong, blank=True)

    objects = JalanCadanganQuerySet.as_manager()

    class Meta:
        verbose_name = "jalan cadangan"
        verbose_name_plural = "jalan cadangan"
        ordering = ["-dibuat_pada", "-id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="jalancadangan_status"),
            models.CheckConstraint(condition=models.Q(jenis__in=JenisJalan.values), name="jalancadangan_jenis"),
            models.CheckConstraint(
                condition=models.Q(sasaran__isnull=False) | models.Q(repositori__isnull=False),
                name="jalancadangan_tentang_sesuatu",
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=BELUM_USAI, selesai__isnull=True)
                | ~models.Q(status__in=BELUM_USAI) & models.Q(selesai__isnull=False),
                name="jalancadangan_selesai_utuh",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.BERJALAN) | models.Q(mulai__isnull=False, detak__isnull=False),
                name="jalancadangan_berjalan_berdetak",
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=TIDAK_BAIK, kode_galat__in=KodeGalat.values) & ~models.Q(pesan="")
                | ~models.Q(status__in=TIDAK_BAIK) & models.Q(kode_galat=""),
                name="jalancadangan_gagal_beralasan",
            ),
            # A backup is reported good only together with its snapshot.
            models.CheckConstraint(
                condition=~models.Q(jenis=JenisJalan.CADANG, status=_S.BERHASIL) | models.Q(salinan__isnull=False),
                name="jalancadangan_berhasil_bersalinan",
            ),
            models.CheckConstraint(
                condition=models.Q(kemajuan__isnull=True) | models.Q(kemajuan__lte=100), name="jalancadangan_persen"
            ),
            # One order at a time, whoever was faster.
            models.UniqueConstraint(
                fields=["sasaran", "repositori", "jenis", "kunci"],
                condition=models.Q(status__in=BELUM_USAI),
                nulls_distinct=False,
                name="jalancadangan_satu_belum_usai",
            ),
        ]
        indexes = [
            models.Index(fields=["sasaran", "jenis", "-dibuat_pada"], name="jalancadangan_sasaran"),
            models.Index(fields=["-dibuat_pada"], name="jalancadangan_terbaru"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap_perkara", fields=["jenis", "sasaran", "kunci", "dibuat_pada", "oleh"]),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
        ]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()} {self.tentang}"

    def get_absolute_url(self) -> str:
        return reverse("arsip:cadangan_jalan", args=[self.pk])

    @property
    def tentang(self) -> str:
        """The target's name, else the repository's."""
        return str(self.sasaran or self.repositori)

    @property
    def antrean(self) -> str:
        return f"cadangan.{self.server}"

    @property
    def usai(self) -> bool:
        return self.status not in BELUM_USAI

    @transition(field=status, source=_S.ANTRE, target=_S.BERJALAN)
    def mulai_jalan(self) -> None:
        self.mulai = self.detak = timezone.now()

    @transition(field=status, source=_S.BERJALAN, target=_S.BERHASIL)
    def berhasil(self, *, pesan: str) -> None:
        self._tutup(pesan)

    @transition(field=status, source=[_S.ANTRE, _S.BERJALAN], target=_S.GAGAL)
    def gagal(self, *, kode: str, pesan: str) -> None:
        self.kode_galat = kode
        self._tutup(pesan)

    @transition(field=status, source=_S.BERJALAN, target=_S.TERPUTUS)
    def putus(self, *, pesan: str) -> None:
        self.kode_galat = KodeGalat.TERPUTUS
        self._tutup(pesan)

    @transition(field=status, source=[_S.ANTRE, _S.BERJALAN, _S.MENUNGGU_MEDIA], target=_S.DIBATALKAN)
    def batalkan(self, *, pesan: str) -> None:
        self._tutup(pesan)

    @transition(field=status, source=[_S.ANTRE, _S.MENUNGGU_MEDIA], target=_S.TERLEWAT)
    def lewatkan(self, *, pesan: str) -> None:
        self._tutup(pesan)

    @transition(field=status, source=[_S.ANTRE, _S.BERJALAN], target=_S.MENUNGGU_MEDIA)
    def tunggu_media(self, *, pesan: str) -> None:
        self.pesan = pesan

    @transition(field=status, source=_S.MENUNGGU_MEDIA, target=_S.ANTRE)
    def antre_lagi(self) -> None:
        self.pesan = ""
        self.dikirim_pada = None

    def _tutup(self, pesan: str) -> None:
        self.pesan = pesan[:2000]
        self.selesai = timezone.now()
