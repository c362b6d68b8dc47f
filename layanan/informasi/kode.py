"""Access codes of requests for information; only this office can compute them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.publik import kode

if TYPE_CHECKING:
    from layanan.informasi.models import PermintaanInformasi


def kode_permintaan(permintaan: PermintaanInformasi) -> str:
    return kode.kode_akses("layanan.informasi.kode", permintaan.uuid, permintaan.generasi_kode)


def permintaan_cocok(permintaan: PermintaanInformasi, diketik: str) -> bool:
    """Whether this is the request's code, however it was typed; in constant time."""
    return kode.kode_cocok(kode_permintaan(permintaan), diketik)
