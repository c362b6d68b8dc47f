"""The import in the shell: navigation, and what waits for whoever began it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.tampilan import bahasa
from lpse.tampilan.registri import ButirAntrean, ButirNavigasi, SumberAntrean, antrean, navigasi
from registrasi.impor.enums import MENUNGGU_ORANG, StatusImpor
from registrasi.impor.models import ImporMassal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lpse.akun.models import Pengguna

UNIT = "Registrasi dan Verifikasi"
IZIN = "registrasi.impor_data"
_PEKERJAAN = {
    StatusImpor.DISIAPKAN: "Cocokkan kolom",
    StatusImpor.DIPERIKSA: "Tulis atau batalkan impor",
    StatusImpor.GAGAL: "Jalankan lagi atau batalkan impor",
    StatusImpor.TERPUTUS: "Jalankan lagi atau batalkan impor",
}


def antrean_impor(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """One's own imports that stopped where a person has to go on."""
    milik = ImporMassal.objects.terlihat_oleh(pengguna).filter(oleh=pengguna, status__in=MENUNGGU_ORANG)
    for i in milik.order_by("dibuat_pada"):
        nada, ikon = i.nada
        yield ButirAntrean(
            judul=str(i),
            rincian=f"{bahasa.angka(i.jumlah)} baris" if i.jumlah else "Belum diperiksa",
            pekerjaan=_PEKERJAAN[StatusImpor(i.status)],
            keadaan=str(i.get_status_display()),
            nada=nada,
            ikon=ikon,
            url=i.get_absolute_url(),
            masuk=i.dibuat_pada,
        )


navigasi.daftarkan(
    ButirNavigasi(
        kode="registrasi.impor", unit=UNIT, label="Impor massal", url_name="registrasi:impor", ikon="file-import",
        izin="registrasi.view_impormassal", urutan=185,
    )
)  # fmt: skip
antrean.daftarkan(SumberAntrean(kode="registrasi.impor", label="Impor", izin=IZIN, ambil=antrean_impor, urutan=185))
