"""Forms of people management and of one's own profile."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password

from lpse.akun.enums import KodePeran
from lpse.akun.forms_masuk import PETUNJUK_SANDI
from lpse.akun.models import Instansi, Pengguna, angka_16, angka_18
from lpse.akun.services import BIDANG_KEPALA, BIDANG_SENDIRI


class AlasanForm(forms.Form):
    alasan = forms.CharField(
        label="Alasan",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Tercatat di jejak. Contoh: pindah tugas, SK Bupati Nomor 12 Tahun 2026.",
    )


class YakinForm(forms.Form):
    """Nothing to fill: the button is the answer."""


class TetapkanPeranForm(forms.Form):
    kode = forms.ChoiceField(label="Peran", widget=forms.RadioSelect)
    dasar = forms.CharField(
        label="Dasar (SK atau surat)", max_length=200, help_text="Contoh: SK Bupati Nomor 12 Tahun 2026."
    )

    def __init__(self, *args: Any, pengguna: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        bidang: Any = self.fields["kode"]
        bidang.choices = [p for p in KodePeran.choices if p[0] not in pengguna.kode_peran]


class ProfilForm(forms.ModelForm[Pengguna]):
    class Meta:
        model = Pengguna
        fields = BIDANG_SENDIRI


class DataPenggunaForm(forms.ModelForm[Pengguna]):
    class Meta:
        model = Pengguna
        fields = BIDANG_KEPALA


class UndangForm(forms.Form):
    nama = forms.CharField(label="Nama lengkap", max_length=150)
    email = forms.EmailField(
        label="Alamat surel", help_text="Tautan undangan dikirim ke sini, dan alamat ini menjadi nama masuknya."
    )
    nip = forms.CharField(
        label="NIP", required=False, max_length=18, validators=[angka_18], help_text="18 angka tanpa spasi."
    )
    nik = forms.CharField(
        label="NIK", required=False, max_length=16, validators=[angka_16], help_text="16 angka; untuk yang bukan ASN."
    )
    jabatan = forms.CharField(label="Jabatan", required=False, max_length=150)
    instansi = forms.ModelChoiceField(label="Instansi", required=False, queryset=Instansi.objects.none())
    peran = forms.MultipleChoiceField(label="Peran", choices=KodePeran.choices, widget=forms.CheckboxSelectMultiple)
    dasar = forms.CharField(
        label="Dasar (SK atau surat)", max_length=200, help_text="Contoh: SK Bupati Nomor 12 Tahun 2026."
    )

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        bidang: Any = self.fields["instansi"]
        bidang.queryset = Instansi.objects.terlihat_oleh(oleh).filter(aktif=True)


class TerimaUndanganForm(forms.Form):
    telepon = forms.CharField(
        label="Telepon", required=False, max_length=40, widget=forms.TextInput(attrs={"autocomplete": "tel"})
    )
    sandi = forms.CharField(
        label="Kata sandi",
        strip=False,
        help_text=PETUNJUK_SANDI,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    ulangi = forms.CharField(
        label="Ulangi kata sandi", strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )

    def __init__(self, *args: Any, calon: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.calon = calon

    def clean_sandi(self) -> str:
        sandi: str = self.cleaned_data["sandi"]
        validate_password(sandi, self.calon)
        return sandi

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("sandi") and data.get("ulangi") and data["sandi"] != data["ulangi"]:
            self.add_error("ulangi", "Kedua kata sandi belum sama.")
        return data
