"""Filters of the outbox."""

from __future__ import annotations

import django_filters

from lpse.pemberitahuan.enums import Saluran, StatusKiriman
from lpse.pemberitahuan.models import KaitWeb, Kiriman
from lpse.pemberitahuan.registri import JENIS
from lpse.tampilan.saringan import SaringanDaftar


def _jenis() -> list[tuple[str, str]]:
    return sorted(((j.kode, j.label) for j in JENIS.values()), key=lambda satu: satu[1])


class SaringanKiriman(SaringanDaftar):
    kolom_cari = ("perihal", "penerima__nama", "kait__nama")
    petunjuk_cari = "Cari perihal atau penerima"

    status = django_filters.ChoiceFilter(choices=StatusKiriman.choices, label="Keadaan")
    saluran = django_filters.ChoiceFilter(choices=Saluran.choices, label="Saluran")
    jenis = django_filters.ChoiceFilter(choices=_jenis, label="Jenis")
    dari = django_filters.DateFilter("dibuat", lookup_expr="date__gte", label="Dari tanggal")
    sampai = django_filters.DateFilter("dibuat", lookup_expr="date__lte", label="Sampai tanggal")

    class Meta:
        model = Kiriman
        fields = ("status", "saluran", "jenis", "dari", "sampai")


class SaringanKait(SaringanDaftar):
    kolom_cari = ("nama", "url")

    class Meta:
        model = KaitWeb
        fields = ()
