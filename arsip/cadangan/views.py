"""The overview of the backups."""

from __future__ import annotations

from typing import Any

from django.views.generic import TemplateView

from arsip.cadangan import selectors
from arsip.cadangan.registri import bagian
from lpse.akun.akses import Izin, pelaku


class Ikhtisar(TemplateView):
    """State first, then what runs now, then each target; the later duties add score, ladder and media."""

    akses = Izin("arsip.view_sasaran")

    def get_template_names(self) -> list[str]:
        potongan = self.request.htmx  # type: ignore[attr-defined] # django-htmx
        return ["arsip/cadangan/berjalan.html" if potongan else "arsip/cadangan/ikhtisar.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = pelaku(self.request)
        konteks = {
            **kwargs,
            "judul": "Cadangan data",
            "berjalan": [selectors.kemajuan(j) for j in selectors.sedang_berjalan(orang)],
        }
        if not self.request.htmx:  # type: ignore[attr-defined] # as above
            semua = selectors.keadaan_sasaran(orang)
            konteks |= {
                "semua": semua,
                "keterangan": selectors.pokok(semua),
                "repositori": selectors.repositori_semua(orang),
                "atas": bagian("ikhtisar", orang),
                "bawah": bagian("ikhtisar_bawah", orang),
                "tombol": bagian("tindakan", orang),
            }
        return super().get_context_data(**konteks)
