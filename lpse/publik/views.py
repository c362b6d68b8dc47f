"""What public pages of one person share: the limit, the headers, and where their templates stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.shortcuts import render
from django.views.generic import View

from lpse.akun.akses import Publik
from lpse.jejak.konteks import sebagai_luar
from lpse.publik.laju import TERLALU_SERING, Laju, pagari
from lpse.tampilan import galat

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

    from lpse.tampilan.galat import Penjelasan


class PublikView(View):
    """A page anybody may ask for, not too often."""

    akses = Publik()
    laju: ClassVar[Laju] = Laju("publik-isi", 120)
    #: Sending costs more than looking.
    laju_kirim: ClassVar[Laju | None] = None
    terlalu_sering: ClassVar[Penjelasan] = TERLALU_SERING
    #: Folder of the templates that ``tampil`` names.
    ruang_templat: ClassVar[str] = ""
    #: How the trail calls whoever acts here without an account; empty: it is the system that acts.
    sebutan: ClassVar[str] = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's signature
        batas = self.laju_kirim if request.method == "POST" and self.laju_kirim else self.laju
        jawaban: HttpResponseBase
        if tunggu := batas.tunggu(request):
            jawaban = galat.halaman(request, 429, self.terlalu_sering)
            jawaban["Retry-After"] = str(tunggu)
        else:
            with sebagai_luar(self.disebut()):
                jawaban = self.jalankan(request, *args, **kwargs)
        return pagari(jawaban)

    def disebut(self) -> str:
        return self.sebutan

    def jalankan(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's signature
        """What happens once the request may pass."""
        return super().dispatch(request, *args, **kwargs)

    def tampil(self, templat: str, konteks: dict[str, Any], status: int = 200) -> HttpResponse:
        return render(self.request, f"{self.ruang_templat}/{templat}.html", konteks, status=status)
