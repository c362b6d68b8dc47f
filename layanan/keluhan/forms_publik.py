"""What the public fills in."""

from __future__ import annotations

from django import forms

from layanan.keluhan.forms import FormKeluhan, FormMasukan, kalimat

__all__ = ["FormCabut", "FormKeberatan", "FormKeluhanPublik", "FormKlarifikasi", "FormMasukan", "FormNilai"]

_NILAI = [("5", "5, sangat puas"), ("4", "4, puas"), ("3", "3, cukup"), ("2", "2, kurang"), ("1", "1, tidak puas")]


class FormKeluhanPublik(FormKeluhan):
    """As at the desk, without the channel."""


class FormKlarifikasi(forms.Form):
    isi = kalimat("Jawaban Anda")


class FormKeberatan(forms.Form):
    alasan = kalimat("Mengapa Anda keberatan", bantuan="Bagian mana dari jawaban itu yang menurut Anda keliru.")


class FormNilai(forms.Form):
    nilai = forms.ChoiceField(
        label="Seberapa puas Anda dengan penanganannya", choices=_NILAI, widget=forms.RadioSelect,
        error_messages={"required": "Pilih satu nilai."},
    )  # fmt: skip
    catatan = forms.CharField(label="Catatan", max_length=500, required=False)


class FormCabut(forms.Form):
    yakin = forms.BooleanField(
        label="Ya, saya mencabut keluhan ini", error_messages={"required": "Centang dahulu bila yakin."}
    )
