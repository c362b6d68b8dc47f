"""An announcement and what was told of it, version by version."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from layanan.pengumuman.enums import (
    AWALAN,
    BERSISTEM,
    BUKAN_NORMAL,
    HIDUP,
    NADA,
    NADA_JENIS,
    PERNAH_TAYANG,
    PERPINDAHAN,
    TEMPAT,
    JenisPengumuman,
    Peristiwa,
    StatusPengumuman,
)
from layanan.pengumuman.model_sistem import LIHAT, SistemLayanan
from lpse.medan import FSMField

if TYPE_CHECKING:
    import datetime as dt

    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusPengumuman
#: Whoever published it is known from here on; «dibatalkan» may come before.
_TERBIT = (_S.TERJADWAL, *PERNAH_TAYANG)


class PengumumanQuerySet(models.QuerySet["Pengumuman"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser | None) -> PengumumanQuerySet:
        """Staff see all; everyone else what the public page shows."""
        if pengguna is not None and pengguna.is_authenticated and pengguna.has_perm(LIHAT):
            return self
        return self.publik()

    def hidup(self) -> PengumumanQuerySet:
        """On air now."""
        return self.filter(status__in=HIDUP)

    def publik(self) -> PengumumanQuerySet:
        """On the public page: on air, ended, or cancelled after people had read it."""
        return self.filter(di_publik=True, tayang_pertama__isnull=False)


@pghistory.track(append_only=True)
class Pengumuman(FSMModelMixin, models.Model):
    """What the office tells its users."""

    jenis = models.CharField("jenis", max_length=12, choices=JenisPengumuman.choices)
    judul = models.CharField("judul", max_length=160)
    isi = models.TextField("isi", max_length=20_000, blank=True)
    status = FSMField("keadaan", max_length=10, choices=_S.choices, default=_S.DRAF, protected=True)
    sistem: models.ManyToManyField[models.Model, models.Model] = models.ManyToManyField(
        SistemLayanan, related_name="pengumuman", blank=True, verbose_name="sistem terdampak"
    )
    #: What the status page says of these systems meanwhile.
    keadaan_sistem = models.CharField("keadaan sistem", max_length=12, choices=BUKAN_NORMAL, blank=True)
    akibat = models.TextField("akibat", max_length=2000, blank=True)
    jalan_keluar = models.TextField("jalan keluar", max_length=2000, blank=True)
    tempat = models.CharField("tempat", max_length=160, blank=True)
    #: Of the event itself.
    mulai = models.DateTimeField("mulai", null=True, blank=True)
    selesai_perkiraan = models.DateTimeField("perkiraan selesai", null=True, blank=True)
    selesai_pada = models.DateTimeField("selesai pada", null=True, blank=True)
    #: Of its being shown: from when (empty: as soon as it is approved), until when (empty: until somebody ends it).
    tayang_mulai = models.DateTimeField("tayang mulai", null=True, blank=True)
    tayang_sampai = models.DateTimeField("tayang sampai", null=True, blank=True)
    tayang_pertama = models.DateTimeField("pertama tayang", null=True, blank=True)
    di_publik = models.BooleanField("halaman publik", default=True)
    di_spanduk = models.BooleanField("spanduk", default=False)
    di_kios = models.BooleanField("kios", default=True)
    di_papan = models.BooleanField("papan layar", default=True)
    di_umpan = models.BooleanField("umpan dan kalender", default=True)
    di_surel = models.BooleanField("surel pelanggan", default=True)
    #: Said by whoever publishes: «terbitkan, tetapi jangan kirim surel».
    tanpa_surel = models.BooleanField("tanpa surel saat terbit", default=False)
    versi = models.PositiveIntegerField("versi", default=0)
    #: The incident it was made from, as label, page and key: this package stands below tickets.
    asal = models.CharField("asal", max_length=120, blank=True)
    asal_url = models.CharField("halaman asal", max_length=200, blank=True)
    asal_jenis = models.CharField("jenis asal", max_length=60, blank=True)
    asal_id = models.CharField("kunci asal", max_length=40, blank=True)
    disusun_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="disusun oleh"
    )
    dibuat_pada = models.DateTimeField("dibuat pada", default=timezone.now)
    diubah_pada = models.DateTimeField("diubah pada", default=timezone.now)
    diajukan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="diajukan oleh", null=True, blank=True
    )
    diajukan_pada = models.DateTimeField("diajukan pada", null=True, blank=True)
    catatan_tinjauan = models.CharField("catatan peninjau", max_length=500, blank=True)
    diterbitkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="disetujui oleh", null=True, blank=True
    )
    alasan_batal = models.CharField("alasan dibatalkan", max_length=500, blank=True)

    objects = PengumumanQuerySet.as_manager()

    class Meta:
        verbose_name = "pengumuman"
        verbose_name_plural = "pengumuman"
        ordering = ["-dibuat_pada", "-id"]
        permissions = [
            ("susun_pengumuman", "Menyusun, mengajukan, mengubah, dan mengakhiri pengumuman"),
            ("terbitkan_pengumuman", "Meninjau dan menerbitkan pengumuman"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="pengumuman_status"),
            models.CheckConstraint(condition=models.Q(jenis__in=JenisPengumuman.values), name="pengumuman_jenis"),
            models.CheckConstraint(condition=~models.Q(judul=""), name="pengumuman_berjudul"),
            models.CheckConstraint(
                condition=models.Q(selesai_perkiraan__isnull=True)
                | models.Q(mulai__isnull=False, selesai_perkiraan__gt=models.F("mulai")),
                name="pengumuman_masa",
                violation_error_message="Perkiraan selesai harus sesudah mulainya.",
            ),
            models.CheckConstraint(
                condition=models.Q(tayang_sampai__isnull=True)
                | models.Q(tayang_mulai__isnull=True)
                | models.Q(tayang_sampai__gt=models.F("tayang_mulai")),
                name="pengumuman_tayang",
                violation_error_message="Akhir tayang harus sesudah mulai tayang.",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=_TERBIT) | models.Q(diterbitkan_oleh__isnull=False),
                name="pengumuman_disetujui",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.TERJADWAL) | models.Q(tayang_mulai__isnull=False),
                name="pengumuman_terjadwal_berwaktu",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=PERNAH_TAYANG) | models.Q(tayang_pertama__isnull=False, versi__gt=0),
                name="pengumuman_tayang_berversi",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.DIBATALKAN) | ~models.Q(alasan_batal=""),
                name="pengumuman_batal_beralasan",
            ),
            #: Two persons; a disturbance does not wait for the second.
            models.CheckConstraint(
                condition=models.Q(jenis=JenisPengumuman.GANGGUAN)
                | ~models.Q(status__in=_TERBIT)
                | models.Q(diajukan_oleh__isnull=False) & ~models.Q(diterbitkan_oleh=models.F("diajukan_oleh")),
                name="pengumuman_dua_orang",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=_TERBIT)
                | ~models.Q(jenis__in=BERSISTEM)
                | models.Q(mulai__isnull=False) & ~models.Q(akibat=""),
                name="pengumuman_gangguan_lengkap",
            ),
            models.UniqueConstraint(
                fields=["asal_jenis", "asal_id"],
                condition=~models.Q(asal_id="") & ~models.Q(status__in=[_S.DIBATALKAN, _S.BERAKHIR]),
                name="pengumuman_satu_per_asal",
            ),
        ]
        indexes = [
            models.Index(fields=["status", "tayang_mulai"], name="pengumuman_jadwal"),
            models.Index(fields=["-tayang_pertama"], name="pengumuman_terbaru"),
            models.Index(
                fields=["tayang_sampai"],
                condition=models.Q(status__in=HIDUP, tayang_sampai__isnull=False),
                name="pengumuman_habis",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
            pgtrigger.ReadOnly(name="tetap", fields=["dibuat_pada", "asal_jenis", "asal_id"]),
        ]

    def __str__(self) -> str:
        return self.judul

    def get_absolute_url(self) -> str:
        return reverse("layanan:pengumuman", args=[self.pk])

    @property
    def alamat_publik(self) -> str:
        return reverse("layanan_publik:pengumuman", args=[self.pk])

    @property
    def nada(self) -> tuple[str, str]:
        return NADA[self.status]

    @property
    def nada_jenis(self) -> tuple[str, str]:
        return NADA_JENIS[self.jenis]

    @property
    def hidup(self) -> bool:
        return self.status in HIDUP

    @property
    def bersistem(self) -> bool:
        """About systems: it changes the status page."""
        return self.jenis in BERSISTEM

    @property
    def ditampilkan(self) -> list[str]:
        """The places it shows in, in words."""
        return [kata for bidang, kata in TEMPAT if getattr(self, bidang)]

    @transition(field=status, source=_S.DRAF, target=_S.DITINJAU)
    def ajukan(self, *, oleh: Pengguna) -> None:
        self.diajukan_oleh, self.diajukan_pada, self.catatan_tinjauan = oleh, timezone.now(), ""

    @transition(field=status, source=_S.DITINJAU, target=_S.DRAF)
    def kembalikan(self, *, catatan: str) -> None:
        self.catatan_tinjauan = catatan

    @transition(field=status, source=_S.TERJADWAL, target=_S.DRAF)
    def tarik(self) -> None:
        self.diterbitkan_oleh = None

    @transition(field=status, source=_S.DITINJAU, target=_S.TERJADWAL)
    def jadwalkan(self, *, oleh: Pengguna, pada: dt.datetime) -> None:
        self.diterbitkan_oleh, self.tayang_mulai = oleh, pada

    @transition(field=status, source=[_S.DRAF, _S.DITINJAU, _S.TERJADWAL], target=_S.TAYANG)
    def tayangkan(self, *, pada: dt.datetime) -> None:
        self.tayang_pertama = pada

    @transition(field=status, source=_S.TAYANG, target=_S.BERUBAH)
    def ubah(self) -> None:
        """From the second change on the state stays as it is."""

    @transition(field=status, source=[_S.DRAF, _S.DITINJAU, _S.TERJADWAL, *HIDUP], target=_S.DIBATALKAN)
    def batalkan(self, *, alasan: str) -> None:
        self.alasan_batal = alasan

    @transition(field=status, source=list(HIDUP), target=_S.BERAKHIR)
    def akhiri(self, *, pada: dt.datetime) -> None:
        self.selesai_pada = pada


class VersiPengumumanQuerySet(models.QuerySet["VersiPengumuman"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser | None) -> VersiPengumumanQuerySet:
        """Of the announcements one sees."""
        return self.filter(pengumuman__in=Pengumuman.objects.terlihat_oleh(pengguna))


class VersiPengumuman(models.Model):
    """What was told at one moment, kept as it was."""

    pengumuman = models.ForeignKey(Pengumuman, models.PROTECT, related_name="daftar_versi", verbose_name="pengumuman")
    nomor = models.PositiveIntegerField("versi")
    peristiwa = models.CharField("peristiwa", max_length=6, choices=Peristiwa.choices)
    judul = models.CharField("judul", max_length=160)
    isi = models.TextField("isi", max_length=20_000, blank=True)
    akibat = models.TextField("akibat", max_length=2000, blank=True)
    jalan_keluar = models.TextField("jalan keluar", max_length=2000, blank=True)
    mulai = models.DateTimeField("mulai", null=True, blank=True)
    selesai_perkiraan = models.DateTimeField("perkiraan selesai", null=True, blank=True)
    #: What changed, why it was cancelled, how it ended: for readers.
    catatan = models.CharField("catatan", max_length=500, blank=True)
    disurel = models.BooleanField("disurel", default=False)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh", null=True, blank=True
    )
    dibuat_pada = models.DateTimeField("pada", default=timezone.now)

    objects = VersiPengumumanQuerySet.as_manager()

    class Meta:
        verbose_name = "versi pengumuman"
        verbose_name_plural = "versi pengumuman"
        ordering = ["-nomor"]
        constraints = [
            models.UniqueConstraint(fields=["pengumuman", "nomor"], name="versipengumuman_nomor"),
            models.CheckConstraint(
                condition=models.Q(peristiwa__in=Peristiwa.values), name="versipengumuman_peristiwa"
            ),
        ]
        indexes = [models.Index(fields=["-dibuat_pada"], name="versipengumuman_terbaru")]
        triggers = [pgtrigger.Protect(name="tetap", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.judul_kabar} (versi {self.nomor})"

    def get_absolute_url(self) -> str:
        return self.pengumuman.get_absolute_url()

    @property
    def judul_kabar(self) -> str:
        """The title with what happened before it: «Selesai: SPSE lambat»."""
        return f"{AWALAN[self.peristiwa]}{self.judul}"
