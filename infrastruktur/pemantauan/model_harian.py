"""The daily record that Pasal 26(1) asks for, and the notes people add to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
from django.utils import timezone

from infrastruktur.pemantauan.enums import Keadaan
from infrastruktur.perangkat.models import Server

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

# A kritis day without its follow-up cannot be committed, whoever writes it (Pasal 26(1): «segera melakukan penggantian
# atau penambahan»). Deferred, because the service writes the day first and its follow-ups after. A follow-up counts
# while it is open, or when it was closed on that day or later.
kritis_ada_tindak_lanjut = pgtrigger.Trigger(
    name="kritis_ada_tindak_lanjut",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    timing=pgtrigger.Deferred,
    declare=[("kurang", "text")],
    func="""
        SELECT k INTO kurang FROM unnest(NEW.metrik_kritis) AS k
         WHERE NOT EXISTS (
            SELECT 1 FROM infrastruktur_tindaklanjut t
             WHERE t.server_id = NEW.server_id AND t.metrik || ':' || t.kait = k
               AND (t.ditutup_tanggal IS NULL OR t.ditutup_tanggal >= NEW.tanggal))
         LIMIT 1;
        IF kurang IS NOT NULL THEN
            RAISE EXCEPTION 'Keadaan kritis (%) tanpa tindak lanjut (Pasal 26 ayat (1)).', kurang
                USING ERRCODE = 'check_violation', CONSTRAINT = 'kritis_ada_tindak_lanjut';
        END IF;
        RETURN NULL;
    """,
)


class PemantauanHarianQuerySet(models.QuerySet["PemantauanHarian"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PemantauanHarianQuerySet:
        if not pengguna.has_perm("infrastruktur.view_pemantauanharian"):
            return self.none()
        return self.filter(server__in=Server.objects.terlihat_oleh(pengguna))

    def tercatat(self) -> PemantauanHarianQuerySet:
        """Days that carry figures; a row that only says «tidak terjangkau» or explains a gap is still a gap."""
        return self.filter(jumlah_sampel__gt=0)


# History on a change that means something: the figures of the running day move every quarter of an hour and can be
# recomputed from the series, so a row of history for each of these moves would only bury the ones that count.
@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(
        condition=pghistory.AnyChange(
            "keadaan", "metrik_kritis", "dikonfirmasi_oleh", "dikonfirmasi_pada", "tanggal", "server"
        )
    ),
    append_only=True,
)
class PemantauanHarian(models.Model):
    """One server, one day of the office: worst figures, state, and the technician who confirmed it."""

    server = models.ForeignKey(Server, models.PROTECT, related_name="harian", verbose_name="server")
    tanggal = models.DateField("tanggal")
    keadaan = models.CharField("keadaan", max_length=20, choices=Keadaan.choices)
    metrik_kritis = ArrayField(models.CharField(max_length=220), default=list, blank=True, verbose_name="ukuran kritis")
    disk_persen = models.FloatField("cakram terburuk (%)", null=True, blank=True)
    disk_kait = models.CharField("cakram terburuk", max_length=200, blank=True)
    disk_terpakai = models.BigIntegerField("terpakai (byte)", null=True, blank=True)
    disk_total = models.BigIntegerField("kapasitas (byte)", null=True, blank=True)
    inode_persen = models.FloatField("inode terburuk (%)", null=True, blank=True)
    ram_persen = models.FloatField("RAM tertinggi (%)", null=True, blank=True)
    ram_total = models.BigIntegerField("RAM (byte)", null=True, blank=True)
    swap_persen = models.FloatField("swap tertinggi (%)", null=True, blank=True)
    cpu_persen = models.FloatField("beban prosesor, jam terberat (%)", null=True, blank=True)
    jumlah_sampel = models.PositiveIntegerField("jumlah ukuran", default=0)
    menit_hilang = models.PositiveSmallIntegerField("menit tanpa ukuran", default=0)
    sampel_terakhir = models.DateTimeField("ukuran terakhir", null=True, blank=True)
    diperbarui_pada = models.DateTimeField("diperbarui pada", default=timezone.now)
    dikonfirmasi_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="dikonfirmasi oleh",
    )
    dikonfirmasi_pada = models.DateTimeField("dikonfirmasi pada", null=True, blank=True)
    keadaan_dikonfirmasi = models.CharField(
        "keadaan saat dikonfirmasi", max_length=20, choices=Keadaan.choices, blank=True, default=""
    )

    objects = PemantauanHarianQuerySet.as_manager()

    class Meta:
        verbose_name = "pemantauan harian"
        verbose_name_plural = "pemantauan harian"
        ordering = ["-tanggal", "server__nama"]
        permissions = [
            ("konfirmasi_pemantauan", "Mengonfirmasi pemantauan harian"),
            ("ekspor_pemantauan", "Mengekspor log pemantauan"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["server", "tanggal"], name="pemantauan_satu_sehari"),
            models.CheckConstraint(condition=models.Q(keadaan__in=Keadaan.values), name="pemantauan_keadaan"),
            models.CheckConstraint(
                condition=models.Q(keadaan=Keadaan.KRITIS, metrik_kritis__len__gt=0)
                | (~models.Q(keadaan=Keadaan.KRITIS) & models.Q(metrik_kritis__len=0)),
                name="pemantauan_kritis_bersebab",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    dikonfirmasi_oleh__isnull=True, dikonfirmasi_pada__isnull=True, keadaan_dikonfirmasi=""
                )
                | (
                    models.Q(dikonfirmasi_oleh__isnull=False, dikonfirmasi_pada__isnull=False)
                    & ~models.Q(keadaan_dikonfirmasi="")
                ),
                name="pemantauan_konfirmasi_utuh",
            ),
        ]
        indexes = [models.Index(fields=["-tanggal"], name="pemantauan_tanggal")]
        triggers = [
            kritis_ada_tindak_lanjut,
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap_hari_ini", fields=["server", "tanggal"]),
            # Confirmed once: the name and the moment never change afterwards; a correction is a new note.
            pgtrigger.Protect(
                name="konfirmasi_sekali",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.dikonfirmasi_pada IS NOT NULL AND (OLD.dikonfirmasi_oleh_id, OLD.dikonfirmasi_pada,"
                    " OLD.keadaan_dikonfirmasi) IS DISTINCT FROM (NEW.dikonfirmasi_oleh_id, NEW.dikonfirmasi_pada,"
                    " NEW.keadaan_dikonfirmasi)"
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.server} {self.tanggal:%d-%m-%Y}"

    def get_absolute_url(self) -> str:
        return reverse("infrastruktur:harian", args=[self.pk])


class CatatanPemantauanQuerySet(models.QuerySet["CatatanPemantauan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> CatatanPemantauanQuerySet:
        return self.filter(pemantauan__in=PemantauanHarian.objects.terlihat_oleh(pengguna))


class CatatanPemantauan(models.Model):
    """A technician's note on a day. Insert-only: a correction is another note, both stay readable."""

    pemantauan = models.ForeignKey(PemantauanHarian, models.PROTECT, related_name="catatan", verbose_name="pemantauan")
    isi = models.TextField("catatan", max_length=1000)
    saat_konfirmasi = models.BooleanField("ditulis saat konfirmasi", default=False)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    pada = models.DateTimeField("pada", default=timezone.now)

    objects = CatatanPemantauanQuerySet.as_manager()

    class Meta:
        verbose_name = "catatan pemantauan"
        verbose_name_plural = "catatan pemantauan"
        ordering = ["pada"]
        constraints = [models.CheckConstraint(condition=~models.Q(isi=""), name="catatan_berisi")]
        triggers = [pgtrigger.Protect(name="hanya_tambah", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.isi[:60]
