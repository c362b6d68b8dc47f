"""An objection to an answer, or to none: the applicant's road before the Komisi Informasi (UU 14/2008 Pasal 35, 36)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from layanan.informasi.enums import AlasanKeberatan, PutusanKeberatanInformasi
from layanan.informasi.model_permintaan import PermintaanInformasi
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

TANGGAPI = "layanan.tanggapi_keberataninformasi"

#: An objection is answered above, or at least beside, whoever answered the request.
_PENANGGAP_LAIN = pgtrigger.Trigger(
    name="penanggap_lain",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=(
        "IF NEW.ditanggapi_oleh_id IS NOT NULL AND NEW.ditanggapi_oleh_id = "
        "(SELECT dijawab_oleh_id FROM layanan_permintaaninformasi WHERE id = NEW.permintaan_id) THEN "
        "RAISE EXCEPTION 'Keberatan ditanggapi orang lain daripada yang menjawab permintaannya.' "
        "USING ERRCODE = 'check_violation', CONSTRAINT = 'keberataninformasi_penanggap_lain'; END IF; RETURN NEW;"
    ),
)


class KeberatanInformasiQuerySet(models.QuerySet["KeberatanInformasi"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> KeberatanInformasiQuerySet:
        return self.filter(permintaan__in=PermintaanInformasi.objects.terlihat_oleh(pengguna))

    def terbuka(self) -> KeberatanInformasiQuerySet:
        return self.filter(putusan="")


@pghistory.track(append_only=True)
class KeberatanInformasi(models.Model):
    """One objection: one against silence, one against the answer; answered in writing within thirty working days."""

    nomor = models.CharField("nomor", max_length=20, unique=True)
    permintaan = models.ForeignKey(
        PermintaanInformasi, models.PROTECT, related_name="keberatan", verbose_name="permintaan"
    )
    alasan = models.CharField("alasan", max_length=16, choices=AlasanKeberatan.choices)
    uraian = models.TextField("uraian keberatan", max_length=4000)
    diajukan_pada = models.DateTimeField("diajukan pada", default=timezone.now)
    tenggat = models.DateField("ditanggapi paling lambat")
    dicatat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="dicatat oleh"
    )
    putusan = models.CharField("tanggapan", max_length=8, choices=PutusanKeberatanInformasi.choices, blank=True)
    uraian_tanggapan = models.TextField("isi tanggapan", max_length=8000, blank=True)
    ditanggapi_pada = models.DateTimeField("ditanggapi pada", null=True, blank=True)
    ditanggapi_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name="ditanggapi oleh",
    )  # fmt: skip
    surat = models.ForeignKey(
        "lpse.Naskah", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="surat tanggapan"
    )

    objects = KeberatanInformasiQuerySet.as_manager()

    class Meta:
        verbose_name = "keberatan atas permintaan informasi"
        verbose_name_plural = "keberatan atas permintaan informasi"
        ordering = ["-diajukan_pada", "-pk"]
        permissions = [("tanggapi_keberataninformasi", "Menanggapi keberatan atas permintaan informasi")]
        constraints = [
            models.CheckConstraint(
                condition=Q(alasan__in=AlasanKeberatan.values) & ~Q(uraian=""), name="keberataninformasi_beralasan"
            ),
            models.CheckConstraint(
                condition=Q(putusan="", ditanggapi_pada__isnull=True, ditanggapi_oleh__isnull=True)
                | (
                    Q(putusan__in=PutusanKeberatanInformasi.values)
                    & Q(ditanggapi_pada__isnull=False, ditanggapi_oleh__isnull=False)
                    & ~Q(uraian_tanggapan="")
                ),
                name="keberataninformasi_tanggapan_utuh",
            ),
            models.UniqueConstraint(
                fields=["permintaan"],
                condition=Q(alasan=AlasanKeberatan.TIDAK_DITANGGAPI),
                name="keberataninformasi_satu_diam",
            ),
            models.UniqueConstraint(
                fields=["permintaan"],
                condition=~Q(alasan=AlasanKeberatan.TIDAK_DITANGGAPI),
                name="keberataninformasi_satu_jawaban",
            ),
        ]
        indexes = [
            models.Index(fields=["tenggat"], condition=Q(putusan=""), name="keberataninformasi_tenggat"),
        ]
        triggers = [
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="tetap", fields=["nomor", "permintaan", "alasan", "uraian", "diajukan_pada", "tenggat"]
            ),
            _PENANGGAP_LAIN,
        ]

    def __str__(self) -> str:
        return f"Keberatan {self.nomor}"

    def get_absolute_url(self) -> str:
        return self.permintaan.get_absolute_url()

    @property
    def terbuka(self) -> bool:
        return not self.putusan

    @property
    def lewat(self) -> bool:
        return self.terbuka and self.tenggat < bahasa.hari_ini()
