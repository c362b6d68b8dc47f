"""What the server register puts on the shell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db.models import Q

from infrastruktur.perangkat.models import Server
from lpse.tampilan.registri import ButirNavigasi, HasilPencarian, SumberPencarian, navigasi, pencarian

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

UNIT = "Administrasi Sistem Elektronik"


def cari(pengguna: Pengguna, kata: str, batas: int) -> Iterable[HasilPencarian]:
    """Servers by name, code, address or place; only those the person sees."""
    syarat = Q(nama__icontains=kata) | Q(kode__icontains=kata) | Q(alamat__icontains=kata) | Q(lokasi__icontains=kata)
    return [
        HasilPencarian(
            s.nama, f"{s.get_peran_display()}{f', {s.lokasi}' if s.lokasi else ''}", s.get_absolute_url(), "server"
        )
        for s in Server.objects.terlihat_oleh(pengguna).filter(syarat).order_by("nama")[:batas]
    ]


navigasi.daftarkan(
    ButirNavigasi(
        kode="perangkat", unit=UNIT, label="Perangkat", url_name="infrastruktur:perangkat", ikon="server",
        izin="infrastruktur.view_server", urutan=310,
    )
)  # fmt: skip
pencarian.daftarkan(
    SumberPencarian(kode="server", label="Server", izin="infrastruktur.view_server", cari=cari, urutan=300)
)
