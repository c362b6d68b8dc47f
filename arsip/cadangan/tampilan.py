"""What the backups put on the shell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from arsip.cadangan import selectors
from arsip.cadangan.enums import JenisJalan, StatusJalan
from arsip.cadangan.models import JalanCadangan, Sasaran
from lpse.tampilan.registri import (
    ButirAntrean,
    ButirNavigasi,
    HasilPencarian,
    Kartu,
    SumberAntrean,
    SumberPencarian,
    antrean,
    kartu,
    navigasi,
    pencarian,
)

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

UNIT = "Pengarsipan"


def jumlah_menunggu(pengguna: Pengguna) -> int:
    return selectors.belum_tertangani(pengguna).count()


def butir_gagal(pengguna: Pengguna) -> Iterable[ButirAntrean]:
    for jalan in selectors.belum_tertangani(pengguna):
        yield ButirAntrean(
            judul=str(jalan),
            rincian=jalan.pesan[:140],
            pekerjaan="Cadangan gagal",
            keadaan=str(jalan.get_status_display()),
            nada="kritis",
            ikon="alert-octagon",
            url=jalan.get_absolute_url(),
            masuk=jalan.selesai or jalan.dibuat_pada,
            rincian_pekerjaan=str(jalan.get_kode_galat_display()),
        )


def berhasil_bulan_ini(pengguna: Pengguna) -> int:
    kini = timezone.localtime()
    return (
        JalanCadangan.objects.terlihat_oleh(pengguna)
        .filter(jenis=JenisJalan.CADANG, status=StatusJalan.BERHASIL, oleh=pengguna)
        .filter(dibuat_pada__year=kini.year, dibuat_pada__month=kini.month)
        .count()
    )


def isi_kartu(pengguna: Pengguna) -> Mapping[str, Any]:
    return {"semua": [k for k in selectors.keadaan_sasaran(pengguna) if k.sasaran.aktif][:6]}


def cari(pengguna: Pengguna, kata: str, batas: int) -> Iterable[HasilPencarian]:
    for satu in Sasaran.objects.terlihat_oleh(pengguna).filter(nama__icontains=kata)[:batas]:
        yield HasilPencarian(satu.nama, satu.get_jenis_display(), satu.get_absolute_url(), "database")


navigasi.daftarkan(
    ButirNavigasi(
        kode="cadangan",
        unit=UNIT,
        label="Cadangan",
        url_name="arsip:cadangan",
        ikon="database",
        izin="arsip.view_sasaran",
        urutan=250,
        hitung=jumlah_menunggu,
    )
)
kartu.daftarkan(
    Kartu(
        kode="cadangan",
        judul="Cadangan data",
        templat="arsip/cadangan/kartu.html",
        konteks=isi_kartu,
        izin="arsip.view_sasaran",
        urutan=250,
        url_name="arsip:cadangan",
        tautan="Cadangan",
    )
)
antrean.daftarkan(
    SumberAntrean(
        kode="cadangan",
        label="Cadangan data",
        izin="arsip.jalankan_cadangan",
        ambil=butir_gagal,
        urutan=250,
        selesai_bulan_ini=berhasil_bulan_ini,
    )
)
pencarian.daftarkan(
    SumberPencarian(kode="cadangan", label="Cadangan", izin="arsip.view_sasaran", cari=cari, urutan=250)
)
