"""The demo office's servers: SPSE-APP, SPSE-DB whose data disk fills, Cadangan, and this very machine."""

from __future__ import annotations

import datetime as dt

from django.conf import settings

from infrastruktur.perangkat.enums import PeranServer
from infrastruktur.perangkat.models import Server
from infrastruktur.perangkat.services import daftarkan_server_ini
from lpse.demo.registri import KonteksDemo, demo
from lpse.tampilan import bahasa

_CONTOH = (
    ("spse-app", "SPSE-APP", PeranServer.SPSE, "10.20.0.11", "Ruang server, rak 1"),
    ("spse-db", "SPSE-DB", PeranServer.BASIS_DATA, "10.20.0.12", "Ruang server, rak 1"),
    ("cadangan", "Cadangan", PeranServer.CADANGAN, "10.20.0.30", "Gedung arsip, lantai 2"),
)


@demo(kode="infrastruktur.perangkat", urutan=200)
def isi(konteks: KonteksDemo) -> None:
    """Three made-up servers, watched for as many days as the scale has history; this machine is watched since today.

    This machine gets no made-up past: every figure that stands under its name was measured on it.
    """
    hari = konteks.pilih(kecil=40, sedang=200, besar=360)  # all ≡ 40 modulo the disk's cycle of 80 days
    sejak = konteks.sekarang.astimezone(bahasa.zona()).date() - dt.timedelta(days=hari)
    server = {}
    for kode, nama, peran, alamat, lokasi in _CONTOH:
        server[kode], _ = Server.objects.update_or_create(
            kode=kode,
            defaults={
                "nama": nama, "peran": peran, "alamat": alamat, "lokasi": lokasi, "aktif": True, "contoh": True,
                "dipantau_sejak": sejak,
            },
        )  # fmt: skip
    ini = daftarkan_server_ini()
    ini.lokasi = ini.lokasi or "Ruang server, rak 2"
    ini.save(update_fields=["lokasi"])
    server[settings.KODE_SERVER] = ini
    konteks.bersama["server"] = server
    konteks.lapor(f"{len(server)} server")
