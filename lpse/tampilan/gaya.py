"""What the living style page shows; made-up examples that change nothing (UI.md)."""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING, Any

import django_filters
import django_tables2 as tables
from django import forms
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.html import format_html

from lpse.jejak.models import Jejak
from lpse.tampilan import rinci
from lpse.tampilan.antrean import baris
from lpse.tampilan.registri import ButirAntrean
from lpse.tampilan.saringan import SaringanDaftar
from lpse.tampilan.tabel import Tabel

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

WARNA = (
    ("biru", "Biru laut: utama"),
    ("biru-muda", "Tint biru"),
    ("hijau", "Hijau: baik"),
    ("hijau-muda", "Dasar hijau"),
    ("jingga", "Jingga: perhatian"),
    ("jingga-muda", "Dasar jingga"),
    ("merah", "Merah: kritis"),
    ("merah-muda", "Dasar merah"),
    ("kunyit", "Kunyit: di sini, kini"),
    ("kunyit-muda", "Dasar kunyit"),
    ("teks", "Teks"),
    ("teks-3", "Teks kedua"),
    ("dasar", "Kanvas"),
    ("bidang", "Bidang"),
    ("garis", "Garis bidang"),
    ("garis-isian", "Garis isian"),
)
TIPE = (
    ("u-39", "39/48", "Satu angka besar"),
    ("u-31", "31/40", "Judul sambutan"),
    ("u-25", "25/32", "Judul halaman"),
    ("u-20", "20/28", "Kalimat keadaan"),
    ("u-16", "16/24", "Isi dan judul bagian"),
    ("u-14", "14/20", "Teks kerja di tabel dan daftar"),
    ("u-13", "13/20", "Catatan dan kepala kolom"),
)
PERHATIAN, KRITIS = 80, 90
_HARI_GRAFIK, _HARI_DUGA = 30, 23


