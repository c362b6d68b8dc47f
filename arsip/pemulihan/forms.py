"""Forms of drills and restores."""

from __future__ import annotations

from django import forms

from arsip.pemulihan.enums import JenisPemulihan
from arsip.pemulihan.models import BatasPulih


class FormBatas(forms.ModelForm[BatasPulih]):
    class Meta:
        model = BatasPulih
        fields = ("rpo_menit", "rto_menit")


class FormMinta(forms.Form):
    """What, where to, and why; the target only where one is needed."""

    tujuan = forms.CharField(label="Tujuan", max_length=255)
    alasan = forms.CharField(
        label="Alasan",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Yang menyetujui menimbangnya. Contoh: berkas penawaran terhapus, tiket 214.",
    )

    def __init__(self, *args: object, jenis: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type] # Django's own arguments, passed on
        if jenis == JenisPemulihan.BERKAS:
            del self.fields["tujuan"]
        elif jenis == JenisPemulihan.BASIS_DATA:
            self.fields["tujuan"].label = "Nama basis data baru"
            self.fields[
                "tujuan"
            ].help_text = "Huruf kecil, angka, garis bawah. Contoh: spse_pulih_20nov. Nama yang sudah ada ditolak."
        else:
            self.fields["tujuan"].label = "Folder tujuan baru"
            self.fields[
                "tujuan"
            ].help_text = "Jalur lengkap di mesin pekerja. Contoh: /srv/pulih/berkas-spse. Yang sudah ada ditolak."


class FormSetujui(forms.Form):
    catatan = forms.CharField(
        label="Catatan (bila perlu)", required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )


class FormTolak(forms.Form):
    catatan = forms.CharField(label="Alasan penolakan", max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))
