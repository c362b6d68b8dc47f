"""Requests for information in the shell: navigation, inbox, the public link."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q

from layanan.informasi.enums import TERBUKA, StatusPermintaan
from layanan.informasi.models import KELOLA, LIHAT, KeberatanInformasi, PermintaanInformasi
from layanan.informasi.selectors_keberatan import menunggu
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
    """Requests without an answer, and objections this person has to answer."""
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

    yield from _keberatan(pengguna)


def _keberatan(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    for k in menunggu(pengguna):
        yield ButirAntrean(
            judul=f"Tanggapi keberatan: {k.uraian[:80]}",
            rincian=f"{k.nomor}, {k.permintaan.nama}",
            pekerjaan="Keberatan informasi",
            keadaan="Lewat tenggat" if k.lewat else "Menunggu tanggapan",
            nada="kritis" if k.lewat else "perhatian",
            ikon="gavel",
            url=k.get_absolute_url(),
            masuk=k.diajukan_pada,
            tenggat=dt.datetime.combine(k.tenggat, dt.time(23, 59), tzinfo=bahasa.zona()),
        )


def jumlah(pengguna: Pengguna) -> int:
    """Requests and objections without an answer; one query."""
    terbuka = Q(status__in=TERBUKA) | Q(Exists(KeberatanInformasi.objects.terbuka().filter(permintaan=OuterRef("pk"))))
    return PermintaanInformasi.objects.terlihat_oleh(pengguna).filter(terbuka).count()


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
