"""Chain of custody: every change of place or hands, and the minutes that two people sign (Pasal 27(2))."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from arsip.media.enums import CaraHapus, JenisPindah, JenisSerah
from arsip.media.model_media import Media
from arsip.media.model_tempat import TempatAman

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

# Whoever writes it, custody goes to a place that is not the server room.
serah_di_luar_ruang_server = pgtrigger.Trigger(
    name="serah_di_luar_ruang_server",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    declare=[("di_ruang_server", "boolean")],
    condition=pgtrigger.Q(new__jenis="disimpan"),
    func="""
        SELECT t.ruang_server INTO di_ruang_server FROM arsip_tempataman t WHERE t.id = NEW.ke_tempat_id FOR SHARE;
        IF di_ruang_server IS NOT FALSE THEN
            RAISE EXCEPTION 'Ruang server bukan tempat aman bagi media cadangan (Pasal 27 ayat (2)).'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'perpindahan_di_luar_ruang_server';
        END IF;
        RETURN NEW;
    """,
)
# The chain has no gap: each link is the next number and begins where the one before ended.
rantai_utuh = pgtrigger.Trigger(
    name="rantai_utuh",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    declare=[("akhir", "arsip_perpindahanmedia%ROWTYPE")],
    func="""
        SELECT * INTO akhir FROM arsip_perpindahanmedia p WHERE p.media_id = NEW.media_id
         ORDER BY p.urut DESC LIMIT 1;
        IF NEW.urut <> COALESCE(akhir.urut, 0) + 1
           OR NEW.dari_tempat_id IS DISTINCT FROM akhir.ke_tempat_id
           OR NEW.dari_pemegang_id IS DISTINCT FROM akhir.ke_pemegang_id THEN
            RAISE EXCEPTION 'Rantai penguasaan media putus.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'perpindahan_rantai_utuh';
        END IF;
        RETURN NEW;
    """,
)


class SerahTerimaMediaQuerySet(models.QuerySet["SerahTerimaMedia"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> SerahTerimaMediaQuerySet:
        return self.all() if pengguna.has_perm("arsip.view_media") else self.none()


@pghistory.track(append_only=True)
class SerahTerimaMedia(models.Model):
    """One hand-over of one or more media: who gives, who receives, where to; its paper carries both signatures."""

    jenis = models.CharField("jenis", max_length=8, choices=JenisSerah.choices)
    penyerah = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="yang menyerahkan"
    )
    penerima = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="yang menerima"
    )
    penerima_nama = models.CharField("nama penerima", max_length=120, blank=True)
    penerima_jabatan = models.CharField("jabatan penerima", max_length=120, blank=True)
    penerima_nip = models.CharField("NIP penerima", max_length=18, blank=True)
    tempat = models.ForeignKey(
        TempatAman, models.PROTECT, null=True, blank=True, related_name="serah_terima", verbose_name="tempat tujuan"
    )
    keperluan = models.CharField("keperluan", max_length=300, blank=True)
    pada = models.DateTimeField("pada", default=timezone.now)
    naskah = models.OneToOneField(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="berita acara"
    )

    objects = SerahTerimaMediaQuerySet.as_manager()

    class Meta:
        verbose_name = "serah terima media"
        verbose_name_plural = "serah terima media"
        ordering = ["-pada"]
        constraints = [
            models.CheckConstraint(condition=models.Q(jenis__in=JenisSerah.values), name="serah_jenis"),
            models.CheckConstraint(
                condition=models.Q(penerima__isnull=True) | ~models.Q(penerima=models.F("penyerah")),
                name="serah_dua_orang",
                violation_error_message="Yang menyerahkan dan yang menerima harus dua orang.",
            ),
            models.CheckConstraint(
                condition=models.Q(penerima__isnull=False)
                | ~models.Q(penerima_nama="") & ~models.Q(penerima_jabatan=""),
                name="serah_ada_penerima",
                violation_error_message="Pilih penerima, atau tulis nama dan jabatannya.",
            ),
            models.CheckConstraint(
                condition=~models.Q(jenis=JenisSerah.SIMPAN) | models.Q(tempat__isnull=False), name="serah_ada_tempat"
            ),
            models.CheckConstraint(
                condition=~models.Q(jenis=JenisSerah.PINJAM) | ~models.Q(keperluan=""), name="serah_ada_keperluan"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="serah_tetap", exclude=["naskah"]),
        ]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()}, {self.tempat or self.keperluan}"

    def get_absolute_url(self) -> str:
        return reverse("arsip:serah_terima_media", args=[self.pk])

    @property
    def nama_penerima(self) -> str:
        return str(self.penerima.nama) if self.penerima else self.penerima_nama


class PerpindahanMediaQuerySet(models.QuerySet["PerpindahanMedia"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PerpindahanMediaQuerySet:
        return self.all() if pengguna.has_perm("arsip.view_media") else self.none()


class PerpindahanMedia(models.Model):
    """One link of a medium's chain of custody; rows are only ever added."""

    media = models.ForeignKey(Media, models.PROTECT, related_name="perpindahan", verbose_name="media")
    urut = models.PositiveIntegerField("urut")
    jenis = models.CharField("peristiwa", max_length=9, choices=JenisPindah.choices)
    dari_tempat = models.ForeignKey(
        TempatAman, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dari tempat"
    )
    dari_pemegang = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dari tangan"
    )
    dari_nama = models.CharField("dari tangan (nama)", max_length=160, blank=True)
    ke_tempat = models.ForeignKey(
        TempatAman, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="ke tempat"
    )
    ke_pemegang = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="ke tangan"
    )
    ke_nama = models.CharField("ke tangan (nama)", max_length=160, blank=True)
    pada = models.DateTimeField("pada", default=timezone.now)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dicatat oleh"
    )
    serah_terima = models.ForeignKey(
        SerahTerimaMedia, models.PROTECT, null=True, blank=True, related_name="perpindahan", verbose_name="serah terima"
    )
    catatan = models.CharField("catatan", max_length=500, blank=True)

    objects = PerpindahanMediaQuerySet.as_manager()

    class Meta:
        verbose_name = "perpindahan media"
        verbose_name_plural = "perpindahan media"
        ordering = ["media", "-urut"]
        constraints = [
            models.UniqueConstraint(fields=["media", "urut"], name="perpindahan_urut_tunggal"),
            models.CheckConstraint(condition=models.Q(jenis__in=JenisPindah.values), name="perpindahan_jenis"),
        ]
        triggers = [
            pgtrigger.Protect(name="hanya_bertambah", operation=pgtrigger.Update | pgtrigger.Delete),
            serah_di_luar_ruang_server,
            rantai_utuh,
        ]

    def __str__(self) -> str:
        return f"{self.media_id}/{self.urut} {self.get_jenis_display()}"


