"""What this room puts on the shell and on a ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from layanan.kewenangan.models import Pengalihan, SaranJadwal
from layanan.tiket.aksi import Aksi, daftarkan_aksi
from layanan.tiket.panel import Panel, daftarkan_panel
from lpse.tampilan.registri import ButirNavigasi, navigasi

if TYPE_CHECKING:
    from collections.abc import Mapping

    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna


def _terbuka(tiket: Tiket, _orang: Pengguna) -> bool:
    return tiket.terbuka


def _bertahap(tiket: Tiket, _orang: Pengguna) -> bool:
    return bool(tiket.terbuka and tiket.kode_tender)


def panel_kewenangan(tiket: Tiket, pengguna: Pengguna) -> Mapping[str, Any] | None:
    """To whom it went, and what was suggested; nothing without either."""
    alih = Pengalihan.objects.terlihat_oleh(pengguna).filter(tiket=tiket).select_related("kontak", "naskah").first()
    saran = list(SaranJadwal.objects.terlihat_oleh(pengguna).filter(tiket=tiket)[:5]) if tiket.kode_tender else []
    return {"alih": alih, "saran": saran} if alih or saran else None


daftarkan_aksi(
    Aksi(
        "luar_kewenangan", "Di luar kewenangan", lambda t: reverse("layanan:kewenangan_alihkan", args=[t.pk]),
        izin="layanan.alihkan_luar", ikon="scale", urutan=80, boleh=_terbuka,
    )
)  # fmt: skip
daftarkan_aksi(
    Aksi(
        "saran_jadwal", "Sarankan peninjauan jadwal", lambda t: reverse("layanan:kewenangan_sarankan", args=[t.pk]),
        izin="layanan.sarankan_jadwal", ikon="calendar-time", urutan=82, boleh=_bertahap,
    )
)  # fmt: skip
daftarkan_panel(
    Panel("kewenangan", "Kewenangan dan jadwal", "layanan/kewenangan/panel.html", panel_kewenangan, urutan=55)
)
navigasi.daftarkan(
    ButirNavigasi(
        kode="layanan_kewenangan", unit="Layanan dan Dukungan", label="Di luar kewenangan",
        url_name="layanan:kewenangan", ikon="scale", izin="layanan.view_pengalihan", urutan=256,
        induk="tiket",
    )
)  # fmt: skip
