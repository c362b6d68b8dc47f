"""The lists of people and of invitations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables
from django.template.loader import render_to_string
from django.utils.html import format_html

from lpse.akun.models import Pengguna, Undangan
from lpse.tampilan import bahasa
from lpse.tampilan.tabel import KolomSamar, KolomTanggal, KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelPengguna(Tabel):
    nama = tables.Column("Nama", linkify=True)
    email = tables.Column("Alamat surel", visible=False)  # in the files only: a row must fit the screen
    jabatan = tables.Column("Jabatan", visible=False)
    nip = KolomSamar(verbose_name="NIP")
    peran = tables.Column("Peran", accessor="label_peran", orderable=False, empty_values=(None,))
    keadaan = tables.Column("Keadaan", accessor="is_active", order_by=("-is_active", "nama"))
    faktor = tables.Column("Faktor kedua", accessor="ada_faktor", orderable=False)
    last_login = KolomWaktu(verbose_name="Masuk terakhir", default="Belum pernah")

    class Meta(Tabel.Meta):
        model = Pengguna
        fields = ("nama", "email", "nip", "jabatan", "peran", "keadaan", "faktor", "last_login")

    def render_nama(self, record: Pengguna) -> SafeString:
        return format_html("{}<small>{}</small>", record.nama, record.jabatan)

    def value_nama(self, record: Pengguna) -> str:
        return record.nama

    def render_peran(self, value: str) -> str:
        return value or "Belum ada peran"

    def render_keadaan(self, record: Pengguna) -> SafeString:
        return kata("Aktif", "selesai") if record.is_active else kata("Nonaktif", "netral", "ban")

    def value_keadaan(self, record: Pengguna) -> str:
        return "Aktif" if record.is_active else "Nonaktif"

    def render_faktor(self, record: Pengguna) -> SafeString:
        teks = self.value_faktor(record)
        nada = {"Terpasang": "selesai", "Belum": "netral"}.get(teks, "perhatian")
        return kata(teks, nada)

    def value_faktor(self, record: Pengguna) -> str:
        if getattr(record, "ada_faktor", False):
            return "Terpasang"
        return "Wajib, belum dipasang" if record.wajib_faktor_kedua else "Belum"


class TabelUndangan(Tabel):
    nama = tables.Column("Nama")
    peran = tables.Column("Peran", accessor="label_peran", orderable=False)
    keadaan = tables.Column("Keadaan", accessor="keadaan", orderable=False)
    dibuat_pada = KolomTanggal(verbose_name="Diundang")
    dibuat_oleh = tables.Column("Oleh", default="Sistem")
    tindakan = tables.Column("Tindakan", accessor="pk", orderable=False, exclude_from_export=True)

    class Meta(Tabel.Meta):
        model = Undangan
        fields = ("nama", "email", "peran", "keadaan", "dibuat_pada", "dibuat_oleh", "tindakan")

    def render_keadaan(self, record: Undangan) -> SafeString:
        keadaan = record.keadaan
        saat = {
            "Dipakai": record.dipakai_pada,
            "Dibatalkan": record.dibatalkan_pada,
        }.get(keadaan, record.berlaku_sampai)
        nada = {"Dipakai": "selesai", "Dibatalkan": "netral", "Menunggu": "jalan"}.get(keadaan, "perhatian")
        batas = "sampai " if keadaan == "Menunggu" else ""
        return format_html("{}<br><small>{}{}</small>", kata(keadaan, nada), batas, bahasa.waktu(saat))

    def render_tindakan(self, record: Undangan) -> str:
        return render_to_string("akun/tindakan_baris_undangan.html", {"undangan": record}, self.request)
