"""Filters of the imports."""

from __future__ import annotations

import django_filters

from lpse.tampilan.saringan import SaringanDaftar
from registrasi.impor.enums import JenisImpor, StatusImpor
from registrasi.impor.models import ImporMassal


class SaringanImpor(SaringanDaftar):
    kolom_cari = ("nama", "oleh__nama")
    petunjuk_cari = "Nama berkas atau pengunggah"

    jenis = django_filters.ChoiceFilter(choices=JenisImpor.choices, label="Isi")
    status = django_filters.ChoiceFilter(choices=StatusImpor.choices, label="Keadaan")

    class Meta:
        model = ImporMassal
        fields = ("q", "jenis", "status")
