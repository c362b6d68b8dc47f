"""Reading the guide inside the portal."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.views.generic import TemplateView

from lpse.akun.akses import Masuk
from lpse.panduan import isi


class DaftarPanduan(TemplateView):
    """All pages, with whom each is for."""

    akses = Masuk()
    template_name = "panduan/halaman.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        muka = isi.daftar()
        return super().get_context_data(**kwargs, judul=muka.judul, isi_panduan=muka.isi, muka=True)


class BacaPanduan(TemplateView):
    """One page."""

    akses = Masuk()
    template_name = "panduan/halaman.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        satu = isi.halaman(self.kwargs["nama"])
        if satu is None:
            raise Http404
        return super().get_context_data(**kwargs, judul=satu.judul, isi_panduan=satu.isi)
