"""Proof that a backup comes back, and requests to have something back (Perka LKPP 2/2010 Pasal 27; ISO 22301)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from arsip.pemulihan.enums import (
    PERPINDAHAN,
    SUDAH_DISETUJUI,
    TERBUKA,
    AsalUji,
    HasilUji,
    JenisPemulihan,
    StatusPermintaan,
)
from arsip.pemulihan.lama import lama
from lpse.medan import FSMField

if TYPE_CHECKING:
    import datetime as dt

    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusPermintaan


class BatasPulihQuerySet(models.QuerySet["BatasPulih"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> BatasPulihQuerySet:
        return self if pengguna.has_perm("arsip.view_ujipulih") else self.none()


@pghistory.track(append_only=True)
class BatasPulih(models.Model):
    """What the office promises for one target: how old data may be (RPO), how long a restore may take (RTO)."""

    sasaran = models.OneToOneField("arsip.Sasaran", models.PROTECT, related_name="batas_pulih", verbose_name="sasaran")
    rpo_menit = models.PositiveIntegerField(
        "umur data paling tua (menit)", help_text="RPO. Contoh: 360 untuk basis data yang dicadangkan tiap 6 jam."
    )
    rto_menit = models.PositiveIntegerField(
        "lama pulih paling lama (menit)", help_text="RTO. Contoh: 240, dapat dipakai lagi dalam setengah hari kerja."
    )

    objects = BatasPulihQuerySet.as_manager()

    class Meta:
        verbose_name = "batas pemulihan"
        verbose_name_plural = "batas pemulihan"
        ordering = ["sasaran__nama"]
        constraints = [
            models.CheckConstraint(
                condition=Q(rpo_menit__gte=5, rpo_menit__lte=527040, rto_menit__gte=1, rto_menit__lte=527040),
                name="bataspulih_wajar",
                violation_error_message="Umur data 5 menit sampai satu tahun; lama pulih 1 menit sampai satu tahun.",
            )
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="sasaran_tetap", fields=["sasaran"]),
        ]

    def __str__(self) -> str:
        return f"Batas pemulihan {self.sasaran}"


class UjiPulihQuerySet(models.QuerySet["UjiPulih"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> UjiPulihQuerySet:
        """Staff with the permission see every drill."""
        return self if pengguna.has_perm("arsip.view_ujipulih") else self.none()

    def terakhir_tiap_sasaran(self) -> UjiPulihQuerySet:
        """The newest drill of each target."""
        return self.order_by("sasaran_id", "-selesai").distinct("sasaran_id")


@pghistory.track(append_only=True)
class UjiPulih(models.Model):
    """One drill and what it found; written once, when the drill has ended."""

    jalan = models.OneToOneField("arsip.JalanCadangan", models.PROTECT, related_name="uji_pulih", verbose_name="jalan")
    sasaran = models.ForeignKey("arsip.Sasaran", models.PROTECT, related_name="uji_pulih", verbose_name="sasaran")
    salinan = models.ForeignKey("arsip.Salinan", models.PROTECT, related_name="uji_pulih", verbose_name="salinan")
    asal = models.CharField("dibaca dari", max_length=5, choices=AsalUji.choices)
    asal_nama = models.CharField("nama asal", max_length=120, blank=True)
    wadah = models.CharField("wadah uji", max_length=200, blank=True)
    mulai = models.DateTimeField("mulai")
    selesai = models.DateTimeField("selesai")
    hasil = models.CharField("hasil", max_length=8, choices=HasilUji.choices)
    rpo_detik = models.PositiveBigIntegerField("umur data (RPO), detik")
    rpo_sasaran = models.PositiveBigIntegerField("batas umur data, detik")
    rto_detik = models.PositiveBigIntegerField("lama pulih (RTO), detik", null=True)
    rto_sasaran = models.PositiveBigIntegerField("batas lama pulih, detik")
    pemeriksaan = models.JSONField("pemeriksaan", default=list)
    jumlah_periksa = models.PositiveIntegerField("jumlah pemeriksaan", default=0)
    jumlah_beda = models.PositiveIntegerField("jumlah perbedaan", default=0)
    pesan = models.TextField("pesan", blank=True)
    oleh = models.ForeignKey(
        "lpse.Pengguna", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="disuruh oleh"
    )
    naskah = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="laporan resmi"
    )

    objects = UjiPulihQuerySet.as_manager()

    class Meta:
        verbose_name = "uji pulih"
        verbose_name_plural = "uji pulih"
        ordering = ["-selesai"]
        permissions = [("jalankan_ujipulih", "Menyuruh uji pulih")]
        indexes = [models.Index(fields=["sasaran", "-selesai"], name="ujipulih_sasaran")]
        constraints = [
            models.CheckConstraint(condition=Q(hasil__in=HasilUji.values), name="ujipulih_hasil"),
            models.CheckConstraint(condition=Q(asal__in=AsalUji.values), name="ujipulih_asal"),
            models.CheckConstraint(condition=Q(selesai__gte=F("mulai")), name="ujipulih_waktu"),
            # A single difference, or nothing compared at all, can never be called proven.
            models.CheckConstraint(
                condition=Q(hasil=HasilUji.GAGAL)
                | Q(jumlah_beda=0, jumlah_periksa__gt=0, rto_detik__isnull=False, pesan=""),
                name="ujipulih_berhasil_tanpa_beda",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap", exclude=["naskah"]),
        ]

    def __str__(self) -> str:
        return f"Uji pulih {self.sasaran}"

    def get_absolute_url(self) -> str:
        return reverse("arsip:uji_pulih", args=[self.pk])

    @property
    def berhasil(self) -> bool:
        return self.hasil == HasilUji.BERHASIL

    @property
    def rpo_terpenuhi(self) -> bool:
        return self.rpo_detik <= self.rpo_sasaran

    @property
    def rto_terpenuhi(self) -> bool:
        return self.rto_detik is not None and self.rto_detik <= self.rto_sasaran

    @property
    def rpo(self) -> str:
        """Age of the data that came back, in words."""
        return lama(self.rpo_detik)

    @property
    def rpo_batas(self) -> str:
        return lama(self.rpo_sasaran)

    @property
    def rto_batas(self) -> str:
        return lama(self.rto_sasaran)

    @property
    def rto(self) -> str:
        """How long it took, in words."""
        return lama(self.rto_detik)

    @property
    def beda(self) -> list[dict[str, Any]]:
        """The checks that did not hold."""
        return [baris for baris in self.pemeriksaan if not baris["cocok"]]


class PermintaanPulihQuerySet(models.QuerySet["PermintaanPulih"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PermintaanPulihQuerySet:
        """Who decides sees all; whoever asks sees their own."""
        if not pengguna.is_authenticated or not pengguna.has_perm("arsip.view_permintaanpulih"):
            return self.none()
        if pengguna.has_perm("arsip.setujui_pemulihan"):
            return self
        return self.filter(peminta_id=pengguna.pk)

    def menunggu(self) -> PermintaanPulihQuerySet:
        return self.filter(status=_S.MENUNGGU)

    def dapat_diputus(self, pengguna: Pengguna) -> PermintaanPulihQuerySet:
        """What this very person may decide now: never their own."""
        return self.terlihat_oleh(pengguna).menunggu().filter(kedaluwarsa_pada__gt=timezone.now()).exclude(
            peminta_id=pengguna.pk
        )  # fmt: skip


@pghistory.track(append_only=True)
class PermintaanPulih(FSMModelMixin, models.Model):
    """Something out of a snapshot, asked by one person and allowed by another; the result never replaces anything."""

    jenis = models.CharField("yang dipulihkan", max_length=9, choices=JenisPemulihan.choices)
    salinan = models.ForeignKey(
        "arsip.Salinan", models.PROTECT, related_name="permintaan_pulih", verbose_name="salinan"
    )
    jalur = models.CharField("jalur di dalam salinan", max_length=1000, blank=True)
    tujuan = models.CharField("tujuan", max_length=255, blank=True)
    alasan = models.TextField("alasan", max_length=1000)
    status = FSMField("keadaan", max_length=12, choices=StatusPermintaan.choices, default=_S.MENUNGGU, protected=True)
    peminta = models.ForeignKey("lpse.Pengguna", models.PROTECT, related_name="+", verbose_name="diminta oleh")
    dibuat_pada = models.DateTimeField("diminta pada", default=timezone.now, editable=False)
    kedaluwarsa_pada = models.DateTimeField("berlaku sampai")
    pemutus = models.ForeignKey(
        "lpse.Pengguna", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="diputus oleh"
    )
    diputus_pada = models.DateTimeField("diputus pada", null=True, blank=True)
    catatan = models.TextField("catatan putusan", max_length=1000, blank=True)
    jalan = models.OneToOneField(
        "arsip.JalanCadangan", models.PROTECT, null=True, blank=True, related_name="permintaan_pulih",
        verbose_name="jalan",
    )  # fmt: skip
    kunci_hasil = models.UUIDField("kunci hasil", null=True, blank=True, unique=True, editable=False)
    hasil_nama = models.CharField("nama hasil", max_length=255, blank=True)
    hasil_byte = models.PositiveBigIntegerField("ukuran hasil", null=True, blank=True)
    hasil_sha256 = models.CharField("sidik hasil", max_length=64, blank=True)
    hasil_sampai = models.DateTimeField("hasil disimpan sampai", null=True, blank=True)
    hasil_dibuang_pada = models.DateTimeField("hasil dibuang pada", null=True, blank=True)
    selesai_pada = models.DateTimeField("selesai pada", null=True, blank=True)
    pesan = models.TextField("pesan", blank=True)

    objects = PermintaanPulihQuerySet.as_manager()

    class Meta:
        verbose_name = "permintaan pemulihan"
        verbose_name_plural = "permintaan pemulihan"
        ordering = ["-dibuat_pada"]
        permissions = [
            ("minta_pemulihan", "Menelusuri salinan dan meminta pemulihan"),
            ("setujui_pemulihan", "Memutus permintaan pemulihan orang lain"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(jenis__in=JenisPemulihan.values), name="permintaanpulih_jenis"),
            models.CheckConstraint(condition=Q(status__in=_S.values), name="permintaanpulih_status"),
            models.CheckConstraint(condition=~Q(alasan__regex=r"^\s*$"), name="permintaanpulih_beralasan"),
            # Two persons, whatever any program thinks.
            models.CheckConstraint(
                condition=Q(pemutus__isnull=True) | ~Q(pemutus=F("peminta")),
                name="permintaanpulih_dua_orang",
                violation_error_message="Peminta dan pemberi persetujuan harus dua orang.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=SUDAH_DISETUJUI) | Q(pemutus__isnull=False, diputus_pada__isnull=False),
                name="permintaanpulih_ada_pemutus",
            ),
            models.CheckConstraint(
                condition=~Q(status=_S.DITOLAK) | (Q(pemutus__isnull=False) & ~Q(catatan="")),
                name="permintaanpulih_tolak_beralasan",
            ),
            models.CheckConstraint(
                condition=Q(jenis=JenisPemulihan.BERKAS, tujuan="") & ~Q(jalur="")
                | ~Q(jenis=JenisPemulihan.BERKAS) & ~Q(tujuan=""),
                name="permintaanpulih_tujuan",
            ),
            models.UniqueConstraint(
                fields=["salinan", "tujuan"],
                condition=Q(status__in=TERBUKA) & ~Q(tujuan=""),
                name="permintaanpulih_satu_tujuan",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="tetap",
                fields=["jenis", "salinan", "jalur", "tujuan", "alasan", "peminta", "dibuat_pada", "kedaluwarsa_pada"],
            ),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
        ]

    def __str__(self) -> str:
        return f"Pemulihan {self.apa}"

    def get_absolute_url(self) -> str:
        return reverse("arsip:permintaan_pulih", args=[self.pk])

    @property
    def apa(self) -> str:
        """What is asked back, in words."""
        if self.jenis == JenisPemulihan.BERKAS:
            return self.jalur.rstrip("/").rpartition("/")[2]
        return f"{self.salinan.sasaran} ke {self.tujuan}"

    @property
    def masih_terbuka(self) -> bool:
        return self.status in TERBUKA

    @property
    def lewat_waktu(self) -> bool:
        return self.status == _S.MENUNGGU and self.kedaluwarsa_pada <= timezone.now()

    @property
    def hasil_ada(self) -> bool:
        """A file lies ready to be taken."""
        return (
            self.kunci_hasil is not None
            and self.hasil_dibuang_pada is None
            and self.hasil_sampai is not None
            and self.hasil_sampai > timezone.now()
        )

    @transition(field=status, source=_S.MENUNGGU, target=_S.DISETUJUI)
    def setujui(self, *, oleh: Pengguna, catatan: str) -> None:
        self._putus(oleh, catatan)

    @transition(field=status, source=_S.MENUNGGU, target=_S.DITOLAK)
    def tolak(self, *, oleh: Pengguna, catatan: str) -> None:
        self._putus(oleh, catatan)

    def _putus(self, oleh: Pengguna, catatan: str) -> None:
        self.pemutus = oleh
        self.diputus_pada = timezone.now()
        self.catatan = catatan

    @transition(field=status, source=_S.MENUNGGU, target=_S.DIBATALKAN)
    def batalkan(self) -> None:
        self.selesai_pada = timezone.now()

    @transition(field=status, source=_S.MENUNGGU, target=_S.KEDALUWARSA)
    def lewatkan(self) -> None:
        self.selesai_pada = timezone.now()

    @transition(field=status, source=_S.DISETUJUI, target=_S.BERJALAN)
    def mulai(self) -> None:
        """A worker has taken it up."""

    @transition(field=status, source=_S.BERJALAN, target=_S.SELESAI)
    def selesaikan(self, *, pesan: str, sampai: dt.datetime | None = None) -> None:
        self.pesan = pesan
        self.hasil_sampai = sampai
        self.selesai_pada = timezone.now()

    @transition(field=status, source=[_S.DISETUJUI, _S.BERJALAN], target=_S.GAGAL)
    def gagalkan(self, *, pesan: str) -> None:
        self.pesan = pesan
        self.selesai_pada = timezone.now()
