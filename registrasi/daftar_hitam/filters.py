"""Filters of the register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import django_filters
from django.db.models import Q

from lpse.identitas import digit
from lpse.tampilan import bahasa
from lpse.tampilan.saringan import SaringanDaftar
from registrasi.daftar_hitam.enums import PELANGGARAN, AsalEntri, Keberlakuan
from registrasi.daftar_hitam.models import DaftarHitam

if TYPE_CHECKING:
    from django.db.models import QuerySet

#: So many digits together are a number somebody is looking for, whatever stands between them.
_ANGKA_CARI: Final = 8


class SaringanDaftarHitam(SaringanDaftar):
    kolom_cari = ("nama", "nomor_sk", "penerbit", "nama_paket", "kode_paket")
    petunjuk_cari = "Nama, NPWP, NIB, NIK, nomor SK"

    keberlakuan = django_filters.ChoiceFilter(
        choices=Keberlakuan.choices, method="menurut_keberlakuan", label="Keadaan"
    )
    jenis_pelanggaran = django_filters.ChoiceFilter(choices=[(p, p) for p in PELANGGARAN], label="Pelanggaran")
    asal = django_filters.ChoiceFilter(choices=AsalEntri.choices, label="Asal")
    pada = django_filters.DateFilter(method="pada_hari", label="Berlaku pada")
    dari = django_filters.DateFilter("tanggal_sk", lookup_expr="gte", label="SK dari")
    sampai = django_filters.DateFilter("tanggal_sk", lookup_expr="lte", label="SK sampai")

    class Meta:
        model = DaftarHitam
        fields = ("keberlakuan", "jenis_pelanggaran", "asal", "pada", "dari", "sampai")

    def cari(self, kueri: QuerySet[Any], _nama: str, kata: str) -> QuerySet[Any]:
        """Every word in a column; or the digits of a number, however they are written."""
        angka = digit(kata)
        if len(angka) < _ANGKA_CARI:
            return super().cari(kueri, _nama, kata)
        nomor = Q(npwp__contains=angka) | Q(npwp16=angka) | Q(nib__contains=angka) | Q(nik__contains=angka)
        return kueri.filter(nomor | Q(nomor_sk__icontains=kata.strip()) | Q(kode_paket__contains=angka))

    def menurut_keberlakuan(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        return kueri.keberlakuan(nilai, bahasa.hari_ini())  # type: ignore[attr-defined,no-any-return] # our query set

    def pada_hari(self, kueri: QuerySet[Any], _nama: str, nilai: Any) -> QuerySet[Any]:  # noqa: ANN401 - a date
        return kueri.berlaku(nilai)  # type: ignore[attr-defined,no-any-return] # our query set
