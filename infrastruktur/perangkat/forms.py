"""Forms of the server register."""

from __future__ import annotations

from typing import Any

from django import forms

from infrastruktur.perangkat.models import BERAMBANG, Server
from infrastruktur.perangkat.services import KOLOM_UBAH
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna

AMBANG = tuple(f"{m}_{tingkat}" for m in BERAMBANG for tingkat in ("perhatian", "kritis"))


class FormServer(forms.ModelForm[Server]):
    class Meta:
        model = Server
        fields = ("kode", *KOLOM_UBAH)
        widgets = {"dipantau_sejak": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        for nama in AMBANG:
            self.fields[nama].widget.attrs.update({"min": 1, "max": 100, "inputmode": "numeric"})


class FormUbahServer(FormServer):
    """The code is the agent's queue and never changes."""

    class Meta(FormServer.Meta):
        fields = KOLOM_UBAH


class FormAkses(forms.Form):
    """Open one server to one LKPP monitor."""

    pengguna = forms.ModelChoiceField(
        Pengguna.objects.none(), label="Pemantau LKPP", empty_label="Pilih orang",
        help_text="Hanya orang berperan Pemantau LKPP. Ia melihat angka server ini, tidak yang lain.",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        bidang = self.fields["pengguna"]
        assert isinstance(bidang, forms.ModelChoiceField)  # noqa: S101 - narrows for the type checker
        bidang.queryset = Pengguna.objects.aktif().berperan(KodePeran.LKPP).order_by("nama")
