"""Filters of the list of bookings."""

from __future__ import annotations

import django_filters

from lpse.tampilan.saringan import SaringanDaftar
from registrasi.janji.enums import StatusJanji
from registrasi.janji.models import JanjiVideo


class SaringanJanji(SaringanDaftar):
    kolom_cari = ("permohonan__nomor", "permohonan__nama")
    petunjuk_cari = "Nomor permohonan atau nama"

    status = django_filters.ChoiceFilter(choices=StatusJanji.choices, label="Keadaan")
    dari = django_filters.DateFilter("slot__mulai__date", lookup_expr="gte", label="Waktu dari")
    sampai = django_filters.DateFilter("slot__mulai__date", lookup_expr="lte", label="Waktu sampai")

    class Meta:
        model = JanjiVideo
        fields = ("status", "dari", "sampai")
