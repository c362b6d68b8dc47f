"""The demo office's devices: a kiosk, a board, one whose code waits, one that was taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from layanan.kios import services
from layanan.kios.enums import JenisPerangkat
from layanan.kios.models import PerangkatKios
from lpse.demo.registri import KonteksDemo, demo

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_PERANGKAT = (
    ("Kios 1", "Ruang penawaran", JenisPerangkat.KIOS),
    ("Papan 1", "Ruang tunggu", JenisPerangkat.PAPAN),
    ("Kios 2", "Ruang pelatihan", JenisPerangkat.KIOS),
    ("Kios lama", "Ruang penawaran", JenisPerangkat.KIOS),
)


@demo(kode="layanan.kios", urutan=475)
def isi(konteks: KonteksDemo) -> None:
    """Once only."""
    if PerangkatKios.objects.exists():
        return
    orang: dict[str, Pengguna] = {
        peran: p for p in reversed(konteks.bersama["orang"].values()) for peran in p.kode_peran
    }
    for nama, ruang, jenis in _PERANGKAT:
        satu, kode = services.buat_kode(nama=nama, ruang=ruang, jenis=jenis, oleh=orang["layanan"])
        if nama != "Kios 2":
            services.pasang(kode=kode)
        if nama == "Kios lama":
            services.cabut(perangkat_id=satu.pk, oleh=orang["layanan"])
    konteks.lapor(f"{len(_PERANGKAT)} kios dan papan")
