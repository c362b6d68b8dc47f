"""Lists of the archive: documents, files (daftar berkas), contents of a file (daftar isi berkas)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_tables2 as tables

from arsip.dokumen.enums import NADA_KEAMANAN
from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.dokumen.selectors import kurun_waktu
from lpse.tampilan.tabel import KolomAngka, KolomTanggal, Tabel
from lpse.tampilan.templatetags.tampilan import kata

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class KolomKeamanan(tables.Column):  # type: ignore[misc] # the library publishes no types
    """The security class: quiet while it is *biasa*."""

    def render(self, value: str, record: Any) -> SafeString:  # noqa: ANN401 - a document or a file
        nada, ikon = NADA_KEAMANAN[record.keamanan]
        return kata(value, nada, ikon)


class TabelDokumen(Tabel):
    uraian = tables.Column("Dokumen", linkify=True, attrs={"cell": {"class": "lebar"}})
    nomor = tables.Column("Nomor")
    tanggal = KolomTanggal(verbose_name="Tanggal")
    klasifikasi = tables.Column("Klasifikasi", accessor="klasifikasi__kode")
    berkas = tables.Column(
        "Berkas dan item", accessor="berkas_arsip__nomor", order_by=("berkas_arsip__nomor", "nomor_item")
    )
    unit = tables.Column("Unit")
    keamanan = KolomKeamanan(verbose_name="Keamanan")
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = Dokumen
        fields = ("uraian", "nomor", "tanggal", "klasifikasi", "berkas", "unit", "keamanan", "status")

    def render_berkas(self, value: str, record: Dokumen) -> str:
        return f"{value}, item {record.nomor_item}"

    def value_berkas(self, value: str, record: Dokumen) -> str:
        return f"{value}#{record.nomor_item}"

    def render_status(self, value: str, record: Dokumen) -> SafeString:
        return kata(value, *record.nada)


class TabelBerkas(Tabel):
    """Daftar berkas: nomor berkas, kode, uraian, kurun waktu, jumlah, keterangan (DOMAIN C)."""

    nomor = tables.Column("Nomor berkas", linkify=True, order_by=("tahun", "unit", "urut"))
    klasifikasi = tables.Column("Kode", accessor="klasifikasi__kode")
    uraian = tables.Column("Uraian berkas")
    unit = tables.Column("Unit pencipta")
    kurun = tables.Column("Kurun waktu", accessor="awal", order_by=("awal",))
    jumlah = KolomAngka(verbose_name="Jumlah")
    keamanan = KolomKeamanan(verbose_name="Keamanan")
    lokasi = tables.Column("Lokasi", accessor="lokasi", orderable=False)
    status = tables.Column("Keterangan")

    class Meta(Tabel.Meta):
        model = BerkasArsip
        fields = ("nomor", "klasifikasi", "uraian", "unit", "kurun", "jumlah", "keamanan", "lokasi", "status")

    def render_kurun(self, record: Any) -> str:  # noqa: ANN401 - an annotated row
        return kurun_waktu(record.awal, record.akhir)

    def value_kurun(self, record: Any) -> str:  # noqa: ANN401 - as above
        return kurun_waktu(record.awal, record.akhir)

    def value_lokasi(self, record: BerkasArsip) -> str:
        return str(record.lokasi or "")

    def render_status(self, value: str, record: BerkasArsip) -> SafeString:
        return kata(value, *record.nada)


class TabelIsi(Tabel):
    """Daftar isi berkas: nomor item, kode, uraian, tanggal, jumlah, tingkat, keamanan, lokasi (DOMAIN C)."""

    nomor_item = KolomAngka(verbose_name="Item")
    klasifikasi = tables.Column("Kode", accessor="klasifikasi__kode")
    uraian = tables.Column("Uraian", linkify=True)
    nomor = tables.Column("Nomor dokumen")
    tanggal = KolomTanggal(verbose_name="Tanggal")
    halaman = KolomAngka(verbose_name="Lembar", accessor="lembar", orderable=False)
    tingkat = tables.Column("Tingkat")
    keamanan = KolomKeamanan(verbose_name="Keamanan")
    lokasi = tables.Column("Lokasi", accessor="lokasi", orderable=False)
    status = tables.Column("Keterangan")

    class Meta(Tabel.Meta):
        model = Dokumen
        fields = (
            "nomor_item", "klasifikasi", "uraian", "nomor", "tanggal", "halaman", "tingkat", "keamanan", "lokasi",
            "status",
        )  # fmt: skip
        order_by = ("nomor_item",)

    def _lokasi(self, record: Dokumen) -> str:
        return str(record.lokasi or record.berkas_arsip.lokasi or "")

    def render_lokasi(self, record: Dokumen) -> str:
        return self._lokasi(record)

    def value_lokasi(self, record: Dokumen) -> str:
        return self._lokasi(record)

    def render_status(self, value: str, record: Dokumen) -> SafeString:
        return kata(value, *record.nada)
