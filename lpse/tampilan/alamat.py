"""The query string of the page, read once: the links of a list carry it a dozen times."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.http import urlencode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest

_NAMA: Final = "_kueri_terisi"


def terisi(request: HttpRequest) -> Mapping[str, list[str]]:
    """What the address says; a filter row sends its empty fields, too, and those say nothing."""
    ada: dict[str, list[str]] | None = request.__dict__.get(_NAMA)
    if ada is None:
        ada = {nama: isi for nama, semua in request.GET.lists() if (isi := [satu for satu in semua if satu])}
        request.__dict__[_NAMA] = ada
    return ada


def dengan(request: HttpRequest, ubah: Mapping[str, object]) -> str:
    """The page's own query string with some values replaced (empty removes)."""
    data = dict(terisi(request))
    for nama, nilai in ubah.items():
        if nilai in (None, ""):
            data.pop(nama, None)
        else:
            data[nama] = [str(nilai)]
    return f"?{urlencode(data, doseq=True)}"
