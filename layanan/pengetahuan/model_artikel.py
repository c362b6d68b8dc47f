"""An article, its versions and the files that come with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from layanan.pengetahuan.enums import (
    NADA_ARTIKEL,
    NADA_VERSI,
    PERPINDAHAN_ARTIKEL,
    PERPINDAHAN_VERSI,
    TERBACA,
    VERSI_TERBUKA,
    Audiens,
    JenisArtikel,
    StatusArtikel,
    StatusVersi,
)
from lpse.medan import FSMField
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    import datetime as dt

    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

LIHAT = "layanan.view_artikel"
#: PostgreSQL's own Indonesian configuration: stemming and stop words.
KONFIGURASI = "indonesian"
_A, _V = StatusArtikel, StatusVersi


def audiens_pembaca(pengguna: Pengguna | AnonymousUser | None) -> str:
    """The circle of whoever reads: staff, somebody with an account, anybody."""
    if pengguna is None or not pengguna.is_authenticated:
        return Audiens.PUBLIK
    return Audiens.PEGAWAI if pengguna.pegawai_lpse else Audiens.PENGGUNA


class ArtikelQuerySet(models.QuerySet["Artikel"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser | None) -> ArtikelQuerySet:
        """Whoever keeps the articles sees all of them; everyone else what is published for their circle."""
        if pengguna is not None and pengguna.is_authenticated and pengguna.has_perm(LIHAT):
            return self
        return self.untuk(audiens_pembaca(pengguna))

    def untuk(self, audiens: str) -> ArtikelQuerySet:
        """Published for this circle."""
        return self.filter(status=_A.TERBIT, audiens__in=TERBACA[audiens])

    def perlu_ditinjau(self, hari: dt.date) -> ArtikelQuerySet:
        """Published, and the day of the review has come."""
        return self.filter(status=_A.TERBIT, tinjau_pada__lte=hari)


@pghistory.track(append_only=True, exclude=["cari", "dibaca", "membantu", "tidak_membantu"])
class Artikel(FSMModelMixin, models.Model):
    """What readers see: always the text of the version last published (of the first draft while there is none)."""

    judul = models.CharField("judul", max_length=160)
    slug = models.SlugField("alamat", max_length=180, unique=True)
    jenis = models.CharField("jenis", max_length=12, choices=JenisArtikel.choices, default=JenisArtikel.TANYA_JAWAB)
    audiens = models.CharField("pembaca", max_length=8, choices=Audiens.choices, default=Audiens.PUBLIK)
    ringkasan = models.CharField("ringkasan", max_length=300)
    isi = models.TextField("isi", max_length=40_000)
    kata_kunci = models.CharField("kata lain", max_length=300, blank=True)
    kategori: models.ManyToManyField[models.Model, models.Model] = models.ManyToManyField(
        "layanan.Kategori", related_name="artikel", blank=True, verbose_name="kategori"
    )
    #: Of SPSE or another application that the text speaks of, as written there: «SPSE 4.5».
    versi_aplikasi = models.CharField("versi aplikasi", max_length=60, blank=True)
    status = FSMField("keadaan", max_length=8, choices=_A.choices, default=_A.DRAF, protected=True)
    versi = models.PositiveIntegerField("versi terbit", default=0)
    terbit_pada = models.DateTimeField("terbit pada", null=True, blank=True)
    tinjau_pada = models.DateField("ditinjau lagi pada")
    pemilik = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="penanggung jawab"
    )
    #: The ticket (or other object) it was made from, as label and key: this package stands below tickets.
    asal = models.CharField("asal", max_length=120, blank=True)
    asal_jenis = models.CharField("jenis asal", max_length=60, blank=True)
    asal_id = models.CharField("kunci asal", max_length=40, blank=True)
    dibaca = models.PositiveIntegerField("dibaca", default=0)
    membantu = models.PositiveIntegerField("membantu", default=0)
    tidak_membantu = models.PositiveIntegerField("tidak membantu", default=0)
    alasan_tarik = models.CharField("alasan ditarik", max_length=300, blank=True)
    dibuat_pada = models.DateTimeField("dibuat pada", default=timezone.now)
    cari = models.GeneratedField(
        expression=(
            SearchVector("judul", weight="A", config=KONFIGURASI)
            + SearchVector("kata_kunci", weight="A", config=KONFIGURASI)
            + SearchVector("ringkasan", weight="B", config=KONFIGURASI)
            + SearchVector("isi", weight="C", config=KONFIGURASI)
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = ArtikelQuerySet.as_manager()

    class Meta:
        verbose_name = "artikel"
        verbose_name_plural = "artikel"
        ordering = ["judul", "id"]
        permissions = [
            ("tulis_artikel", "Menulis dan mengubah artikel pengetahuan"),
            ("terbitkan_artikel", "Meninjau, menerbitkan, dan menarik artikel"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=_A.values), name="artikel_status"),
            models.CheckConstraint(condition=models.Q(jenis__in=JenisArtikel.values), name="artikel_jenis"),
            models.CheckConstraint(condition=models.Q(audiens__in=Audiens.values), name="artikel_audiens"),
            models.CheckConstraint(condition=~models.Q(judul=""), name="artikel_berjudul"),
            models.CheckConstraint(
                condition=models.Q(status=_A.DRAF)
                | models.Q(versi__gt=0, terbit_pada__isnull=False)
                | models.Q(status=_A.DITARIK),
                name="artikel_terbit_berversi",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_A.DITARIK) | ~models.Q(alasan_tarik=""), name="artikel_tarik_beralasan"
            ),
            models.UniqueConstraint(
                fields=["asal_jenis", "asal_id"], condition=~models.Q(asal_id=""), name="artikel_satu_per_asal"
            ),
        ]
        indexes = [
            GinIndex(fields=["cari"], name="artikel_cari"),
            models.Index(fields=["status", "audiens", "tinjau_pada"], name="artikel_keadaan"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_ARTIKEL)),
            pgtrigger.ReadOnly(name="tetap", fields=["slug", "dibuat_pada", "asal_jenis", "asal_id"]),
        ]

    def __str__(self) -> str:
        return self.judul

    def get_absolute_url(self) -> str:
        return reverse("layanan:artikel", args=[self.pk])

    @property
    def alamat_publik(self) -> str:
        return reverse("layanan_publik:artikel", args=[self.slug])

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_ARTIKEL[self.status]

    @property
    def usang(self) -> bool:
        """The day of the review has come."""
        return bool(self.status == _A.TERBIT and self.tinjau_pada <= bahasa.hari_ini())

    @transition(field=status, source=[_A.DRAF, _A.DITARIK], target=_A.TERBIT)
    def terbitkan(self) -> None:
        """Its text is the version's; the service writes it."""

    @transition(field=status, source=[_A.DRAF, _A.TERBIT], target=_A.DITARIK)
    def tarik(self, *, alasan: str) -> None:
        self.alasan_tarik = alasan


