"""The list of tickets, of canned answers and of macros."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Protocol

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.safestring import SafeString

from layanan.meja.halaman import TANPA_NAMA
from layanan.meja.models import BalasanBaku, Makro
from layanan.tiket.enums import JenisPengguna, Kanal, UnitTiket
from layanan.tiket.models import Tiket
from lpse.tampilan import bahasa
from lpse.tampilan.tabel import KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana

if TYPE_CHECKING:
    import datetime as dt


_TETAP = {"cell": {"class": "tetap"}}
_KANAL, _JENIS, _UNIT = (
    {nilai: str(nama) for nilai, nama in jenis.choices} for jenis in (Kanal, JenisPengguna, UnitTiket)
)
#: What a row reads; a ticket's own texts and its words for the search stay in the database.
KOLOM = (
    "judul", "nomor", "jenis", "kanal", "unit", "prioritas", "tenggat", "status", "dibuat_pada", "jenis_pengguna",
)  # fmt: skip


def kata_tenggat(tiket: Tiket) -> tuple[str, str, str]:
    """«Hari ini, 14.00», its tone and icon; for a ticket nothing is due of, empty words."""
    if not tiket.terbuka or tiket.tenggat is None:
        return "", "netral", "clock"
    zona = bahasa.zona()
    saat, kini = tiket.tenggat.astimezone(zona), timezone.now().astimezone(zona)
    hari = (saat.date() - kini.date()).days
    if saat < kini:
        return (f"Lewat {-hari} hari" if hari else f"Lewat sejak {saat:%H.%M}"), "kritis", "alert-circle"
    if hari == 0:
        return f"Hari ini, {saat:%H.%M}", "perhatian", "clock"
    return (f"Besok, {saat:%H.%M}" if hari == 1 else f"Sisa {bahasa.angka(hari)} hari"), "netral", "clock"


class Baris(Protocol):
    """A ticket as a row of the list: with the names that ``selectors.baris`` looks up."""

    pk: int
    nomor: str
    kanal: str
    unit: str
    jenis_pengguna: str
    nama_kategori: str | None
    nama_kontak: str | None
    nama_akun: str | None
    nama_petugas: str | None


class TabelTiket(Tabel):
    judul = tables.Column("Tiket")
    nomor = tables.Column("Nomor", visible=False)
    pelapor = tables.Column("Pelapor", accessor="nama_kontak", order_by=("kontak__nama",), empty_values=())
    jenis = tables.Column("Tipe", visible=False)
    kategori = tables.Column("Kategori", accessor="nama_kategori", order_by=("kategori__nama",), visible=False)
    kanal = tables.Column("Kanal", visible=False)
    unit = tables.Column("Unit", visible=False)
    petugas = tables.Column("Petugas", accessor="nama_petugas", order_by=("petugas__nama",), empty_values=())
    prioritas = tables.Column("Prioritas")
    tenggat = tables.Column("Tenggat")
    status = tables.Column("Keadaan")
    dibuat_pada = tables.Column("Dilaporkan", visible=False, orderable=True, attrs=_TETAP)

    class Meta(Tabel.Meta):
        model = Tiket
        fields = ("judul", "pelapor", "petugas", "prioritas", "tenggat", "dibuat_pada", "status")
        order_by = ("tenggat",)
        empty_text = ""

    @cached_property
    def _alamat(self) -> str:
        """Where tickets lie, asked once for all rows."""
        return reverse("layanan:tiket", args=[0]).removesuffix("0/")

    def render_judul(self, value: str, record: Baris) -> SafeString:
        """Two lines: what it is about, and its number with the way it came."""
        kategori = f" · {record.nama_kategori}" if record.nama_kategori else ""
        kanal = _KANAL[record.kanal]
        return SafeString(  # all of it escaped, here and below; a list draws it in every row
            f'<a href="{self._alamat}{record.pk}/">{escape(value)}</a>'
            f"<small>{escape(f'{record.nomor} · {kanal}{kategori}')}</small>"
        )

    def value_judul(self, value: str) -> str:
        return value

    def render_pelapor(self, record: Baris) -> SafeString:
        return SafeString(f"{escape(self.value_pelapor(record))}<small>{escape(_JENIS[record.jenis_pengguna])}</small>")

    def value_pelapor(self, record: Baris) -> str:
        return record.nama_kontak or record.nama_akun or TANPA_NAMA

    def render_petugas(self, record: Baris) -> SafeString:
        """The unit is named where it is another one than the helpdesk."""
        unit = "" if record.unit == UnitTiket.LAYANAN else _UNIT[record.unit]
        return SafeString(f"{escape(record.nama_petugas or 'Belum diambil')}<small>{escape(unit)}</small>")

    def value_petugas(self, record: Baris) -> str:
        return record.nama_petugas or ""

    def render_prioritas(self, value: str, record: Tiket) -> SafeString:
        return kata(value, *record.nada_prioritas)

    def value_prioritas(self, record: Tiket) -> str:
        return str(record.get_prioritas_display())

    def render_tenggat(self, record: Tiket) -> SafeString | str:
        teks, nada, ikon = kata_tenggat(record)
        return kata(teks, nada, ikon) if teks else "–"

    def render_dibuat_pada(self, value: dt.datetime) -> SafeString:
        return SafeString(
            f"{bahasa.tanggal(value)}<small>pukul {bahasa.jam(value)}</small>"
        )  # figures and names of months

    def render_status(self, value: str, record: Tiket) -> SafeString:
        nada, ikon = record.nada
        return lencana(value, nada, ikon) if record.terbuka else kata(value, nada, ikon)

    def value_status(self, record: Tiket) -> str:
        return str(record.get_status_display())


class TabelBalasan(Tabel):
    judul = tables.Column("Judul", linkify=True)
    kategori = tables.Column("Kategori", accessor="kategori__nama")
    milik = tables.Column("Milik", accessor="pemilik__nama", default="Unit")
    aktif = tables.Column("Keadaan")
    diubah_pada = KolomWaktu(verbose_name="Diubah", attrs=_TETAP)

    class Meta(Tabel.Meta):
        model = BalasanBaku
        fields = ("judul", "kategori", "milik", "diubah_pada", "aktif")
        order_by = ("judul",)

    def render_aktif(self, *, value: bool) -> SafeString:
        return kata("Dipakai", "selesai") if value else kata("Tidak dipakai", "netral", "ban")

    def value_aktif(self, *, value: bool) -> str:
        return "Dipakai" if value else "Tidak dipakai"


class TabelMakro(Tabel):
    nama = tables.Column("Makro", linkify=True)
    keterangan = tables.Column("Untuk apa")
    sesudah = tables.Column("Keadaan sesudahnya")
    aktif = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = Makro
        fields = ("nama", "keterangan", "sesudah", "aktif")
        order_by = ("nama",)

    def render_aktif(self, *, value: bool) -> SafeString:
        return kata("Dipakai", "selesai") if value else kata("Tidak dipakai", "netral", "ban")

    def value_aktif(self, *, value: bool) -> str:
        return "Dipakai" if value else "Tidak dipakai"
