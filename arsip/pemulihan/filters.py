"""Filters of the lists of drills and of restore requests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters
from django.contrib.auth.models import AnonymousUser

from arsip.cadangan.models import Sasaran
from arsip.pemulihan.enums import TERBUKA, AsalUji, HasilUji, JenisPemulihan, StatusPermintaan
from arsip.pemulihan.models import PermintaanPulih, UjiPulih
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest


def _sasaran_terlihat(request: HttpRequest | None) -> QuerySet[Sasaran]:
    return Sasaran.objects.terlihat_oleh(AnonymousUser() if request is None else request.user).order_by("nama")


class SaringanUji(SaringanDaftar):
    sasaran = django_filters.ModelChoiceFilter(queryset=_sasaran_terlihat, to_field_name="kode", label="Sasaran")
    hasil = django_filters.ChoiceFilter(choices=HasilUji.choices, label="Hasil")
    asal = django_filters.ChoiceFilter(choices=AsalUji.choices, label="Asal")
    dari = django_filters.DateFilter("selesai", lookup_expr="date__gte", label="Dari tanggal")
    sampai = django_filters.DateFilter("selesai", lookup_expr="date__lte", label="Sampai tanggal")

    class Meta:
        model = UjiPulih
        fields = ("sasaran", "hasil", "asal", "dari", "sampai")


class SaringanPermintaan(SaringanDaftar):
    kolom_cari = ("jalur", "tujuan", "alasan", "peminta__nama")
    petunjuk_cari = "Jalur, tujuan, alasan, atau peminta"

    keadaan = django_filters.ChoiceFilter(
        choices=(("terbuka", "Belum selesai"), *StatusPermintaan.choices), method="menurut_keadaan", label="Keadaan"
    )
    jenis = django_filters.ChoiceFilter(choices=JenisPemulihan.choices, label="Jenis")

    class Meta:
        model = PermintaanPulih
        fields = ("q", "keadaan", "jenis")

    def menurut_keadaan(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        return kueri.filter(status__in=TERBUKA if nilai == "terbuka" else [nilai])
