"""What drills and restores tell people (recipe card: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.pemberitahuan.enums import PilihanSurel
from lpse.pemberitahuan.registri import Eskalasi, JenisKabar, daftarkan

if TYPE_CHECKING:
    from django.db.models import QuerySet

AWALAN = "arsip.pemulihan"
UJI_GAGAL = f"{AWALAN}.uji_gagal"
UJI_BERHASIL = f"{AWALAN}.uji_berhasil"
DIMINTA = f"{AWALAN}.diminta"
DIPUTUS = f"{AWALAN}.diputus"
SELESAI = f"{AWALAN}.selesai"
PULIH_GAGAL = f"{AWALAN}.gagal"
#: Who decides and who hears of a drill that failed.
PERAN = (KodePeran.KEPALA, KodePeran.ASE)
_PETUGAS = "Anda bertanggung jawab atas cadangan data"


def penyetuju(*, kecuali: Pengguna) -> QuerySet[Pengguna]:
    """Everybody who may decide, without the one who asks."""
    orang: QuerySet[Pengguna] = Pengguna.objects.aktif().berperan(*PERAN).exclude(pk=kecuali.pk).order_by("pk")
    return orang


def _jenis(kode: str, label: str, judul: str, isi: str, sebab: str = _PETUGAS, **lain: Any) -> JenisKabar:  # noqa: ANN401 - JenisKabar's own fields
    return JenisKabar(
        kode=kode, label=label, judul=judul, isi=isi, sebab=sebab, kelompok="Pemulihan",
        **{"izin": "arsip.view_ujipulih", **lain},
    )  # fmt: skip


daftarkan(
    _jenis(
        UJI_GAGAL,
        "Uji pulih gagal",
        "Uji pulih {{ objek.sasaran }} gagal",
        "{{ ringkas }}\n\nSalinan ini belum terbukti dapat dipulihkan. Periksa perbedaannya, perbaiki, lalu uji lagi.",
        ikon="alert-octagon",
        penting=True,
        wajib=True,
        kait=True,
        eskalasi=Eskalasi(KodePeran.KEPALA),
    ),
    _jenis(
        UJI_BERHASIL,
        "Uji pulih berhasil",
        "Uji pulih {{ objek.sasaran }} berhasil",
        "{{ ringkas }}",
        ikon="circle-check",
        surel=PilihanSurel.RINGKASAN,
    ),
    _jenis(
        DIMINTA,
        "Pemulihan menunggu persetujuan",
        "{{ oleh }} meminta pemulihan {{ objek.apa }}",
        "{{ objek.alasan }}\n\nSetujui atau tolak sebelum permintaannya kedaluwarsa.",
        "Anda berwenang memutus permintaan pemulihan",
        ikon="database-import",
        izin="arsip.setujui_pemulihan",
        penting=True,
    ),
    _jenis(
        DIPUTUS,
        "Permintaan pemulihan Anda diputus",
        "{{ oleh }}: {{ objek.get_status_display|lower }}, {{ objek.apa }}",
        "{{ objek.catatan|default:'Tanpa catatan.' }}",
        "Anda meminta pemulihan itu",
        ikon="checks",
        izin="arsip.view_permintaanpulih",
        wajib=True,
    ),
    _jenis(
        SELESAI,
        "Pemulihan selesai",
        "Selesai dipulihkan: {{ objek.apa }}",
        "{{ pesan }}",
        "Anda meminta pemulihan itu",
        ikon="circle-check",
        izin="arsip.view_permintaanpulih",
        wajib=True,
    ),
    _jenis(
        PULIH_GAGAL,
        "Pemulihan gagal",
        "Gagal dipulihkan: {{ objek.apa }}",
        "{{ pesan }}",
        "Anda meminta pemulihan itu",
        ikon="alert-circle",
        izin="arsip.view_permintaanpulih",
        wajib=True,
        penting=True,
    ),
)
