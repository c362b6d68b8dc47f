"""A field for several files at once: Django's own takes one and refuses the list that its widget hands over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from lpse.berkas.registri import kegunaan
from lpse.berkas.tipe import terima_html
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.core.files.uploadedfile import UploadedFile
    from django.utils.datastructures import MultiValueDict


class BanyakBerkas(forms.ClearableFileInput):
    """Several files in one input."""

    allow_multiple_selected = True

    def value_from_datadict(self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str) -> Any:  # noqa: ANN401, ARG002 - Django's signature
        return files.getlist(name) if hasattr(files, "getlist") else []


class BidangBanyakBerkas(forms.FileField):
    """None, one or several files of one use; what is in them the service looks at.

    The size is said here already, with the name of the file, so that the rest of the form is kept beside it.
    """

    def __init__(self, *, guna: str, maks: int = 5, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        self.guna, self.maks = guna, maks
        super().__init__(required=False, widget=BanyakBerkas(), **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "accept": terima_html(kegunaan(self.guna).tipe)}

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:  # noqa: ANN401 - Django's signature
        """Raises: ValidationError for too many, a file too large, an empty one."""
        semua: list[UploadedFile[Any]] = [super(BidangBanyakBerkas, self).clean(satu, initial) for satu in data or []]
        if len(semua) > self.maks:
            raise forms.ValidationError(f"Paling banyak {self.maks} berkas sekali kirim.")
        batas = kegunaan(self.guna).maks_byte
        besar = [f for f in semua if (f.size or 0) > batas]
        if besar:
            raise forms.ValidationError(
                f"{besar[0].name} berukuran {bahasa.byte(besar[0].size)}; paling besar {bahasa.byte(batas)} tiap "
                "berkas. Kecilkan fotonya, atau kirim sebagai PDF."
            )
        return semua
