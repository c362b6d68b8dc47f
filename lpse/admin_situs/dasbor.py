"""The Kepala's landing page: the duties first, then the cards that units registered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.template.loader import render_to_string
from django.urls import reverse

from lpse.akun.akses import pelaku
from lpse.kepatuhan.selectors import keadaan_kewajiban, ringkas
from lpse.tampilan.registri import kartu

if TYPE_CHECKING:
    from django.http import HttpRequest


def susun(request: HttpRequest, konteks: dict[str, Any]) -> dict[str, Any]:
    """``UNFOLD["DASHBOARD_CALLBACK"]``: cards whose permission the person holds, each with its own context."""
    boleh_kepatuhan = request.user.has_perm("lpse.lihat_kepatuhan")
    kewajiban = keadaan_kewajiban() if boleh_kepatuhan else []
    konteks["kartu"] = [
        {
            "judul": k.judul,
            "html": render_to_string(k.templat, dict(k.konteks(pelaku(request))), request),
            "url": reverse(k.url_name) if k.url_name else "",
            "tautan": k.tautan,
        }
        for k in kartu.untuk(pelaku(request))
        if k.di_admin
    ]
    konteks["kewajiban"] = kewajiban
    konteks["ringkasan_kewajiban"] = ringkas(kewajiban)
    konteks["boleh_kepatuhan"] = boleh_kepatuhan
    return konteks
