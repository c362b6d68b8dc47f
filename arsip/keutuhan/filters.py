"""Filters of the list of exports."""

from __future__ import annotations

import django_filters

from arsip.keutuhan.enums import StatusEkspor
from arsip.keutuhan.models import EksporBagit
from lpse.tampilan.saringan import SaringanDaftar


class SaringanEkspor(SaringanDaftar):
    kolom_cari = ("nama",)
    petunjuk_cari = "Nama ekspor"

    keadaan = django_filters.ChoiceFilter("status", choices=StatusEkspor.choices, label="Keadaan")

    class Meta:
        model = EksporBagit
        fields = ("keadaan",)
