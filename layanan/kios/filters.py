"""Filter row of the devices."""

from __future__ import annotations

import django_filters

from layanan.kios.enums import JenisPerangkat
from layanan.kios.models import PerangkatKios
from lpse.tampilan.saringan import SaringanDaftar


class SaringanPerangkat(SaringanDaftar):
    kolom_cari = ("nama", "ruang")
    petunjuk_cari = "Nama atau ruang"

    jenis = django_filters.ChoiceFilter(label="Jenis", choices=JenisPerangkat.choices)

    class Meta:
        model = PerangkatKios
        fields = ("jenis",)
