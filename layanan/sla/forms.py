"""The Kepala's form of a target: durations as people say them, and whether what is open follows."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from unfold.widgets import UnfoldAdminTextInputWidget, UnfoldBooleanSwitchWidget

from layanan.sla.lama import CONTOH, baca_lama, tulis_lama
from layanan.sla.models import TargetLayanan
from lpse.galat import AturanDilanggar


class LamaField(forms.CharField):
    """Working time as «4 j» or «3 hk»."""

    widget = UnfoldAdminTextInputWidget

    def prepare_value(self, value: Any) -> Any:  # noqa: ANN401 - what the form holds
        return tulis_lama(value) if isinstance(value, timedelta) else value

    def to_python(self, value: Any) -> Any:  # noqa: ANN401 - a duration, whatever was typed
        teks = super().to_python(value)
        if not teks:
            return None
        try:
            return baca_lama(teks)
        except AturanDilanggar as galat:
            raise forms.ValidationError(str(galat)) from galat

    def has_changed(self, initial: Any, data: Any) -> bool:  # noqa: ANN401 - as above
        return bool(self.prepare_value(initial) != data)


class TargetForm(forms.ModelForm[TargetLayanan]):
    respons = LamaField(label="Tanggapan pertama", help_text=CONTOH)
    selesai = LamaField(label="Penyelesaian", help_text="Jam kerja kantor; berhenti selama menunggu pelapor atau LKPP.")
    terapkan = forms.BooleanField(
        label="Terapkan juga pada tiket yang masih terbuka",
        required=False,
        widget=UnfoldBooleanSwitchWidget,
        help_text="Tanpa ini, tiket yang sudah dibuka memegang janji lamanya.",
    )

    class Meta:
        model = TargetLayanan
        fields = ("prioritas", "kategori", "jenis_pengguna", "respons", "selesai", "aktif")
