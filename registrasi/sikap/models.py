"""Readiness of providers for SIKAP (Perbup Konawe Kepulauan 14/2018 Pasal 1(25), 23(4))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Func, Value
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone

from registrasi.sikap.enums import BAGIAN, NADA_ADP, NADA_KAMPANYE, CaraKontak, StatusADP, StatusKampanye

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

PENUH = 100


def _terhitung(*ungkapan: Any) -> Func:  # noqa: ANN401 - expressions of Django
    """How many of these are not NULL; immutable, so that a generated column may use it."""
    return Func(*ungkapan, function="num_nonnulls", output_field=models.IntegerField())


_ADA = _terhitung(*(Func(F(n), Value(value=False), function="NULLIF") for n, _ in BAGIAN))
_BERLAKU = Func(_terhitung(*(F(n) for n, _ in BAGIAN)), Value(0), function="NULLIF")
#: 0 … 100; a provider to whom no section applies has nothing to complete.
_PERSEN = Cast(
    Func(Value(PENUH) * _ADA / _BERLAKU, Value(PENUH), function="COALESCE", output_field=models.IntegerField()),
    models.PositiveSmallIntegerField(),
)


class KesiapanQuerySet(models.QuerySet["KesiapanSIKAP"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KesiapanQuerySet:
        """Whoever may read the readiness reads all of it."""
        if pengguna.is_authenticated and pengguna.pegawai_lpse and pengguna.has_perm("registrasi.view_kesiapansikap"):
            return self
        return self.none()

    def belum_siap(self) -> KesiapanQuerySet:
        """Something is missing: a section, the aggregation, or the activation."""
        return self.exclude(kelengkapan=PENUH, adp_status=StatusADP.TERAGREGASI, aktif_pada__isnull=False)


@pghistory.track(append_only=True)
class KesiapanSIKAP(models.Model):
    """How far one provider is. A section is complete (true), missing (false), or does not apply (NULL)."""

    pengguna = models.OneToOneField(
        "registrasi.PenggunaSPSE", models.PROTECT, related_name="kesiapan_sikap", verbose_name="penyedia"
    )
    identitas = models.BooleanField("identitas", null=True, default=False)
    izin_usaha = models.BooleanField("izin usaha", null=True, default=False)
    akta = models.BooleanField("akta", null=True, default=False)
    pemilik = models.BooleanField("pemilik", null=True, default=False)
    pengurus = models.BooleanField("pengurus", null=True, default=False)
    tenaga_ahli = models.BooleanField("tenaga ahli", null=True, default=False)
    peralatan = models.BooleanField("peralatan", null=True, default=False)
    pengalaman = models.BooleanField("pengalaman", null=True, default=False)
    pajak = models.BooleanField("pajak", null=True, default=False)
    kelengkapan = models.GeneratedField(
        expression=_PERSEN,
        output_field=models.PositiveSmallIntegerField("kelengkapan (persen)"),
        db_persist=True,
        verbose_name="kelengkapan (persen)",
    )
    adp_status = models.CharField(
        "agregasi data penyedia", max_length=12, choices=StatusADP.choices, default=StatusADP.BELUM
    )
    #: The day the data of all LPSEs became one.
    agregasi = models.DateField("teragregasi pada", null=True, blank=True)
    aktif_pada = models.DateField("aktif di SIKAP pada", null=True, blank=True)
    catatan = models.CharField("catatan", max_length=300, blank=True)
    dihubungi_pada = models.DateTimeField("terakhir dihubungi", null=True, blank=True, editable=False)
    diperbarui_pada = models.DateTimeField("diperbarui pada", default=timezone.now, editable=False)

    objects = KesiapanQuerySet.as_manager()

    class Meta:
        verbose_name = "kesiapan SIKAP"
        verbose_name_plural = "kesiapan SIKAP"
        ordering = ["kelengkapan", "id"]
        permissions = [("kelola_sikap", "Mencatat kesiapan SIKAP dan menghubungi penyedia")]
        constraints = [
            models.CheckConstraint(condition=models.Q(adp_status__in=StatusADP.values), name="sikap_adp"),
            models.CheckConstraint(
                condition=models.Q(adp_status=StatusADP.TERAGREGASI, agregasi__isnull=False)
                | (~models.Q(adp_status=StatusADP.TERAGREGASI) & models.Q(agregasi__isnull=True)),
                name="sikap_teragregasi_bertanggal",
                violation_error_message="Isi tanggal agregasi bila, dan hanya bila, datanya sudah teragregasi.",
            ),
        ]
        indexes = [
            models.Index(fields=["kelengkapan", "id"], name="sikap_kelengkapan"),
            models.Index(fields=["dihubungi_pada"], name="sikap_dihubungi"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap", fields=["pengguna"]),
        ]

    def __str__(self) -> str:
        return f"SIKAP {self.pengguna}"

    def get_absolute_url(self) -> str:
        return reverse("registrasi:sikap_rinci", args=[self.pk])

    @property
    def siap(self) -> bool:
        return self.kelengkapan == PENUH and self.adp_status == StatusADP.TERAGREGASI and self.aktif_pada is not None

    @property
    def bagian(self) -> list[tuple[str, str, bool | None]]:
        """Every section: field, words, state."""
        return [(n, kata, getattr(self, n)) for n, kata in BAGIAN]

    @property
    def kurang(self) -> list[str]:
        """What the provider still has to do, in words."""
        belum = [kata for _, kata, ada in self.bagian if ada is False]
        if self.adp_status != StatusADP.TERAGREGASI:
            belum.append("Agregasi data penyedia")
        if self.aktif_pada is None:
            belum.append("Aktivasi")
        return belum

    @property
    def nada_adp(self) -> tuple[str, str]:
        return NADA_ADP[self.adp_status]


class KampanyeQuerySet(models.QuerySet["KampanyeSIKAP"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KampanyeQuerySet:
        """As the readiness itself."""
        if pengguna.is_authenticated and pengguna.pegawai_lpse and pengguna.has_perm("registrasi.view_kesiapansikap"):
            return self
        return self.none()


@pghistory.track(append_only=True)
class KampanyeSIKAP(models.Model):
    """One batch of mails to providers who are not ready; its addressees are fixed when it is ordered."""

    judul = models.CharField("judul", max_length=120)
    pesan = models.TextField("pesan tambahan", max_length=1000, blank=True)
    status = models.CharField(
        "status", max_length=8, choices=StatusKampanye.choices, default=StatusKampanye.ANTRE, editable=False
    )
    saringan = models.CharField("saringan", max_length=300, blank=True)
    sasaran = models.PositiveIntegerField("penyedia disurati", default=0)
    tanpa_surel = models.PositiveIntegerField("tanpa surel", default=0)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="disuruh oleh")
    dibuat_pada = models.DateTimeField("disuruh pada", default=timezone.now)
    selesai_pada = models.DateTimeField("selesai pada", null=True, blank=True)

    objects = KampanyeQuerySet.as_manager()

    class Meta:
        verbose_name = "kampanye SIKAP"
        verbose_name_plural = "kampanye SIKAP"
        ordering = ["-dibuat_pada", "-id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=StatusKampanye.values), name="kampanye_status"),
            models.CheckConstraint(condition=~models.Q(judul=""), name="kampanye_berjudul"),
            models.CheckConstraint(
                condition=models.Q(status=StatusKampanye.SELESAI, selesai_pada__isnull=False)
                | models.Q(status=StatusKampanye.ANTRE, selesai_pada__isnull=True),
                name="kampanye_selesai_bertanggal",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.FSM(
                name="jalan_status", field="status", transitions=[(StatusKampanye.ANTRE, StatusKampanye.SELESAI)]
            ),
        ]

    def __str__(self) -> str:
        return self.judul

    def get_absolute_url(self) -> str:
        return reverse("registrasi:sikap_kampanye", args=[self.pk])

    @property
    def nada(self) -> tuple[str, str]:
        return NADA_KAMPANYE[self.status]


class KontakSIKAPQuerySet(models.QuerySet["KontakSIKAP"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KontakSIKAPQuerySet:
        """Of the providers one sees."""
        return self.filter(kesiapan__in=KesiapanSIKAP.objects.terlihat_oleh(pengguna))


@pghistory.track(append_only=True)
class KontakSIKAP(models.Model):
    """A provider was reached, or is about to be by a batch of mails."""

    kesiapan = models.ForeignKey(KesiapanSIKAP, models.PROTECT, related_name="kontak", verbose_name="penyedia")
    cara = models.CharField("cara", max_length=10, choices=CaraKontak.choices)
    keterangan = models.CharField("keterangan", max_length=300, blank=True)
    kampanye = models.ForeignKey(
        KampanyeSIKAP, models.PROTECT, null=True, blank=True, related_name="kontak", verbose_name="kampanye"
    )
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    dibuat_pada = models.DateTimeField("dicatat pada", default=timezone.now)
    #: Empty while the mail of a batch has not gone to the outbox yet.
    terkirim_pada = models.DateTimeField("terkirim pada", null=True, blank=True)

    objects = KontakSIKAPQuerySet.as_manager()

    class Meta:
        verbose_name = "kontak SIKAP"
        verbose_name_plural = "kontak SIKAP"
        ordering = ["-dibuat_pada", "-id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(cara__in=CaraKontak.values), name="kontaksikap_cara"),
            models.CheckConstraint(
                condition=models.Q(kampanye__isnull=False) | models.Q(terkirim_pada__isnull=False),
                name="kontaksikap_tanpa_kampanye_terjadi",
            ),
            models.UniqueConstraint(fields=["kampanye", "kesiapan"], name="kontaksikap_sekali_per_kampanye"),
        ]
        indexes = [
            models.Index(
                fields=["kampanye", "id"], condition=models.Q(terkirim_pada__isnull=True), name="kontaksikap_antre"
            )
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="tetap", fields=["kesiapan", "cara", "kampanye", "oleh", "dibuat_pada"]),
        ]

    def __str__(self) -> str:
        return f"{self.get_cara_display()} kepada {self.kesiapan}"
