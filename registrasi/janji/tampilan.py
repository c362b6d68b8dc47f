"""What the video calls put on the shell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lpse.tampilan.registri import ButirAntrean, ButirNavigasi, SumberAntrean, antrean, navigasi
from registrasi.janji.model_janji import LIHAT
from registrasi.janji.selectors import perlu_dicatat
from registrasi.janji.services_slot import KELOLA

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

UNIT = "Registrasi dan Verifikasi"


def butir(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """Calls that are due now or have no outcome yet; one query."""
    for j in perlu_dicatat(pengguna).select_related("slot", "permohonan").order_by("slot__mulai"):
        yield ButirAntrean(
            judul=f"Catat hasil panggilan: {j.permohonan.sebutan}",
            rincian=j.slot.kapan,
            pekerjaan="Janji video",
            keadaan="Sedang berlangsung" if not j.slot.lewat else "Belum dicatat",
            nada="jalan" if not j.slot.lewat else "perhatian",
            ikon="video",
            url=j.get_absolute_url(),
            masuk=j.slot.mulai,
            tenggat=j.slot.selesai,
        )


def jumlah(pengguna: Pengguna) -> int:
    return perlu_dicatat(pengguna).count()


navigasi.daftarkan(
    ButirNavigasi(
        kode="janji",
        unit=UNIT,
        label="Janji video",
        url_name="registrasi:pekan_janji",
        ikon="video",
        izin=LIHAT,
        urutan=140,
        hitung=jumlah,
    )
)
antrean.daftarkan(SumberAntrean(kode="janji", label="Janji video", izin=KELOLA, ambil=butir, urutan=140))
