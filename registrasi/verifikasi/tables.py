"""The inbox of the verifiers, nearest deadline first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from lpse.tampilan.antrean import baris
from lpse.tampilan.registri import ButirAntrean
from lpse.tampilan.tabel import Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana, pita
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.pendaftaran.models import Permohonan
from registrasi.verifikasi.tenggat import akhir_hari, pita_tenggat

if TYPE_CHECKING:
    import datetime as dt

    from django.utils.safestring import SafeString


def keadaan(p: Permohonan) -> tuple[str, str, str]:
    """Words, tone and icon of the state, with whoever examines it."""
    if p.status == StatusPermohonan.PERLU_PERBAIKAN:
        return "Perlu perbaikan", "perhatian", "alert-triangle"
    klaim = getattr(p, "klaim", None)
    if klaim is not None and klaim.hidup:
        return f"Diperiksa {klaim.pemeriksa.get_short_name()}", "jalan", "circle-dot"
    return "Menunggu verifikasi", "netral", "circle-dashed"


def pekerjaan(p: Permohonan) -> tuple[str, str]:
    """What is to do, and how far it is."""
    if p.status == StatusPermohonan.PERLU_PERBAIKAN:
        return "Tunggu perbaikan", f"{p.butir_kurang} butir diminta"  # type: ignore[attr-defined] # annotated
    judul = "Periksa perbaikan" if p.putaran > 1 else "Verifikasi berkas"
    selesai = p.butir_selesai  # type: ignore[attr-defined] # annotated
    return judul, f"{selesai} dari {p.butir_semua} selesai" if selesai else "Belum dimulai"  # type: ignore[attr-defined] # annotated


class TabelMeja(Tabel):
    nama = tables.Column("Pemohon")
    pekerjaan = tables.Column("Pekerjaan", empty_values=(), orderable=False)
    status = tables.Column("Keadaan")
    batas = tables.Column("Tenggat layanan")
    tenggat = tables.Column("Masa 30 hari")

    class Meta(Tabel.Meta):
        model = Permohonan
        fields = ("nama", "pekerjaan", "status", "batas", "tenggat")
        order_by = ("batas",)
        row_attrs = {"class": "baris-meja"}

    def render_nama(self, record: Permohonan) -> SafeString:
        return format_html(
            '<a href="{}">{}</a><small>{} · {}</small>', reverse("registrasi:pemeriksaan", args=[record.pk]),
            record.nama, record.nomor, record.get_jenis_pengguna_display(),
        )  # fmt: skip

    def value_nama(self, record: Permohonan) -> str:
        return f"{record.nama} ({record.nomor})"

    def render_pekerjaan(self, record: Permohonan) -> SafeString:
        return format_html("{}<small>{}</small>", *pekerjaan(record))

    def value_pekerjaan(self, record: Permohonan) -> str:
        return ", ".join(pekerjaan(record))

    def render_status(self, record: Permohonan) -> SafeString:
        return lencana(*keadaan(record))

    def value_status(self, record: Permohonan) -> str:
        return keadaan(record)[0]

    def render_batas(self, record: Permohonan) -> SafeString:
        if record.tenggat_layanan is None:
            return kata("Giliran pemohon", "netral", "hourglass")
        butir = ButirAntrean(
            record.nama, "", "", "", "", "", "", masuk=record.diajukan_pada or record.dibuat_pada,
            tenggat=record.tenggat_layanan,
        )  # fmt: skip
        b = baris(butir, "", "", timezone.now())
        sisa = kata(b.sisa, "netral" if b.nada == "jalan" else b.nada, b.ikon_sisa)
        return format_html("{}<small>{}</small>", pita(b.pakai, b.total, b.nada, b.label_pita), sisa)

    def value_batas(self, record: Permohonan) -> dt.datetime:
        return record.tenggat_layanan or akhir_hari(record.tenggat)

    def render_tenggat(self, record: Permohonan) -> SafeString:
        p = pita_tenggat(record)
        sisa = kata(p.kata, "netral" if p.nada == "jalan" else p.nada, "calendar-due")
        return format_html("{}<small>{}</small>", pita(p.pakai, p.total, p.nada, p.label), sisa)
