"""What the staff says of a device, and the kiosk's questions, one per screen."""

from __future__ import annotations

import re
from typing import Any

from django import forms

from layanan.kios.enums import JenisPerangkat
from layanan.tiket.enums import JenisPengguna, JenisTiket

_BUKAN_ANGKA = re.compile(r"\D+")
_DIAM: dict[str, Any] = {"autocomplete": "off", "spellcheck": "false"}


PERLU = [
    (JenisTiket.MASALAH.value, "Ada masalah yang saya alami"),
    (JenisTiket.GANGGUAN.value, "Sistem tidak dapat dibuka"),
    (JenisTiket.PERMINTAAN.value, "Saya meminta layanan"),
]


class FormPerangkat(forms.Form):
    nama = forms.CharField(label="Nama perangkat", max_length=80, help_text="Contoh: Kios 1")
    ruang = forms.CharField(label="Ruang", max_length=80, help_text="Contoh: Ruang penawaran, lantai 1")
    jenis = forms.ChoiceField(
        label="Jenis", choices=JenisPerangkat.choices, initial=JenisPerangkat.KIOS, widget=forms.RadioSelect
    )


class FormKodePasang(forms.Form):
    """The six digits that the staff reads out."""

    kode = forms.CharField(
        label="Kode pasang", max_length=20, help_text="Enam angka. Petugas membuatnya di portal, menu Kios dan papan.",
        widget=forms.TextInput(attrs={**_DIAM, "inputmode": "numeric"}),
        error_messages={"required": "Ketik kode pasang."},
    )  # fmt: skip

    def clean_kode(self) -> str:
        return _BUKAN_ANGKA.sub("", str(self.cleaned_data["kode"]))


class FormCari(forms.Form):
    kata = forms.CharField(
        label="Kata yang dicari", max_length=100, help_text="Contoh: lupa kata sandi",
        widget=forms.TextInput(attrs={**_DIAM, "enterkeyhint": "search"}),
        error_messages={"required": "Tulis satu atau dua kata."},
    )  # fmt: skip

    def clean_kata(self) -> str:
        return " ".join(str(self.cleaned_data["kata"]).split())


class FormSiapa(forms.Form):
    jenis_pengguna = forms.ChoiceField(
        label="Anda sebagai apa?", choices=JenisPengguna.choices, error_messages={"required": "Sentuh salah satu."}
    )


class FormPerlu(forms.Form):
    jenis = forms.ChoiceField(
        label="Apa keperluan Anda?",
        choices=PERLU,
        error_messages={"required": "Sentuh salah satu."},
    )


class FormCerita(forms.Form):
    uraian = forms.CharField(
        label="Ceritakan kendalanya", max_length=4000,
        help_text="Contoh: Lupa kata sandi, tautan atur ulang tidak masuk ke surel saya.",
        widget=forms.Textarea(attrs={**_DIAM, "rows": 5}),
        error_messages={"required": "Tulis kendalanya, walau singkat."},
    )  # fmt: skip


class FormKontak(forms.Form):
    nama = forms.CharField(
        label="Nama Anda", max_length=150, widget=forms.TextInput(attrs=_DIAM),
        error_messages={"required": "Tulis nama Anda."},
    )  # fmt: skip
    telepon = forms.CharField(
        label="Nomor telepon", required=False, max_length=40,
        help_text="Isi telepon, surel, atau keduanya. Contoh: 0812 0000 4187",
        widget=forms.TextInput(attrs={**_DIAM, "inputmode": "tel"}),
    )  # fmt: skip
    surel = forms.EmailField(
        label="Alamat surel", required=False, max_length=254, help_text="Nomor dan kodenya kami kirim juga ke sini.",
        widget=forms.EmailInput(attrs=_DIAM), error_messages={"invalid": "Alamat surel itu belum lengkap."},
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or self.cleaned_data
        if "surel" in isi and not isi["surel"] and not isi.get("telepon"):
            self.add_error("telepon", "Tulis nomor telepon atau alamat surel, supaya kami dapat menjawab.")
        return isi
