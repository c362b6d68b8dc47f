"""Filter row of the letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_filters

from layanan.surel.enums import Nasib
from layanan.surel.models import SurelMasuk
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from layanan.surel.models import SurelMasukQuerySet


class SaringanSurel(SaringanDaftar):
    kolom_cari = ("perihal", "dari", "tiket__nomor")
    petunjuk_cari = "Perihal, pengirim, nomor tiket"

    nasib = django_filters.ChoiceFilter(label="Nasib", choices=Nasib.choices)
    abai = django_filters.ChoiceFilter(
        label="Jawaban", choices=[("ya", "Diabaikan"), ("tidak", "Dilayani")], method="saring_abai"
    )

    class Meta:
        model = SurelMasuk
        fields = ("nasib",)

    def saring_abai(self, kueri: SurelMasukQuerySet, _nama: str, nilai: str) -> SurelMasukQuerySet:
        return kueri.diabaikan() if nilai == "ya" else kueri.exclude(pk__in=kueri.diabaikan().values("pk"))
