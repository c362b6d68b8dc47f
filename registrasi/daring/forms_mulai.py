"""The first questions: who registers, and where the link goes; number and code of the status page."""

from __future__ import annotations

import re
from typing import Any

from django import forms

from registrasi.persyaratan.enums import KETERANGAN_JENIS, NON_PENYEDIA, PENYEDIA, JenisPengguna

_BUKAN = re.compile(r"\s+")


class MulaiForm(forms.Form):
    """Type of user and an address to send the link to."""

    jenis = forms.ChoiceField(
        label="Mendaftar sebagai",
        choices=JenisPengguna.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih Anda mendaftar sebagai apa."},
    )
    surel = forms.EmailField(
        label="Alamat surel",
        help_text="Tautan untuk mengisi dikirim ke sini. Pakai alamat yang akan Anda pakai seterusnya. "
        "Contoh: nama@perusahaan.co.id",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email"}),
        error_messages={"required": "Tulis alamat surel Anda.", "invalid": "Alamat surel itu belum lengkap."},
    )

    @property
    def kelompok(self) -> list[tuple[str, list[tuple[str, str, str]]]]:
        """Kinds in two groups, with one line about each."""

        def baris(yang: frozenset[str]) -> list[tuple[str, str, str]]:
            return [(str(k), str(label), KETERANGAN_JENIS[k]) for k, label in JenisPengguna.choices if k in yang]

        return [("Penyedia", baris(PENYEDIA)), ("Pengguna dari instansi", baris(NON_PENYEDIA))]


class StatusForm(forms.Form):
    """What stands on the receipt."""

    nomor = forms.CharField(
        label="Nomor permohonan",
        help_text="Tercetak di tanda terima. Contoh: REG/0412/XI/2026",
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        error_messages={"required": "Tulis nomor permohonan."},
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
        return _BUKAN.sub("", str(nilai)).upper()
