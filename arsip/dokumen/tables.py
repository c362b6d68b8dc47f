"""Lists of the archive: documents, files (daftar berkas), contents of a file (daftar isi berkas)."""

from __future__ import annotations

from typing import Any

import django_tables2 as tables
from django.utils.html import format_html
from django.utils.safestring import SafeString

from arsip.dokumen.enums import NADA_KEAMANAN, Unit
from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.dokumen.selectors import kurun_waktu
from lpse.tampilan.tabel import KolomAngka, KolomTanggal, Tabel
from lpse.tampilan.templatetags.tampilan import kata


class KolomKeamanan(tables.Column):  # type: ignore[misc] # the library publishes no types
    """The security class: quiet while it is *biasa*."""

    def render(self, value: str, record: Any) -> SafeString:  # noqa: ANN401 - a document or a file
        nada, ikon = NADA_KEAMANAN[record.keamanan]
        return kata(value, nada, ikon)


#: A unit in a narrow column; exports give its whole name.
UNIT_PENDEK: dict[str, str] = {
    Unit.PIMPINAN: "Kepala",
    Unit.SEKRETARIAT: "Sekretariat",
    Unit.ASE: "ASE",
    Unit.REGVER: "Regver",
    Unit.LAYANAN: "Layanan",
    Unit.ARSIP: "Arsip",
}


def _bertautan(objek: Dokumen, bawah: str) -> SafeString:
    """The description as a link, and a quieter second line."""
    return format_html('<a href="{}">{}</a>{}', objek.get_absolute_url(), objek.uraian, _kecil(bawah))


def _kecil(teks: str) -> SafeString:
    return format_html("<small>{}</small>", teks) if teks else SafeString()


class TabelDokumen(Tabel):
    uraian = tables.Column("Dokumen")
    nomor = tables.Column("Nomor", visible=False)
    tanggal = KolomTanggal(verbose_name="Tanggal", attrs={"td": {"class": "tetap"}})
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

    def render_uraian(self, record: Dokumen) -> SafeString:
        return _bertautan(record, record.nomor)

    def render_unit(self, record: Dokumen) -> str:
        return UNIT_PENDEK[record.unit]

    def render_berkas(self, value: str, record: Dokumen) -> str:
        return f"{value}#{record.nomor_item}"

    def value_berkas(self, value: str, record: Dokumen) -> str:
        return f"{value}#{record.nomor_item}"

    def value_uraian(self, record: Dokumen) -> str:
        return record.uraian

    def render_status(self, value: str, record: Dokumen) -> SafeString:
        return kata(value, *record.nada)


class TabelBerkas(Tabel):
    """Daftar berkas: nomor berkas, kode, uraian, kurun waktu, jumlah, keterangan (DOMAIN C)."""

    nomor = tables.Column("Nomor berkas", linkify=True, order_by=("tahun", "unit", "urut"))
    klasifikasi = tables.Column("Kode", accessor="klasifikasi__kode")
    uraian = tables.Column("Uraian berkas")
    unit = tables.Column("Unit")
    kurun = tables.Column("Kurun waktu", accessor="awal", order_by=("awal",))
    jumlah = KolomAngka(verbose_name="Jumlah")
    keamanan = KolomKeamanan(verbose_name="Keamanan")
    lokasi = tables.Column("Lokasi", accessor="lokasi", orderable=False, visible=False)
    status = tables.Column("Keterangan")

    class Meta(Tabel.Meta):
        model = BerkasArsip
        fields = ("nomor", "klasifikasi", "uraian", "unit", "kurun", "jumlah", "keamanan", "lokasi", "status")

    def render_uraian(self, record: BerkasArsip) -> SafeString:
        return format_html("{}{}", record.uraian, _kecil(str(record.lokasi or "")))

    def value_uraian(self, record: BerkasArsip) -> str:
        return record.uraian

    def render_unit(self, record: BerkasArsip) -> str:
        return UNIT_PENDEK[record.unit]

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
    uraian = tables.Column("Uraian")
    nomor = tables.Column("Nomor dokumen", visible=False)
    tanggal = KolomTanggal(verbose_name="Tanggal")
    halaman = KolomAngka(verbose_name="Lembar", accessor="lembar", orderable=False)
    tingkat = tables.Column("Tingkat")
    keamanan = KolomKeamanan(verbose_name="Keamanan")
    lokasi = tables.Column("Lokasi", accessor="lokasi", orderable=False, visible=False)
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

    def render_uraian(self, record: Dokumen) -> SafeString:
        return _bertautan(record, ", ".join(k for k in (record.nomor, str(record.lokasi or "")) if k))

    def value_uraian(self, record: Dokumen) -> str:
        return record.uraian

    def value_lokasi(self, record: Dokumen) -> str:
        return self._lokasi(record)

    def render_status(self, value: str, record: Dokumen) -> SafeString:
        return kata(value, *record.nada)
