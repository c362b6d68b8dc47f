"""The duties that this portal checks by itself, worst first."""

from __future__ import annotations

from typing import Any

from django.views.generic import TemplateView

from lpse.akun.akses import Izin
from lpse.kepatuhan.selectors import keadaan_kewajiban, menurut_pasal, ringkas


class PetaKepatuhan(TemplateView):
    """Clause by clause, then figure and evidence (UI.md, Peta kepatuhan)."""

    template_name = "kepatuhan/peta.html"
    akses = Izin("lpse.lihat_kepatuhan")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        semua = keadaan_kewajiban()
        return super().get_context_data(
            **kwargs, kewajiban=semua, ringkasan=ringkas(semua), peta=menurut_pasal(semua), judul="Peta kepatuhan"
        )
