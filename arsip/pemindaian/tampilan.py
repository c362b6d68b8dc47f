"""What the scan intake puts on the shell: its place, and unfinished batches in the work inbox of their clerk."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from arsip.pemindaian.models import KirimanPindaian, LembarPindaian
from arsip.pemindaian.services import IZIN
from lpse.tampilan import bahasa
from lpse.tampilan.registri import ButirAntrean, ButirNavigasi, SumberAntrean, antrean, navigasi

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

UNIT = "Pengarsipan"


def menunggu(pengguna: Pengguna) -> int:
    """Sheets that wait in one's own batches."""
    return LembarPindaian.objects.menunggu().filter(kiriman__pemilik=pengguna).count()


def antrean_pindaian(pengguna: Pengguna) -> Iterable[ButirAntrean]:
    """One's own batches that are not finished."""
    milik = KirimanPindaian.objects.filter(pemilik=pengguna, selesai_pada__isnull=True).terhitung()
    for k in milik.order_by("dibuat_pada"):
        n = {nama: getattr(k, nama) for nama in ("menunggu", "semua")}
        yield ButirAntrean(
            judul=f"Pindaian: {k.nama}",
            rincian=f"{bahasa.angka(n['semua'])} lembar",
            pekerjaan="Arsipkan lembar pindaian",
            keadaan=f"{bahasa.angka(n['menunggu'])} menunggu",
            nada="jalan",
            ikon="scan",
            url=k.get_absolute_url(),
            masuk=k.dibuat_pada,
        )


navigasi.daftarkan(
    ButirNavigasi(
        kode="arsip.pindaian", unit=UNIT, label="Pindaian masuk", url_name="arsip:pindaian", ikon="scan", izin=IZIN,
        urutan=215, hitung=menunggu,
    )
)  # fmt: skip
antrean.daftarkan(SumberAntrean(kode="arsip.pindaian", label="Pindaian", izin=IZIN, ambil=antrean_pindaian, urutan=215))
