"""Health check of a container, light enough for every 15 seconds: no Django settings, one question, exit code 0 or 1.

``python -m lpse.kesehatan.kontainer web|worker|cadangan|agent|beat|basis_data``
"""

from __future__ import annotations

import http.client
import os
import sys
import time
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path

import psycopg
from redis import Redis
from redis.exceptions import RedisError

from lpse.kesehatan import detak

#: How Django's cache writes a key: prefix of the settings, version, key.
AWALAN_KUNCI = "lpse:1:"


def rahasia(nama: str) -> str:
    """A secret from the environment or from the file it names, as the settings read it."""
    berkas = os.environ.get(f"{nama}_FILE")
    return Path(berkas).read_text(encoding="utf-8").strip() if berkas else os.environ.get(nama, "")


def web() -> bool:
    """Gunicorn answers under the office's own name."""
    tuan = os.environ.get("LPSE_HOST", "127.0.0.1").split(",")[0].strip().lstrip(".*")
    sambungan = http.client.HTTPConnection("127.0.0.1", int(os.environ.get("PORT") or 8000), timeout=5)
    try:
        sambungan.request("GET", "/sehat", headers={"Host": tuan, "X-Forwarded-Proto": "https"})
        return sambungan.getresponse().status == HTTPStatus.OK
    finally:
        sambungan.close()


def tanda(kunci: str, batas: int) -> bool:
    """The sign in Redis is younger than ``batas`` seconds."""
    with Redis.from_url(rahasia("REDIS_URL"), socket_timeout=5, socket_connect_timeout=5) as klien:
        saat = klien.get(AWALAN_KUNCI + kunci)
    return isinstance(saat, bytes) and time.time() - int(saat) <= batas


def worker() -> bool:
    return tanda(detak.kunci_antrean("utama"), detak.BATAS_ANTREAN)


def agent() -> bool:
    return tanda(detak.kunci_antrean(f"pantau.{os.environ.get('LPSE_KODE_SERVER') or 'portal'}"), detak.BATAS_ANTREAN)


def cadangan() -> bool:
    return tanda(detak.kunci_antrean(f"cadangan.{os.environ.get('LPSE_KODE_SERVER') or 'portal'}"), detak.BATAS_ANTREAN)


def beat() -> bool:
    return tanda(detak.KUNCI_BEAT, detak.BATAS_BEAT)


def basis_data() -> bool:
    """PostgreSQL lets us in (the migrate step)."""
    psycopg.connect(rahasia("DATABASE_URL"), connect_timeout=5).close()
    return True


PERTANYAAN: dict[str, Callable[[], bool]] = {
    "web": web,
    "worker": worker,
    "cadangan": cadangan,
    "agent": agent,
    "beat": beat,
    "basis_data": basis_data,
}


def utama(argumen: list[str]) -> int:
    if len(argumen) != 1 or argumen[0] not in PERTANYAAN:
        sys.stderr.write(f"Pemakaian: python -m lpse.kesehatan.kontainer {'|'.join(PERTANYAAN)}\n")
        return 2
    try:
        sehat = PERTANYAAN[argumen[0]]()
    except (OSError, http.client.HTTPException, RedisError, psycopg.Error, ValueError) as galat:
        sys.stderr.write(f"{argumen[0]}: {galat}\n")
        return 1
    if not sehat:
        sys.stderr.write(f"{argumen[0]}: tidak memberi tanda\n")
    return 0 if sehat else 1


if __name__ == "__main__":
    sys.exit(utama(sys.argv[1:]))
