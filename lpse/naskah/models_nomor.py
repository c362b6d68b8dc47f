"""Numbers of official papers: the format per kind, and the counter that never skips."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.core.exceptions import ValidationError
from django.db import models

from lpse.naskah.enums import UlangNomor
from lpse.naskah.format import FormatSalah, periksa_format
from lpse.naskah.registri import JENIS

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


class FormatNomorQuerySet(models.QuerySet["FormatNomor"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> FormatNomorQuerySet:
        return self if pengguna.has_perm("lpse.view_formatnomor") else self.none()


@pghistory.track(append_only=True)
class FormatNomor(models.Model):
    """How the numbers of one kind are written; made from the registry by ``migrate``, then the Kepala's own."""

    jenis = models.CharField("jenis naskah", max_length=60, unique=True, editable=False)
    format = models.CharField(
        "format nomor",
        max_length=120,
        help_text="Isian: {klasifikasi}, {urut:03}, {bulan_romawi}, {bulan:02}, {tahun}, {unit}. "
        "Contoh: {klasifikasi}/{urut:03}/LPSE/{bulan_romawi}/{tahun}.",
    )
    klasifikasi = models.CharField("kode klasifikasi", max_length=30, help_text="Contoh: 000.3.5")
    ulang = models.CharField(
        "nomor dimulai lagi", max_length=10, choices=UlangNomor.choices, default=UlangNomor.TAHUNAN
    )
    mulai_dari = models.PositiveIntegerField(
        "nomor pertama",
        default=1,
        help_text="Nomor urut naskah pertama dari portal, bila tahun ini sudah ada yang dinomori di luar portal.",
    )

    objects = FormatNomorQuerySet.as_manager()

    class Meta:
        verbose_name = "format nomor naskah"
        verbose_name_plural = "format nomor naskah"
        ordering = ["jenis"]
        constraints = [
            models.CheckConstraint(condition=models.Q(ulang__in=UlangNomor.values), name="formatnomor_ulang"),
            models.CheckConstraint(condition=models.Q(mulai_dari__gte=1), name="formatnomor_mulai"),
        ]
        triggers = [pgtrigger.ReadOnly(name="tetap_jenis", fields=["jenis"])]

    def __str__(self) -> str:
        return f"{self.nama_jenis}: {self.format}"

    @property
    def nama_jenis(self) -> str:
        return JENIS[self.jenis].nama if self.jenis in JENIS else self.jenis

    def clean(self) -> None:
        super().clean()
        try:
            periksa_format(self.format, self.ulang)
        except FormatSalah as galat:
            raise ValidationError({"format": str(galat)}) from galat


class PencacahNomorQuerySet(models.QuerySet["PencacahNomor"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> PencacahNomorQuerySet:
        return self if pengguna.has_perm("lpse.view_formatnomor") else self.none()


@pghistory.track(append_only=True)
class PencacahNomor(models.Model):
    """The last number of one kind in one period; locked by the transaction that makes a paper final."""

    jenis = models.CharField("jenis naskah", max_length=60)
    kurun = models.CharField("kurun", max_length=10)
    terakhir = models.PositiveIntegerField("nomor urut terakhir", default=0)

    objects = PencacahNomorQuerySet.as_manager()

    class Meta:
        verbose_name = "pencacah nomor"
        verbose_name_plural = "pencacah nomor"
        ordering = ["jenis", "-kurun"]
        constraints = [models.UniqueConstraint(fields=["jenis", "kurun"], name="pencacah_satu")]
        triggers = [
            pgtrigger.Trigger(
                name="hanya_maju_satu",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                func="""
                    IF TG_OP = 'DELETE' OR NEW.terakhir <> OLD.terakhir + 1
                       OR NEW.jenis <> OLD.jenis OR NEW.kurun <> OLD.kurun THEN
                        RAISE EXCEPTION 'Pencacah nomor hanya boleh maju satu.' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            )
        ]

    def __str__(self) -> str:
        return f"{self.jenis} {self.kurun}: {self.terakhir}"
