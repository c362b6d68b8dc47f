"""What stands around a ticket: conversation, files, watchers, links, labels, and the counter of its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from layanan.tiket.enums import PESAN_PUBLIK, JenisPesan, JenisTautan, Kanal
from layanan.tiket.model_tiket import Tiket

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class PencacahTiketQuerySet(models.QuerySet["PencacahTiket"]):
    def terlihat_oleh(self, _pengguna: Pengguna | AnonymousUser) -> PencacahTiketQuerySet:
        """A counter is nobody's reading."""
        return self.none()


class PencacahTiket(models.Model):
    """The last number of a year; its row lock makes the numbers gapless."""

    tahun = models.PositiveSmallIntegerField("tahun", primary_key=True)
    terakhir = models.PositiveIntegerField("terakhir", default=0)

    objects = PencacahTiketQuerySet.as_manager()

    class Meta:
        verbose_name = "pencacah tiket"
        verbose_name_plural = "pencacah tiket"

    def __str__(self) -> str:
        return f"{self.tahun}: {self.terakhir}"


class LabelQuerySet(models.QuerySet["Label"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> LabelQuerySet:
        return self if pengguna.has_perm("layanan.view_tiket") else self.none()


@pghistory.track(append_only=True)
class Label(models.Model):
    """A word of the office's own that groups tickets."""

    nama = models.CharField("nama", max_length=40, unique=True)
    aktif = models.BooleanField("dipakai", default=True)

    objects = LabelQuerySet.as_manager()

    class Meta:
        verbose_name = "label tiket"
        verbose_name_plural = "label tiket"
        ordering = ["nama"]
        constraints = [
            models.CheckConstraint(condition=Q(nama__regex=r"^[a-z0-9][a-z0-9 -]*$"), name="label_huruf_kecil")
        ]

    def __str__(self) -> str:
        return self.nama


class PesanQuerySet(models.QuerySet["Pesan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PesanQuerySet:
        """As the ticket; who is not of the staff reads what was written for them."""
        terlihat = self.filter(tiket__in=Tiket.objects.terlihat_oleh(pengguna))
        return terlihat if pengguna.has_perm("layanan.view_tiket") else terlihat.publik()

    def publik(self) -> PesanQuerySet:
        return self.filter(jenis__in=PESAN_PUBLIK)


class Pesan(models.Model):
    """One message of the conversation; it stays as it was written."""

    tiket = models.ForeignKey(Tiket, models.PROTECT, related_name="pesan", verbose_name="tiket", db_index=False)
    jenis = models.CharField("jenis", max_length=10, choices=JenisPesan.choices)
    isi = models.TextField("isi", max_length=20000, blank=True, default="")
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="oleh",
        db_index=False,
    )  # fmt: skip
    nama = models.CharField("nama", max_length=150)
    kanal = models.CharField("kanal", max_length=12, choices=Kanal.choices, default=Kanal.PORTAL)
    dibuat_pada = models.DateTimeField("pada", default=timezone.now)
    #: Message-ID of the mail it came or went by.
    surel_id = models.CharField("Message-ID", max_length=250, null=True, blank=True, unique=True)
    #: What the sender's form carried, so that the same click is one message.
    kunci = models.CharField("kunci kirim", max_length=120, null=True, blank=True, unique=True)
    #: Where it stood before it was moved to this ticket (split, merge).
    asal = models.ForeignKey(
        Tiket, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dipindah dari", db_index=False
    )

    objects = PesanQuerySet.as_manager()

    class Meta:
        verbose_name = "pesan tiket"
        verbose_name_plural = "pesan tiket"
        ordering = ["dibuat_pada", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(jenis__in=JenisPesan.values), name="pesan_jenis"),
            models.CheckConstraint(condition=Q(kanal__in=Kanal.values), name="pesan_kanal"),
            models.CheckConstraint(
                condition=~Q(jenis__in=[JenisPesan.JAWABAN, JenisPesan.CATATAN]) | Q(oleh__isnull=False),
                name="pesan_petugas_bernama",
            ),
        ]
        indexes = [models.Index(fields=["tiket", "dibuat_pada", "id"], name="pesan_tiket")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="tetap_isi",
                fields=["jenis", "isi", "oleh", "nama", "kanal", "dibuat_pada", "kunci"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()} {self.nama}"


class LampiranPesanQuerySet(models.QuerySet["LampiranPesan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> LampiranPesanQuerySet:
        return self.filter(pesan__in=Pesan.objects.terlihat_oleh(pengguna))


class LampiranPesan(models.Model):
    """A file that came with a message."""

    pesan = models.ForeignKey(Pesan, models.PROTECT, related_name="lampiran", verbose_name="pesan")
    berkas = models.ForeignKey("lpse.Berkas", models.PROTECT, related_name="+", verbose_name="berkas")

    objects = LampiranPesanQuerySet.as_manager()

    class Meta:
        verbose_name = "lampiran pesan"
        verbose_name_plural = "lampiran pesan"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["pesan", "berkas"], name="lampiran_satu_kali")]
        triggers = [pgtrigger.Protect(name="hanya_tambah", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"Lampiran {self.pesan}"


class PengamatQuerySet(models.QuerySet["Pengamat"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PengamatQuerySet:
        return self.filter(tiket__in=Tiket.objects.terlihat_oleh(pengguna))


class Pengamat(models.Model):
    """A colleague who follows a ticket or was mentioned in it, and therefore sees it."""

    tiket = models.ForeignKey(Tiket, models.CASCADE, related_name="pengamat", verbose_name="tiket", db_index=False)
    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="pengamat"
    )  # fmt: skip
    disebut = models.BooleanField("karena disebut", default=False)
    sejak = models.DateTimeField("sejak", auto_now_add=True)

    objects = PengamatQuerySet.as_manager()

    class Meta:
        verbose_name = "pengamat tiket"
        verbose_name_plural = "pengamat tiket"
        ordering = ["sejak", "pk"]
        constraints = [models.UniqueConstraint(fields=["tiket", "pengguna"], name="pengamat_satu_kali")]

    def __str__(self) -> str:
        return f"{self.pengguna} mengamati {self.tiket}"


class TautanTiketQuerySet(models.QuerySet["TautanTiket"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> TautanTiketQuerySet:
        """Both ends must be visible."""
        terlihat = Tiket.objects.terlihat_oleh(pengguna)
        return self.filter(dari__in=terlihat, ke__in=terlihat)


@pghistory.track(append_only=True)
class TautanTiket(models.Model):
    """That two tickets belong together, and how."""

    dari = models.ForeignKey(Tiket, models.PROTECT, related_name="tautan_keluar", verbose_name="dari", db_index=False)
    ke = models.ForeignKey(Tiket, models.PROTECT, related_name="tautan_masuk", verbose_name="ke")
    jenis = models.CharField("jenis", max_length=10, choices=JenisTautan.choices, default=JenisTautan.TERKAIT)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    dibuat_pada = models.DateTimeField("pada", auto_now_add=True)

    objects = TautanTiketQuerySet.as_manager()

    class Meta:
        verbose_name = "tautan tiket"
        verbose_name_plural = "tautan tiket"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["dari", "ke", "jenis"], name="tautan_tiket_satu"),
            models.CheckConstraint(condition=~Q(dari=F("ke")), name="tautan_tiket_dua"),
            models.CheckConstraint(condition=Q(jenis__in=JenisTautan.values), name="tautan_tiket_jenis"),
        ]

    def __str__(self) -> str:
        return f"{self.dari.nomor} {self.get_jenis_display().lower()} {self.ke.nomor}"
