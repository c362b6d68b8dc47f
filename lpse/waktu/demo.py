"""The demo office's calendar: cuti bersama written down, a closure, a Saturday, the hours of Ramadan."""

from __future__ import annotations

from datetime import date, time, timedelta

from lpse.akun.enums import Hari, KodePeran
from lpse.akun.models import Pengguna
from lpse.demo.registri import KonteksDemo, demo
from lpse.waktu import pustaka
from lpse.waktu.enums import JenisHari
from lpse.waktu.models import HariKhusus
from lpse.waktu.services import IsiHari, JamSehari, catat_dari_pustaka, tambah_hari

_SKB = "Keputusan Bersama Menteri Agama, Menteri Ketenagakerjaan, dan Menteri PANRB (demo)"
_RAMADAN_2027 = (date(2027, 2, 8), date(2027, 3, 8))
_JAM_RAMADAN = {
    **dict.fromkeys(
        (Hari.SENIN.value, Hari.SELASA.value, Hari.RABU.value, Hari.KAMIS.value),
        JamSehari(time(8), time(15), time(12), time(12, 30)),
    ),
    Hari.JUMAT.value: JamSehari(time(8), time(15, 30), time(11, 30), time(12, 30)),
}


@demo(kode="lpse.waktu", urutan=200)
def isi_kalender(konteks: KonteksDemo) -> None:
    """Around the demo's today, so that the month on the screen always shows something."""
    oleh = Pengguna.objects.filter(groups__name=KodePeran.SEKRETARIAT, is_active=True).order_by("pk").first()
    hari_ini = konteks.sekarang.date()
    if oleh is not None:
        cuti = [h for h, isi in pustaka.libur_tahun(hari_ini.year).items() if isi.jenis == JenisHari.CUTI_BERSAMA]
        catat_dari_pustaka(tahun=hari_ini.year, tanggal=cuti, dasar=_SKB, oleh=oleh)
    senin = hari_ini + timedelta(days=7 - hari_ini.weekday())
    butir = [
        IsiHari(
            JenisHari.PENUTUPAN,
            senin + timedelta(days=2),
            senin + timedelta(days=2),
            "Pemeliharaan gardu listrik kompleks kantor bupati",
            "Surat PLN ULP Masamba (demo)",
            jam_mulai=time(13),
            jam_selesai=time(16),
        ),
        IsiHari(
            JenisHari.PEMBUKAAN,
            senin + timedelta(days=5),
            senin + timedelta(days=5),
            "Pendampingan pengunggahan penawaran, hari Sabtu",
            "Nota dinas Kepala LPSE (demo)",
            jam_mulai=time(8),
            jam_selesai=time(12),
        ),
        IsiHari(
            JenisHari.JAM_KHUSUS,
            *_RAMADAN_2027,
            "Jam kerja bulan Ramadan",
            "Surat Edaran Bupati (demo)",
            pekan=_JAM_RAMADAN,
        ),
    ]
    for isi in butir:
        ada = HariKhusus.objects.berlaku().antara(isi.mulai, isi.selesai).filter(jenis=isi.jenis)
        if not ada.exists():
            tambah_hari(isi=isi, oleh=oleh)
    konteks.lapor(f"{HariKhusus.objects.count()} hari khusus di kalender.")
