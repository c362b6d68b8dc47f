"""Forms of the facilitation."""

from __future__ import annotations

from typing import Any

from django import forms

from layanan.fasilitasi.enums import LANGKAH_TANGAN, JenisFasilitasi, JenisLangkah
from lpse.akun.enums import KodePeran
from lpse.akun.models import Instansi, Pengguna

_TANGGAL = {"type": "date"}


def _tanggal(label: str, bantuan: str = "") -> forms.DateField:
    return forms.DateField(
        label=label, required=False, help_text=bantuan, widget=forms.DateInput(attrs=_TANGGAL, format="%Y-%m-%d")
    )


class FormAPBD(forms.Form):
    tahun = forms.IntegerField(label="Tahun anggaran", min_value=2000, max_value=2100)
    tanggal = _tanggal("Persetujuan bersama RAPBD", "Kosongkan bila DPRD dan pemerintah daerah belum menyetujui.")
    nomor = forms.CharField(label="Nomor persetujuan", max_length=120, required=False)
    tenggat_umum = _tanggal("RUP diharapkan terumumkan paling lambat")


class FormBuka(forms.Form):
    jenis = forms.ChoiceField(label="Jenis", choices=JenisFasilitasi.choices, widget=forms.RadioSelect)
    tahun = forms.IntegerField(label="Tahun anggaran", min_value=2000, max_value=2100)
    instansi = forms.ModelChoiceField(
        label="Satuan kerja", queryset=Instansi.objects.none(), required=False,
        empty_label="Semua satuan kerja yang belum punya kasus",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        bidang = self.fields["instansi"]
        assert isinstance(bidang, forms.ModelChoiceField)  # noqa: S101 - declared above
        bidang.queryset = Instansi.objects.filter(aktif=True).order_by("nama")


class FormRencana(forms.Form):
    pagu_anggaran = forms.DecimalField(
        label="Belanja pengadaan (Rp)", required=False, min_value=0, max_digits=20, decimal_places=2,
        help_text="Dari struktur anggaran satuan kerja.",
    )  # fmt: skip
    rencana = forms.IntegerField(label="Paket yang direncanakan", min_value=0, max_value=1_000_000)
    petugas = forms.ModelChoiceField(
        label="Pendamping", queryset=Pengguna.objects.none(), required=False, empty_label="Unit Layanan"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        bidang = self.fields["petugas"]
        assert isinstance(bidang, forms.ModelChoiceField)  # noqa: S101 - declared above
        bidang.queryset = Pengguna.objects.aktif().berperan(KodePeran.LAYANAN).order_by("nama")


class FormLangkah(forms.Form):
    jenis = forms.ChoiceField(
        label="Langkah", choices=[(j, JenisLangkah(j).label) for j in LANGKAH_TANGAN], widget=forms.RadioSelect
    )
    catatan = forms.CharField(
        label="Apa yang dilakukan, dan hasilnya", max_length=2000, widget=forms.Textarea(attrs={"rows": 4})
    )


class FormTiket(forms.Form):
    uraian = forms.CharField(
        label="Kesulitan satuan kerja", max_length=4000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Misalnya: paket sudah disimpan di SIRUP tetapi tidak tampil di portal.",
    )  # fmt: skip


class FormAlasan(forms.Form):
    alasan = forms.CharField(label="Alasan", max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3}))
