"""Forms of canned answers and macros."""

from __future__ import annotations

from typing import Final

from django import forms

from layanan.meja.enums import SesudahMakro
from layanan.meja.forms import BidangKategori
from layanan.meja.models import BalasanBaku
from layanan.tiket.enums import UnitTiket
from layanan.tiket.models import Label

MAKS_BALASAN: Final = 4000


class FormBalasan(forms.Form):
    judul = forms.CharField(label="Judul", max_length=120, help_text="Contoh: Minta tangkapan layar galat")
    isi = forms.CharField(label="Isi", max_length=MAKS_BALASAN, widget=forms.Textarea(attrs={"rows": 8}))
    kategori = BidangKategori(help_text="Ditawarkan lebih dahulu pada tiket kategori ini.")
    pribadi = forms.BooleanField(label="Hanya untuk saya", required=False)
    aktif = forms.BooleanField(label="Dipakai", required=False)
    urutan = forms.IntegerField(label="Urutan", min_value=0, max_value=999)


class FormMakro(forms.Form):
    nama = forms.CharField(label="Nama", max_length=80, help_text="Contoh: Minta bukti lalu tunggu")
    keterangan = forms.CharField(label="Untuk apa", max_length=200, required=False)
    aktif = forms.BooleanField(label="Dipakai", required=False)
    urutan = forms.IntegerField(label="Urutan", min_value=0, max_value=999)
    ambil = forms.BooleanField(label="Ambil tiketnya bila belum ada petugas", required=False)
    label = forms.ModelMultipleChoiceField(
        Label.objects.filter(aktif=True), label="Beri label", required=False, widget=forms.CheckboxSelectMultiple
    )
    catatan = forms.CharField(
        label="Tulis catatan internal", max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    balasan = forms.ModelChoiceField(
        BalasanBaku.objects.filter(aktif=True, pemilik=None), label="Kirim balasan baku", required=False,
        empty_label="Tidak mengirim balasan",
    )  # fmt: skip
    unit = forms.ChoiceField(
        label="Alihkan ke unit", required=False, choices=[("", "Tetap di unitnya"), *UnitTiket.choices]
    )
    sesudah = forms.ChoiceField(label="Keadaan sesudahnya", required=False, choices=SesudahMakro.choices)
    solusi = forms.CharField(
        label="Solusi", max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Hanya bila makro menyelesaikan tiket.",
    )  # fmt: skip
