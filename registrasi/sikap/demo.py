"""The demo office's readiness: every provider has a row, some are ready, some were called."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from lpse.demo.registri import KonteksDemo, demo
from lpse.galat import AturanDilanggar
from registrasi.sikap.enums import BAGIAN, CaraKontak, StatusADP
from registrasi.sikap.models import KampanyeSIKAP, KesiapanSIKAP
from registrasi.sikap.services import catat_kontak, kirim, siapkan_semua, suruh_kirim

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_BANYAK = 40


@demo(kode="registrasi.sikap", urutan=460)
def isi(konteks: KonteksDemo) -> None:
    """Rows for all providers; the first forty get a state of their own."""
    semua: dict[str, Pengguna] = konteks.bersama["orang"]
    petugas = next(p for p in semua.values() if "regver" in p.kode_peran)
    siapkan_semua()
    hari = konteks.sekarang.date()
    terpilih = list(KesiapanSIKAP.objects.order_by("pk")[:_BANYAK])
    for nomor, satu in enumerate(terpilih):
        lengkap = nomor % 4 == 0
        for nama, _ in BAGIAN:
            if getattr(satu, nama) is not None:
                setattr(satu, nama, lengkap or konteks.acak.random() < nomor / _BANYAK)
        if lengkap:
            satu.adp_status, satu.agregasi = StatusADP.TERAGREGASI, hari - dt.timedelta(days=30 + nomor)
            satu.aktif_pada = hari - dt.timedelta(days=nomor)
        elif nomor % 4 == 1:
            satu.adp_status = StatusADP.DIAJUKAN
        satu.save()
    if terpilih:
        catat_kontak(
            kesiapan_id=[k.pk for k in terpilih[1:9:3]], cara=CaraKontak.TELEPON, oleh=petugas,
            keterangan="Akan melengkapi pekan depan.",
        )  # fmt: skip
        if not KampanyeSIKAP.objects.exists():
            _kampanye([k.pk for k in terpilih], petugas)
    konteks.lapor(f"{len(terpilih)} kesiapan SIKAP diisi")


def _kampanye(sasaran: list[int], petugas: Pengguna) -> None:
    """A batch that has gone out; without an address of mail among them there is none to show."""
    try:
        kampanye = suruh_kirim(
            judul="Lengkapi SIKAP sebelum pindah ke SPSE 4", kesiapan_id=sasaran, saringan="Belum siap, aktif",
            pesan="Mohon lengkapi datanya sebelum akhir bulan. Loket kami membantu setiap hari kerja.",
            oleh=petugas,
        )  # fmt: skip
    except AturanDilanggar:
        return
    kirim(kampanye_id=kampanye.pk)
