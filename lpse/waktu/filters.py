"""Filters of the list of special days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters

from lpse.tampilan import bahasa
from lpse.tampilan.saringan import SaringanDaftar
from lpse.waktu.enums import JenisHari
from lpse.waktu.models import HariKhusus

if TYPE_CHECKING:
    from lpse.waktu.models import HariKhususQuerySet


def _tahun() -> list[tuple[str, str]]:
    kini = bahasa.hari_ini().year
    return [(str(t), str(t)) for t in range(kini + 2, kini - 6, -1)]


class SaringanHari(SaringanDaftar):
    kolom_cari = ("keterangan", "dasar")
    petunjuk_cari = "Keterangan atau dasar"

    jenis = django_filters.ChoiceFilter(choices=JenisHari.choices, label="Jenis")
    tahun = django_filters.ChoiceFilter(choices=(), method="menurut_tahun", label="Tahun")
    keadaan = django_filters.ChoiceFilter(
        choices=(("berlaku", "Berlaku"), ("dibatalkan", "Dibatalkan")), method="menurut_keadaan", label="Keadaan"
    )

    class Meta:
        model = HariKhusus
        fields = ("q", "jenis", "tahun", "keadaan")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        self.filters["tahun"].extra["choices"] = _tahun()

    def menurut_tahun(self, kueri: HariKhususQuerySet, _nama: str, tahun: str) -> HariKhususQuerySet:
        return kueri.filter(mulai__year__lte=int(tahun), selesai__year__gte=int(tahun))

    def menurut_keadaan(self, kueri: HariKhususQuerySet, _nama: str, keadaan: str) -> HariKhususQuerySet:
        return kueri.filter(dibatalkan_pada__isnull=keadaan == "berlaku")
