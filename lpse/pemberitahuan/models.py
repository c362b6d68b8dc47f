"""Notices of a person, and the outbox that carries them out of the portal."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.apps import apps
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
from django.utils import timezone

from lpse.pemberitahuan.enums import PERPINDAHAN, AlasanTahan, PilihanSurel, Saluran, StatusKiriman
from lpse.pemberitahuan.registri import JENIS

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna
    from lpse.pemberitahuan.registri import JenisKabar

_S = StatusKiriman


class KabarQuerySet(models.QuerySet["Kabar"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KabarQuerySet:
        """Everyone their own and nobody else's, the Kepala included."""
        return self.filter(penerima_id=pengguna.pk) if pengguna.is_authenticated else self.none()

    def di_lonceng(self) -> KabarQuerySet:
        return self.filter(di_portal=True)

    def belum_dibaca(self) -> KabarQuerySet:
        return self.filter(dibaca_pada__isnull=True)


@pghistory.track(append_only=True)
class Kabar(models.Model):
    """One notice for one person, as the bell shows it. The object is named by text, so the notice outlives it."""

    penerima = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="kabar", verbose_name="penerima"
    )
    jenis = models.CharField("jenis", max_length=80)
    judul = models.CharField("judul", max_length=200)
    isi = models.TextField("isi", blank=True)
    url = models.CharField("halaman", max_length=500, blank=True)
    objek_jenis = models.CharField("jenis objek", max_length=80, blank=True)
    objek_id = models.CharField("id objek", max_length=64, blank=True)
    #: One call of ``kabari`` is one event, whoever it went to: seen by one of them is seen.
    peristiwa = models.UUIDField("peristiwa", default=uuid.uuid4, editable=False)
    #: Given by a caller that may be repeated (a task); once per person.
    kunci = models.CharField("kunci", max_length=120, blank=True)
    jumlah = models.PositiveIntegerField("berapa kali", default=1)
    #: False: the person wants this kind by mail only.
    di_portal = models.BooleanField("tampil di portal", default=True)
    dibuat = models.DateTimeField("dibuat", default=timezone.now)
    terakhir = models.DateTimeField("terakhir", default=timezone.now)
    dibaca_pada = models.DateTimeField("dibaca pada", null=True, blank=True)
    eskalasi_pada = models.DateTimeField("diteruskan bila belum dibaca pada", null=True, blank=True)
    dieskalasi_pada = models.DateTimeField("diteruskan pada", null=True, blank=True)
    asal = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="terusan", verbose_name="terusan dari"
    )

    objects = KabarQuerySet.as_manager()

    class Meta:
        verbose_name = "kabar"
        verbose_name_plural = "kabar"
        ordering = ["-terakhir", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["penerima", "kunci"], condition=~models.Q(kunci=""), name="kabar_kunci_sekali"
            ),
            models.CheckConstraint(condition=models.Q(jumlah__gte=1), name="kabar_jumlah"),
            models.CheckConstraint(condition=~models.Q(judul=""), name="kabar_berjudul"),
        ]
        indexes = [
            models.Index(
                fields=["penerima", "-terakhir", "-id"],
                condition=models.Q(dibaca_pada__isnull=True, di_portal=True),
                name="kabar_belum_dibaca",
            ),
            models.Index(
                fields=["penerima", "-terakhir", "-id"], condition=models.Q(di_portal=True), name="kabar_penerima"
            ),
            models.Index(
                fields=["penerima", "jenis", "objek_jenis", "objek_id"],
                condition=models.Q(dibaca_pada__isnull=True),
                name="kabar_serupa",
            ),
            models.Index(
                fields=["eskalasi_pada"],
                condition=models.Q(eskalasi_pada__isnull=False, dieskalasi_pada__isnull=True),
                name="kabar_eskalasi",
            ),
            models.Index(fields=["peristiwa"], name="kabar_peristiwa"),
        ]

    def __str__(self) -> str:
        return self.judul

    def get_absolute_url(self) -> str:
        """Opening it marks it read and leads on to its object."""
        return reverse("pemberitahuan:buka", args=[self.pk])

    @property
    def definisi(self) -> JenisKabar | None:
        """What its kind was declared as; None when the duty that declared it is gone."""
        return JENIS.get(self.jenis)

    @property
    def ikon(self) -> str:
        return self.definisi.ikon if self.definisi else "bell"

    @property
    def label_jenis(self) -> str:
        return self.definisi.label if self.definisi else "Pemberitahuan"

    @property
    def sebutan(self) -> str:
        """The heading with how often it happened: «Cakram /data kritis (3×)»."""
        return f"{self.judul} ({self.jumlah}×)" if self.jumlah > 1 else self.judul

    def objek(self) -> models.Model | None:
        """What it is about, if it still exists."""
        if not self.objek_jenis:
            return None
        model: type[models.Model] = apps.get_model(self.objek_jenis)
        return model._default_manager.filter(pk=self.objek_id).first()  # noqa: SLF001 - Django's


