"""What this room puts on the shell, on a ticket and on a package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from layanan.konsultasi.models import KonsultasiLKPP, Koordinasi
from layanan.paket.panel import Panel as PanelPaket, panel_paket
from layanan.tiket.aksi import Aksi, daftarkan_aksi
from layanan.tiket.models import Tiket
from layanan.tiket.panel import Panel, daftarkan_panel
from lpse.tampilan.registri import ButirNavigasi, navigasi

if TYPE_CHECKING:
    from collections.abc import Mapping

    from layanan.paket.models import Paket
    from lpse.akun.models import Pengguna


def panel_konsultasi(tiket: Tiket, pengguna: Pengguna) -> Mapping[str, Any] | None:
    """Questions to LKPP and notes about this ticket; two indexed queries."""
    konsultasi = list(KonsultasiLKPP.objects.terlihat_oleh(pengguna).filter(tiket=tiket)[:5])
    koordinasi = list(Koordinasi.objects.terlihat_oleh(pengguna).filter(tiket=tiket)[:5])
    return {"konsultasi": konsultasi, "koordinasi": koordinasi} if konsultasi or koordinasi else None


def panel_pada_paket(orang: Pengguna, paket: Paket) -> Mapping[str, Any] | None:
    """Tickets and coordination notes that name this package; two indexed queries."""
    tiket = Tiket.objects.terlihat_oleh(orang).filter(kode_tender=paket.kode_tender).order_by("-dibuat_pada")[:10]
    catatan = Koordinasi.objects.terlihat_oleh(orang).filter(paket=paket)[:5]
    return {
        "tiket": list(tiket), "koordinasi": list(catatan),
        "catat": reverse("layanan:koordinasi_baru") if orang.has_perm("layanan.kelola_koordinasi") else "",
        "kode": paket.kode_tender,
    }  # fmt: skip


def jumlah_menunggu(pengguna: Pengguna) -> int:
    """Questions LKPP has not answered."""
    return KonsultasiLKPP.objects.terlihat_oleh(pengguna).menunggu().count()


daftarkan_panel(
    Panel("konsultasi", "LKPP dan koordinasi", "layanan/konsultasi/panel.html", panel_konsultasi, urutan=58)
)
daftarkan_aksi(
    Aksi(
        "koordinasi", "Catat koordinasi", lambda t: f"{reverse('layanan:koordinasi_baru')}?tiket={t.nomor}",
        izin="layanan.kelola_koordinasi", ikon="users", urutan=86,
    )
)  # fmt: skip
panel_paket.daftarkan(
    PanelPaket("tiket", "layanan/konsultasi/panel_paket.html", panel_pada_paket, izin="layanan.view_tiket")
)
navigasi.daftarkan(
    ButirNavigasi(
        kode="layanan_konsultasi", unit="Layanan dan Dukungan", label="LKPP dan koordinasi",
        url_name="layanan:konsultasi", ikon="building-bank", izin="layanan.view_konsultasilkpp", urutan=254,
        hitung=jumlah_menunggu, induk="tiket",
    )
)  # fmt: skip
