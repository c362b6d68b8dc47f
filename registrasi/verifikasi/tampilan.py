"""What the examination puts on the shell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from lpse.tampilan.registri import ButirAntrean, ButirNavigasi, SumberAntrean, antrean, navigasi
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.verifikasi.models import BASI, PERIKSA, Keputusan
from registrasi.verifikasi.selectors import awal_bulan, jumlah_menunggu, meja
from registrasi.verifikasi.tables import keadaan, pekerjaan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

UNIT = "Registrasi dan Verifikasi"
#: The inbox of a person shows the nearest ones; all of them stand on the page of the desk.
BATAS = 200


def butir(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """What this person may take: waiting, and not in a colleague's hands; one query."""
    bebas = Q(klaim=None) | Q(klaim__pemeriksa=pengguna) | Q(klaim__detak__lt=timezone.now() - BASI)
    kueri = meja(pengguna).filter(bebas, status=StatusPermohonan.MENUNGGU_VERIFIKASI).order_by("batas", "pk")
    for p in kueri[:BATAS]:
        kata, nada, ikon = keadaan(p)
        apa, rincian = pekerjaan(p)
        yield ButirAntrean(
            judul=p.nama, rincian=f"{p.nomor} · {p.get_jenis_pengguna_display()}", pekerjaan=apa,
            rincian_pekerjaan=rincian, keadaan=kata, nada=nada, ikon=ikon,
            url=reverse("registrasi:pemeriksaan", args=[p.pk]), masuk=p.diajukan_pada or p.dibuat_pada,
            tenggat=p.tenggat_layanan,
        )  # fmt: skip


def selesai_bulan_ini(pengguna: Pengguna) -> int:
    return Keputusan.objects.filter(oleh=pengguna, pada__gte=awal_bulan()).count()


navigasi.daftarkan(
    ButirNavigasi(
        kode="verifikasi", unit=UNIT, label="Verifikasi", url_name="registrasi:verifikasi", ikon="user-check",
        izin=PERIKSA, urutan=115, hitung=jumlah_menunggu,
    )
)  # fmt: skip
antrean.daftarkan(
    SumberAntrean(
        kode="verifikasi", label="Verifikasi pendaftaran", izin=PERIKSA, ambil=butir, urutan=110,
        selesai_bulan_ini=selesai_bulan_ini,
    )
)  # fmt: skip
