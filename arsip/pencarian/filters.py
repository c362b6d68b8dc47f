"""Filters of the contents that are not searchable."""

from __future__ import annotations

import django_filters

from arsip.dokumen.enums import Unit
from arsip.pencarian.enums import KeadaanTeks
from arsip.pencarian.models import IndeksDokumen
from lpse.tampilan.saringan import SaringanDaftar

_TERBACA = (KeadaanTeks.TERBACA, KeadaanTeks.TANPA_BERKAS, KeadaanTeks.LEPAS)


class SaringanBacaan(SaringanDaftar):
    kolom_cari = ("nomor", "uraian")
    petunjuk_cari = "Nomor atau uraian"

    keadaan = django_filters.ChoiceFilter(
        choices=[c for c in KeadaanTeks.choices if c[0] not in _TERBACA], label="Keadaan isi"
    )
    unit = django_filters.ChoiceFilter(choices=Unit.choices, label="Unit")

    class Meta:
        model = IndeksDokumen
        fields = ("q", "keadaan", "unit")
