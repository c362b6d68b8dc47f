"""Last month's sheets of the demo office as official papers, signed by the technician and the Kepala."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import connection

from infrastruktur.pemantauan.lembar import lembar_bulan
from infrastruktur.pemantauan.services_lembar import terbitkan_lembar, usul_kepala, usul_petugas, yang_berlaku
from lpse.demo.registri import KonteksDemo, demo
from lpse.naskah.services_tanda_tangan import tandatangani
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from infrastruktur.perangkat.models import Server
    from lpse.akun.models import Pengguna


@demo(kode="infrastruktur.lembar", urutan=600)
def isi(konteks: KonteksDemo) -> None:
    """One paper per made-up server (the small office: one in all); the present month stays a draft on the screen."""
    awal = konteks.sekarang.astimezone(bahasa.zona()).date().replace(day=1)
    bulan = (awal - dt.timedelta(days=1)).replace(day=1)
    server = [s for s in konteks.bersama["server"].values() if s.contoh]
    pilih = konteks.pilih(kecil=[s for s in server if s.kode == "spse-db"], sedang=server, besar=server)
    if awal > bahasa.hari_ini():  # an office dated in the future has no month that is over
        return
    connection.check_constraints()  # seals the trail so far: the papers print the head of its chain
    jumlah = sum(_terbit(konteks, s, bulan) for s in pilih)
    konteks.lapor(f"{jumlah} lembar pemantauan resmi, bulan {bahasa.BULAN[bulan.month - 1]}")


def _terbit(konteks: KonteksDemo, server: Server, bulan: dt.date) -> bool:
    petugas, kepala = usul_petugas(lembar=lembar_bulan(server, bulan)), usul_kepala()
    if petugas is None or kepala is None or yang_berlaku(server_id=server.pk, bulan=bulan):
        return False
    naskah = terbitkan_lembar(server_id=server.pk, bulan=bulan, petugas=petugas, kepala=kepala, oleh=petugas)
    frasa: dict[int, str] = konteks.bersama.get("frasa", {})
    orang: list[Pengguna] = [petugas, kepala]
    if all(o.pk in frasa for o in orang):
        for satu in orang:
            tandatangani(naskah_id=naskah.pk, oleh=satu, frasa=frasa[satu.pk])
    return True
