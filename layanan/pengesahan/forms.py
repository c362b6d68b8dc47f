"""What a signer is asked: who they are, their signature, or why not."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from django import forms

_AWALAN = "data:image/png;base64,"
_MAKS_GORESAN = 2_000_000


class KenaliForm(forms.Form):
    """The last figures of a number that only they know, or the code that is read out to them."""

    jawaban = forms.CharField(
        label="Angka pengenal",
        max_length=20,
        widget=forms.TextInput(
            attrs={
                "inputmode": "numeric",
                "autocomplete": "off",
                "autofocus": True,
                "class": "form-control angka-besar",
            }
        ),
        error_messages={"required": "Isi angkanya dahulu."},
    )

    def __init__(self, *args: Any, petunjuk: str = "", **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.fields["jawaban"].help_text = petunjuk


class TekenForm(forms.Form):
    """Consent, and the signature: from the canvas, or as a picture where there is none."""

    setuju = forms.BooleanField(
        label="Saya menyetujui pernyataan di atas",
        error_messages={"required": "Centang bila Anda menyetujui pernyataannya."},
    )
    goresan = forms.CharField(required=False, max_length=_MAKS_GORESAN, widget=forms.HiddenInput)
    foto = forms.FileField(
        label="Atau kirim foto tanda tangan",
        help_text="JPEG atau PNG, paling besar 12 MB. Tinta gelap di kertas putih, difoto dari dekat.",
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg", "class": "form-control"}),
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        data["gambar"], data["berfoto"] = b"", False
        if data.get("goresan"):
            data["gambar"] = self._gambar(data["goresan"])
        elif data.get("foto"):
            data["gambar"], data["berfoto"] = data["foto"].read(), True
        else:
            self.add_error(None, "Goreskan tanda tangan di kotaknya, atau kirim fotonya.")
        return data

    def _gambar(self, teks: str) -> bytes:
        try:
            return base64.b64decode(teks.removeprefix(_AWALAN), validate=True)
        except (binascii.Error, ValueError):
            self.add_error(None, "Goresannya tidak sampai utuh. Goreskan sekali lagi.")
            return b""


class KirimForm(forms.Form):
    """Where the link goes; ``surat_ke`` tells a stale page from a fresh one. An account needs no address."""

    surel = forms.EmailField(
        label="Alamat surel",
        help_text="Milik penanda tangan sendiri. Contoh: marlina@pokja.example.",
        error_messages={"required": "Tulis alamat surelnya."},
    )
    surat_ke = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, berakun: bool = False, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        if berakun:
            del self.fields["surel"]


class TolakForm(forms.Form):
    alasan = forms.CharField(
        label="Mengapa Anda tidak menandatangani",
        help_text="Contoh: jumlah berkas yang tertulis tidak sama dengan yang saya lihat.",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4, "class": "form-control"}),
        error_messages={"required": "Tulis alasannya."},
    )
