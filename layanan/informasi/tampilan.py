"""Requests for information in the shell: navigation, inbox, the public link."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from layanan.informasi.enums import StatusPermintaan
from layanan.informasi.models import KELOLA, LIHAT, PermintaanInformasi
from lpse.tampilan import bahasa
from lpse.tampilan.registri import (
    ButirAntrean,
    ButirNavigasi,
    SumberAntrean,
    TautanPublik,
    antrean,
    navigasi,
    tautan_publik,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lpse.akun.models import Pengguna

_S = StatusPermintaan


def butir(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """Requests without an answer; one query."""
    for p in PermintaanInformasi.objects.terlihat_oleh(pengguna).terbuka():
        yield ButirAntrean(
            judul=f"{'Proses' if p.status == _S.DIAJUKAN else 'Jawab'} permintaan informasi: {p.rincian[:80]}",
            rincian=f"{p.nomor}, {p.nama}",
            pekerjaan="Permintaan informasi",
            keadaan="Lewat tenggat" if p.lewat else str(p.get_status_display()),
            nada="kritis" if p.lewat else "jalan",
            ikon="info-circle",
            url=p.get_absolute_url(),
            masuk=p.dibuat_pada,
            tenggat=dt.datetime.combine(p.tenggat, dt.time(23, 59), tzinfo=bahasa.zona()),
        )


def jumlah(pengguna: Pengguna) -> int:
    return PermintaanInformasi.objects.terlihat_oleh(pengguna).terbuka().count()


navigasi.daftarkan(
    ButirNavigasi(
        kode="informasi",
        unit="Layanan dan Dukungan",
        label="Permintaan informasi",
        url_name="layanan:daftar_informasi",
        ikon="info-circle",
        izin=LIHAT,
        urutan=254,
        hitung=jumlah,
        induk="keluhan",
    )
)
antrean.daftarkan(SumberAntrean(kode="informasi", label="Permintaan informasi", izin=KELOLA, ambil=butir, urutan=254))
tautan_publik.daftarkan(
    TautanPublik(kode="informasi", label="Minta informasi", url_name="layanan_publik:informasi", urutan=220, lipat=True)
)
