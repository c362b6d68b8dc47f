"""Filters of the campaign list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import django_filters
from django.db.models import Q

from lpse.tampilan.saringan import SaringanDaftar
from registrasi.pengguna.enums import BENTUK_USAHA
from registrasi.persyaratan.enums import PENYEDIA, JenisPengguna
from registrasi.sikap.enums import BAGIAN, StatusADP
from registrasi.sikap.models import PENUH, KesiapanSIKAP

if TYPE_CHECKING:
    from django.db.models import QuerySet

_KESIAPAN: Final = (("belum", "Belum siap"), ("siap", "Siap"))
_HUBUNGI: Final = (("belum", "Belum pernah dihubungi"), ("sudah", "Sudah dihubungi"))


def _kabupaten() -> list[tuple[str, str]]:
    """The regencies that occur."""
    ada = KesiapanSIKAP.objects.exclude(pengguna__kabupaten="").order_by("pengguna__kabupaten")
    return [(k, k) for k in ada.values_list("pengguna__kabupaten", flat=True).distinct()]


class SaringanKesiapan(SaringanDaftar):
    kolom_cari = ("pengguna__nama", "pengguna__user_id")
    petunjuk_cari = "Nama atau User ID"

    kesiapan = django_filters.ChoiceFilter(choices=_KESIAPAN, method="menurut_kesiapan", label="Kesiapan")
    kurang = django_filters.ChoiceFilter(choices=BAGIAN, method="menurut_kurang", label="Bagian yang belum")
    adp_status = django_filters.ChoiceFilter(choices=StatusADP.choices, label="Tahap agregasi")
    jenis = django_filters.ChoiceFilter(
        field_name="pengguna__jenis", choices=[(k, v) for k, v in JenisPengguna.choices if k in PENYEDIA], label="Jenis"
    )
    bentuk = django_filters.ChoiceFilter(
        field_name="pengguna__bentuk_usaha", choices=[(b, b) for b in BENTUK_USAHA], label="Bentuk usaha"
    )
    kabupaten = django_filters.ChoiceFilter(
        field_name="pengguna__kabupaten", choices=_kabupaten, label="Kabupaten/kota"
    )
    dihubungi = django_filters.ChoiceFilter(choices=_HUBUNGI, method="menurut_kontak", label="Kontak")

    class Meta:
        model = KesiapanSIKAP
        fields = ("q", "kesiapan", "kurang", "adp_status", "jenis", "bentuk", "kabupaten", "dihubungi")

    def menurut_kesiapan(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        siap = Q(kelengkapan=PENUH, adp_status=StatusADP.TERAGREGASI, aktif_pada__isnull=False)
        return kueri.filter(siap if nilai == "siap" else ~siap)

    def menurut_kurang(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        return kueri.filter(**{nilai: False})

    def menurut_kontak(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        return kueri.filter(dihubungi_pada__isnull=nilai == "belum")
