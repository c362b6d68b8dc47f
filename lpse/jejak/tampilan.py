"""What the trail puts on the shell: navigation, search by request number, and the alarm in the Kepala's inbox."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.urls import reverse

from lpse.jejak.models import Jejak
from lpse.jejak.models_rantai import PemeriksaanJejak
from lpse.jejak.selectors import sudah_ditanggapi
from lpse.tampilan.registri import (
    ButirAntrean,
    ButirNavigasi,
    HasilPencarian,
    SumberAntrean,
    SumberPencarian,
    antrean,
    navigasi,
    pencarian,
)

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_PANJANG_NOMOR = 8


def butir_rusak(_pengguna: Pengguna) -> Iterable[ButirAntrean]:
    """A broken chain stays here until the Kepala has written what is known about it."""
    terakhir = PemeriksaanJejak.objects.first()
    if terakhir is None or terakhir.utuh or sudah_ditanggapi(terakhir):
        return []
    return [
        ButirAntrean(
            judul="Rantai jejak rusak",
            rincian=terakhir.pesan,
            pekerjaan="Tanggapi kerusakan",
            keadaan="Rusak",
            nada="kritis",
            ikon="link-off",
            url=reverse("jejak:rantai"),
            masuk=terakhir.selesai,
            tenggat=terakhir.selesai,
        )
    ]


def cari_nomor(pengguna: Pengguna, kata: str, batas: int) -> list[HasilPencarian]:
    """Lines of one request: the number that an error page shows."""
    if len(kata) < _PANJANG_NOMOR:
        return []
    baris = Jejak.objects.terlihat_oleh(pengguna).filter(rujukan=kata)[:batas]
    return [HasilPencarian(str(j), f"Nomor {j.rujukan}", j.get_absolute_url(), "history") for j in baris]


navigasi.daftarkan(
    ButirNavigasi(
        kode="jejak", unit="Pimpinan", label="Jejak", url_name="jejak:daftar", ikon="history", izin="lpse.view_jejak",
        urutan=820,
    )
)  # fmt: skip
antrean.daftarkan(
    SumberAntrean(kode="jejak", label="Rantai jejak", izin="lpse.periksa_jejak", ambil=butir_rusak, urutan=10)
)
pencarian.daftarkan(SumberPencarian(kode="jejak", label="Jejak", izin="lpse.view_jejak", cari=cari_nomor, urutan=950))
