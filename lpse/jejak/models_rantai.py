"""The SHA-256 chain over the trail: one link per line, how each check ended, and the heads told outside (ADR 0010).

A line takes its link in the last moment of its own transaction: a deferred trigger of ``Jejak`` puts it into an
unlogged queue, the queue's own deferred trigger (which therefore runs after every other deferred check, so that
nothing waits for a row lock any more) inserts here, and the trigger below takes the lock, the place and the digest.
Whoever else inserts here gets the same treatment: a link cannot be forged, and a line has exactly one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypeVar

import pgtrigger
from django.conf import settings
from django.db import models
from django.utils import timezone

from lpse.jejak.enums import JenisJangkar, JenisRusak
from lpse.jejak.models import Jejak

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

#: The one lock of the chain (``pg_advisory_xact_lock``), held from the last trigger to the end of the commit.
KUNCI_RANTAI = 0x1E1A_CABE


def _hanya_bertambah() -> list[pgtrigger.Trigger]:
    return [
        pgtrigger.Protect(name="hanya_tambah", operation=pgtrigger.Update | pgtrigger.Delete),
        pgtrigger.Trigger(
            name="tanpa_kosongkan",
            when=pgtrigger.Before,
            operation=pgtrigger.Truncate,
            level=pgtrigger.Statement,
            func="RAISE EXCEPTION 'Tabel ini hanya boleh bertambah.';",
        ),
    ]


M = TypeVar("M", bound=models.Model)


class BacaQuerySet(models.QuerySet[M]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> Self:
        """Whoever may read the whole trail may see how its chain stands."""
        return self if pengguna.has_perm("lpse.view_jejak") else self.none()


class SegelJejakQuerySet(BacaQuerySet["SegelJejak"]):
    """Links."""


class PemeriksaanJejakQuerySet(BacaQuerySet["PemeriksaanJejak"]):
    """Checks."""


class JangkarJejakQuerySet(BacaQuerySet["JangkarJejak"]):
    """Anchors."""


class SegelJejak(models.Model):
    """One link: the place in the chain and SHA-256 over place, previous digest and the line in canonical form."""

    urut = models.BigIntegerField("urut", primary_key=True)
    jejak = models.OneToOneField(
        Jejak, models.DO_NOTHING, db_constraint=False, related_name="segel", verbose_name="jejak"
    )
    sidik = models.BinaryField("sidik", max_length=32)

    objects = SegelJejakQuerySet.as_manager()

    class Meta:
        verbose_name = "mata rantai jejak"
        verbose_name_plural = "mata rantai jejak"
        ordering = ["urut"]
        triggers = [
            *_hanya_bertambah(),
            pgtrigger.Trigger(
                name="ambil_tempat",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                declare=[("akhir", "lpse_segeljejak%ROWTYPE"), ("baris", "lpse_jejak%ROWTYPE")],
                func=f"""
                    PERFORM pg_advisory_xact_lock({KUNCI_RANTAI});
                    SELECT * INTO STRICT baris FROM lpse_jejak WHERE id = NEW.jejak_id;
                    SELECT * INTO akhir FROM lpse_segeljejak ORDER BY urut DESC LIMIT 1;
                    NEW.urut := coalesce(akhir.urut, 0) + 1;
                    NEW.sidik := lpse_jejak_sidik(
                        NEW.urut, coalesce(akhir.sidik, decode(repeat('00', 32), 'hex')), baris);
                    RETURN NEW;
                """,  # noqa: S608 - a constant of ours
            ),
        ]

    def __str__(self) -> str:
        return f"Mata rantai {self.urut}"

    @property
    def sidik_hex(self) -> str:
        return bytes(self.sidik).hex()


class PemeriksaanJejak(models.Model):
    """How one walk along the chain ended; the head it saw is itself an anchor for the next walks."""

    mulai = models.DateTimeField("mulai")
    selesai = models.DateTimeField("selesai", default=timezone.now)
    utuh = models.BooleanField("utuh")
    jumlah = models.BigIntegerField("baris diperiksa")
    urut_akhir = models.BigIntegerField("sampai urut", default=0)
    sidik_akhir = models.CharField("sidik akhir", max_length=64, blank=True)
    rusak_jenis = models.CharField("kerusakan", max_length=12, choices=JenisRusak.choices, blank=True)
    rusak_urut = models.BigIntegerField("urut rusak pertama", null=True, blank=True)
    rusak_jejak = models.BigIntegerField("id baris rusak pertama", null=True, blank=True)
    jumlah_rusak = models.BigIntegerField("jumlah rusak", default=0)
    pesan = models.TextField("pesan")
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.DO_NOTHING,
        null=True,
        blank=True,
        db_constraint=False,
        related_name="+",
        verbose_name="disuruh oleh",
    )
    oleh_nama = models.CharField("disuruh oleh", max_length=150)

    objects = PemeriksaanJejakQuerySet.as_manager()

    class Meta:
        verbose_name = "pemeriksaan rantai jejak"
        verbose_name_plural = "pemeriksaan rantai jejak"
        ordering = ["-id"]
        permissions = [("periksa_jejak", "Menyuruh memeriksa rantai jejak")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(utuh=True, rusak_jenis="", jumlah_rusak=0)
                | (models.Q(utuh=False, jumlah_rusak__gt=0) & ~models.Q(rusak_jenis="")),
                name="pemeriksaan_jejak_bersebab",
            ),
        ]
        triggers = _hanya_bertambah()

    def __str__(self) -> str:
        return f"Pemeriksaan rantai sampai urut {self.urut_akhir}: {'utuh' if self.utuh else 'rusak'}"


class JangkarJejak(models.Model):
    """A head of the chain as it was told outside this database, so that a rewritten chain contradicts it."""

    hari = models.DateField("hari")
    waktu = models.DateTimeField("waktu", default=timezone.now)
    urut = models.BigIntegerField("urut")
    sidik = models.CharField("sidik", max_length=64)
    jenis = models.CharField("jenis", max_length=8, choices=JenisJangkar.choices)
    tujuan = models.CharField("tujuan", max_length=250)
    token = models.BinaryField("token stempel waktu", null=True, blank=True)
    waktu_stempel = models.DateTimeField("waktu menurut stempel", null=True, blank=True)

    objects = JangkarJejakQuerySet.as_manager()

    class Meta:
        verbose_name = "jangkar rantai jejak"
        verbose_name_plural = "jangkar rantai jejak"
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(sidik__regex=r"^[0-9a-f]{64}$"), name="jangkar_jejak_sidik"),
            models.CheckConstraint(condition=models.Q(jenis__in=JenisJangkar.values), name="jangkar_jejak_jenis"),
            models.CheckConstraint(
                condition=models.Q(jenis=JenisJangkar.RFC3161, token__isnull=False, waktu_stempel__isnull=False)
                | (~models.Q(jenis=JenisJangkar.RFC3161) & models.Q(token__isnull=True, waktu_stempel__isnull=True)),
                name="jangkar_jejak_bertoken",
            ),
            models.UniqueConstraint(fields=["hari", "jenis", "tujuan"], name="jangkar_jejak_sekali_sehari"),
        ]
        triggers = _hanya_bertambah()

    def __str__(self) -> str:
        return f"Jangkar urut {self.urut}, {self.get_jenis_display().lower()}"