class KaitWebQuerySet(models.QuerySet["KaitWeb"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KaitWebQuerySet:
        return self if pengguna.has_perm("lpse.view_kaitweb") else self.none()


@pghistory.track(append_only=True)
class KaitWeb(models.Model):
    """An address outside that is told of events, each signed (HMAC-SHA256).

    The secret is not stored: it follows from the portal's key, ``kunci`` and ``generasi``.
    """

    nama = models.CharField("nama", max_length=80, unique=True, help_text="Contoh: Papan pantau Diskominfo")
    url = models.URLField(
        "alamat", max_length=500, help_text="Harus https. Contoh: https://pantau.diskominfo.example/kait"
    )
    jenis = ArrayField(models.CharField(max_length=80), verbose_name="jenis kabar", default=list, blank=True)
    kunci = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    generasi = models.PositiveIntegerField("generasi rahasia", default=1, editable=False)
    aktif = models.BooleanField("aktif", default=True)
    dibuat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="dibuat oleh"
    )
    dibuat = models.DateTimeField("dibuat", default=timezone.now)

    objects = KaitWebQuerySet.as_manager()

    class Meta:
        verbose_name = "kait web"
        verbose_name_plural = "kait web"
        ordering = ["nama"]
        permissions = [("kelola_kaitweb", "Mengatur kait web kantor")]

    def __str__(self) -> str:
        return self.nama

    def get_absolute_url(self) -> str:
        return reverse("pemberitahuan:kait")

    @property
    def keadaan(self) -> str:
        return "Aktif" if self.aktif else "Berhenti"


class KirimanQuerySet(models.QuerySet["Kiriman"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KirimanQuerySet:
        """Whoever looks after the outbox sees it all; nobody else has business with it."""
        return self if pengguna.has_perm("lpse.view_kiriman") else self.none()


@pghistory.track(append_only=True)
class Kiriman(models.Model):
    """One delivery by one way: written with the notice, sent by a worker, once (docs/adr/0015)."""

    saluran = models.CharField("saluran", max_length=8, choices=Saluran.choices)
    jenis = models.CharField("jenis", max_length=80)
    perihal = models.CharField("perihal", max_length=200)
    penerima = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="+", verbose_name="penerima"
    )
    kait = models.ForeignKey(
        KaitWeb, models.PROTECT, null=True, blank=True, related_name="kiriman", verbose_name="kait web"
    )
    kabar = models.ForeignKey(
        Kabar, models.CASCADE, null=True, blank=True, related_name="kiriman", verbose_name="kabar"
    )
    #: Where it goes when the receiver has no account; the words are frozen in ``muatan``.
    surel = models.EmailField("surel orang luar", blank=True)
    #: The digest that carries this one.
    ringkasan = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="isi_ringkasan", verbose_name="dalam ringkasan"
    )
    penting = models.BooleanField("penting", default=False)
    status = models.CharField("keadaan", max_length=10, choices=_S.choices, default=_S.MENUNGGU)
    tahan = models.CharField("ditahan karena", max_length=12, choices=AlasanTahan.choices, blank=True)
    percobaan = models.PositiveSmallIntegerField("percobaan", default=0)
    #: Not before this; empty for what waits for the digest, and for what is over.
    coba_lagi_pada = models.DateTimeField("tidak sebelum", null=True, blank=True, default=timezone.now)
    #: The worker that has it in hand, and until when that is believed.
    sewa = models.UUIDField(null=True, blank=True, editable=False)
    sewa_sampai = models.DateTimeField(null=True, blank=True, editable=False)
    #: How often a worker vanished between sending and marking; the second time it is for a person to decide.
    ragu = models.PositiveSmallIntegerField("putus di tengah", default=0)
    galat = models.TextField("sebab", blank=True)
    #: What a webhook carries, frozen when it was written.
    muatan = models.JSONField("muatan", null=True, blank=True)
    message_id = models.CharField("Message-ID", max_length=200, unique=True)
    kunci = models.CharField("kunci", max_length=160, unique=True)
    dibuat = models.DateTimeField("dibuat", default=timezone.now)
    dikirim_pada = models.DateTimeField("terkirim", null=True, blank=True)

    objects = KirimanQuerySet.as_manager()

    class Meta:
        verbose_name = "kiriman"
        verbose_name_plural = "kiriman"
        ordering = ["-dibuat", "-id"]
        permissions = [("kirim_ulang_kiriman", "Mengirim ulang kiriman yang mati")]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="kiriman_status"),
            models.CheckConstraint(
                condition=models.Q(saluran=Saluran.SUREL, penerima__isnull=False, kait__isnull=True, surel="")
                | models.Q(saluran=Saluran.KAIT, penerima__isnull=True, kait__isnull=False, surel="")
                | models.Q(
                    ~models.Q(surel=""),
                    saluran=Saluran.SUREL,
                    penerima__isnull=True,
                    kait__isnull=True,
                    muatan__isnull=False,
                ),
                name="kiriman_tujuan",
            ),
            models.CheckConstraint(
                condition=models.Q(status=_S.TERKIRIM, dikirim_pada__isnull=False)
                | (~models.Q(status=_S.TERKIRIM) & models.Q(dikirim_pada__isnull=True)),
                name="kiriman_terkirim_pada",
            ),
            models.CheckConstraint(
                condition=models.Q(status=_S.MENGIRIM, sewa__isnull=False, sewa_sampai__isnull=False)
                | (~models.Q(status=_S.MENGIRIM) & models.Q(sewa__isnull=True, sewa_sampai__isnull=True)),
                name="kiriman_sewa",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=(_S.GAGAL, _S.MATI, _S.DILEWATI)) | ~models.Q(galat=""),
                name="kiriman_bersebab",
            ),
            models.CheckConstraint(
                condition=models.Q(status=_S.DITAHAN, tahan__in=AlasanTahan.values)
                | (~models.Q(status=_S.DITAHAN) & models.Q(tahan="")),
                name="kiriman_tahan",
            ),
        ]
        indexes = [
            models.Index(
                fields=["coba_lagi_pada", "id"],
                condition=models.Q(status__in=(_S.MENUNGGU, _S.GAGAL, _S.DITAHAN), coba_lagi_pada__isnull=False),
                name="kiriman_siap",
            ),
            models.Index(fields=["sewa_sampai"], condition=models.Q(status=_S.MENGIRIM), name="kiriman_di_tangan"),
            models.Index(
                fields=["penerima"],
                condition=models.Q(status=_S.DITAHAN, tahan=AlasanTahan.RINGKASAN),
                name="kiriman_untuk_ringkasan",
            ),
            models.Index(fields=["status", "-dibuat", "-id"], name="kiriman_menurut_status"),
        ]
        triggers = [
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
            pgtrigger.ReadOnly(
                name="tetap_tujuan", fields=["saluran", "penerima", "kait", "surel", "message_id", "kunci"]
            ),
        ]

    def __str__(self) -> str:
        return self.perihal

    def get_absolute_url(self) -> str:
        return reverse("pemberitahuan:kiriman_satu", args=[self.pk])

    @property
    def tujuan(self) -> str:
        """Whom or what it goes to, in words."""
        return self.surel or str(self.penerima or self.kait)


