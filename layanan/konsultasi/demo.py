"""The demo office's ladder to LKPP and its coordination; after the tickets, which bring questions of their own."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from layanan.konsultasi import services
from layanan.konsultasi.enums import AlasanLKPP, JenisKoordinasi, KanalLKPP
from layanan.konsultasi.models import KonsultasiLKPP, Koordinasi
from layanan.paket.demo import KODE_UTAMA
from layanan.paket.selectors import paket_berkode
from lpse.demo.registri import KonteksDemo, demo

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_HARI = dt.timedelta(days=1)


@demo(kode="layanan.konsultasi", urutan=560)
def isi(konteks: KonteksDemo) -> None:
    """Once only."""
    if Koordinasi.objects.exists():
        return
    orang: dict[str, Pengguna] = {
        peran: p for p in reversed(konteks.bersama["orang"].values()) for peran in p.kode_peran
    }
    dodi, kini, paket = orang["layanan"], konteks.sekarang, paket_berkode(KODE_UTAMA)
    dijawab = services.tanyakan(
        perihal="Aktivasi ADP penyedia yang berpindah LPSE", kanal=KanalLKPP.SUPPORT, alasan=AlasanLKPP.C,
        pertanyaan="Apakah agregasi data penyedia yang pindah domisili cukup diaktifkan ulang di LPSE tujuan?",
        nomor_lkpp="LS-2026-118842", ditanyakan_pada=kini - 9 * _HARI, oleh=dodi,
    )  # fmt: skip
    services.jawab_lkpp(
        konsultasi_id=dijawab.pk, oleh=dodi,
        jawaban="Ya. Aktifkan ulang di LPSE tujuan; data kualifikasinya ikut terbawa.",
    )  # fmt: skip
    services.tanyakan(
        perihal="Unduhan laporan e-kontrak selalu kosong", kanal=KanalLKPP.SURAT, alasan=AlasanLKPP.B,
        pertanyaan="Laporan rekapitulasi e-kontrak per satuan kerja belum tersedia di SPSE 4.5.",
        nomor_lkpp="000.3.3/041/LPSE/XI/2026", ditanyakan_pada=kini - 4 * _HARI, oleh=dodi,
    )  # fmt: skip
    services.catat_koordinasi(
        jenis=JenisKoordinasi.RAPAT, topik="Kesiapan pembukaan penawaran Sabbang–Tallang", pada=kini - 2 * _HARI,
        peserta="Pokja Pemilihan (3 orang), PPK Dinas PUTR, unit Layanan LPSE", paket=paket, oleh=dodi,
        instansi=paket.instansi if paket else None,
        isi="Jadwal pembukaan, cadangan ruang dan jaringan, serta cara melapor bila dokumen tidak dapat dibuka.",
        hasil="Pokja melapor lewat tiket dengan kode tendernya; LPSE menyiapkan dua saksi dan komputer cadangan.",
    )  # fmt: skip
    services.catat_koordinasi(
        jenis=JenisKoordinasi.TELEPON, topik="Operator SIRUP Dinas Pendidikan", pada=kini - 6 * _HARI,
        peserta="Operator SIRUP, petugas Layanan", oleh=dodi,
        isi="Paket tersimpan tetapi belum diumumkan; dipandu menekan tombol umumkan.", hasil="Selesai hari itu.",
    )  # fmt: skip
    konteks.lapor(f"{KonsultasiLKPP.objects.count()} konsultasi LKPP, {Koordinasi.objects.count()} catatan koordinasi")
