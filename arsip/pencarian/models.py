"""The search index of the archive: one row per document, kept true by triggers of PostgreSQL (ADR 0020)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from arsip.dokumen.enums import JenisDokumen, Keamanan, StatusDokumen, Unit
from arsip.dokumen.penglihatan import dikenal, hak_dokumen, melihat_semua, menurut_keamanan
from arsip.pencarian.enums import KeadaanTeks

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class IndeksDokumenQuerySet(models.QuerySet["IndeksDokumen"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> IndeksDokumenQuerySet:
        """The very rule of ``Dokumen.terlihat_oleh``, over columns of this table alone: the search joins nothing."""
        if not dikenal(pengguna):
            return self.none()
        orang: Pengguna = pengguna  # type: ignore[assignment] # known, hence a person
        if melihat_semua(orang):
            return self
        if orang.pegawai_lpse and orang.has_perm("arsip.view_dokumen"):
            return self.filter(menurut_keamanan(orang) | hak_dokumen(orang))
        return self.filter(pk__in=self._dibagikan(orang))

    def _dibagikan(self, orang: Pengguna) -> models.QuerySet[Any]:
        """The same rights as a list of keys: whoever sees little is found by what they see, not by what they ask."""
        bagian = [IndeksDokumen.objects.filter(satu).values("pk") for satu in hak_dokumen(orang).children]
        return bagian[0].union(*bagian[1:])


class IndeksDokumen(models.Model):
    """What is searched of one document. Everything but the content and its state is written by triggers only."""

    dokumen = models.OneToOneField("arsip.Dokumen", models.CASCADE, primary_key=True, related_name="indeks")
    nomor = models.TextField("nomor", blank=True)
    uraian = models.TextField("uraian")
    keterangan = models.TextField("keterangan", blank=True)
    nama_pihak = ArrayField(models.TextField(), verbose_name="orang dan instansi", default=list)
    unit = models.CharField("unit", max_length=20, choices=Unit.choices)
    keamanan = models.CharField("keamanan", max_length=10, choices=Keamanan.choices)
    jenis = models.CharField("jenis", max_length=20, choices=JenisDokumen.choices)
    status = models.CharField("status", max_length=12, choices=StatusDokumen.choices)
    tanggal = models.DateField("tanggal")
    tahun = models.PositiveSmallIntegerField("tahun")
    # No constraint of its own: the document's keys are checked already, and bulk intake pays for each one twice.
    klasifikasi = models.ForeignKey(
        "arsip.Klasifikasi", models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    klasifikasi_kode = models.CharField("kode klasifikasi", max_length=20)
    berkas_arsip = models.ForeignKey("arsip.BerkasArsip", models.DO_NOTHING, db_constraint=False, related_name="+")
    pembuat = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, db_constraint=False, null=True, related_name="+"
    )
    #: The text of the newest version, cut at ``penyari.MAKS_HURUF``; empty once the content is destroyed.
    isi = models.TextField("isi", blank=True)
    keadaan = models.CharField("keadaan isi", max_length=20, choices=KeadaanTeks.choices, default=KeadaanTeks.MENUNGGU)
    pesan = models.CharField("keterangan keadaan", max_length=300, blank=True)
    percobaan = models.PositiveSmallIntegerField("percobaan", default=0)
    halaman = models.PositiveIntegerField("halaman terbaca", default=0)
    dibaca_pada = models.DateTimeField("dibaca pada", null=True, blank=True)
    tsv = SearchVectorField("vektor cari", editable=False)

    objects = IndeksDokumenQuerySet.as_manager()

    class Meta:
        verbose_name = "indeks dokumen"
        verbose_name_plural = "indeks dokumen"
        ordering = ["-tanggal", "-dokumen_id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(keadaan__in=KeadaanTeks.values), name="indeks_keadaan"),
            models.CheckConstraint(
                condition=~models.Q(keadaan=KeadaanTeks.LEPAS) | models.Q(isi=""), name="indeks_lepas_kosong"
            ),
        ]
        indexes = [
            # fastupdate off: a search never has to read a list of what was not merged yet.
            GinIndex(fields=["tsv"], name="indeks_tsv", fastupdate=False),
            GinIndex(fields=["nama_pihak"], name="indeks_pihak", fastupdate=False),
            models.Index(fields=["-tanggal", "-dokumen"], name="indeks_tanggal"),
            models.Index(fields=["unit", "-tanggal"], name="indeks_unit"),
            models.Index(fields=["jenis", "-tanggal"], name="indeks_jenis"),
            models.Index(fields=["klasifikasi_kode"], name="indeks_klasifikasi", opclasses=["varchar_pattern_ops"]),
            models.Index(fields=["dokumen"], condition=models.Q(keadaan=KeadaanTeks.MENUNGGU), name="indeks_menunggu"),
        ]

    def __str__(self) -> str:
        return f"{self.nomor or 'tanpa nomor'}, {self.uraian[:80]}"

    def get_absolute_url(self) -> str:
        return self.dokumen.get_absolute_url()


class KosakataQuerySet(models.QuerySet["Kosakata"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KosakataQuerySet:
        """To nobody as it stands: a word is offered only after a search of one's own has found it (``saran``)."""
        if not dikenal(pengguna):
            return self.none()
        orang: Pengguna = pengguna  # type: ignore[assignment] # known, hence a person
        return self if melihat_semua(orang) else self.none()


class Kosakata(models.Model):
    """A word that occurs in the archive, for «Mungkin maksud Anda»; rebuilt by a task."""

    kata = models.CharField("kata", max_length=40, primary_key=True)
    dokumen = models.PositiveIntegerField("dokumen")
    trigram = ArrayField(models.CharField(max_length=3), verbose_name="trigram")

    objects = KosakataQuerySet.as_manager()

    class Meta:
        verbose_name = "kosakata"
        verbose_name_plural = "kosakata"
        ordering = ["kata"]
        indexes = [GinIndex(fields=["trigram"], name="kosakata_trigram", fastupdate=False)]

    def __str__(self) -> str:
        return self.kata
