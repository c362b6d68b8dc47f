"""The access code of an application, and phone numbers as people here write them: pure, nothing is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.identitas import kontak
from lpse.publik import kode

if TYPE_CHECKING:
    from registrasi.pendaftaran.models import Permohonan

_GARAM = "registrasi.permohonan.kode"


def kode_akses(permohonan: Permohonan) -> str:
    """«7K4Q9-2MXTB», fifty bits that only this office can compute; nothing is stored but the generation."""
    return kode.kode_akses(_GARAM, permohonan.uuid, permohonan.generasi_kode)


def kode_cocok(permohonan: Permohonan, diketik: str) -> bool:
    """Whether this is the application's access code, however it was typed; in constant time."""
    return kode.kode_cocok(kode_akses(permohonan), diketik)


def telepon_lokal(teks: str) -> str:
    """«+62 812-0000-4187» → «081200004187»; what is no number stays as it was written."""
    angka = kontak.telepon(teks)
    return f"0{angka[2:]}" if angka.startswith("62") else teks.strip()