class PreferensiKabarQuerySet(models.QuerySet["PreferensiKabar"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PreferensiKabarQuerySet:
        return self.filter(pengguna_id=pengguna.pk) if pengguna.is_authenticated else self.none()


@pghistory.track(append_only=True)
class PreferensiKabar(models.Model):
    """What one person wants of one kind; without a row the kind's own defaults hold."""

    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="preferensi_kabar")
    jenis = models.CharField("jenis", max_length=80)
    portal = models.BooleanField("lonceng", default=True)
    surel = models.CharField("surel", max_length=10, choices=PilihanSurel.choices)

    objects = PreferensiKabarQuerySet.as_manager()

    class Meta:
        verbose_name = "preferensi kabar"
        verbose_name_plural = "preferensi kabar"
        constraints = [
            models.UniqueConstraint(fields=["pengguna", "jenis"], name="preferensi_kabar_sekali"),
            models.CheckConstraint(condition=models.Q(surel__in=PilihanSurel.values), name="preferensi_kabar_surel"),
        ]

    def __str__(self) -> str:
        return f"{self.pengguna}: {self.jenis}"


class JamTenangQuerySet(models.QuerySet["JamTenang"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> JamTenangQuerySet:
        return self.filter(pengguna_id=pengguna.pk) if pengguna.is_authenticated else self.none()


@pghistory.track(append_only=True)
class JamTenang(models.Model):
    """When a person wants no mail, in the office's zone; without a row the office's own hours hold."""

    pengguna = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="jam_tenang")
    aktif = models.BooleanField("pakai jam tenang", default=True)
    mulai = models.TimeField("mulai")
    selesai = models.TimeField("selesai")

    objects = JamTenangQuerySet.as_manager()

    class Meta:
        verbose_name = "jam tenang"
        verbose_name_plural = "jam tenang"
        constraints = [
            models.CheckConstraint(condition=~models.Q(mulai=models.F("selesai")), name="jam_tenang_tidak_kosong")
        ]

    def __str__(self) -> str:
        return f"{self.pengguna}: {self.mulai:%H.%M}–{self.selesai:%H.%M}"
