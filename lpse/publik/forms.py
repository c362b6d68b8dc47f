"""Number and code, as they stand on a receipt."""

from __future__ import annotations

import re
from typing import Any, Final

from django import forms

_SPASI: Final = re.compile(r"\s+")


class StatusForm(forms.Form):
    """What opens the status page of one thing."""

    nomor = forms.CharField(
        label="Nomor",
        help_text="Tercetak di tanda terima.",
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        error_messages={"required": "Tulis nomornya."},
    )
    kode = forms.CharField(
        label="Kode akses",
        help_text="Tercetak di bawah nomor pada tanda terima.",
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        error_messages={"required": "Tulis kode akses."},
    )

    def clean_nomor(self) -> str:
        """As it is stored, however it was typed."""
        nilai: Any = self.cleaned_data["nomor"]
        return _SPASI.sub("", str(nilai)).upper()
