"""The pausable clock as rows: one ``JamKerja`` per thing that is counted, its events append-only."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django_fsm import FSMModelMixin, transition

from lpse.medan import FSMField
from lpse.waktu.enums import AlasanJeda, KataJam, KeadaanJam

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_K = KeadaanJam
_BERSASARAN = (KataJam.MULAI, KataJam.UBAH_SASARAN)


class JamKerjaQuerySet(models.QuerySet["JamKerja"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> JamKerjaQuerySet:
        """Whoever oversees all clocks; a duty shows a clock on the page of its own object."""
        return self if pengguna.has_perm("lpse.view_jamkerja") else self.none()

    def tentang(self, objek: models.Model) -> JamKerjaQuerySet:
        return self.filter(objek_jenis=objek._meta.label_lower, objek_id=str(objek.pk))  # noqa: SLF001 - Django's public _meta


@pghistory.track(append_only=True)
class JamKerja(FSMModelMixin, models.Model):
    """Working time counted towards a target for one object, by the events below it.

    ``tenggat``, ``terpakai`` and ``menunggu`` are derived: as of the last event, under the calendar ``versi_kalender``.
    """

    kode = models.CharField("jam", max_length=40)
    nama = models.CharField("nama", max_length=120)
    objek_jenis = models.CharField("jenis objek", max_length=80)
    objek_id = models.CharField("id objek", max_length=64)
    objek_teks = models.CharField("objek", max_length=250)
    keadaan = FSMField("keadaan", max_length=10, choices=_K.choices, default=_K.BERJALAN, protected=True)
    sasaran = models.DurationField("sasaran")
    mulai_pada = models.DateTimeField("mulai pada")
    tenggat = models.DateTimeField("tenggat", null=True, blank=True)
    terpakai = models.DurationField("jam kerja terpakai", default=timedelta())
    menunggu = models.DurationField("jam kerja menunggu", default=timedelta())
    selesai_pada = models.DateTimeField("selesai pada", null=True, blank=True)
    versi_kalender = models.CharField("versi kalender", max_length=40)

    objects = JamKerjaQuerySet.as_manager()

    class Meta:
        verbose_name = "jam kerja"
        verbose_name_plural = "jam kerja"
        ordering = ["tenggat", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["kode", "objek_jenis", "objek_id"], name="jam_kerja_satu_per_objek"),
            models.CheckConstraint(condition=Q(keadaan__in=_K.values), name="jam_kerja_keadaan"),
            models.CheckConstraint(condition=Q(sasaran__gt=timedelta()), name="jam_kerja_sasaran_ada"),
            models.CheckConstraint(
                condition=Q(keadaan=_K.SELESAI, selesai_pada__isnull=False)
                | (~Q(keadaan=_K.SELESAI) & Q(selesai_pada__isnull=True)),
                name="jam_kerja_selesai_utuh",
            ),
            models.CheckConstraint(
                condition=~Q(keadaan=_K.BERJALAN) | Q(tenggat__isnull=False), name="jam_kerja_berjalan_bertenggat"
            ),
        ]
        indexes = [
            models.Index(fields=["tenggat"], condition=~Q(keadaan=_K.SELESAI), name="jam_kerja_tenggat"),
            models.Index(fields=["versi_kalender"], condition=~Q(keadaan=_K.SELESAI), name="jam_kerja_versi"),
        ]

    def __str__(self) -> str:
        return f"{self.nama}: {self.objek_teks}"

    @transition(field=keadaan, source=_K.BERJALAN, target=_K.JEDA)
    def jeda(self) -> None:
        """Stands still."""

    @transition(field=keadaan, source=_K.JEDA, target=_K.BERJALAN)
    def lanjut(self) -> None:
        """Goes on."""

    @transition(field=keadaan, source=[_K.BERJALAN, _K.JEDA], target=_K.SELESAI)
    def selesai(self) -> None:
        """Done."""

    @transition(field=keadaan, source=_K.SELESAI, target=_K.BERJALAN)
    def buka_kembali(self) -> None:
        """Not done after all."""


class PeristiwaJamQuerySet(models.QuerySet["PeristiwaJam"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PeristiwaJamQuerySet:
        """As the clock it belongs to."""
        return self.filter(jam__in=JamKerja.objects.terlihat_oleh(pengguna))


class PeristiwaJam(models.Model):
    """What happened to a clock, in order. A finish carries the figures as they stood, so they stay as they were."""

    jam = models.ForeignKey(JamKerja, models.PROTECT, related_name="peristiwa", verbose_name="jam kerja")
    urut = models.PositiveIntegerField("urut")
    kata = models.CharField("peristiwa", max_length=12, choices=KataJam.choices)
    saat = models.DateTimeField("saat")
    dicatat_pada = models.DateTimeField("dicatat pada", auto_now_add=True)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="oleh"
    )
    oleh_nama = models.CharField("nama pelaku", max_length=150)
    alasan = models.CharField("alasan jeda", max_length=20, choices=AlasanJeda.choices, blank=True)
    keterangan = models.CharField("keterangan", max_length=500, blank=True)
    sasaran = models.DurationField("sasaran", null=True, blank=True)
    terpakai = models.DurationField("jam kerja terpakai", null=True, blank=True)
    menunggu = models.DurationField("jam kerja menunggu", null=True, blank=True)
    versi_kalender = models.CharField("versi kalender", max_length=40, blank=True)
    #: What the caller sends along so that the same click is not counted twice.
    kunci = models.CharField("kunci kirim", max_length=64, blank=True)

    objects = PeristiwaJamQuerySet.as_manager()

    class Meta:
        verbose_name = "peristiwa jam"
        verbose_name_plural = "peristiwa jam"
        ordering = ["jam", "urut"]
        triggers = [
            pgtrigger.Protect(name="hanya_tambah", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="tanpa_kosongkan",
                when=pgtrigger.Before,
                operation=pgtrigger.Truncate,
                level=pgtrigger.Statement,
                func="RAISE EXCEPTION 'Peristiwa jam hanya boleh bertambah.';",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["jam", "urut"], name="peristiwa_jam_urut"),
            models.UniqueConstraint(fields=["jam", "kunci"], condition=~Q(kunci=""), name="peristiwa_jam_kunci"),
            models.CheckConstraint(condition=Q(kata__in=KataJam.values), name="peristiwa_jam_kata"),
            models.CheckConstraint(
                condition=Q(kata=KataJam.JEDA, alasan__in=AlasanJeda.values) | (~Q(kata=KataJam.JEDA) & Q(alasan="")),
                name="peristiwa_jam_jeda_beralasan",
            ),
            models.CheckConstraint(
                condition=Q(kata__in=_BERSASARAN, sasaran__isnull=False, sasaran__gt=timedelta())
                | (~Q(kata__in=_BERSASARAN) & Q(sasaran__isnull=True)),
                name="peristiwa_jam_sasaran",
            ),
            models.CheckConstraint(
                condition=Q(kata=KataJam.SELESAI, terpakai__isnull=False, menunggu__isnull=False)
                | (~Q(kata=KataJam.SELESAI) & Q(terpakai__isnull=True, menunggu__isnull=True)),
                name="peristiwa_jam_angka_beku",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kata_display()} oleh {self.oleh_nama}"
