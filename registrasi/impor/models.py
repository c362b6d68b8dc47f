"""Set-based import of big lists: one row per import, from the upload to the figures of what was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django_fsm import FSMModelMixin, transition

from lpse.medan import FSMField
from registrasi.impor.enums import NADA, PERPINDAHAN, USAI, JenisImpor, ModeImpor, StatusImpor

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusImpor


class ImporMassalQuerySet(models.QuerySet["ImporMassal"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> ImporMassalQuerySet:
        """Whoever may read the imports reads all of them: a colleague goes on where one stopped."""
        if pengguna.is_authenticated and pengguna.pegawai_lpse and pengguna.has_perm("registrasi.view_impormassal"):
            return self
        return self.none()

    def berjalan(self) -> ImporMassalQuerySet:
        return self.filter(status=_S.BERJALAN)

    def belum_usai(self) -> ImporMassalQuerySet:
        return self.exclude(status__in=USAI)


@pghistory.track(append_only=True, exclude=["detak", "langkah", "kemajuan", "dikirim_pada"])
class ImporMassal(FSMModelMixin, models.Model):
    """One file on its way into a register: columns matched, checked dry, written in one transaction."""

    jenis = models.CharField("jenis", max_length=14, choices=JenisImpor.choices)
    berkas = models.ForeignKey("lpse.Berkas", models.PROTECT, related_name="+", verbose_name="berkas")
    nama = models.CharField("nama berkas", max_length=150)
    status = FSMField("status", max_length=12, choices=_S.choices, default=_S.DISIAPKAN, protected=True)
    mode = models.CharField("tahap", max_length=6, choices=ModeImpor.choices, default=ModeImpor.KERING)
    #: How the file is read: encoding, separator, sheet, the row of the headings, the headings themselves.
    bentuk = models.JSONField("bentuk berkas", default=dict, blank=True)
    #: Field of the register → number of the column in the file (from 0).
    pemetaan = models.JSONField("pemetaan kolom", default=dict, blank=True)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="diunggah oleh")
    ditulis_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="ditulis oleh"
    )
    dibuat_pada = models.DateTimeField("diunggah pada", default=timezone.now)
    diantre_pada = models.DateTimeField("disuruh pada", null=True, blank=True)
    dikirim_pada = models.DateTimeField("dikirim ke antrean pada", null=True, blank=True)
    mulai = models.DateTimeField("mulai", null=True, blank=True)
    detak = models.DateTimeField("detak terakhir", null=True, blank=True)
    selesai = models.DateTimeField("selesai", null=True, blank=True)
    langkah = models.CharField("langkah", max_length=60, blank=True)
    kemajuan = models.PositiveSmallIntegerField("kemajuan", default=0)
    jumlah = models.PositiveIntegerField("baris", default=0)
    baru = models.PositiveIntegerField("baru", default=0)
    berubah = models.PositiveIntegerField("berubah", default=0)
    sama = models.PositiveIntegerField("sama", default=0)
    ditolak = models.PositiveIntegerField("ditolak", default=0)
    diperingatkan = models.PositiveIntegerField("diperingatkan", default=0)
    #: Rejections and warnings counted by their sentence, the first hundreds of rows, what came of the write.
    hasil = models.JSONField("rincian hasil", default=dict, blank=True)
    contoh = models.JSONField("contoh galat", default=list, blank=True)
    berkas_galat = models.ForeignKey(
        "lpse.Berkas", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="berkas galat"
    )
    pesan = models.TextField("pesan", max_length=2000, blank=True)
    batal_diminta = models.BooleanField("pembatalan diminta", default=False)
    dibatalkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="dibatalkan oleh",
    )

    objects = ImporMassalQuerySet.as_manager()

    class Meta:
        verbose_name = "impor massal"
        verbose_name_plural = "impor massal"
        ordering = ["-dibuat_pada", "-id"]
        permissions = [("impor_data", "Mengimpor pengguna, daftar hitam, dan kesiapan SIKAP dari berkas")]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="impor_status"),
            models.CheckConstraint(condition=models.Q(jenis__in=JenisImpor.values), name="impor_jenis"),
            models.CheckConstraint(condition=models.Q(mode__in=ModeImpor.values), name="impor_mode"),
            models.CheckConstraint(condition=models.Q(kemajuan__lte=100), name="impor_persen"),
            models.CheckConstraint(
                condition=~models.Q(status=_S.BERJALAN) | models.Q(mulai__isnull=False, detak__isnull=False),
                name="impor_berjalan_berdetak",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=[_S.GAGAL, _S.TERPUTUS]) | ~models.Q(pesan=""),
                name="impor_gagal_beralasan",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=_S.SELESAI)
                | models.Q(mode=ModeImpor.TULIS, ditulis_oleh__isnull=False, selesai__isnull=False),
                name="impor_selesai_bertanggung_jawab",
            ),
            # Two files of one kind would each compare with a register that the other is changing.
            models.UniqueConstraint(
                fields=["jenis"], condition=models.Q(status=_S.BERJALAN), name="impor_satu_berjalan_per_jenis"
            ),
        ]
        indexes = [models.Index(fields=["-dibuat_pada"], name="impor_terbaru")]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap", fields=["jenis", "berkas", "nama", "oleh", "dibuat_pada"]),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN)),
        ]

    def __str__(self) -> str:
        return f"Impor {self.get_jenis_display()}: {self.nama}"

    def get_absolute_url(self) -> str:
        return reverse("registrasi:impor_rinci", args=[self.pk])

    @property
    def nada(self) -> tuple[str, str]:
        return NADA[self.status]

    @property
    def usai(self) -> bool:
        return self.status in USAI

    @property
    def di_pekerja(self) -> bool:
        return self.status in {_S.ANTRE, _S.BERJALAN}

    @transition(field=status, source=[_S.DISIAPKAN, _S.DIPERIKSA, _S.GAGAL, _S.TERPUTUS], target=_S.ANTRE)
    def antrekan(self, *, mode: str) -> None:
        self.mode = mode
        self.pesan, self.langkah, self.kemajuan = "", "", 0
        self.diantre_pada = timezone.now()
        self.mulai = self.detak = self.selesai = self.dikirim_pada = None

    @transition(field=status, source=_S.ANTRE, target=_S.BERJALAN)
    def mulai_jalan(self) -> None:
        self.mulai = self.detak = timezone.now()

    @transition(field=status, source=_S.BERJALAN, target=_S.DIPERIKSA)
    def periksa(self, *, pesan: str) -> None:
        self._tutup(pesan)

    @transition(field=status, source=_S.BERJALAN, target=_S.SELESAI)
    def selesaikan(self, *, pesan: str) -> None:
        self._tutup(pesan)

    @transition(field=status, source=[_S.ANTRE, _S.BERJALAN], target=_S.GAGAL)
    def gagalkan(self, *, pesan: str) -> None:
        self._tutup(pesan)

    @transition(field=status, source=_S.BERJALAN, target=_S.TERPUTUS)
    def putuskan(self, *, pesan: str) -> None:
        self._tutup(pesan)

    @transition(
        field=status,
        source=[_S.DISIAPKAN, _S.ANTRE, _S.BERJALAN, _S.DIPERIKSA, _S.GAGAL, _S.TERPUTUS],
        target=_S.DIBATALKAN,
    )
    def batalkan(self, *, pesan: str) -> None:
        self._tutup(pesan)

    def _tutup(self, pesan: str) -> None:
        self.pesan = pesan[:2000]
        self.selesai = timezone.now()
