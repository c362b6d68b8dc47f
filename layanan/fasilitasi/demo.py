"""The demo office's facilitation: every work unit of this year, one finished, one helped with a ticket."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from layanan.fasilitasi import services
from layanan.fasilitasi.enums import JenisFasilitasi, JenisLangkah, Progres
from layanan.fasilitasi.models import Fasilitasi
from lpse.demo.registri import KonteksDemo, demo

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


@demo(kode="layanan.fasilitasi", urutan=306)
def isi(konteks: KonteksDemo) -> None:
    """Once only."""
    if Fasilitasi.objects.exists():
        return
    orang: dict[str, Pengguna] = {
        peran: p for p in reversed(konteks.bersama["orang"].values()) for peran in p.kode_peran
    }
    dodi, tahun = orang["layanan"], konteks.sekarang.year
    services.tetapkan_apbd(
        tahun=tahun, tanggal=dt.date(tahun - 1, 12, 28), nomor=f"188.4/{tahun - 1}/DPRD-LU",
        tenggat_umum=dt.date(tahun, 1, 31), oleh=dodi,
    )  # fmt: skip
    for jenis in JenisFasilitasi:
        services.buka_semua(jenis=jenis, tahun=tahun, oleh=dodi)
    rup = list(Fasilitasi.objects.filter(jenis=JenisFasilitasi.RUP).order_by("pk"))
    for n, kasus in enumerate(rup):
        rencana = kasus.terumumkan + (0 if n % 3 else 4)
        services.ubah_rencana(
            fasilitasi_id=kasus.pk, pagu_anggaran=None, rencana=rencana, petugas=dodi if n % 2 else None, oleh=dodi
        )
    for kasus in rup[:2]:
        services.catat_langkah(
            fasilitasi_id=kasus.pk, jenis=JenisLangkah.HUBUNGI, oleh=dodi,
            catatan="Operator SIRUP ditelepon; sisa paket menunggu DPA.",
        )  # fmt: skip
    penuh = Fasilitasi.objects.filter(jenis=JenisFasilitasi.RUP, progres=Progres.TERUMUMKAN).order_by("-pk").first()
    if penuh is not None:
        services.selesaikan(fasilitasi_id=penuh.pk, alasan="", oleh=dodi)
    konteks.lapor(f"{Fasilitasi.objects.count()} kasus fasilitasi")
