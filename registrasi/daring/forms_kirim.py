"""What is asked when something is handed in, given up, or brought for one row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from lpse.berkas.bidang import BanyakBerkas
from lpse.berkas.tipe import terima_html
from registrasi.daring.berkas import GUNA

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    from registrasi.pendaftaran.models import ButirPermohonan

MAKS_SEKALI = 5


def tanggal_input() -> forms.DateInput:
    """The browser's own calendar; without it, a date is typed."""
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class AjukanForm(forms.Form):
    """The last button: which version was read, and for non-providers their statements."""

    versi = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2_000_000_000)
    benar = forms.BooleanField(
        label="Isian dan dokumen di atas benar",
        error_messages={"required": "Centang bila isian dan dokumennya sudah benar."},
    )
    setuju = forms.BooleanField(
        label="Saya menyetujui seluruh pernyataan di atas",
        error_messages={"required": "Centang bila Anda menyetujui pernyataannya."},
    )

    def __init__(self, *args: Any, penyedia: bool, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        if penyedia:  # theirs stand in Formulir Keikutsertaan
            del self.fields["setuju"]


class BatalForm(forms.Form):
    alasan = forms.CharField(
        label="Mengapa dibatalkan",
        help_text="Contoh: salah memilih jenis pengguna.",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Tulis alasannya dengan singkat."},
    )


class BidangPindaian(forms.FileField):
    """Scans of one paper; what is in them the service looks at."""

    widget = BanyakBerkas

    def clean(self, data: list[UploadedFile[Any]], initial: Any = None) -> list[UploadedFile[Any]]:  # noqa: ANN401, ARG002 - Django's signature
        """Raises: ValidationError above five at once."""
        if len(data) > MAKS_SEKALI:
            raise forms.ValidationError(f"Paling banyak {MAKS_SEKALI} berkas sekali unggah.")
        return data


class ButirForm(forms.Form):
    """What is known of one paper, and its scans. The files come last: an upload cut short keeps what stands before."""

    tidak_ada = forms.BooleanField(label="Saya tidak mempunyai dokumen ini", required=False)
    nomor = forms.CharField(label="Nomor dokumen", max_length=120, required=False)
    tanggal = forms.DateField(label="Tanggal dokumen", required=False, widget=tanggal_input())
    berlaku_sampai = forms.DateField(
        label="Berlaku sampai", required=False, widget=tanggal_input(), help_text="Kosongkan bila tidak dibatasi."
    )
    penerbit = forms.CharField(label="Penerbit", max_length=160, required=False)
    jawaban = forms.CharField(
        label="Penjelasan kepada petugas",
        help_text="Misalnya kapan asli Anda tunjukkan, atau mengapa datanya berbeda.",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    berkas = BidangPindaian(
        label="Pindaian atau foto",
        required=False,
        help_text="PDF, JPG, atau PNG; paling besar 10 MB tiap berkas, lima berkas sekali unggah.",
        widget=BanyakBerkas(attrs={"accept": terima_html(GUNA.tipe), "multiple": True}),
    )

    def __init__(self, *args: Any, butir: ButirPermohonan, perbaikan: bool, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        syarat = butir.persyaratan
        ada = {
            "tidak_ada": not butir.diminta and not perbaikan,
            "nomor": syarat.perlu_nomor,
            "tanggal": syarat.perlu_nomor,
            "penerbit": syarat.perlu_nomor,
            "berlaku_sampai": syarat.perlu_masa_berlaku,
            "jawaban": perbaikan,
        }
        for nama, pakai in ada.items():
            if not pakai:
                del self.fields[nama]
