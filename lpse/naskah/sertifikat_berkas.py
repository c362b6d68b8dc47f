"""Key files and trusted roots under ``LPSE_VAR/kunci``: readable by the portal's own user alone."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from asn1crypto import pem, x509
from django.conf import settings

from lpse.naskah.models_sertifikat import SertifikatPenanda
from lpse.naskah.penanda.dasar import KunciDitolak
from lpse.tampilan.bahasa import tanggal

if TYPE_CHECKING:
    from collections.abc import Sequence

AKAR = "akar.pem"


def map_kunci() -> Path:
    """The folder of keys, made on first use."""
    tempat = Path(settings.LPSE_VAR) / "kunci"
    tempat.mkdir(parents=True, exist_ok=True, mode=0o700)
    return tempat


def tulis_kunci(nama: str, isi: bytes) -> Path:
    """Write a new key file, readable by its owner alone from its first byte.  Raises: FileExistsError, OSError."""
    tempat = map_kunci() / nama
    with os.fdopen(os.open(tempat, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as berkas:
        berkas.write(isi)
        berkas.flush()
        os.fsync(berkas.fileno())
    return tempat


def tambah_akar(teks_pem: str) -> None:
    """Trust one more root; the file is replaced whole."""
    tempat = map_kunci() / AKAR
    lama = tempat.read_text(encoding="ascii") if tempat.exists() else ""
    if teks_pem in lama:
        return
    sementara = tempat.with_suffix(f".{os.getpid()}")
    with os.fdopen(os.open(sementara, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as berkas:
        berkas.write(lama + teks_pem)
    sementara.replace(tempat)


def akar_tepercaya() -> Sequence[x509.Certificate]:
    """The roots whose signers this office believes: its own authority, and those an operator added to ``akar.pem``."""
    tempat = map_kunci() / AKAR
    try:
        cap = tempat.stat()
    except FileNotFoundError:
        return ()
    return _baca_akar(tempat, cap.st_mtime_ns, cap.st_size)


@lru_cache(maxsize=4)
def _baca_akar(tempat: Path, _berubah: int, _ukuran: int) -> tuple[x509.Certificate, ...]:
    return tuple(x509.Certificate.load(der) for _, _, der in pem.unarmor(tempat.read_bytes(), multiple=True))


def kunci_pengguna(pengguna_id: int) -> bytes:
    """The sealed key of this person's active certificate.  Raises: KunciDitolak."""
    sertifikat = SertifikatPenanda.objects.pegawai().filter(pemilik_id=pengguna_id).order_by("keadaan", "-id").first()
    if sertifikat is None:
        raise KunciDitolak(
            "Anda belum memiliki sertifikat tanda tangan. Mintalah kepada Unit Administrasi Sistem Elektronik."
        )
    if not sertifikat.aktif:
        raise KunciDitolak(
            f"Sertifikat Anda dicabut pada {tanggal(sertifikat.dicabut_pada)}. Mintalah sertifikat baru kepada Unit "
            "Administrasi Sistem Elektronik."
        )
    try:
        return (map_kunci() / sertifikat.jalur).read_bytes()
    except OSError as galat:
        raise KunciDitolak(
            "Berkas kunci Anda tidak dapat dibaca di server. Naskah belum ditandatangani; hubungi Unit Administrasi "
            "Sistem Elektronik."
        ) from galat
