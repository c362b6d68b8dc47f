"""Requests of users at the counter: what was, what shall be, the papers shown, and the decision of another person."""

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
from registrasi.pengguna.enums import (
    NADA_PERUBAHAN,
    PERPINDAHAN_PERUBAHAN,
    SEBUTAN_PERUBAHAN,
    ArahPindah,
    CaraPeriksa,
    JenisPerubahan,
    StatusPerubahan,
)
from registrasi.pengguna.model_pengguna import PenggunaSPSE

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

_S = StatusPerubahan


class PermintaanPerubahanQuerySet(models.QuerySet["PermintaanPerubahan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PermintaanPerubahanQuerySet:
        return self if pengguna.has_perm("registrasi.view_permintaanperubahan") else self.none()

    def terbuka(self) -> PermintaanPerubahanQuerySet:
        return self.filter(status=_S.DIAJUKAN)


@pghistory.track(append_only=True)
class PermintaanPerubahan(FSMModelMixin, models.Model):
    """One change of one user; whoever entered it never decides on it (constraint ``perubahan_dua_orang``)."""

    pengguna = models.ForeignKey(PenggunaSPSE, models.PROTECT, related_name="perubahan", verbose_name="pengguna")
    jenis = models.CharField("jenis perubahan", max_length=20, choices=JenisPerubahan.choices)
    arah = models.CharField("arah pindah", max_length=6, choices=ArahPindah.choices, blank=True, default="")
    #: Values of the fields it touches, before and after; both empty for a password.
    lama = models.JSONField("nilai lama", default=dict, blank=True)
    baru = models.JSONField("nilai baru", default=dict, blank=True)
    alasan = models.TextField("alasan", max_length=1000)
    pemohon = models.CharField("pemohon di loket", max_length=150)
    cara_periksa = models.CharField("cara memeriksa identitas", max_length=12, choices=CaraPeriksa.choices)
    peringatan = models.JSONField("peringatan pemeriksaan", default=list, blank=True)
    status = FSMField("keadaan", max_length=12, choices=_S.choices, default=_S.DIAJUKAN, protected=True)
    diajukan_pada = models.DateTimeField("dicatat pada", default=timezone.now)
    diajukan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="dicatat oleh"
    )
    diputus_pada = models.DateTimeField("diputus pada", null=True, blank=True)
    diputus_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="diputus oleh"
    )
    alasan_putusan = models.TextField("alasan putusan", max_length=1000, blank=True, default="")
    tanda_terima = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="tanda terima"
    )
    naskah = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="surat"
    )

    objects = PermintaanPerubahanQuerySet.as_manager()

    class Meta:
        verbose_name = "permintaan perubahan"
        verbose_name_plural = "permintaan perubahan"
        ordering = ["-diajukan_pada", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["pengguna", "jenis"], condition=models.Q(status=_S.DIAJUKAN), name="perubahan_satu_terbuka"
            ),
            models.CheckConstraint(condition=models.Q(jenis__in=JenisPerubahan.values), name="perubahan_jenis"),
            models.CheckConstraint(condition=models.Q(status__in=_S.values), name="perubahan_status"),
            models.CheckConstraint(
                condition=models.Q(jenis=JenisPerubahan.PINDAH_LPSE, arah__in=ArahPindah.values)
                | ~models.Q(jenis=JenisPerubahan.PINDAH_LPSE) & models.Q(arah=""),
                name="perubahan_arah",
            ),
            models.CheckConstraint(
                condition=models.Q(status=_S.DIAJUKAN, diputus_oleh__isnull=True, diputus_pada__isnull=True)
                | models.Q(diputus_oleh__isnull=False, diputus_pada__isnull=False) & ~models.Q(status=_S.DIAJUKAN),
                name="perubahan_diputus",
            ),
            # Whoever wrote it down may take it back; deciding on it is another person's.
            models.CheckConstraint(
                condition=~models.Q(status__in=[_S.DISETUJUI, _S.DITOLAK])
                | ~models.Q(diputus_oleh=models.F("diajukan_oleh")),
                name="perubahan_dua_orang",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=[_S.DITOLAK, _S.DIBATALKAN]) | ~models.Q(alasan_putusan=""),
                name="perubahan_beralasan",
            ),
            models.CheckConstraint(
                condition=~models.Q(alasan="") & ~models.Q(pemohon="") & models.Q(cara_periksa__in=CaraPeriksa.values),
                name="perubahan_lengkap",
            ),
        ]
        indexes = [
            models.Index(fields=["status", "diajukan_pada"], name="perubahan_antrean"),
            models.Index(fields=["pengguna", "-diajukan_pada"], name="perubahan_pengguna"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="tetap_asal",
                fields=[
                    "pengguna",
                    "jenis",
                    "arah",
                    "lama",
                    "baru",
                    "alasan",
                    "pemohon",
                    "diajukan_oleh",
                    "diajukan_pada",
                ],
            ),
            pgtrigger.FSM(name="jalan_status", field="status", transitions=list(PERPINDAHAN_PERUBAHAN)),
        ]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()} {self.pengguna}"

    def get_absolute_url(self) -> str:
        return reverse("registrasi:perubahan", args=[self.pk])

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_PERUBAHAN[self.status]

    @property
    def sebutan(self) -> str:
        """The kind inside a sentence: «alamat surel», «NPWP»."""
        return SEBUTAN_PERUBAHAN.get(self.jenis, str(self.get_jenis_display()).lower())

    @property
    def terbuka(self) -> bool:
        return bool(self.status == _S.DIAJUKAN)

    def _putus(self, oleh: Pengguna, alasan: str) -> None:
        self.diputus_oleh, self.diputus_pada, self.alasan_putusan = oleh, timezone.now(), alasan

    @transition(field=status, source=_S.DIAJUKAN, target=_S.DISETUJUI)
    def setujui(self, *, oleh: Pengguna, alasan: str) -> None:
        self._putus(oleh, alasan)

    @transition(field=status, source=_S.DIAJUKAN, target=_S.DITOLAK)
    def tolak(self, *, oleh: Pengguna, alasan: str) -> None:
        self._putus(oleh, alasan)

    @transition(field=status, source=_S.DIAJUKAN, target=_S.DIBATALKAN)
    def batalkan(self, *, oleh: Pengguna, alasan: str) -> None:
        self._putus(oleh, alasan)


class BuktiPerubahanQuerySet(models.QuerySet["BuktiPerubahan"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> BuktiPerubahanQuerySet:
        return self.filter(permintaan__in=PermintaanPerubahan.objects.terlihat_oleh(pengguna))


@pghistory.track(append_only=True)
class BuktiPerubahan(models.Model):
    """One paper of a request's closed list: its scan, and whether the original was shown."""

    permintaan = models.ForeignKey(PermintaanPerubahan, models.PROTECT, related_name="bukti", verbose_name="permintaan")
    kode = models.CharField("kode", max_length=30)
    nama = models.CharField("nama", max_length=200)
    asli_ditunjukkan = models.BooleanField("asli ditunjukkan", default=False)
    berkas = models.ForeignKey("lpse.Berkas", models.PROTECT, related_name="+", verbose_name="berkas")

    objects = BuktiPerubahanQuerySet.as_manager()

    class Meta:
        verbose_name = "bukti perubahan"
        verbose_name_plural = "bukti perubahan"
        ordering = ["permintaan", "id"]
        constraints = [models.UniqueConstraint(fields=["permintaan", "kode"], name="bukti_perubahan_sekali")]
        triggers = [pgtrigger.Protect(name="hanya_bertambah", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.nama}: {self.permintaan}"
