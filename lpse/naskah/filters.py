"""Filters of the list of papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters

from lpse.naskah.enums import StatusNaskah
from lpse.naskah.models import Naskah
from lpse.naskah.registri import JENIS
from lpse.naskah.selectors import menunggu_saya
from lpse.tampilan import bahasa
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from django.db.models import QuerySet

#: Words of the units that a kind's code begins with.
UNIT = {
    "arsip": "Arsip",
    "registrasi": "Registrasi dan Verifikasi",
    "layanan": "Layanan dan Dukungan",
    "infrastruktur": "Administrasi Sistem Elektronik",
    "sekretariat": "Sekretariat",
    "lpse": "Portal",
}
TAHUN_PERTAMA = 2025


def pilihan_jenis() -> list[tuple[str, str]]:
    return sorted(((j.kode, j.nama) for j in JENIS.values()), key=lambda pilihan: pilihan[1])


def pilihan_tahun() -> list[tuple[int, str]]:
    return [(t, str(t)) for t in range(bahasa.hari_ini().year + 1, TAHUN_PERTAMA - 1, -1)]


class SaringanNaskah(SaringanDaftar):
    kolom_cari = ("nomor", "perihal", "kode", "objek_teks")
    petunjuk_cari = "Nomor, perihal, atau kode periksa"

    status = django_filters.ChoiceFilter(choices=StatusNaskah.choices, label="Status")
    jenis = django_filters.ChoiceFilter(choices=(), label="Jenis")
    tahun = django_filters.ChoiceFilter(choices=(), label="Tahun")
    unit = django_filters.ChoiceFilter(choices=tuple(UNIT.items()), label="Unit")
    milik = django_filters.ChoiceFilter(
        choices=(("tanda", "Menunggu tanda tangan saya"), ("buat", "Saya susun")), method="milik_saya", label="Milik"
    )

    class Meta:
        model = Naskah
        fields = ("q", "status", "jenis", "tahun", "unit", "milik")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        # Here and not above: kinds are declared after this module is read, years go by.
        self.filters["jenis"].extra["choices"] = pilihan_jenis()
        self.filters["tahun"].extra["choices"] = pilihan_tahun()

    def milik_saya(self, kueri: QuerySet[Any], _nama: str, pilihan: str) -> QuerySet[Any]:

        saya = self.request.user
        if pilihan == "tanda":
            return kueri.filter(pk__in=menunggu_saya(saya).order_by().values("naskah_id"))
        return kueri.filter(pembuat=saya)
