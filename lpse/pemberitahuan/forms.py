"""Forms of the notices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from lpse.pemberitahuan import tenang
from lpse.pemberitahuan.enums import PilihanSurel
from lpse.pemberitahuan.models import JamTenang, PreferensiKabar
from lpse.pemberitahuan.registri import JENIS
from lpse.pemberitahuan.selectors import jenis_untuk, pilihan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lpse.akun.models import Pengguna
    from lpse.pemberitahuan.models import KaitWeb
    from lpse.pemberitahuan.registri import JenisKabar


class FormPreferensi(forms.Form):
    """Per kind: on the bell, by mail; and the quiet hours."""

    tenang_aktif = forms.BooleanField(
        label="Tahan surel pada jam tenang", required=False, help_text="Kabar penting tetap dikirim seketika."
    )
    tenang_mulai = forms.TimeField(
        label="Mulai pukul", widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"), help_text="Contoh: 20.00"
    )
    tenang_selesai = forms.TimeField(
        label="Sampai pukul", widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"), help_text="Contoh: 07.00"
    )

    def __init__(self, *args: Any, pengguna: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        self.jenis = jenis_untuk(pengguna)
        sendiri = {p.jenis: p for p in PreferensiKabar.objects.terlihat_oleh(pengguna)}
        jam = JamTenang.objects.terlihat_oleh(pengguna).first()
        self.fields["tenang_aktif"].initial = jam is None or jam.aktif
        self.fields["tenang_mulai"].initial = jam.mulai if jam else tenang.MULAI
        self.fields["tenang_selesai"].initial = jam.selesai if jam else tenang.SELESAI
        for j in self.jenis:
            kini = pilihan(j, sendiri.get(j.kode), jam)
            self.fields[f"portal_{j.kode}"] = forms.BooleanField(
                label=f"{j.label}: lonceng", required=False, initial=kini.portal, disabled=j.wajib
            )
            self.fields[f"surel_{j.kode}"] = forms.ChoiceField(
                label=f"{j.label}: surel", choices=PilihanSurel.choices, initial=kini.surel
            )

    def kelompok(self) -> Iterator[tuple[str, list[tuple[JenisKabar, forms.BoundField, forms.BoundField]]]]:
        """Rows of the table, by group."""
        isi: dict[str, list[tuple[JenisKabar, forms.BoundField, forms.BoundField]]] = {}
        for j in self.jenis:
            isi.setdefault(j.kelompok, []).append((j, self[f"portal_{j.kode}"], self[f"surel_{j.kode}"]))
        yield from isi.items()

    def pilihan(self) -> dict[str, tuple[bool, str]]:
        return {
            j.kode: (self.cleaned_data[f"portal_{j.kode}"], self.cleaned_data[f"surel_{j.kode}"]) for j in self.jenis
        }


class FormKait(forms.Form):
    """A webhook."""

    nama = forms.CharField(label="Nama", max_length=80, help_text="Contoh: Papan pantau Diskominfo")
    url = forms.URLField(
        label="Alamat",
        max_length=500,
        assume_scheme="https",
        help_text="Harus https dan terbuka untuk umum. Contoh: https://pantau.diskominfo.example/kait",
    )
    jenis = forms.MultipleChoiceField(
        label="Jenis kabar",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Tanpa pilihan berarti semua yang tertulis di sini.",
    )

    def __init__(self, *args: Any, kait: KaitWeb | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        boleh = sorted((j.label, j.kode) for j in JENIS.values() if j.kait)
        self.fields["jenis"].choices = [(kode, label) for label, kode in boleh]  # type: ignore[attr-defined] # a choice field
        if kait is not None:
            self.initial = {"nama": kait.nama, "url": kait.url, "jenis": kait.jenis}
