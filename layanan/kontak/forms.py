"""Forms of the contacts."""

from __future__ import annotations

from django import forms

from layanan.kontak.enums import JenisPenggunaLayanan
from lpse.akun.models import Instansi


class FormKontak(forms.Form):
    """Who, how to reach them, for whom they speak."""

    nama = forms.CharField(label="Nama", max_length=150)
    jenis_pengguna = forms.ChoiceField(label="Jenis pengguna", choices=JenisPenggunaLayanan.choices)
    surel = forms.EmailField(label="Surel", required=False, help_text="Surel atau telepon, paling sedikit salah satu.")
    telepon = forms.CharField(label="Telepon atau WhatsApp", max_length=40, required=False)
    instansi_id = forms.ModelChoiceField(
        label="Satuan kerja", queryset=Instansi.objects.none(), required=False, empty_label="Tanpa satuan kerja"
    )
    jabatan = forms.CharField(label="Jabatan", max_length=150, required=False)
    satker_kontak = forms.BooleanField(
        label="Narahubung satuan kerja",
        required=False,
        help_text="Dihubungi untuk pengumuman RUP dan koordinasi; disurati bila satuan kerjanya belum mengumumkan.",
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type] # Django's own
        bidang = self.fields["instansi_id"]
        assert isinstance(bidang, forms.ModelChoiceField)  # noqa: S101 - declared above
        bidang.queryset = Instansi.objects.filter(aktif=True).order_by("nama")

    def data_layanan(self) -> dict[str, object]:
        """As the services take it."""
        isi = dict(self.cleaned_data)
        instansi = isi.pop("instansi_id")
        return {**isi, "instansi_id": instansi.pk if instansi else None}


class FormNonaktif(forms.Form):
    alasan = forms.CharField(
        label="Mengapa tidak dipakai lagi", max_length=300, widget=forms.Textarea(attrs={"rows": 3})
    )
