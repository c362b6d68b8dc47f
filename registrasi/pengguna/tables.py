"""Lists of the register, of the requests, and of the conflicts of interest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables
from django.utils.html import format_html

from lpse.tampilan import bahasa
from lpse.tampilan.tabel import KolomSamar, KolomTanggal, KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana
from registrasi.pengguna.enums import NADA_BENTURAN, NADA_PENGGUNA, NADA_PERUBAHAN, StatusBenturan, StatusPerubahan
from registrasi.pengguna.models import BenturanKepentingan, PenggunaSPSE, PermintaanPerubahan

if TYPE_CHECKING:
    import datetime as dt

    from django.utils.safestring import SafeString

#: A decree that ends within so many days is said in colour.
_SEGERA = 30


class TabelPengguna(Tabel):
    nama = tables.Column("Nama")
    user_id = tables.Column("User ID", visible=False)
    jenis = tables.Column("Jenis", orderable=False, visible=False)
    nomor = tables.Column("NPWP/NIP/NIK", accessor="nomor_utama", orderable=False)
    instansi = tables.Column("Instansi/pengurus", accessor="pk", orderable=False)
    sk_berlaku_sampai = tables.Column("SK sampai", orderable=False)
    status = tables.Column("Keadaan", orderable=False)
    dibuat_pada = KolomTanggal(verbose_name="Masuk daftar")
    # Only on the way out.
    bentuk_usaha = tables.Column("Bentuk usaha", visible=False)
    npwp = KolomSamar(verbose_name="NPWP (tersamar)", visible=False)
    nib = tables.Column("NIB", visible=False)
    nik = KolomSamar(verbose_name="NIK (tersamar)", visible=False)
    nip = KolomSamar(verbose_name="NIP (tersamar)", visible=False)
    surel = tables.Column("Surel", visible=False)
    telepon = tables.Column("Telepon", visible=False)
    alamat = tables.Column("Alamat", visible=False)
    kabupaten = tables.Column("Kabupaten/kota", visible=False)
    penanggung_jawab = tables.Column("Penanggung jawab", visible=False)
    jabatan = tables.Column("Jabatan", visible=False)
    sk_nomor = tables.Column("Nomor SK", visible=False)
    nonaktif_sampai = tables.Column("Nonaktif sampai", visible=False)

    class Meta(Tabel.Meta):
        model = PenggunaSPSE
        fields = ("nama", "jenis", "nomor", "instansi", "sk_berlaku_sampai", "status", "dibuat_pada")
        order_by = ("nama",)

    def render_nama(self, record: PenggunaSPSE) -> SafeString:
        """Two lines: the name leads to the page, the User ID and the kind of user below it."""
        alamat, jenis = record.get_absolute_url(), record.get_jenis_display()
        return format_html('<a href="{}">{}</a><small>{}, {}</small>', alamat, record.nama, record.user_id, jenis)

    def value_nama(self, record: PenggunaSPSE) -> str:
        return record.nama

    def render_jenis(self, record: PenggunaSPSE) -> str:
        return str(record.get_jenis_display())

    def render_instansi(self, record: PenggunaSPSE) -> str:
        return str(record.instansi or record.penanggung_jawab or "–")

    def value_instansi(self, record: PenggunaSPSE) -> str:
        return str(record.instansi or record.penanggung_jawab)

    def value_nomor(self, record: PenggunaSPSE) -> str:
        return record.nomor_utama

    def render_sk_berlaku_sampai(self, value: dt.date, record: PenggunaSPSE) -> SafeString | str:
        sisa = record.sisa_sk
        if sisa is None or not record.aktif or sisa > _SEGERA:
            return bahasa.tanggal(value)
        return kata(bahasa.tanggal(value), "kritis" if sisa < 0 else "perhatian", "clock")

    def render_status(self, value: object, record: PenggunaSPSE) -> SafeString:
        """Active in a word; otherwise two lines, the reason below, so that the row fits a small screen."""
        nada, ikon = NADA_PENGGUNA[record.status]
        pokok, _, sebab = str(value).partition(": ")
        if not sebab:
            return kata(value, nada, ikon) if record.aktif else lencana(value, nada, ikon)
        return format_html("{}<small>{}</small>", lencana(pokok, nada, ikon), sebab.capitalize())

    def value_status(self, record: PenggunaSPSE) -> str:
        return str(record.get_status_display())


class TabelPerubahan(Tabel):
    pengguna = tables.Column("Pengguna", linkify=lambda record: record.get_absolute_url(), orderable=False)
    jenis = tables.Column("Perubahan")
    pemohon = tables.Column("Pemohon")
    diajukan_pada = KolomWaktu(verbose_name="Dicatat")
    diajukan_oleh = tables.Column("Oleh", orderable=False)
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = PermintaanPerubahan
        fields = ("pengguna", "jenis", "pemohon", "diajukan_pada", "diajukan_oleh", "status")
        order_by = ("-diajukan_pada",)

    def render_status(self, value: object, record: PermintaanPerubahan) -> SafeString:
        nada, ikon = NADA_PERUBAHAN[record.status]
        return lencana(value, nada, ikon) if record.status == StatusPerubahan.DIAJUKAN else kata(value, nada, ikon)

    def value_status(self, record: PermintaanPerubahan) -> str:
        return str(record.get_status_display())


class TabelBenturan(Tabel):
    pegawai = tables.Column("Pegawai LPSE", orderable=False)
    pengguna = tables.Column("Pengguna SPSE", orderable=False)
    dasar = tables.Column("Dasar")
    ditemukan_pada = KolomWaktu(verbose_name="Ditemukan")
    status = tables.Column("Keadaan")
    tindakan = tables.Column("Tindakan", orderable=False)
    buka = tables.Column("", accessor="pk", orderable=False, exclude_from_export=True)

    class Meta(Tabel.Meta):
        model = BenturanKepentingan
        fields = ("pegawai", "pengguna", "dasar", "ditemukan_pada", "status", "tindakan", "buka")
        order_by = ("-ditemukan_pada",)

    def render_pengguna(self, record: BenturanKepentingan) -> SafeString:
        satu = record.pengguna
        return format_html('<a href="{}">{}</a>, {}', satu.get_absolute_url(), satu.nama, satu.get_jenis_display())

    def value_pengguna(self, record: BenturanKepentingan) -> str:
        return f"{record.pengguna.nama}, {record.pengguna.get_jenis_display()}"

    def render_status(self, value: object, record: BenturanKepentingan) -> SafeString:
        nada, ikon = NADA_BENTURAN[record.status]
        return lencana(value, nada, ikon) if record.status == StatusBenturan.TERBUKA else kata(value, nada, ikon)

    def value_status(self, record: BenturanKepentingan) -> str:
        return str(record.get_status_display())

    def render_buka(self, record: BenturanKepentingan) -> SafeString:
        if record.status != StatusBenturan.TERBUKA:
            return format_html("{}", "")
        return format_html('<a class="btn btn-sm" href="{}">Tangani</a>', record.get_absolute_url())
