"""What the facilitation puts on the shell and on a ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from layanan.fasilitasi.models import LangkahFasilitasi
from layanan.tiket.panel import Panel, daftarkan_panel
from lpse.tampilan.registri import ButirNavigasi, TautanPublik, navigasi, tautan_publik

if TYPE_CHECKING:
    from collections.abc import Mapping

    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna


def panel_kasus(tiket: Tiket, pengguna: Pengguna) -> Mapping[str, Any] | None:
    """The case a ticket was opened from; one indexed query."""
    langkah = LangkahFasilitasi.objects.terlihat_oleh(pengguna).filter(tiket=tiket)
    satu = langkah.select_related("fasilitasi__instansi", "fasilitasi__apbd").first()
    return {"kasus": satu.fasilitasi} if satu else None


daftarkan_panel(
    Panel(
        "fasilitasi", "Fasilitasi", "layanan/fasilitasi/panel.html", panel_kasus, urutan=60,
        izin="layanan.view_fasilitasi",
    )
)  # fmt: skip
navigasi.daftarkan(
    ButirNavigasi(
        kode="layanan_fasilitasi", unit="Layanan dan Dukungan", label="Fasilitasi", url_name="layanan:fasilitasi",
        ikon="speakerphone", izin="layanan.view_fasilitasi", urutan=252,
        induk="layanan_paket",
    )
)  # fmt: skip
tautan_publik.daftarkan(TautanPublik("tender", "Tender dan RUP", "layanan_publik:tender", urutan=230, lipat=True))
