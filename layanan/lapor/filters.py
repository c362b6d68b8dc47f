"""Filter row of one's own tickets."""

from __future__ import annotations

import django_filters

from layanan.tiket.enums import StatusTiket
from layanan.tiket.models import Tiket
from lpse.tampilan.saringan import SaringanDaftar


class SaringanTiketSaya(SaringanDaftar):
    kolom_cari = ("nomor", "judul")
    petunjuk_cari = "Nomor atau judul"

    status = django_filters.ChoiceFilter(label="Keadaan", choices=StatusTiket.choices)

    class Meta:
        model = Tiket
        fields = ("status",)
