"""Navigation of the mailbox, and the letters of a ticket on its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from layanan.surel.enums import DIABAIKAN
from layanan.surel.models import SurelMasuk
from layanan.surel.selectors import perlu_dilihat
from layanan.tiket.panel import Panel, daftarkan_panel
from lpse.tampilan.registri import ButirNavigasi, navigasi

if TYPE_CHECKING:
    from collections.abc import Mapping

    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna

navigasi.daftarkan(
    ButirNavigasi(
        "surel-masuk", "Layanan dan Dukungan", "Surel masuk", "layanan:surel", "mail", "layanan.view_surelmasuk", 205,
        perlu_dilihat, induk="tiket",
    )
)  # fmt: skip


def tak_sampai(tiket: Tiket, pengguna: Pengguna) -> Mapping[str, Any] | None:
    """Letters about this ticket that nobody answers: above all those that came back undelivered."""
    semua = SurelMasuk.objects.terlihat_oleh(pengguna).filter(tiket=tiket, nasib__in=DIABAIKAN)
    surel = list(semua.defer("teks").order_by("-diterima_pada")[:5])
    return {"surel": surel} if surel else None


daftarkan_panel(
    Panel("surel", "Surel yang tidak sampai", "layanan/surel/panel.html", tak_sampai, 60, "layanan.view_surelmasuk")
)
