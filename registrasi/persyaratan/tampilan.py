"""What the requirements put on the shell: navigation, and proposals that wait for the Kepala."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.tampilan.registri import (
    ButirAntrean,
    ButirNavigasi,
    SumberAntrean,
    TautanPublik,
    antrean,
    navigasi,
    tautan_publik,
)
from registrasi.persyaratan.enums import StatusUsul
from registrasi.persyaratan.models import UsulPersyaratan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lpse.akun.models import Pengguna

UNIT = "Registrasi dan Verifikasi"


def usul_menunggu(pengguna: Pengguna) -> Iterable[ButirAntrean]:
    kueri = UsulPersyaratan.objects.terlihat_oleh(pengguna).filter(status=StatusUsul.DIAJUKAN)
    return [
        ButirAntrean(
            judul=u.nama, rincian=u.dasar_aturan_lkpp, pekerjaan="Putuskan syarat tambahan",
            keadaan=u.get_status_display(), nada="jalan", ikon="hourglass", url=u.get_absolute_url(),
            masuk=u.diajukan_pada,
        )
        for u in kueri.order_by("diajukan_pada")[:50]
    ]  # fmt: skip


navigasi.daftarkan(
    ButirNavigasi(
        kode="persyaratan",
        unit=UNIT,
        label="Persyaratan",
        url_name="registrasi:daftar_persyaratan",
        ikon="list-check",
        izin="registrasi.view_butirpersyaratan",
        urutan=170,
    )
)
tautan_publik.daftarkan(TautanPublik("syarat", "Syarat", "registrasi_publik:daftar_syarat", urutan=110))
antrean.daftarkan(
    SumberAntrean(
        kode="persyaratan",
        label="Usul syarat tambahan",
        izin="registrasi.tetapkan_persyaratan",
        ambil=usul_menunggu,
        urutan=170,
    )
)
