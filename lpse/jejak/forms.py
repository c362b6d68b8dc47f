"""What a person types about the chain."""

from __future__ import annotations

from django import forms

from lpse.galat import AturanDilanggar
from lpse.jejak.services_rantai import baca_tempelan


class BandingForm(forms.Form):
    """A head from an old letter or report, as it was copied."""

    tempelan = forms.CharField(
        label="Urut dan sidik dari surel atau laporan",
        help_text="Tempel kedua barisnya, contoh: Urut 12.345, Sidik 3fa1… (64 angka dan huruf).",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean_tempelan(self) -> tuple[int, str]:
        try:
            return baca_tempelan(teks=self.cleaned_data["tempelan"])
        except AturanDilanggar as galat:
            raise forms.ValidationError(str(galat)) from galat


class TanggapanForm(forms.Form):
    penjelasan = forms.CharField(
        label="Apa yang diketahui tentang kerusakan ini",
        help_text="Contoh: Basis data dipulihkan dari cadangan 20 November; berita acara 000.8/12/LPSE/XI/2026.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
