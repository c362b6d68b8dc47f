"""Navigation of the mailbox, and the letters of a ticket on its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Q

from layanan.surel.enums import DIABAIKAN
from layanan.surel.models import SurelMasuk
from layanan.surel.selectors import perlu_dilihat
from layanan.tiket.panel import Panel, daftarkan_panel
from lpse.tampilan.registri import ButirNavigasi, navigasi

if TYPE_CHECKING:
    from collections.abc import Mapping

    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna

KELOLA = "layanan.kelola_tiket"

navigasi.daftarkan(
    ButirNavigasi(
        "surel-masuk", "Layanan dan Dukungan", "Surel masuk", "layanan:surel", "mail", "layanan.view_surelmasuk", 205,
        perlu_dilihat, induk="tiket",
    )
)  # fmt: skip


def perlu_perhatian(tiket: Tiket, pengguna: Pengguna) -> Mapping[str, Any] | None:
    """Letters about this ticket that came back undelivered, and letters of others that name it or that it came from."""
    perlu = Q(tiket=tiket, nasib__in=DIABAIKAN) | Q(tiket=tiket, menyebut__isnull=False) | Q(menyebut=tiket)
    semua = SurelMasuk.objects.terlihat_oleh(pengguna).filter(perlu).select_related("tiket", "menyebut")
    surel = list(semua.defer("teks", "tiket__cari", "menyebut__cari").order_by("-diterima_pada")[:6])
    if not surel:
        return None
    return {
        "tak_sampai": [s for s in surel if s.diabaikan],
        "sebutan": [
            (s, s.tiket, s.menyebut, s.dapat_disatukan and pengguna.has_perm(KELOLA)) for s in surel if s.menyebut
        ],
        "ini": tiket,
    }


daftarkan_panel(
    Panel(
        "surel", "Surel yang perlu dilihat", "layanan/surel/panel.html", perlu_perhatian, 60, "layanan.view_surelmasuk"
    )
)
