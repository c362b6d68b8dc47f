"""What a change of the binding regulations asks for."""

from __future__ import annotations

from django import forms


class DasarForm(forms.Form):
    """The decision behind the change; ``dari`` is the profile the person was looking at."""

    dasar = forms.CharField(
        label="Dasar perubahan",
        max_length=250,
        help_text="Contoh: Keputusan Bupati Nomor 188.4.45/21/2026 tanggal 2 November 2026",
    )
    dari = forms.CharField(required=False, widget=forms.HiddenInput)
