"""The register of backup media, what each carries, and markers that were not trusted (Pasal 27(2))."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from arsip.media.enums import (
    HIDUP,
    NADA_STATUS,
    PERPINDAHAN,
    HasilBaca,
    JenisMedia,
    KeadaanIsi,
    SebabTolak,
    StatusMedia,
)
from arsip.media.model_tempat import TempatAman
from lpse.medan import FSMField
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusMedia
kode_media = RegexValidator(
    r"^[A-Z0-9](?:[A-Z0-9-]{0,18}[A-Z0-9])?$", "Label hanya huruf besar, angka, dan tanda hubung di tengah."
)

# A medium in safe custody is never in the server room (Pasal 27(2)); the place is held while this is decided.
aman_di_luar_ruang_server = pgtrigger.Trigger(
    name="aman_di_luar_ruang_server",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Q(new__status="di_tempat_aman"),
    declare=[("di_ruang_server", "boolean")],
    func="""
        SELECT t.ruang_server INTO di_ruang_server FROM arsip_tempataman t WHERE t.id = NEW.tempat_id FOR SHARE;
        IF di_ruang_server IS NOT FALSE THEN
            RAISE EXCEPTION 'Ruang server bukan tempat aman bagi media cadangan (Pasal 27 ayat (2)).'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'media_aman_di_luar_ruang_server';
        END IF;
        RETURN NEW;
    """,
)
# Where a medium is follows from its chain of custody alone.
tempat_dari_rantai = pgtrigger.Trigger(
    name="tempat_dari_rantai",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.AnyChange("tempat", "pemegang", "pemegang_nama", "tempat_sejak"),
    func="""
        IF NOT EXISTS (
            SELECT 1 FROM (SELECT p.* FROM arsip_perpindahanmedia p WHERE p.media_id = NEW.id
                            ORDER BY p.urut DESC LIMIT 1) p
             WHERE p.ke_tempat_id IS NOT DISTINCT FROM NEW.tempat_id
               AND p.ke_pemegang_id IS NOT DISTINCT FROM NEW.pemegang_id
               AND p.ke_nama = NEW.pemegang_nama AND p.pada = NEW.tempat_sejak) THEN
            RAISE EXCEPTION 'Tempat media hanya berubah lewat rantai penguasaannya.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'media_tempat_dari_rantai';
        END IF;
        RETURN NEW;
    """,
)


class MediaQuerySet(models.QuerySet["Media"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> MediaQuerySet:
        return self.all() if pengguna.has_perm("arsip.view_media") else self.none()

    def hidup(self) -> MediaQuerySet:
        """Media that can still carry a copy."""
        return self.filter(status__in=HIDUP)


@pghistory.track(append_only=True)
class Media(FSMModelMixin, models.Model):
    """One disk, stick or tape that carries copies of the main repository in a repository of its own."""

    uuid = models.UUIDField("penanda", default=uuid.uuid4, unique=True, editable=False)
    kode = models.CharField(
        "label", max_length=20, validators=[kode_media], help_text="Seperti tertempel pada media. Contoh: LU-01"
    )
    jenis = models.CharField("jenis", max_length=8, choices=JenisMedia.choices, default=JenisMedia.HDD)
    merek = models.CharField("merek dan tipe", max_length=80, blank=True, help_text="Contoh: Seagate Expansion 2 TB")
    nomor_seri = models.CharField("nomor seri", max_length=80, blank=True)
    kapasitas = models.PositiveBigIntegerField("kapasitas (byte)", default=0)
    status = FSMField("keadaan", max_length=16, choices=_S.choices, default=_S.BARU, protected=True)
    repositori = models.OneToOneField(
        "arsip.Repositori", models.PROTECT, null=True, blank=True, related_name="media", verbose_name="repositori"
    )
    pengenal = models.JSONField("pengenal perangkat", default=dict, blank=True, editable=False)
    folder = models.CharField("folder pengganti", max_length=255, blank=True, default="", editable=False)
    server = models.CharField("server", max_length=30, blank=True, default="", editable=False)
    titik_pasang = models.CharField("titik pasang", max_length=255, blank=True, default="", editable=False)
    dipasang_pada = models.DateTimeField("dipasang pada", null=True, blank=True, editable=False)
    ruang_bebas = models.PositiveBigIntegerField("ruang bebas (byte)", null=True, blank=True, editable=False)
    hanya_baca = models.BooleanField("terpasang hanya-baca", default=False, editable=False)
    #: Ejected, and not yet taken out of there: the next look must not take it for plugged in again.
    abaikan_titik = models.CharField("sudah dilepas dari", max_length=255, blank=True, default="", editable=False)
    tempat = models.ForeignKey(
        TempatAman, models.PROTECT, null=True, blank=True, related_name="media", verbose_name="tempat", editable=False
    )
    pemegang = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="pemegang",
        editable=False,
    )  # fmt: skip
    pemegang_nama = models.CharField("nama pemegang", max_length=160, blank=True, default="", editable=False)
    tempat_sejak = models.DateTimeField("di sana sejak", null=True, blank=True, editable=False)
    disalin_pada = models.DateTimeField("terakhir disalin", null=True, blank=True, editable=False)
    baca_ulang_pada = models.DateTimeField("terakhir dibaca ulang", null=True, blank=True, editable=False)
    baca_ulang_hasil = models.CharField(
        "hasil baca ulang", max_length=5, choices=HasilBaca.choices, blank=True, default=HasilBaca.BELUM, editable=False
    )
    baca_ulang_pesan = models.TextField("rincian baca ulang", max_length=2000, blank=True, default="", editable=False)
    alasan = models.TextField("alasan keadaan", max_length=500, blank=True, default="", editable=False)
    keterangan = models.TextField("keterangan", max_length=500, blank=True)
    dibuat_pada = models.DateTimeField("didaftarkan pada", default=timezone.now, editable=False)

    objects = MediaQuerySet.as_manager()

    class Meta:
        verbose_name = "media cadangan"
        verbose_name_plural = "media cadangan"
        ordering = ["kode"]
        permissions = [
            ("kelola_media", "Menyiapkan, menyalin ke, membaca ulang, dan melepas media cadangan"),
            ("serahkan_media", "Menyerahterimakan media cadangan"),
            ("hapus_media", "Menyetujui penghapusan aman media cadangan"),
        ]
        constraints = [
            models.UniqueConstraint(
                Lower("kode"), name="media_label_tunggal", violation_error_message="Label ini sudah dipakai media lain."
            ),
            models.UniqueConstraint(
                Lower("nomor_seri"),
                condition=~models.Q(nomor_seri=""),
                name="media_seri_tunggal",
                violation_error_message="Nomor seri ini sudah dipakai media lain.",
            ),
            models.UniqueConstraint(
                fields=["server", "titik_pasang"],
                condition=~models.Q(titik_pasang=""),
                name="media_titik_pasang_tunggal",
            ),
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="media_status"),
            models.CheckConstraint(condition=models.Q(jenis__in=JenisMedia.values), name="media_jenis"),
            models.CheckConstraint(
                condition=models.Q(status=_S.TERPASANG) & ~models.Q(titik_pasang="") & ~models.Q(server="")
                | ~models.Q(status=_S.TERPASANG) & models.Q(titik_pasang=""),
                name="media_terpasang_di_mana",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=HIDUP) | models.Q(repositori__isnull=False),
                name="media_hidup_berrepositori",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=(_S.RUSAK, _S.HILANG, _S.DIHAPUS)) | ~models.Q(alasan=""),
                name="media_berakhir_beralasan",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="penanda_tetap", fields=["uuid", "kode", "dibuat_pada"]),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
            aman_di_luar_ruang_server,
            tempat_dari_rantai,
        ]

    def __str__(self) -> str:
        return self.kode

    def get_absolute_url(self) -> str:
        return reverse("arsip:media", args=[self.pk])

    @property
    def sebutan(self) -> str:
        """Its label; a folder that stands in for a disk is called one wherever it counts for something."""
        return f"{self.kode} (folder pengganti)" if self.folder else self.kode

    @property
    def terpasang(self) -> bool:
        return bool(self.status == _S.TERPASANG)

    @property
    def di_ruang_server(self) -> bool:
        """Plugged in, or lying where the servers stand."""
        return self.terpasang or bool(self.tempat and self.tempat.ruang_server)

    @property
    def ringkas_isi(self) -> str:
        """«2 sasaran, data 13 November 2026», from what was fetched along with it."""
        isi = [i for i in self.isi.all() if i.keadaan in (KeadaanIsi.TERSALIN, KeadaanIsi.COCOK)]
        if not isi:
            return "Kosong"
        sasaran = len({i.salinan.sasaran_id for i in isi})
        return f"{sasaran} sasaran, data {bahasa.tanggal(max(i.salinan.waktu_data for i in isi))}"

    @property
    def nada(self) -> tuple[str, str]:
        """Tone and icon of its state; a copy that lies in the server room is trouble."""
        return NADA_STATUS[StatusMedia(self.status)]

    @transition(field=status, source=_S.BARU, target=_S.TERPASANG)
    def siapkan(self, *, server: str, titik_pasang: str) -> None:
        self._pasang(server, titik_pasang)

    @transition(field=status, source=[_S.SIAP, _S.BERISI, _S.AMAN, _S.DIPINJAM], target=_S.TERPASANG)
    def pasang(self, *, server: str, titik_pasang: str) -> None:
        self._pasang(server, titik_pasang)

    def _pasang(self, server: str, titik_pasang: str) -> None:
        self.server, self.titik_pasang, self.dipasang_pada = server, titik_pasang, timezone.now()

    @transition(field=status, source=_S.TERPASANG, target=_S.SIAP)
    def lepas_kosong(self) -> None:
        self.titik_pasang = ""

    @transition(field=status, source=_S.TERPASANG, target=_S.BERISI)
    def lepas_berisi(self) -> None:
        self.titik_pasang = ""

    @transition(field=status, source=[_S.SIAP, _S.BERISI, _S.DIPINJAM], target=_S.AMAN)
    def simpan(self) -> None:
        """Into safe custody; the place comes from the chain."""

    @transition(field=status, source=_S.AMAN, target=_S.DIPINJAM)
    def pinjam(self) -> None:
        """Out of safe custody, for a copy or a restore."""

    @transition(field=status, source=[_S.BARU, *HIDUP], target=_S.RUSAK)
    def nyatakan_rusak(self, *, alasan: str) -> None:
        self.alasan, self.titik_pasang = alasan, ""

    @transition(field=status, source=[_S.BARU, *HIDUP], target=_S.HILANG)
    def nyatakan_hilang(self, *, alasan: str) -> None:
        self.alasan, self.titik_pasang = alasan, ""

    @transition(field=status, source=_S.HILANG, target=_S.BERISI)
    def temukan(self, *, alasan: str) -> None:
        self.alasan = alasan

    @transition(
        field=status, source=[_S.BARU, _S.SIAP, _S.TERPASANG, _S.BERISI, _S.RUSAK, _S.HILANG], target=_S.DIHAPUS
    )
    def hapus_aman(self, *, alasan: str) -> None:
        self.alasan, self.titik_pasang = alasan, ""


class IsiMediaQuerySet(models.QuerySet["IsiMedia"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> IsiMediaQuerySet:
        return self.all() if pengguna.has_perm("arsip.view_media") else self.none()

    def berlaku(self) -> IsiMediaQuerySet:
        """Copies one could restore from: on a living medium, neither forgotten nor found broken."""
        return self.filter(media__status__in=HIDUP, keadaan__in=(KeadaanIsi.TERSALIN, KeadaanIsi.COCOK))


@pghistory.track(append_only=True)
class IsiMedia(models.Model):
    """One copy (Salinan) of the main repository as it lies on one medium."""

    media = models.ForeignKey(Media, models.PROTECT, related_name="isi", verbose_name="media")
    salinan = models.ForeignKey("arsip.Salinan", models.PROTECT, related_name="di_media", verbose_name="salinan")
    restic_id = models.CharField("nomor di media", max_length=64)
    pohon = models.CharField("sidik pohon", max_length=64)
    keadaan = models.CharField("keadaan", max_length=9, choices=KeadaanIsi.choices, default=KeadaanIsi.TERSALIN)
    disalin_pada = models.DateTimeField("disalin pada", default=timezone.now)
    dibaca_ulang_pada = models.DateTimeField("dibaca ulang pada", null=True, blank=True)

    objects = IsiMediaQuerySet.as_manager()

    class Meta:
        verbose_name = "isi media"
        verbose_name_plural = "isi media"
        ordering = ["-disalin_pada"]
        constraints = [
            models.UniqueConstraint(fields=["media", "salinan"], name="isimedia_sekali"),
            models.CheckConstraint(condition=models.Q(keadaan__in=KeadaanIsi.values), name="isimedia_keadaan"),
            models.CheckConstraint(
                condition=~models.Q(keadaan=KeadaanIsi.COCOK) | models.Q(dibaca_ulang_pada__isnull=False),
                name="isimedia_cocok_sesudah_dibaca",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="isi_tetap", fields=["media", "salinan"]),
        ]

    def __str__(self) -> str:
        return f"{self.media_id}: {self.restic_id[:8]}"


class TemuanMediaQuerySet(models.QuerySet["TemuanMedia"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> TemuanMediaQuerySet:
        return self.all() if pengguna.has_perm("arsip.view_media") else self.none()

    def terbuka(self) -> TemuanMediaQuerySet:
        return self.filter(selesai__isnull=True)


@pghistory.track(append_only=True)
class TemuanMedia(models.Model):
    """A marker that was found on a mount and not trusted: forged, cloned, or of a medium that is no more."""

    server = models.CharField("server", max_length=30)
    titik_pasang = models.CharField("titik pasang", max_length=255)
    sebab = models.CharField("sebab", max_length=12, choices=SebabTolak.choices)
    media = models.ForeignKey(
        Media, models.PROTECT, null=True, blank=True, related_name="temuan", verbose_name="media yang disebut"
    )
    mulai = models.DateTimeField("ditemukan pada", default=timezone.now)
    selesai = models.DateTimeField("tidak terlihat lagi", null=True, blank=True)

    objects = TemuanMediaQuerySet.as_manager()

    class Meta:
        verbose_name = "temuan media"
        verbose_name_plural = "temuan media"
        ordering = ["-mulai"]
        constraints = [
            models.UniqueConstraint(
                fields=["server", "titik_pasang", "sebab"],
                condition=models.Q(selesai__isnull=True),
                name="temuanmedia_satu_terbuka",
            ),
            models.CheckConstraint(condition=models.Q(sebab__in=SebabTolak.values), name="temuanmedia_sebab"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="temuan_tetap", fields=["server", "titik_pasang", "sebab", "media", "mulai"]),
        ]

    def __str__(self) -> str:
        return f"{self.titik_pasang}: {self.get_sebab_display()}"

    def get_absolute_url(self) -> str:
        return reverse("arsip:daftar_media")
