"""The demo office's notices: some read, some not, a few letters that left and one that could not."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

from lpse.akun.models import Pengguna
from lpse.demo.registri import KonteksDemo, demo
from lpse.pemberitahuan.antrekan import message_id
from lpse.pemberitahuan.enums import Saluran, StatusKiriman
from lpse.pemberitahuan.models import Kabar, Kiriman

if TYPE_CHECKING:
    from collections.abc import Iterable

JENIS = "lpse.pemberitahuan.demo"
_S = StatusKiriman
#: Hours ago, heading, words, how often, whether it was read.
_KABAR = (
    (1, "Laporan bulanan Oktober siap ditandatangani", "Lembar pemantauan Oktober menunggu tanda tangan.", 1, False),
    (3, "Cadangan malam gagal pada disk kedua", "Sisa ruang 2 persen. Kosongkan atau ganti mediumnya.", 3, False),
    (26, "Sertifikat portal berakhir dalam 20 hari", "Perpanjang sebelum habis.", 1, True),
    (50, "Jadwal pemeliharaan SPSE dari LKPP", "Sabtu pukul 20.00 sampai 23.00, SPSE tidak dapat dibuka.", 1, True),
)
_DITOLAK = "Ditolak server surel: 550 5.1.1 alamat tidak dikenal"


@demo(kode="lpse.pemberitahuan", urutan=400)
def isi(konteks: KonteksDemo) -> None:
    """Everyone of the staff gets the same few; one letter could not be delivered."""
    orang = list(Pengguna.objects.aktif().berperan("kepala", "ase", "sekretariat").order_by("pk"))
    kabar = Kabar.objects.bulk_create(_kabar(orang, konteks))
    Kiriman.objects.bulk_create(_kiriman(satu, mati=satu is kabar[-1]) for satu in kabar)


def _kabar(orang: Iterable[Pengguna], konteks: KonteksDemo) -> Iterable[Kabar]:
    for satu in orang:
        for lalu, judul, isi_kabar, jumlah, dibaca in _KABAR:
            saat = konteks.sekarang - dt.timedelta(hours=lalu)
            yield Kabar(
                penerima=satu,
                jenis=JENIS,
                judul=judul,
                isi=isi_kabar,
                peristiwa=uuid.UUID(int=konteks.acak.getrandbits(128), version=4),
                jumlah=jumlah,
                dibuat=saat,
                terakhir=saat,
                dibaca_pada=saat + dt.timedelta(hours=1) if dibaca else None,
            )


def _kiriman(kabar: Kabar, *, mati: bool) -> Kiriman:
    kunci = f"surel:kabar:{kabar.pk}"
    return Kiriman(
        saluran=Saluran.SUREL,
        jenis=kabar.jenis,
        perihal=kabar.judul,
        penerima_id=kabar.penerima_id,
        kabar=kabar,
        kunci=kunci,
        message_id=message_id(kunci),
        percobaan=1,
        dibuat=kabar.dibuat,
        coba_lagi_pada=None,
        status=_S.MATI if mati else _S.TERKIRIM,
        galat=_DITOLAK if mati else "",
        dikirim_pada=None if mati else kabar.dibuat + dt.timedelta(seconds=2),
    )
