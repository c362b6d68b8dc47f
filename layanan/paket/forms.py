"""The form of the package import."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from layanan.paket.berkas import IMPOR
from layanan.paket.enums import JenisImporPaket
from lpse.berkas.forms import BidangBerkas

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


class FormImpor(forms.Form):
    jenis = forms.ChoiceField(label="Jenis data", choices=JenisImporPaket.choices, widget=forms.RadioSelect)
    berkas = BidangBerkas(
        kegunaan=IMPOR,
        label="Berkas JSON dari ISB/satudata LKPP",
        help_text="Seperti diunduh, tanpa diubah. Pengumuman lebih dahulu, lalu jadwal tahapannya.",
    )

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        bidang = self.fields["berkas"]
        assert isinstance(bidang, BidangBerkas)  # noqa: S101 - declared above
        bidang.oleh = oleh
