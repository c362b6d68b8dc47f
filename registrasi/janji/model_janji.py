"""Slots of verification by video call, and who has booked them (Perka LKPP 2/2010 Pasal 22(1))."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, DateTimeRangeField
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from lpse.medan import FSMField
from lpse.tampilan import bahasa
from registrasi.janji.enums import MENEMPATI, PERPINDAHAN, StatusJanji

if TYPE_CHECKING:
    import datetime as dt

    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusJanji
LIHAT = "registrasi.view_slotvideo"
_MENEMPATI = ", ".join(f"'{s.value}'" for s in MENEMPATI)
#: Keeps count of the places taken; the row of the slot stands in line, so its check decides between two at once.
_HITUNG = f"""
IF TG_OP <> 'INSERT' AND OLD.status IN ({_MENEMPATI})
   AND (OLD.slot_id <> NEW.slot_id OR NEW.status NOT IN ({_MENEMPATI})) THEN
    UPDATE registrasi_slotvideo SET terisi = terisi - 1 WHERE id = OLD.slot_id;
END IF;
IF NEW.status IN ({_MENEMPATI})
   AND (TG_OP = 'INSERT' OR OLD.slot_id <> NEW.slot_id OR OLD.status NOT IN ({_MENEMPATI})) THEN
    UPDATE registrasi_slotvideo SET terisi = terisi + 1 WHERE id = NEW.slot_id;
