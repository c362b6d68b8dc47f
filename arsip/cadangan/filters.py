"""Filters of the backups' lists."""

from __future__ import annotations

import django_filters

from arsip.cadangan.enums import JenisJalan, StatusJalan, TingkatSalinan
from arsip.cadangan.models import JalanCadangan, Salinan, Sasaran
from lpse.tampilan.saringan import SaringanDaftar


class SaringanJalan(SaringanDaftar):
    kolom_cari = ("sasaran__nama", "repositori__nama", "pesan")
    petunjuk_cari = "Sasaran atau hasil"

    sasaran = django_filters.ModelChoiceFilter(queryset=Sasaran.objects.order_by("nama"), label="Sasaran")
    jenis = django_filters.ChoiceFilter(choices=JenisJalan.choices, label="Jenis")
    status = django_filters.ChoiceFilter(choices=StatusJalan.choices, label="Keadaan")

    class Meta:
        model = JalanCadangan
        fields = ("q", "sasaran", "jenis", "status")


class SaringanSalinan(SaringanDaftar):
    kolom_cari = ("sasaran__nama", "restic_id")
    petunjuk_cari = "Sasaran atau nomor snapshot"

    sasaran = django_filters.ModelChoiceFilter(queryset=Sasaran.objects.order_by("nama"), label="Sasaran")
    tingkat = django_filters.ChoiceFilter(choices=TingkatSalinan.choices, label="Kepercayaan")
    ada = django_filters.BooleanFilter(
        field_name="dilupakan_pada", lookup_expr="isnull", label="Masih disimpan",
    )  # fmt: skip

    class Meta:
        model = Salinan
        fields = ("q", "sasaran", "tingkat", "ada")
