"""The register of requests for information, and its filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters
import django_tables2 as tables

from layanan.informasi.enums import TERBUKA, HasilPermintaan, StatusPermintaan
from layanan.informasi.models import KeberatanInformasi, PermintaanInformasi
from lpse.tampilan import bahasa
from lpse.tampilan.saringan import SaringanDaftar
from lpse.tampilan.tabel import KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.utils.safestring import SafeString


_PERLU = (("lewat", "Lewat tenggat"), ("keberatan", "Keberatan belum ditanggapi"))


class TabelInformasi(Tabel):
    nomor = tables.Column("Nomor", linkify=True, attrs={"cell": {"class": "tetap"}})
    nama = tables.Column("Pemohon")
    rincian = tables.Column("Informasi yang diminta", orderable=False)
    dibuat_pada = KolomWaktu(verbose_name="Diterima")
    tenggat = tables.Column("Dijawab paling lambat")
    hasil = tables.Column("Hasil", default="–")
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = PermintaanInformasi
        fields = ("nomor", "nama", "rincian", "dibuat_pada", "tenggat", "hasil", "status")
        order_by = ("-dibuat_pada",)

    def render_rincian(self, value: str) -> str:
        return value if len(value) <= 90 else f"{value[:89]}…"  # noqa: PLR2004 - two lines of the list

    def value_rincian(self, value: str) -> str:
        return value

    def render_tenggat(self, record: PermintaanInformasi) -> str | SafeString:
        teks = bahasa.tanggal(record.tenggat)
        return lencana(f"Lewat {teks}", "kritis", "clock") if record.lewat else teks

    def render_status(self, record: PermintaanInformasi) -> SafeString:
        nada, ikon = record.nada
        return kata(record.get_status_display(), nada or "netral", ikon)

    def value_status(self, record: PermintaanInformasi) -> str:
        return str(record.get_status_display())


class SaringanInformasi(SaringanDaftar):
    kolom_cari = ("nomor", "nama", "rincian")
    petunjuk_cari = "Nomor, nama, atau isi"

    keadaan = django_filters.ChoiceFilter("status", choices=StatusPermintaan.choices, label="Keadaan")
    hasil = django_filters.ChoiceFilter(choices=HasilPermintaan.choices, label="Hasil")
    perlu = django_filters.ChoiceFilter(choices=_PERLU, method="menurut_perlu", label="Perhatian")

    class Meta:
        model = PermintaanInformasi
        fields = ("keadaan", "hasil", "perlu")

    def menurut_perlu(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        """Not answered by its day; or objected to, without an answer to that."""
        if nilai == "keberatan":
            return kueri.filter(pk__in=KeberatanInformasi.objects.terbuka().values("permintaan"))
        return kueri.filter(status__in=TERBUKA, tenggat__lt=bahasa.hari_ini())
