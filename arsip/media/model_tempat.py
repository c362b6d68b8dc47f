"""Places a medium can be at: the server room, and the safe places that must not be it (Pasal 27(2))."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

# One room cannot be the server room under one name and a safe place under another. The advisory lock makes two clerks
# who register the same room at once wait for each other.
satu_ruang_satu_sifat = pgtrigger.Trigger(
    name="satu_ruang_satu_sifat",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func="""
        PERFORM pg_advisory_xact_lock(hashtext('arsip.tempataman'));
        IF EXISTS (SELECT 1 FROM arsip_tempataman t
                    WHERE t.id <> COALESCE(NEW.id, 0) AND t.ruang_server <> NEW.ruang_server
                      AND lower(trim(t.gedung)) = lower(trim(NEW.gedung))
                      AND lower(trim(t.ruang)) = lower(trim(NEW.ruang))) THEN
            RAISE EXCEPTION 'Ruang ini sudah terdaftar dengan sifat lain: ruang server bukan tempat aman.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'tempat_satu_ruang_satu_sifat';
        END IF;
        RETURN NEW;
    """,
)
# A place does not become the server room while media are in custody there.
bukan_ruang_server = pgtrigger.Trigger(
    name="bukan_ruang_server",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.Q(new__ruang_server=True, old__ruang_server=False),
    func="""
        IF EXISTS (SELECT 1 FROM arsip_media m WHERE m.tempat_id = NEW.id AND m.status = 'di_tempat_aman') THEN
            RAISE EXCEPTION 'Masih ada media cadangan yang disimpan di sini (Pasal 27 ayat (2)).'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'tempat_masih_menyimpan';
        END IF;
        RETURN NEW;
    """,
)


class TempatAmanQuerySet(models.QuerySet["TempatAman"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> TempatAmanQuerySet:
        return self.all() if pengguna.has_perm("arsip.view_tempataman") else self.none()

    def aman(self) -> TempatAmanQuerySet:
        """Where a medium may be kept: in use, and not the server room."""
        return self.filter(aktif=True, ruang_server=False)

    def ruang_server(self) -> TempatAmanQuerySet:
        return self.filter(aktif=True, ruang_server=True)


@pghistory.track(append_only=True)
class TempatAman(models.Model):
    """A safe, a cupboard, a room of another office; or the server room itself, so that leaving it can be seen."""

    nama = models.CharField("nama tempat", max_length=80, unique=True, help_text="Contoh: Brankas Bagian Umum")
    gedung = models.CharField("gedung", max_length=80, help_text="Contoh: Kantor Bupati")
    ruang = models.CharField("ruang", max_length=80, help_text="Contoh: Bagian Umum, lantai 1")
    alamat = models.CharField("alamat", max_length=200, blank=True)
    penanggung_jawab = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name="penanggung jawab", help_text="Bila ia punya akun di portal ini.",
    )  # fmt: skip
    penanggung_nama = models.CharField("nama penanggung jawab", max_length=120, blank=True)
    penanggung_jabatan = models.CharField("jabatan penanggung jawab", max_length=120, blank=True)
    ruang_server = models.BooleanField(
        "ini ruang server", default=False, help_text="Media yang berada di sini tidak terhitung tersimpan aman."
    )
    jarak_meter = models.PositiveIntegerField(
        "jarak dari ruang server (meter)", null=True, blank=True, help_text="Perkiraan jalan lurus. Contoh: 350"
    )
    aktif = models.BooleanField("dipakai", default=True)
    keterangan = models.TextField("keterangan", max_length=500, blank=True)

    objects = TempatAmanQuerySet.as_manager()

    class Meta:
        verbose_name = "tempat penyimpanan media"
        verbose_name_plural = "tempat penyimpanan media"
        ordering = ["ruang_server", "nama"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(penanggung_jawab__isnull=False) | ~models.Q(penanggung_nama=""),
                name="tempat_ada_penanggung_jawab",
                violation_error_message="Pilih atau tulis penanggung jawab tempat ini.",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            satu_ruang_satu_sifat,
            bukan_ruang_server,
        ]

    def __str__(self) -> str:
        return self.nama

    def get_absolute_url(self) -> str:
        return reverse("arsip:tempat_media")

    @property
    def penanggung(self) -> str:
        return str(self.penanggung_jawab.nama) if self.penanggung_jawab else self.penanggung_nama

    @property
    def letak(self) -> str:
        """«Kantor Bupati, Bagian Umum, lantai 1»."""
        return f"{self.gedung}, {self.ruang}"