class ContohForm(forms.Form):
    """Every kind of control, with hints and an example."""

    nama = forms.CharField(
        label="Nama badan usaha", max_length=100, help_text="Seperti pada akta. Contoh: CV Maju Bersama"
    )
    jenis = forms.ChoiceField(
        label="Jenis",
        choices=[
            ("", "Pilih jenis"),
            ("badan", "Badan usaha"),
            ("perorangan", "Perseorangan"),
            ("koperasi", "Koperasi"),
        ],
    )
    bidang_usaha = forms.MultipleChoiceField(
        label="Bidang usaha",
        choices=[("barang", "Barang"), ("konstruksi", "Konstruksi"), ("konsultansi", "Jasa konsultansi")],
        widget=forms.CheckboxSelectMultiple,
        help_text="Boleh lebih dari satu.",
    )
    hadir = forms.ChoiceField(
        label="Cara verifikasi",
        choices=[("loket", "Datang ke loket"), ("daring", "Panggilan video")],
        widget=forms.RadioSelect,
    )
    tanggal = forms.DateField(
        label="Tanggal kedatangan", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    catatan = forms.CharField(label="Catatan", required=False, widget=forms.Textarea(attrs={"rows": 3}), max_length=500)
    setuju = forms.BooleanField(label="Data di atas benar dan dapat dipertanggungjawabkan")


class IdentitasForm(forms.Form):
    nama = forms.CharField(label="Nama pelapor", max_length=100)
    surel = forms.EmailField(label="Alamat surel", help_text="Jawaban dikirim ke sini. Contoh: nama@contoh.go.id")


class PerihalForm(forms.Form):
    perihal = forms.CharField(label="Perihal", max_length=120)
    dampak = forms.ChoiceField(
        label="Dampak",
        choices=[("sendiri", "Hanya saya"), ("paket", "Satu paket"), ("semua", "Semua orang")],
        widget=forms.RadioSelect,
    )


class PenutupForm(forms.Form):
    uraian = forms.CharField(label="Uraian", widget=forms.Textarea(attrs={"rows": 4}), max_length=1000)
    izin = forms.BooleanField(label="Petugas boleh menelepon saya", required=False)


class AlasanForm(forms.Form):
    alasan = forms.CharField(
        label="Alasan",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Tercatat di jejak. Contoh: kontrak berakhir.",
    )


class TabelHak(Tabel):
    """Rights of the portal: real rows, readable by every employee, and nothing secret in them."""

    name = tables.Column(verbose_name="Hak")
    unit = tables.Column(accessor="content_type__app_label", verbose_name="Bagian")
    codename = tables.Column(verbose_name="Kode", attrs={"td": {"class": "redup"}})

    class Meta(Tabel.Meta):
        model = Permission
        fields = ("name", "unit", "codename")

    def render_name(self, value: str, record: Permission) -> SafeString:
        return format_html("{}<small>{}</small>", value, record.content_type.name)


def bagian_hak() -> list[tuple[str, str]]:
    """Apps that own data, asked anew for every page."""
    return [(a, a) for a in ContentType.objects.order_by("app_label").values_list("app_label", flat=True).distinct()]


class SaringanHak(SaringanDaftar):
    kolom_cari = ("name", "codename")
    petunjuk_cari = "Cari nama atau kode"
    bagian = django_filters.ChoiceFilter(
        field_name="content_type__app_label",
        label="Bagian",
        choices=bagian_hak,
    )


def contoh_antrean() -> list[Any]:
    """Four rows: late, today, tomorrow, later."""
    kini = timezone.now()

    def butir(judul: str, keadaan: tuple[str, str, str], masuk: int, tenggat: dt.timedelta) -> ButirAntrean:
        kata, nada, ikon = keadaan
        return ButirAntrean(
            judul, "REG/0412/XI/2026 · badan usaha", "Verifikasi berkas", kata, nada, ikon, "#antrean",
            kini - dt.timedelta(days=masuk), kini + tenggat, "5 dari 7 selesai",
        )  # fmt: skip

    tunggu = ("Menunggu verifikasi", "", "circle-dashed")
    contoh = (
        butir("CV Sinar Masamba Jaya", ("Sedang diperiksa", "jalan", "circle-dot"), 31, dt.timedelta(days=-1)),
        butir("UD Sumber Malangke", ("Perlu perbaikan", "perhatian", "alert-triangle"), 30, dt.timedelta(minutes=1)),
        butir("Koperasi Tani Sukamaju", tunggu, 1, dt.timedelta(days=1)),
        butir("PT Bumi Rongkong", tunggu, 6, dt.timedelta(days=24)),
    )
    return [baris(b, "contoh", "Penyedia", kini) for b in contoh]


def contoh_rinci() -> dict[str, Any]:
    """Stepper, task list, facts, timeline of a made-up registration."""
    kini = timezone.now()
    urutan = [("ajukan", "Diajukan"), ("periksa", "Diperiksa"), ("putuskan", "Diputuskan"), ("selesai", "Selesai")]
    tugas = [
        rinci.Tugas("Akta pendirian", "Nomor dan notaris cocok", "Sesuai", selesai=True),
        rinci.Tugas("NPWP", "Cocok dengan data pajak", "Sesuai", selesai=True),
        rinci.Tugas("KTP direktur", "Foto buram, minta ulang", "Kurang", "perhatian", "#rinci"),
        rinci.Tugas("Surat kuasa", "", "Belum diperiksa", "", "#rinci"),
    ]
    jejak = [
        Jejak(pelaku_nama="Rina Wulandari", kata="meminta perbaikan KTP direktur", waktu=kini, alasan="Foto buram."),
        Jejak(pelaku_nama="Rina Wulandari", kata="mulai memeriksa berkas", waktu=kini - dt.timedelta(hours=2)),
        Jejak(pelaku_nama="CV Sinar Masamba Jaya", kata="mengajukan pendaftaran", waktu=kini - dt.timedelta(days=2)),
    ]
    fakta = [
        ("Nomor", "REG/0412/XI/2026"),
        ("Jenis", "Badan usaha"),
        ("Petugas", "Rina Wulandari"),
        ("Batas", "30 hari"),
    ]
    return {
        "tahapan": rinci.tahapan(urutan, "periksa", {"ajukan": "19 November 2026", "periksa": "Rina Wulandari"}),
        "tugas": tugas,
        "tugas_selesai": rinci.selesai_dari(tugas),
        "fakta": fakta,
        "jejak": jejak,
    }


def contoh_grafik() -> dict[str, Any]:
    """Thirty measured days and a forecast, in the shape that ``static/js/grafik.js`` reads."""
    kini = timezone.now().replace(minute=0, second=0, microsecond=0)
    hari = [kini + dt.timedelta(days=n) for n in range(-_HARI_GRAFIK, _HARI_DUGA + 1)]
    terukur = [61 + 22 * n / _HARI_GRAFIK + math.sin(n) * 0.6 for n in range(_HARI_GRAFIK + 1)]
    akhir = terukur[-1]
    duga = [akhir + (100 - akhir) * n / _HARI_DUGA for n in range(_HARI_DUGA + 1)]
    return {
        "waktu": [int(h.timestamp()) for h in hari],
        "seri": [
            {"nama": "Terukur", "nilai": [round(n, 1) for n in terukur] + [None] * _HARI_DUGA, "bidang": True},
            {"nama": "Perkiraan", "nilai": [None] * _HARI_GRAFIK + [round(n, 1) for n in duga], "jenis": "duga"},
        ],
        "batas": [
            {"nilai": PERHATIAN, "label": f"Perhatian {PERHATIAN} %", "jenis": "perhatian"},
            {"nilai": KRITIS, "label": f"Kritis {KRITIS} %", "jenis": "kritis"},
        ],
        "kini": int(kini.timestamp()),
        "satuan": "%",
        "min": 50,
        "maks": 100,
    }