END IF;
RETURN NEW;
"""  # noqa: S608 - the states are our own constants


class SlotVideoQuerySet(models.QuerySet["SlotVideo"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> SlotVideoQuerySet:
        return self if pengguna.has_perm(LIHAT) else self.none()

    def tersedia(self, sesudah: dt.datetime) -> SlotVideoQuerySet:
        """Slots that an applicant may still take."""
        return self.filter(ditutup_pada=None, mulai__gte=sesudah, terisi__lt=models.F("kapasitas"))


@pghistory.track(append_only=True, exclude=["terisi"])
class SlotVideo(models.Model):
    """So many applicants may speak with this officer at this time."""

    mulai = models.DateTimeField("mulai")
    selesai = models.DateTimeField("selesai")
    kapasitas = models.PositiveSmallIntegerField("kapasitas", default=1)
    #: Written by the trigger of the bookings only.
    terisi = models.PositiveSmallIntegerField("terisi", default=0, editable=False)
    petugas = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="slot_video", verbose_name="petugas"
    )
    tautan = models.URLField("tautan pertemuan", max_length=500, blank=True)
    dibuat_pada = models.DateTimeField("dibuat pada", default=timezone.now)
    dibuat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="dibuat oleh"
    )
    ditutup_pada = models.DateTimeField("ditutup pada", null=True, blank=True)
    alasan_tutup = models.CharField("alasan ditutup", max_length=300, blank=True)

    objects = SlotVideoQuerySet.as_manager()

    class Meta:
        verbose_name = "slot video"
        verbose_name_plural = "slot video"
        ordering = ["mulai", "petugas_id"]
        permissions = [("kelola_janji", "Mengatur slot panggilan video dan mencatat hasilnya")]
        constraints = [
            models.CheckConstraint(condition=models.Q(selesai__gt=models.F("mulai")), name="slotvideo_waktu"),
            models.CheckConstraint(condition=models.Q(kapasitas__range=(1, 20)), name="slotvideo_kapasitas"),
            models.CheckConstraint(
                condition=models.Q(terisi__lte=models.F("kapasitas")),
                name="slotvideo_tak_lebih",
                violation_error_message="Slot ini sudah penuh.",
            ),
            models.CheckConstraint(
                condition=models.Q(ditutup_pada__isnull=True) | ~models.Q(alasan_tutup=""), name="slotvideo_tutup"
            ),
            ExclusionConstraint(
                name="slotvideo_satu_petugas",
                expressions=[
                    (
                        models.Func(
                            models.F("petugas"),
                            models.F("petugas"),
                            models.Value("[]"),
                            function="int8range",
                            output_field=BigIntegerRangeField(),
                        ),
                        "&&",
                    ),
                    (
                        models.Func(
                            models.F("mulai"),
                            models.F("selesai"),
                            function="tstzrange",
                            output_field=DateTimeRangeField(),
                        ),
                        "&&",
                    ),
                ],
                condition=models.Q(ditutup_pada__isnull=True),
                violation_error_message="Petugas ini sudah mempunyai slot pada waktu itu.",
            ),
        ]
        triggers = [pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete)]  # fmt: skip

    def __str__(self) -> str:
        return f"Slot video {self.kapan}"

    def get_absolute_url(self) -> str:
        return reverse("registrasi:slot_video", args=[self.pk])

    @property
    def kapan(self) -> str:
        """«Selasa, 24 November 2026 pukul 10.00–10.30 WITA»."""
        mulai = self.mulai.astimezone(bahasa.zona())
        jam = f"{mulai:%H.%M}–{bahasa.jam(self.selesai)}"
        return f"{bahasa.nama_hari(mulai.date())}, {bahasa.tanggal(mulai.date())} pukul {jam}"

    @property
    def sisa(self) -> int:
        return self.kapasitas - self.terisi

    @property
    def lewat(self) -> bool:
        return self.selesai <= timezone.now()


class JanjiVideoQuerySet(models.QuerySet["JanjiVideo"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> JanjiVideoQuerySet:
        return self if pengguna.has_perm(LIHAT) else self.none()


@pghistory.track(append_only=True)
class JanjiVideo(FSMModelMixin, models.Model):
    """One application's place in a slot, and how the call went."""

    slot = models.ForeignKey(SlotVideo, models.PROTECT, related_name="janji", verbose_name="slot")
    permohonan = models.ForeignKey(
        "registrasi.Permohonan", models.PROTECT, related_name="janji_video", verbose_name="permohonan"
    )
    status = FSMField("keadaan", max_length=12, choices=_S.choices, default=_S.DIPESAN, protected=True)
    dipesan_pada = models.DateTimeField("dipesan pada", default=timezone.now)
    #: Empty: the applicant, with number and access code.
    dipesan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dipesan oleh"
    )
    kali_ubah = models.PositiveSmallIntegerField("berapa kali diubah", default=0)
    dibatalkan_pada = models.DateTimeField("dibatalkan pada", null=True, blank=True)
    alasan_batal = models.CharField("alasan dibatalkan", max_length=300, blank=True)
    dicatat_pada = models.DateTimeField("kehadiran dicatat pada", null=True, blank=True)
    dicatat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dicatat oleh"
    )
    hadir_nama = models.CharField("yang hadir", max_length=120, blank=True)
    catatan = models.TextField("catatan", max_length=2000, blank=True)
    naskah = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="berita acara"
    )

    objects = JanjiVideoQuerySet.as_manager()

    class Meta:
        verbose_name = "janji video"
        verbose_name_plural = "janji video"
        ordering = ["-dipesan_pada"]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="janjivideo_status"),
            models.UniqueConstraint(
                fields=["permohonan"],
                condition=models.Q(status=_S.DIPESAN),
                name="janjivideo_satu",
                violation_error_message="Permohonan ini sudah mempunyai janji.",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.BATAL)
                | models.Q(dibatalkan_pada__isnull=False) & ~models.Q(alasan_batal=""),
                name="janjivideo_batal_beralasan",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=[_S.HADIR, _S.TIDAK_HADIR])
                | models.Q(dicatat_pada__isnull=False, dicatat_oleh__isnull=False),
                name="janjivideo_dicatat",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.HADIR) | models.Q(naskah__isnull=False) & ~models.Q(hadir_nama=""),
                name="janjivideo_hadir_berberita_acara",
            ),
        ]
        indexes = [
            models.Index(fields=["slot", "status"], name="janjivideo_slot"),
            models.Index(fields=["permohonan", "-dipesan_pada"], name="janjivideo_permohonan"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap_asal", fields=["permohonan", "dipesan_pada", "dipesan_oleh"]),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
            pgtrigger.Trigger(
                name="hitung_isi", operation=pgtrigger.Insert | pgtrigger.UpdateOf("slot_id", "status"),
                when=pgtrigger.After, func=_HITUNG,
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Janji video {self.permohonan}"

    def get_absolute_url(self) -> str:
        return reverse("registrasi:janji_video", args=[self.pk])

    @transition(field=status, source=_S.DIPESAN, target=_S.HADIR)
    def hadiri(self, *, oleh: Pengguna, hadir_nama: str, catatan: str) -> None:
        self.dicatat_oleh, self.dicatat_pada = oleh, timezone.now()
        self.hadir_nama, self.catatan = hadir_nama, catatan

    @transition(field=status, source=_S.DIPESAN, target=_S.TIDAK_HADIR)
    def tidak_hadir(self, *, oleh: Pengguna, catatan: str) -> None:
        self.dicatat_oleh, self.dicatat_pada, self.catatan = oleh, timezone.now(), catatan

    @transition(field=status, source=_S.DIPESAN, target=_S.BATAL)
    def batalkan(self, *, alasan: str) -> None:
        self.dibatalkan_pada, self.alasan_batal = timezone.now(), alasan


class ButirDitunjukkanQuerySet(models.QuerySet["ButirDitunjukkan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> ButirDitunjukkanQuerySet:
        return self.filter(janji__in=JanjiVideo.objects.terlihat_oleh(pengguna))


class ButirDitunjukkan(models.Model):
    """A line of the minutes: which original was held into the camera, and what was seen."""

    janji = models.ForeignKey(JanjiVideo, models.PROTECT, related_name="butir", verbose_name="janji")
    butir = models.ForeignKey(
        "registrasi.ButirPermohonan", models.PROTECT, related_name="+", verbose_name="butir persyaratan"
    )
    ditunjukkan = models.BooleanField("ditunjukkan")
    keterangan = models.CharField("keterangan", max_length=300, blank=True)

    objects = ButirDitunjukkanQuerySet.as_manager()

    class Meta:
        verbose_name = "butir ditunjukkan"
        verbose_name_plural = "butir ditunjukkan"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["janji", "butir"], name="butirditunjukkan_sekali")]
        triggers = [pgtrigger.Protect(name="hanya_bertambah", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.butir}: {'ditunjukkan' if self.ditunjukkan else 'tidak ditunjukkan'}"