class VersiArtikelQuerySet(models.QuerySet["VersiArtikel"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser | None) -> VersiArtikelQuerySet:
        """Versions are read by whoever keeps the articles."""
        if pengguna is not None and pengguna.is_authenticated and pengguna.has_perm(LIHAT):
            return self
        return self.none()


@pghistory.track(append_only=True)
class VersiArtikel(FSMModelMixin, models.Model):
    """One text of an article: written, reviewed by somebody else, published, and kept."""

    artikel = models.ForeignKey(Artikel, models.PROTECT, related_name="daftar_versi", verbose_name="artikel")
    nomor = models.PositiveIntegerField("nomor")
    judul = models.CharField("judul", max_length=160)
    ringkasan = models.CharField("ringkasan", max_length=300)
    isi = models.TextField("isi", max_length=40_000)
    kata_kunci = models.CharField("kata lain", max_length=300, blank=True)
    versi_aplikasi = models.CharField("versi aplikasi", max_length=60, blank=True)
    perubahan = models.CharField("yang berubah", max_length=300, blank=True)
    catatan = models.CharField("catatan peninjau", max_length=500, blank=True)
    status = FSMField("keadaan", max_length=8, choices=_V.choices, default=_V.DRAF, protected=True)
    ditulis_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="ditulis oleh"
    )
    ditinjau_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="ditinjau oleh", null=True, blank=True
    )
    dibuat_pada = models.DateTimeField("dibuat pada", default=timezone.now)
    diubah_pada = models.DateTimeField("diubah pada", default=timezone.now)
    terbit_pada = models.DateTimeField("terbit pada", null=True, blank=True)

    objects = VersiArtikelQuerySet.as_manager()

    class Meta:
        verbose_name = "versi artikel"
        verbose_name_plural = "versi artikel"
        ordering = ["-nomor"]
        constraints = [
            models.UniqueConstraint(fields=["artikel", "nomor"], name="versiartikel_nomor"),
            models.CheckConstraint(condition=models.Q(status__in=_V.values), name="versiartikel_status"),
            models.UniqueConstraint(
                fields=["artikel"], condition=models.Q(status__in=VERSI_TERBUKA), name="versiartikel_satu_terbuka"
            ),
            #: Two persons: nobody publishes what they wrote.
            models.CheckConstraint(
                condition=~models.Q(status=_V.TERBIT)
                | models.Q(ditinjau_oleh__isnull=False, terbit_pada__isnull=False)
                & ~models.Q(ditinjau_oleh=models.F("ditulis_oleh")),
                name="versiartikel_dua_orang",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_VERSI)),
            pgtrigger.Protect(
                name="terbit_tetap",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__status__in=[_V.TERBIT, _V.DIBUANG]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.judul} (versi {self.nomor})"

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_VERSI[self.status]

    @transition(field=status, source=_V.DRAF, target=_V.DITINJAU)
    def ajukan(self) -> None:
        """Somebody else reads it now."""

    @transition(field=status, source=_V.DITINJAU, target=_V.DRAF)
    def kembalikan(self, *, catatan: str) -> None:
        self.catatan = catatan

    @transition(field=status, source=_V.DITINJAU, target=_V.TERBIT)
    def terbitkan(self, *, oleh: Pengguna) -> None:
        self.ditinjau_oleh, self.terbit_pada = oleh, timezone.now()

    @transition(field=status, source=[_V.DRAF, _V.DITINJAU], target=_V.DIBUANG)
    def buang(self) -> None:
        """The article keeps the text it has."""


