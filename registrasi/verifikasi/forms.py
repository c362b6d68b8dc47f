"""Questions of the examination; the rules stand in the services."""

from __future__ import annotations

from django import forms

from registrasi.verifikasi.enums import AlasanTolak


class FormTolak(forms.Form):
    alasan_kode = forms.ChoiceField(label="Sebab", choices=[("", "Pilih sebab"), *AlasanTolak.choices])
    alasan = forms.CharField(
        label="Penjelasan bagi pemohon",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Tertulis di surat penolakan. Contoh: NIB 0211260034871 dinyatakan tidak terdaftar oleh OSS.",
    )
