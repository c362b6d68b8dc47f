"""The answer to a match."""

from __future__ import annotations

from typing import Any

from django import forms

from registrasi.padanan.enums import Jawaban


class FormJawab(forms.Form):
    jawaban = forms.ChoiceField(label="Jawaban", choices=Jawaban.choices, widget=forms.RadioSelect)
    alasan = forms.CharField(
        label="Dengan apa Anda memastikannya",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Contoh: NPWP dan alamat di SK berbeda; akta memuat pengurus lain.",
    )
    #: The answer this page was opened with; somebody else's in between is not written over.
    sebelumnya = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, nomor_sama: bool = False, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        if nomor_sama:
            pilihan: Any = self.fields["jawaban"]
            pilihan.choices = [c for c in Jawaban.choices if c[0] == Jawaban.ORANG_SAMA]
