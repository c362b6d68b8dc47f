"""What the institutions that use this LPSE put on the shell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db.models import Q

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
from registrasi.kerja_sama.enums import NADA, StatusKerjaSama
from registrasi.kerja_sama.model_kerja_sama import LIHAT
from registrasi.kerja_sama.models import KerjaSama
from registrasi.kerja_sama.services import KELOLA, PUTUSKAN

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

UNIT = "Registrasi dan Verifikasi"
_S = StatusKerjaSama


def _menunggu(pengguna: Pengguna) -> Q:
    """What this person has to do: review, decide, enter the agreement."""
    syarat = Q(pk__in=[])
    if pengguna.has_perm(KELOLA):
        syarat |= Q(status=_S.DIAJUKAN) | Q(status=_S.DISETUJUI, perjanjian=None)
    if pengguna.has_perm(PUTUSKAN):
        syarat |= Q(status=_S.DITELAAH) & ~Q(ditelaah_oleh_id=pengguna.pk)
    return syarat


def butir(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """One query."""
    kata = {
        _S.DIAJUKAN: "Telaah permohonan penggunaan LPSE",
        _S.DITELAAH: "Putuskan penggunaan LPSE",
        _S.DISETUJUI: "Catat perjanjian kerja sama",
    }
    kueri = KerjaSama.objects.terlihat_oleh(pengguna).filter(_menunggu(pengguna)).select_related("instansi")
    for k in kueri.order_by("dicatat_pada"):
        nada, ikon = NADA[k.status]
        yield ButirAntrean(
            judul=f"{kata[_S(k.status)]}: {k.instansi}",
            rincian=f"Surat {k.nomor_surat}",
            pekerjaan="Kerja sama instansi",
            keadaan=str(k.get_status_display()),
            nada="jalan" if nada == "selesai" else nada,
            ikon=ikon,
            url=k.get_absolute_url(),
            masuk=k.diputus_pada or k.ditelaah_pada or k.dicatat_pada,
        )


def jumlah_menunggu(pengguna: Pengguna) -> int:
    return KerjaSama.objects.terlihat_oleh(pengguna).filter(_menunggu(pengguna)).count()


def cari(pengguna: Pengguna, kata: str, batas: int) -> Iterator[HasilPencarian]:
    kueri = KerjaSama.objects.terlihat_oleh(pengguna).filter(
        Q(instansi__nama__icontains=kata) | Q(nomor_surat__icontains=kata) | Q(nomor_perjanjian__icontains=kata)
    )
    for k in kueri.select_related("instansi")[:batas]:
        rincian = f"{k.get_status_display()}, {bahasa.tanggal(k.mulai)} sampai {bahasa.tanggal(k.sampai)}"
        yield HasilPencarian(str(k), rincian, k.get_absolute_url(), "building")


navigasi.daftarkan(
    ButirNavigasi(
        kode="kerja_sama",
        unit=UNIT,
        label="Kerja sama instansi",
        url_name="registrasi:daftar_kerja_sama",
        ikon="building",
        izin=LIHAT,
        urutan=170,
        hitung=jumlah_menunggu,
    )
)
navigasi.daftarkan(
    ButirNavigasi(
        kode="kerja_sama_statistik",
        unit=UNIT,
        label="Statistik instansi",
        url_name="registrasi:kerja_sama_statistik",
        ikon="chart-bar",
        izin=LIHAT,
        urutan=172,
    )
)
antrean.daftarkan(SumberAntrean(kode="kerja_sama", label="Kerja sama instansi", izin=LIHAT, ambil=butir, urutan=170))
pencarian.daftarkan(SumberPencarian(kode="kerja_sama", label="Kerja sama instansi", izin=LIHAT, cari=cari, urutan=170))
