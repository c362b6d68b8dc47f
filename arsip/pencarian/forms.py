"""The form of the search: what an address may ask for."""

from __future__ import annotations

from django import forms

from arsip.dokumen.enums import JenisDokumen, Keamanan, StatusDokumen, Unit
from arsip.pencarian.enums import Urutan
from arsip.pencarian.kueri import MAKS_HURUF


def _pilihan(kosong: str, isi: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [("", kosong), *isi]


class FormCari(forms.Form):
    """Everything is optional; nothing asked for shows the newest."""

    q = forms.CharField(
        label="Cari di arsip", required=False, max_length=MAKS_HURUF,
        widget=forms.TextInput(
            attrs={
                "type": "search", "class": "form-control",
                "placeholder": 'Kata, "frasa persis", -bukan, atau nomor dokumen',
            }
        ),
    )  # fmt: skip
    unit = forms.ChoiceField(label="Unit", required=False, choices=_pilihan("Semua unit", Unit.choices))
    klasifikasi = forms.RegexField(
        r"^\d{3}(\.\d{1,3})*$", label="Kode klasifikasi", required=False, max_length=20,
        error_messages={"invalid": "Kode klasifikasi hanya angka dan titik. Contoh: 000.3.5"},
        widget=forms.TextInput(attrs={"inputmode": "decimal", "placeholder": "000.3.5"}),
    )  # fmt: skip
    tahun = forms.IntegerField(
        label="Tahun", required=False, min_value=1900, max_value=2100,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "placeholder": "2026"}),
    )  # fmt: skip
    jenis = forms.ChoiceField(label="Jenis", required=False, choices=_pilihan("Semua jenis", JenisDokumen.choices))
    pihak = forms.CharField(label="Orang atau instansi", required=False, max_length=200)
    keamanan = forms.ChoiceField(label="Keamanan", required=False, choices=_pilihan("Semua keamanan", Keamanan.choices))
    status = forms.ChoiceField(
        label="Keadaan", required=False, choices=_pilihan("Semua keadaan", StatusDokumen.choices)
    )
    dari = forms.DateField(
        label="Dari tanggal", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    sampai = forms.DateField(
        label="Sampai tanggal", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    urut = forms.ChoiceField(label="Urutan", required=False, choices=Urutan.choices)
