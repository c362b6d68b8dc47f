"""Opening a real office: its profile, opening hours, parent institution, and the invitation of its first Kepala."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from django.db import connection, transaction

from lpse.akun.enums import Hari, HubunganInstansi, JenisInstansi, KodePeran, Zona
from lpse.akun.models import Instansi, JamLayanan, Pengguna, ProfilLPSE
from lpse.akun.services_undangan import UndanganTerbit, undang
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.kepatuhan.services_profil import siapkan

_KUNCI_KANTOR = 1_308_2010
_SENIN_KAMIS = (time(7, 30), time(16), time(12), time(13))
_JUMAT = (time(7, 30), time(16, 30), time(11, 30), time(13, 30))
JAM_BAWAAN = {
    **dict.fromkeys((Hari.SENIN, Hari.SELASA, Hari.RABU, Hari.KAMIS), _SENIN_KAMIS),
    Hari.JUMAT: _JUMAT,
}


@dataclass(frozen=True)
class KantorBaru:
    """What must be known to open an office; everything else the Kepala fills in later."""

    nama: str
    nama_pendek: str
    nama_instansi: str
    kode_instansi: str
    jenis_instansi: JenisInstansi
    zona: Zona
    kota: str = ""


@dataclass(frozen=True)
class KepalaPertama:
    nama: str
    email: str
    nip: str = ""
    dasar: str = "Pembentukan LPSE"


def kantor_sudah_ada() -> bool:
    """Whether an office was opened here: it has a profile, or people."""
    return ProfilLPSE.objects.exists() or Pengguna.objects.exists()


@transaction.atomic
def buka_kantor(*, kantor: KantorBaru, kepala: KepalaPertama, alamat_portal: str) -> UndanganTerbit:
    """Open the office once and invite its Kepala, who chooses their own password. Raises: AturanDilanggar."""
    with connection.cursor() as kursor:
        # Two set-ups at once must not both find the house empty.
        kursor.execute("SELECT pg_advisory_xact_lock(%s)", [_KUNCI_KANTOR])
    if kantor_sudah_ada():
        raise AturanDilanggar("Kantor ini sudah disiapkan. Orang baru diundang oleh Kepala LPSE dari portal.")
    profil = ProfilLPSE.objects.create(
        pk=1,
        nama=kantor.nama,
        nama_pendek=kantor.nama_pendek,
        nama_instansi=kantor.nama_instansi,
        jenis_instansi=kantor.jenis_instansi,
        zona=kantor.zona,
        kota=kantor.kota,
    )
    siapkan(nama_instansi=kantor.nama_instansi)
    for hari, (buka, tutup, mulai, selesai) in JAM_BAWAAN.items():
        JamLayanan.objects.create(hari=hari, buka=buka, tutup=tutup, istirahat_mulai=mulai, istirahat_selesai=selesai)
    induk = Instansi.objects.create(
        kode=kantor.kode_instansi,
        nama=kantor.nama_instansi,
        jenis=kantor.jenis_instansi,
        hubungan=HubunganInstansi.INDUK,
    )
    catat(pelaku=None, kata="menyiapkan kantor", objek=profil, sesudah={"instansi": induk.nama, "zona": kantor.zona})
    return undang(
        email=kepala.email,
        nama=kepala.nama,
        nip=kepala.nip,
        jabatan="Kepala LPSE",
        instansi=induk,
        peran=[KodePeran.KEPALA],
        dasar=kepala.dasar,
        oleh=None,
        alamat_portal=alamat_portal,
    )
