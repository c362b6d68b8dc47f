"""Filters of the lists of people and of invitations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters
from django.db.models import Exists, OuterRef

from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna, PenugasanPeran, Undangan
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import UndanganQuerySet


class SaringanPengguna(SaringanDaftar):
    kolom_cari = ("nama", "email", "nip", "jabatan")
    petunjuk_cari = "Nama, surel, NIP, atau jabatan"

    peran = django_filters.ChoiceFilter(choices=KodePeran.choices, method="menurut_peran", label="Peran")
    is_active = django_filters.ChoiceFilter(choices=(("True", "Aktif"), ("False", "Nonaktif")), label="Keadaan")

    class Meta:
        model = Pengguna
        fields = ("q", "peran", "is_active")

    def menurut_peran(self, kueri: QuerySet[Any], _nama: str, kode: str) -> QuerySet[Any]:
        return kueri.filter(Exists(PenugasanPeran.objects.filter(pengguna_id=OuterRef("pk"), peran__name=kode)))


class SaringanUndangan(SaringanDaftar):
    kolom_cari = ("nama", "email")
    petunjuk_cari = "Nama atau surel"

    keadaan = django_filters.ChoiceFilter(choices=Undangan.KEADAAN, method="menurut_keadaan", label="Keadaan")

    class Meta:
        model = Undangan
        fields = ("q", "keadaan")

    def menurut_keadaan(self, kueri: UndanganQuerySet, _nama: str, keadaan: str) -> UndanganQuerySet:
        return kueri.berkeadaan(keadaan)
