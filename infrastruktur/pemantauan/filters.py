"""Filters of the lists of the daily monitoring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters
from django.contrib.auth.models import AnonymousUser

from infrastruktur.pemantauan.enums import TERBUKA, Keadaan, StatusTindakLanjut
from infrastruktur.pemantauan.model_harian import PemantauanHarian
from infrastruktur.pemantauan.model_tindak_lanjut import TindakLanjut
from infrastruktur.perangkat.models import Server
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest


def _server_terlihat(request: HttpRequest | None) -> QuerySet[Server]:
    return Server.objects.terlihat_oleh(AnonymousUser() if request is None else request.user).order_by("nama")


class SaringanHarian(SaringanDaftar):
    server = django_filters.ModelChoiceFilter(queryset=_server_terlihat, to_field_name="kode", label="Server")
    keadaan = django_filters.ChoiceFilter(choices=Keadaan.choices, label="Keadaan")
    konfirmasi = django_filters.ChoiceFilter(
        choices=(("belum", "Belum dikonfirmasi"), ("sudah", "Sudah dikonfirmasi")),
        method="menurut_konfirmasi",
        label="Konfirmasi",
    )
    dari = django_filters.DateFilter("tanggal", lookup_expr="gte", label="Dari tanggal")
    sampai = django_filters.DateFilter("tanggal", lookup_expr="lte", label="Sampai tanggal")

    class Meta:
        model = PemantauanHarian
        fields = ("server", "keadaan", "konfirmasi", "dari", "sampai")

    def menurut_konfirmasi(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        return kueri.filter(dikonfirmasi_pada__isnull=nilai == "belum")


class SaringanTindakLanjut(SaringanDaftar):
    server = django_filters.ModelChoiceFilter(queryset=_server_terlihat, to_field_name="kode", label="Server")
    keadaan = django_filters.ChoiceFilter(
        choices=(("terbuka", "Masih terbuka"), *((s.value, s.label) for s in StatusTindakLanjut if s != "terbuka")),
        method="menurut_keadaan",
        label="Keadaan",
    )

    class Meta:
        model = TindakLanjut
        fields = ("server", "keadaan")

    def menurut_keadaan(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        return kueri.filter(status__in=TERBUKA if nilai == "terbuka" else [nilai])
