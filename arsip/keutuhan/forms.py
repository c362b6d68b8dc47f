"""Forms of the integrity pages."""

from __future__ import annotations

from django import forms


class FormEkspor(forms.Form):
    nama = forms.CharField(
        label="Nama ekspor", max_length=120, help_text="Menjadi nama foldernya. Contoh: Pengadaan Puskesmas 2025."
    )
    uraian = forms.CharField(
        label="Uraian", max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Tertulis di bag-info.txt. Contoh: Diserahkan kepada Dinas Kearsipan menurut BA 12/2026.",
    )  # fmt: skip


class FormLaporan(forms.Form):
    kurun = forms.ChoiceField(
        label="Kurun waktu",
        choices=(("kini", "Tiga puluh hari sampai hari ini"), ("bulan_lalu", "Bulan lalu, sekali saja")),
        widget=forms.RadioSelect,
    )
