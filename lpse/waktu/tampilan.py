"""What the calendar puts on the shell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lpse.tampilan import bahasa
from lpse.tampilan.registri import ButirNavigasi, HasilPencarian, SumberPencarian, navigasi, pencarian
from lpse.waktu.models import HariKhusus

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

navigasi.daftarkan(
    ButirNavigasi(
        kode="waktu.kalender",
        unit="",
        label="Kalender kantor",
        url_name="waktu:bulan",
        ikon="calendar",
        izin="",
        urutan=30,
    )
)


def cari_hari(pengguna: Pengguna, kata: str, batas: int) -> Iterable[HasilPencarian]:
    """Special days in force by their words, newest first."""
    cocok = HariKhusus.objects.terlihat_oleh(pengguna).berlaku().filter(keterangan__icontains=kata).order_by("-mulai")
    return [
        HasilPencarian(
            h.keterangan, f"{h.get_jenis_display()}, {bahasa.tanggal(h.mulai)}", h.get_absolute_url(), h.ikon
        )
        for h in cocok[:batas]
    ]


pencarian.daftarkan(SumberPencarian(kode="waktu.hari", label="Kalender kantor", izin="", cari=cari_hari, urutan=700))
