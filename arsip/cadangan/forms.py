"""Forms of the backups."""

from __future__ import annotations

from typing import Any

from django import forms

from arsip.cadangan.enums import JenisSasaran
from arsip.cadangan.models import Repositori, Sasaran
from arsip.cadangan.services_tempat import KOLOM_REPOSITORI
from arsip.cadangan.validasi import alamat_repositori, folder_lengkap, tempat_rahasia

_SIMPAN = ("simpan_harian", "simpan_mingguan", "simpan_bulanan", "simpan_tahunan")


class BarisField(forms.CharField):
    """One thing per line; kept as a list."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:  # noqa: ANN401 - Django's signature
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:  # noqa: ANN401 - as above
        teks = super().to_python(value) or ""
        return [baris.strip() for baris in teks.splitlines() if baris.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:  # noqa: ANN401 - as above
        return bool(self.to_python(data) != (initial or []))


class FormSasaran(forms.ModelForm[Sasaran]):
    class Meta:
        model = Sasaran
        fields = ("kode", "nama", "server", "repositori", "asal_dsn", *_SIMPAN, "batas_menit", "aktif")

    folder = BarisField(
        label="Folder", required=False, help_text="Satu folder per baris, jalur lengkap. Contoh: /srv/spse/berkas",
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    pengecualian = BarisField(
        label="Dikecualikan", required=False, help_text="Satu pola per baris. Contoh: /srv/spse/berkas/tmp atau *.bak",
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip

    def __init__(self, *args: Any, jenis: str, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        self.jenis = jenis
        for nama in ("folder", "pengecualian") if jenis == JenisSasaran.BASISDATA else ("asal_dsn",):
            del self.fields[nama]
        if self.instance.pk:
            del self.fields["kode"]
            if jenis == JenisSasaran.FOLDER:
                self.initial["folder"] = self.instance.folder
                self.initial["pengecualian"] = self.instance.pengecualian
        bidang = self.fields["repositori"]
        assert isinstance(bidang, forms.ModelChoiceField)  # noqa: S101 - narrows for the type checker
        bidang.queryset = Repositori.objects.aktif().filter(jenis="utama")

    def clean_folder(self) -> list[str]:
        return folder_lengkap(self.cleaned_data["folder"])

    def clean_asal_dsn(self) -> str:
        nilai: str = self.cleaned_data["asal_dsn"]
        return nilai if nilai == "portal" else tempat_rahasia(nilai)

    def _post_clean(self) -> None:
        """The service judges the whole; here only the fields are."""
        self.instance.jenis = self.jenis
        for nama in ("folder", "pengecualian"):
            if nama in self.cleaned_data:
                setattr(self.instance, nama, self.cleaned_data[nama])
        super()._post_clean()  # type: ignore[misc] # Django's own hook, not in its stubs


class FormRepositori(forms.ModelForm[Repositori]):
    class Meta:
        model = Repositori
        fields = ("kode", *KOLOM_REPOSITORI)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            del self.fields["kode"]

    def clean_alamat(self) -> str:
        return alamat_repositori(self.cleaned_data["alamat"])

    def clean_berkas_sandi(self) -> str:
        return tempat_rahasia(self.cleaned_data["berkas_sandi"])

    def clean_berkas_lingkungan(self) -> str:
        nilai: str = self.cleaned_data["berkas_lingkungan"]
        return tempat_rahasia(nilai) if nilai else ""


class FormAlasan(forms.Form):
    """Why: it stands in the trail."""

    alasan = forms.CharField(
        label="Alasan", max_length=500, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Contoh: lembar pemulihan lama hilang.",
    )  # fmt: skip


class FormSaksi(forms.Form):
    """Who stood beside while the sheet was printed and sealed."""

    saksi_nama = forms.CharField(label="Nama saksi", max_length=80, help_text="Orang yang menyaksikan penyegelan.")
    saksi_jabatan = forms.CharField(label="Jabatan saksi", max_length=80)
    tempat = forms.CharField(
        label="Disimpan di", max_length=120, help_text="Contoh: brankas Bagian Umum, di luar ruang server."
    )
