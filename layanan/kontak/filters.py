"""Filters of the contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters

from layanan.kontak.enums import JenisPenggunaLayanan
from layanan.kontak.models import Kontak
from layanan.kontak.selectors import cari_kontak
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from django.db.models import QuerySet


#: Without a choice of role.
BAWAAN = ("Peran", "Yang masih dipakai")


class SaringanKontak(SaringanDaftar):
    petunjuk_cari = "Nama, surel, atau telepon"
    kolom_cari = ("nama",)

    jenis = django_filters.ChoiceFilter("jenis_pengguna", choices=JenisPenggunaLayanan.choices, label="Jenis pengguna")
    peran = django_filters.ChoiceFilter(
        choices=(("satker", "Narahubung satuan kerja"), ("nonaktif", "Tidak dipakai lagi")),
        method="menurut_peran",
        label="Peran",
    )

    class Meta:
        model = Kontak
        fields = ("jenis", "peran")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        self.filters["peran"].extra["empty_label"] = BAWAAN[1]

    def kalimat(self) -> list[tuple[str, str]]:
        """Cards that are out of use are left out unless asked for, and the downloads say so."""
        return super().kalimat() if self.data.get("peran") else [BAWAAN, *super().kalimat()]

    def menurut_peran(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        if nilai == "satker":
            return kueri.filter(satker_kontak=True, aktif=True)
        return kueri.filter(aktif=False)

    def cari(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        """By the words' beginnings through the index, or the telephone."""
        return kueri.filter(pk__in=cari_kontak(nilai).values("pk"))
