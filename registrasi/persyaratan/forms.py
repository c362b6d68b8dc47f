"""Forms of the requirements: an extra row, a reason, a new wording."""

from __future__ import annotations

from typing import Any

from django import forms

from lpse.tampilan import bahasa
from registrasi.persyaratan.enums import JenisFormulir, JenisPengguna, Sifat
from registrasi.persyaratan.services import Syarat


class FormUsul(forms.Form):
    jenis_pengguna = forms.ChoiceField(label="Jenis pengguna", choices=JenisPengguna.choices)
    nama = forms.CharField(label="Nama dokumen", max_length=160, help_text="Contoh: Sertifikat badan usaha elektronik.")
    uraian = forms.CharField(
        label="Uraian", max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Yang perlu diketahui pemohon.",
    )  # fmt: skip
    sifat = forms.ChoiceField(label="Sifat", choices=[c for c in Sifat.choices if c[0] != Sifat.BILA_DIWAKILKAN])
    perlu_asli = forms.BooleanField(label="Asli ditunjukkan", required=False, initial=True)
    perlu_nomor = forms.BooleanField(label="Nomornya dicatat", required=False)
    perlu_masa_berlaku = forms.BooleanField(label="Masa berlakunya dicatat", required=False)
    dasar_aturan_lkpp = forms.CharField(
        label="Dasar aturan LKPP", max_length=250, help_text="Nomor, tahun, dan pasal atau lampirannya."
    )

    def syarat(self) -> Syarat:
        return Syarat(**self.cleaned_data)


class FormAlasan(forms.Form):
    alasan = forms.CharField(label="Alasan", max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


class FormVersi(forms.Form):
    formulir = forms.ChoiceField(label="Formulir", choices=JenisFormulir.choices)
    versi = forms.CharField(label="Nama versi", max_length=20, help_text="Contoh: 2026-2.")
    berlaku_dari = forms.DateField(
        label="Berlaku dari", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    teks = forms.CharField(
        label="Pernyataan", max_length=8000, widget=forms.Textarea(attrs={"rows": 12}),
        help_text="Satu pernyataan tiap baris, urut seperti di formulir.",
    )  # fmt: skip
    catatan = forms.CharField(label="Catatan", max_length=250, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.fields["berlaku_dari"].widget.attrs["min"] = bahasa.hari_ini().isoformat()