class LampiranArtikelQuerySet(models.QuerySet["LampiranArtikel"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser | None) -> LampiranArtikelQuerySet:
        """Of the articles one reads."""
        return self.filter(aktif=True, artikel__in=Artikel.objects.terlihat_oleh(pengguna))


@pghistory.track(append_only=True, exclude=["unduhan"])
class LampiranArtikel(models.Model):
    """A guide to download."""

    artikel = models.ForeignKey(Artikel, models.PROTECT, related_name="lampiran", verbose_name="artikel")
    berkas = models.ForeignKey("lpse.Berkas", models.PROTECT, related_name="+", verbose_name="berkas")
    judul = models.CharField("judul", max_length=160)
    urutan = models.PositiveSmallIntegerField("urutan", default=0)
    aktif = models.BooleanField("dapat diunduh", default=True)
    unduhan = models.PositiveIntegerField("diunduh", default=0)
    dibuat_pada = models.DateTimeField("ditambahkan pada", default=timezone.now)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")

    objects = LampiranArtikelQuerySet.as_manager()

    class Meta:
        verbose_name = "lampiran artikel"
        verbose_name_plural = "lampiran artikel"
        ordering = ["urutan", "id"]
        constraints = [models.UniqueConstraint(fields=["artikel", "berkas"], name="lampiranartikel_sekali")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap", fields=["artikel", "berkas", "dibuat_pada"]),
        ]

    def __str__(self) -> str:
        return self.judul