class PenghapusanMediaQuerySet(models.QuerySet["PenghapusanMedia"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PenghapusanMediaQuerySet:
        return self.all() if pengguna.has_perm("arsip.view_media") else self.none()


@pghistory.track(append_only=True)
class PenghapusanMedia(models.Model):
    """The end of a medium: how its content was made unreadable, who did it, who agreed, and the minutes."""

    media = models.OneToOneField(Media, models.PROTECT, related_name="penghapusan", verbose_name="media")
    cara = models.CharField("cara", max_length=5, choices=CaraHapus.choices)
    alasan = models.CharField("alasan", max_length=500)
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="petugas")
    diusulkan_pada = models.DateTimeField("diusulkan pada", default=timezone.now)
    penyetuju = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="penyetuju"
    )
    disetujui_pada = models.DateTimeField("disetujui pada", null=True, blank=True)
    naskah = models.OneToOneField(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="berita acara"
    )

    objects = PenghapusanMediaQuerySet.as_manager()

    class Meta:
        verbose_name = "penghapusan media"
        verbose_name_plural = "penghapusan media"
        ordering = ["-diusulkan_pada"]
        constraints = [
            models.CheckConstraint(condition=models.Q(cara__in=CaraHapus.values), name="hapusmedia_cara"),
            models.CheckConstraint(condition=~models.Q(alasan=""), name="hapusmedia_beralasan"),
            models.CheckConstraint(
                condition=models.Q(penyetuju__isnull=True) | ~models.Q(penyetuju=models.F("petugas")),
                name="hapusmedia_dua_orang",
                violation_error_message="Petugas dan penyetuju harus dua orang.",
            ),
            models.CheckConstraint(
                condition=models.Q(penyetuju__isnull=True, disetujui_pada__isnull=True)
                | models.Q(penyetuju__isnull=False, disetujui_pada__isnull=False),
                name="hapusmedia_setuju_utuh",
            ),
        ]
        # A proposal that was never agreed to may be withdrawn; an agreed one stays for good.
        triggers = [
            pgtrigger.Protect(
                name="tidak_dihapus",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Q(old__disetujui_pada__isnull=False),
            ),
            pgtrigger.ReadOnly(name="usul_tetap", fields=["media", "petugas", "diusulkan_pada"]),
        ]

    def __str__(self) -> str:
        return f"Penghapusan {self.media}"

    def get_absolute_url(self) -> str:
        return reverse("arsip:media", args=[self.media_id])
