"""Filters of the trail; what a large trail is searched by is answered by an index."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import django_filters
from django import forms
from django.apps import apps

from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.jejak.konteks import SISTEM
from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

_SISTEM, _LUAR = "sistem", "luar"


def pilihan_pelaku() -> list[tuple[str, str]]:
    """Everyone who ever had an account, the system, and whoever has none."""
    orang = Pengguna.objects.order_by("nama").values_list("pk", "nama")
    return [(_SISTEM, SISTEM), (_LUAR, "Orang tanpa akun"), *((str(pk), nama) for pk, nama in orang)]


def pilihan_jenis() -> list[tuple[str, str]]:
    """Kinds of objects the trail can speak of, by their name."""
    semua: Iterable[Any] = (m._meta for m in apps.get_models())  # noqa: SLF001 - Django's public _meta
    jenis = ((o.label_lower, str(o.verbose_name).capitalize()) for o in semua if o.app_label in _unit())
    return sorted(
        ((k, nama) for k, nama in jenis if not k.endswith("event")), key=lambda pasangan: (pasangan[1], pasangan[0])
    )


def _unit() -> set[str]:
    from lpse.apps import UnitConfig  # noqa: PLC0415 - the app configs are ready by the time somebody filters

    return {c.label for c in apps.get_app_configs() if isinstance(c, UnitConfig)}


def nama_jenis(objek_jenis: str) -> str:
    """«Pengguna» for ``lpse.pengguna``; the code itself for a kind of the past."""
    try:
        return str(apps.get_model(objek_jenis)._meta.verbose_name).capitalize()  # noqa: SLF001 - as above
    except (LookupError, ValueError):
        return objek_jenis


class SaringanJejak(SaringanDaftar):
    kolom_cari = ("pelaku_nama", "kata", "objek_teks")
    petunjuk_cari = "Nama, perbuatan, atau objek"

    pelaku = django_filters.ChoiceFilter(choices=(), method="menurut_pelaku", label="Pelaku")
    peran = django_filters.ChoiceFilter(choices=KodePeran.choices, method="menurut_peran", label="Peran")
    kata = django_filters.CharFilter(method="menurut_kata", label="Perbuatan")
    jenis = django_filters.ChoiceFilter(choices=(), field_name="objek_jenis", label="Jenis objek")
    dari = django_filters.DateFilter(method="menurut_dari", label="Dari tanggal")
    sampai = django_filters.DateFilter(method="menurut_sampai", label="Sampai tanggal")
    rujukan = django_filters.CharFilter(method="menurut_rujukan", label="Nomor permintaan")
    objek = django_filters.CharFilter(field_name="objek_id", label="Id objek", widget=forms.HiddenInput)

    class Meta:
        model = Jejak
        fields = ("q", "pelaku", "peran", "kata", "jenis", "dari", "sampai", "rujukan", "objek")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        self.filters["pelaku"].extra["choices"] = pilihan_pelaku()
        self.filters["jenis"].extra["choices"] = pilihan_jenis()

    def cari(self, kueri: QuerySet[Any], _nama: str, kata: str) -> QuerySet[Any]:
        """Whole words, by the index."""
        return kueri.cari(kata)  # type: ignore[attr-defined,no-any-return] # JejakQuerySet

    def menurut_pelaku(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        if nilai not in {_SISTEM, _LUAR}:
            return kueri.filter(pelaku_id=nilai)
        tanpa_akun = kueri.filter(pelaku_id__isnull=True)
        return tanpa_akun.filter(pelaku_nama=SISTEM) if nilai == _SISTEM else tanpa_akun.exclude(pelaku_nama=SISTEM)

    def menurut_peran(self, kueri: QuerySet[Any], _nama: str, kode: str) -> QuerySet[Any]:
        """By the words of the role as they stood in the line."""
        return kueri.filter(pelaku_peran__contains=KodePeran(kode).label)

    def menurut_kata(self, kueri: QuerySet[Any], _nama: str, kata: str) -> QuerySet[Any]:
        return kueri.filter(kata__icontains=kata.strip())

    def menurut_rujukan(self, kueri: QuerySet[Any], _nama: str, nomor: str) -> QuerySet[Any]:
        return kueri.filter(rujukan=nomor.strip()).exclude(rujukan="")

    def menurut_dari(self, kueri: QuerySet[Any], _nama: str, hari: dt.date) -> QuerySet[Any]:
        return kueri.filter(waktu__gte=dt.datetime.combine(hari, dt.time.min, tzinfo=bahasa.zona()))

    def menurut_sampai(self, kueri: QuerySet[Any], _nama: str, hari: dt.date) -> QuerySet[Any]:
        besok = hari + dt.timedelta(days=1)
        return kueri.filter(waktu__lt=dt.datetime.combine(besok, dt.time.min, tzinfo=bahasa.zona()))
