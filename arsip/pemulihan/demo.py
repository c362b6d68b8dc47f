"""The demo office's promises, and a request that waits for the Kepala. Drills are never made up: they run."""

from __future__ import annotations

import datetime as dt

from arsip.cadangan.enums import JenisSasaran
from arsip.cadangan.models import Salinan, Sasaran
from arsip.cadangan.services_tempat import siapkan_bawaan
from arsip.pemulihan.enums import JenisPemulihan
from arsip.pemulihan.models import BatasPulih, PermintaanPulih
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.demo.registri import KonteksDemo, demo

#: Minutes of age and of restoring that the demo office promises for its own data.
_JANJI = {"portal-db": (420, 60), "portal-berkas": (1560, 120)}


@demo(kode="arsip.pemulihan", urutan=390)
def isi(konteks: KonteksDemo) -> None:
    """Promises for the portal's own targets; the first drill follows the first backup by itself."""
    siapkan_bawaan()
    for sasaran in Sasaran.objects.filter(kode__in=_JANJI):
        rpo, rto = _JANJI[sasaran.kode]
        BatasPulih.objects.get_or_create(sasaran=sasaran, defaults={"rpo_menit": rpo, "rto_menit": rto})
    petugas = Pengguna.objects.aktif().berperan(KodePeran.ASE).order_by("pk").first()
    salinan = Salinan.objects.ada().filter(sasaran__jenis=JenisSasaran.BASISDATA).order_by("-waktu_data").first()
    if petugas is not None and salinan is not None:
        PermintaanPulih.objects.create(
            jenis=JenisPemulihan.BASIS_DATA, salinan=salinan, tujuan="portal_pulih_banding", peminta=petugas,
            alasan="Membandingkan data pemantauan bulan lalu dengan laporan LKPP, tiket 214.",
            dibuat_pada=konteks.sekarang, kedaluwarsa_pada=konteks.sekarang + dt.timedelta(days=3),
        )  # fmt: skip
    konteks.lapor("batas pemulihan portal")
