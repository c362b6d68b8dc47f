"""Readiness, part by part: what ``/siap`` answers."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psycopg
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from redis.exceptions import RedisError

from lpse.kesehatan import detak

#: Less free space than this and the next upload or backup may fail, bytes.
RUANG_MINIMUM = 200 * 1024 * 1024
TUNGGU_BASIS_DATA = 3
ANTREAN_UTAMA = "utama"


@dataclass(frozen=True)
class Bagian:
    """State of one part, in words a person understands and a stranger learns nothing from."""

    siap: bool
    keterangan: str


def basis_data() -> Bagian:
    """Asks over a connection of its own: a full pool must not make the answer wait."""
    parameter = {**connection.get_connection_params(), "connect_timeout": TUNGGU_BASIS_DATA}
    try:
        with psycopg.connect(**parameter) as sambungan:
            sambungan.execute("SELECT 1")
    except psycopg.Error:
        return Bagian(siap=False, keterangan="Basis data tidak menjawab.")
    return Bagian(siap=True, keterangan="Basis data menjawab.")


def redis() -> Bagian:
    """A key goes there and back."""
    kunci, nilai = f"siap:coba:{secrets.token_hex(4)}", secrets.token_hex(4)
    try:
        cache.set(kunci, nilai, 10)
        sama = cache.get(kunci) == nilai
        cache.delete(kunci)
    except RedisError:
        return Bagian(siap=False, keterangan="Redis tidak menjawab.")
    return Bagian(siap=sama, keterangan="Redis menjawab." if sama else "Redis tidak menyimpan dengan benar.")


def pekerja() -> Bagian:
    """Heartbeat of whoever consumes the main queue."""
    return _menurut_tanda("Pekerja", detak.kunci_antrean(ANTREAN_UTAMA), detak.BATAS_ANTREAN)


def beat() -> Bagian:
    """The scheduler's own tick."""
    return _menurut_tanda("Penjadwal", detak.KUNCI_BEAT, detak.BATAS_BEAT)


def penyimpanan() -> Bagian:
    """Writes a file where uploads go, and looks how much room is left."""
    folder = Path(settings.MEDIA_ROOT)
    try:
        coba_tulis(folder)
        sisa = shutil.disk_usage(folder).free
    except OSError:
        return Bagian(siap=False, keterangan="Tempat berkas tidak dapat ditulis.")
    if sisa < RUANG_MINIMUM:
        return Bagian(siap=False, keterangan="Tempat berkas hampir penuh.")
    return Bagian(siap=True, keterangan="Tempat berkas dapat ditulis.")


BAGIAN: dict[str, Callable[[], Bagian]] = {
    "basis_data": basis_data,
    "redis": redis,
    "pekerja": pekerja,
    "beat": beat,
    "penyimpanan": penyimpanan,
}


def periksa_semua() -> dict[str, Bagian]:
    """Every part, in the order of :data:`BAGIAN`."""
    return {nama: periksa() for nama, periksa in BAGIAN.items()}


def coba_tulis(folder: Path) -> None:
    """Write a small file to the disk itself, read it back, remove it.  Raises: OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    berkas = folder / f".coba-{secrets.token_hex(6)}"
    isi = secrets.token_bytes(64)
    try:
        with berkas.open("wb") as keluar:
            keluar.write(isi)
            keluar.flush()
            os.fsync(keluar.fileno())
        if berkas.read_bytes() != isi:
            raise OSError(f"{berkas} terbaca lain daripada yang ditulis")
    finally:
        berkas.unlink(missing_ok=True)


def _menurut_tanda(siapa: str, kunci: str, batas: int) -> Bagian:
    try:
        umur = detak.umur(kunci)
    except RedisError:
        return Bagian(siap=False, keterangan=f"{siapa} tidak dapat ditanya: Redis tidak menjawab.")
    if umur is None:
        return Bagian(siap=False, keterangan=f"{siapa} belum pernah memberi tanda.")
    if umur > batas:
        return Bagian(siap=False, keterangan=f"{siapa} diam selama {umur:.0f} detik.")
    return Bagian(siap=True, keterangan=f"{siapa} memberi tanda {umur:.0f} detik lalu.")
