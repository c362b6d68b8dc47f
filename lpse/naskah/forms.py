"""What people fill in about a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from lpse.naskah.enums import StatusNaskah
from lpse.naskah.models import Naskah

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


class BatalForm(forms.Form):
    """Why a final paper ends, and by its number the paper that replaces it."""

    alasan = forms.CharField(
        label="Alasan pembatalan",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Terbaca oleh siapa pun yang memeriksa naskah ini. Contoh: salah tulis nilai pada huruf B.",
    )
    pengganti = forms.CharField(
        label="Nomor naskah pengganti",
        max_length=120,
        required=False,
        help_text="Kosongkan bila tidak ada. Contoh: 000.3.3/025/BAK/LPSE/XI/2026.",
    )

    def __init__(self, *args: Any, naskah: Naskah, pengguna: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.naskah = naskah
        self.pengguna = pengguna

    def clean_pengganti(self) -> Naskah | None:
        """The paper of that number or check code, final, of the same kind first."""
        nomor = self.cleaned_data["pengganti"].strip()
        if not nomor:
            return None
        calon = (
            Naskah.objects.terlihat_oleh(self.pengguna)
            .filter(status=StatusNaskah.FINAL, nomor=nomor)
            .exclude(pk=self.naskah.pk)
            .order_by("-final_pada")
        )
        pengganti = calon.filter(jenis=self.naskah.jenis).first() or calon.first()
        if pengganti is None:
            raise forms.ValidationError("Tidak ada naskah final lain dengan nomor ini.")
        return pengganti
