"""Writes of the server register."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import transaction
from guardian.shortcuts import assign_perm, remove_perm

from infrastruktur.perangkat.enums import PeranServer
from infrastruktur.perangkat.models import BERAMBANG, Server
from lpse.akun.enums import KodePeran
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

#: What a person may set; the code stays what it was (the agent's queue bears it).
KOLOM_UBAH = (
    "nama", "peran", "alamat", "lokasi", "aktif", "dipantau_sejak",
    *(f"{m}_{tingkat}" for m in BERAMBANG for tingkat in ("perhatian", "kritis")),
)  # fmt: skip


def daftarkan_server_ini() -> Server:
    """The row of this very machine (``LPSE_KODE_SERVER``), made when missing. Safe to repeat and to race."""
    kode = settings.KODE_SERVER
    utama = kode == "portal"
    with transaction.atomic():
        server, dibuat = Server.objects.get_or_create(
            kode=kode,
            defaults={
                "nama": "Portal LPSE" if utama else kode.upper(),
                "peran": PeranServer.PORTAL if utama else PeranServer.LAIN,
                "alamat": socket.gethostname()[:120],
                "dipantau_sejak": bahasa.hari_ini(),
            },
        )
        if dibuat:
            catat(pelaku=None, kata="mendaftarkan server", objek=server, sesudah={"kode": kode})
    return server


@transaction.atomic
def tambah_server(*, isian: dict[str, Any], oleh: Pengguna) -> Server:
    """Register a server (Perka LKPP 2/2010 Pasal 25(1)). Raises: ValidationError from the model's rules."""
    server = Server(kode=isian["kode"], **{k: isian[k] for k in KOLOM_UBAH if k in isian})
    server.full_clean()
    server.save(force_insert=True)
    catat(pelaku=oleh, kata="menambah server", objek=server, sesudah=_gambaran(server))
    return server


@transaction.atomic
def ubah_server(*, server_id: int, isian: dict[str, Any], oleh: Pengguna, alasan: str = "") -> Server:
    """Change a server's particulars or thresholds. Raises: ValidationError from the model's rules."""
    server = Server.objects.select_for_update().get(pk=server_id)
    sebelum = _gambaran(server)
    for kolom in KOLOM_UBAH:
        if kolom in isian:
            setattr(server, kolom, isian[kolom])
    if server.aktif and not sebelum["aktif"]:
        server.dipantau_sejak = bahasa.hari_ini()  # the days it was off are nobody's gap
    server.full_clean()
    sesudah = _gambaran(server)
    berubah = {k for k in sesudah if sesudah[k] != sebelum[k]}
    if not berubah:
        return server
    server.save(update_fields=sorted(berubah))
    catat(
        pelaku=oleh, kata="mengubah server", objek=server, alasan=alasan,
        sebelum={k: sebelum[k] for k in berubah}, sesudah={k: sesudah[k] for k in berubah},
    )  # fmt: skip
    return server


@transaction.atomic
def buka_server_untuk(*, server_id: int, pengguna: Pengguna, oleh: Pengguna) -> Server:
    """Let one LKPP monitor read one server (Perka LKPP 2/2010 Pasal 26(6)). Raises: AturanDilanggar for anyone else."""
    server = Server.objects.select_for_update().get(pk=server_id)
    if KodePeran.LKPP not in pengguna.kode_peran:
        raise AturanDilanggar(f"{pengguna} bukan Pemantau LKPP; pegawai LPSE sudah melihat semua server.")
    assign_perm("infrastruktur.view_server", pengguna, server)
    catat(pelaku=oleh, kata="membuka server untuk pemantau", objek=server, sesudah={"pengguna": pengguna.pk})
    return server


@transaction.atomic
def tutup_server_untuk(*, server_id: int, pengguna: Pengguna, oleh: Pengguna) -> Server:
    """Take the reading of one server back from one LKPP monitor."""
    server = Server.objects.select_for_update().get(pk=server_id)
    remove_perm("infrastruktur.view_server", pengguna, server)
    catat(pelaku=oleh, kata="menutup server untuk pemantau", objek=server, sebelum={"pengguna": pengguna.pk})
    return server


def _gambaran(server: Server) -> dict[str, Any]:
    return {k: str(v) if k == "dipantau_sejak" else v for k, v in ((k, getattr(server, k)) for k in KOLOM_UBAH)}
