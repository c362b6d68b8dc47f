"""Filters of the list of runs."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, cast

import django_filters

from lpse.pekerjaan.enums import HasilJalan
from lpse.pekerjaan.models import JalanTugas
from lpse.pekerjaan.registri import terlihat
from lpse.tampilan import bahasa
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna


class SaringanJalan(SaringanDaftar):
    tugas = django_filters.ChoiceFilter(choices=(), label="Pekerjaan")
    hasil = django_filters.ChoiceFilter(choices=HasilJalan.choices, label="Hasil")
    dari = django_filters.DateFilter(method="menurut_dari", label="Dari tanggal")
    sampai = django_filters.DateFilter(method="menurut_sampai", label="Sampai tanggal")

    class Meta:
        model = JalanTugas
        fields = ("tugas", "hasil", "dari", "sampai")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        orang = cast("Pengguna", self.request.user)
        self.filters["tugas"].extra["choices"] = [(p.tugas, p.label) for p in terlihat(orang)]

    def menurut_dari(self, kueri: QuerySet[Any], _nama: str, hari: dt.date) -> QuerySet[Any]:
        return kueri.filter(mulai__gte=dt.datetime.combine(hari, dt.time.min, tzinfo=bahasa.zona()))

    def menurut_sampai(self, kueri: QuerySet[Any], _nama: str, hari: dt.date) -> QuerySet[Any]:
        besok = hari + dt.timedelta(days=1)
        return kueri.filter(mulai__lt=dt.datetime.combine(besok, dt.time.min, tzinfo=bahasa.zona()))
