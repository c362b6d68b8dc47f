"""What the register puts on the shell: its places, the requests that wait, the search."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lpse.tampilan import bahasa
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
from registrasi.pengguna.enums import NADA_PENGGUNA
from registrasi.pengguna.filters import cari_pengguna
from registrasi.pengguna.models import BenturanKepentingan, PenggunaSPSE, PermintaanPerubahan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

UNIT = "Registrasi dan Verifikasi"
PUTUSKAN = "registrasi.putuskan_perubahan"


def _menunggu(pengguna: Pengguna) -> QuerySet[PermintaanPerubahan]:
    """Requests this person may decide on: not those they wrote down."""
    return PermintaanPerubahan.objects.terlihat_oleh(pengguna).terbuka().exclude(diajukan_oleh_id=pengguna.pk)


def butir_perubahan(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """One query."""
    for satu in _menunggu(pengguna).select_related("pengguna", "diajukan_oleh").order_by("diajukan_pada"):
        yield ButirAntrean(
            judul=f"{satu.get_jenis_display()}: {satu.pengguna.nama}",
            rincian=satu.pengguna.user_id,
            pekerjaan="Perubahan data pengguna",
            rincian_pekerjaan=f"Dicatat {satu.diajukan_oleh.nama}",
            keadaan=str(satu.get_status_display()),
            nada="jalan",
            ikon="edit",
            url=satu.get_absolute_url(),
            masuk=satu.diajukan_pada,
            tenggat=None,
        )


def jumlah_menunggu(pengguna: Pengguna) -> int:
    return _menunggu(pengguna).count()


def selesai_bulan_ini(pengguna: Pengguna) -> int:
    awal = bahasa.sekarang().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return PermintaanPerubahan.objects.filter(diputus_oleh=pengguna, diputus_pada__gte=awal).count()


def butir_benturan(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """One query."""
    terbuka = BenturanKepentingan.objects.terlihat_oleh(pengguna).terbuka().select_related("pegawai", "pengguna")
    for satu in terbuka.exclude(pegawai_id=pengguna.pk):
        yield ButirAntrean(
            judul=f"Tangani benturan kepentingan: {satu.pegawai.nama}",
            rincian=f"{satu.pengguna.get_jenis_display()}, User ID {satu.pengguna.user_id}",
            pekerjaan="Benturan kepentingan",
            rincian_pekerjaan=str(satu.get_dasar_display()),
            keadaan=str(satu.get_status_display()),
            nada="kritis",
            ikon="alert-octagon",
            url=satu.get_absolute_url(),
            masuk=satu.ditemukan_pada,
            tenggat=None,
        )


def jumlah_benturan(pengguna: Pengguna) -> int:
    return BenturanKepentingan.objects.terlihat_oleh(pengguna).terbuka().count()


def cari(pengguna: Pengguna, kata: str, batas: int) -> list[HasilPencarian]:
    """Users by name, number or User ID."""
    ada = cari_pengguna(PenggunaSPSE.objects.terlihat_oleh(pengguna), kata).order_by()[:batas]
    return [
        HasilPencarian(
            judul=satu.nama,
            rincian=f"{satu.get_jenis_display()}, User ID {satu.user_id}, {satu.get_status_display()}",
            url=satu.get_absolute_url(),
            ikon=NADA_PENGGUNA[satu.status][1],
        )
        for satu in ada
    ]


navigasi.daftarkan(
    ButirNavigasi(
        kode="pengguna_spse",
        unit=UNIT,
        label="Pengguna SPSE",
        url_name="registrasi:daftar_pengguna",
        ikon="users",
        izin="registrasi.view_penggunaspse",
        urutan=140,
    )
)
navigasi.daftarkan(
    ButirNavigasi(
        kode="perubahan_pengguna",
        unit=UNIT,
        label="Perubahan data",
        url_name="registrasi:daftar_perubahan",
        ikon="edit",
        izin="registrasi.view_permintaanperubahan",
        urutan=142,
        hitung=jumlah_menunggu,
    )
)
navigasi.daftarkan(
    ButirNavigasi(
        kode="benturan_kepentingan",
        unit=UNIT,
        label="Benturan kepentingan",
        url_name="registrasi:daftar_benturan",
        ikon="alert-octagon",
        izin="registrasi.view_benturankepentingan",
        urutan=144,
        hitung=jumlah_benturan,
    )
)
antrean.daftarkan(
    SumberAntrean(
        kode="perubahan_pengguna",
        label="Perubahan data pengguna",
        izin=PUTUSKAN,
        ambil=butir_perubahan,
        urutan=142,
        selesai_bulan_ini=selesai_bulan_ini,
    )
)
antrean.daftarkan(
    SumberAntrean(
        kode="benturan_kepentingan",
        label="Benturan kepentingan",
        izin="registrasi.tangani_benturan",
        ambil=butir_benturan,
        urutan=144,
    )
)
pencarian.daftarkan(
    SumberPencarian(
        kode="pengguna_spse", label="Pengguna SPSE", izin="registrasi.view_penggunaspse", cari=cari, urutan=140
    )
)
