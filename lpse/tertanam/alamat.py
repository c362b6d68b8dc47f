"""Where the embedded PostgreSQL and Redis of a data folder listen (read by settings; needs no running server).

Loopback ports and random passwords are drawn once and kept in ``<var>/tertanam.json`` (mode 600). A port, not a
socket: a socket's path may not exceed 107 bytes and must be reachable for whoever runs the server, and a clone may lie
deep or in a private home. The password (SCRAM in PostgreSQL, ``requirepass`` in Redis) keeps other people of the
machine out.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from lpse.tertanam.galat import TertanamGalat, galat_tulis

BERKAS = "tertanam.json"
NAMA_BASIS_DATA = "lpse"
#: Below Linux' ephemeral range (32768…), so that no outgoing connection of anybody sits on a remembered port.
PORT_AWAL, PORT_BANYAK = 20_000, 12_000


@dataclass(frozen=True)
class Alamat:
    """Ports and passwords of one data folder."""

    port_postgres: int
    sandi_postgres: str
    port_redis: int
    sandi_redis: str

    @property
    def database_url(self) -> str:
        return f"postgres://lpse:{self.sandi_postgres}@127.0.0.1:{self.port_postgres}/{NAMA_BASIS_DATA}"

    @property
    def redis_url(self) -> str:
        return f"redis://:{self.sandi_redis}@127.0.0.1:{self.port_redis}/0"


def database_url(var: Path) -> str:
    """URL of the embedded cluster that belongs to ``var``.  Raises: TertanamGalat."""
    return baca(var).database_url


def redis_url(var: Path) -> str:
    """URL of the embedded Redis that belongs to ``var``.  Raises: TertanamGalat."""
    return baca(var).redis_url


def baca(var: Path) -> Alamat:
    """The remembered addresses; drawn and written on the first call.  Raises: TertanamGalat."""
    berkas = var / BERKAS
    try:
        return _urai(berkas)
    except FileNotFoundError:
        pass
    except OSError as galat:
        raise TertanamGalat(
            f"{berkas} tidak terbaca ({galat.strerror}): folder data ini milik pengguna lain."
        ) from galat
    except (ValueError, TypeError, KeyError):
        pass  # torn or foreign content: drawn anew below, the server takes the new password at its next start
    with _tergembok(var):
        try:
            return _urai(berkas)  # another process was faster
        except (OSError, ValueError, TypeError, KeyError):
            return _simpan(var, _undi(var))


def ganti_port(var: Path, *, postgres: bool = False, redis: bool = False) -> Alamat:
    """Draw another free port for a server whose remembered one is taken; everything else stays."""
    lama = baca(var)
    with _tergembok(var):
        baru = _urai(var / BERKAS)
        if postgres and baru.port_postgres == lama.port_postgres:
            baru = replace(baru, port_postgres=port_bebas(var, "postgres", kecuali={baru.port_redis}))
        if redis and baru.port_redis == lama.port_redis:
            baru = replace(baru, port_redis=port_bebas(var, "redis", kecuali={baru.port_postgres}))
        return _simpan(var, baru)


def port_bebas(var: Path, untuk: str, *, kecuali: set[int] | None = None) -> int:
    """A loopback port nobody listens on; where the search begins depends on the folder, so two clones rarely meet."""
    benih = hashlib.sha256(f"{untuk}:{var}".encode()).digest()
    mulai = int.from_bytes(benih[:4], "big")
    for langkah in range(PORT_BANYAK):
        port = PORT_AWAL + (mulai + langkah) % PORT_BANYAK
        if port not in (kecuali or set()) and port_kosong(port):
            return port
    raise TertanamGalat("Tidak ada port loopback yang bebas antara 20000 dan 31999.")


def port_kosong(port: int, tuan: str = "127.0.0.1") -> bool:
    """Whether nobody listens there now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as soket:
        soket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            soket.bind((tuan, port))
        except OSError:
            return False
        return True


def _urai(berkas: Path) -> Alamat:
    isi = json.loads(berkas.read_text(encoding="utf-8"))
    return Alamat(
        port_postgres=int(isi["port_postgres"]),
        sandi_postgres=str(isi["sandi_postgres"]),
        port_redis=int(isi["port_redis"]),
        sandi_redis=str(isi["sandi_redis"]),
    )


def _undi(var: Path) -> Alamat:
    port_postgres = port_bebas(var, "postgres")
    return Alamat(
        port_postgres=port_postgres,
        sandi_postgres=secrets.token_hex(24),
        port_redis=port_bebas(var, "redis", kecuali={port_postgres}),
        sandi_redis=secrets.token_hex(24),
    )


def _simpan(var: Path, alamat: Alamat) -> Alamat:
    sementara = var / f".{BERKAS}.{os.getpid()}"
    try:
        sementara.touch(mode=0o600)
        sementara.write_text(json.dumps(asdict(alamat), indent=1) + "\n", encoding="utf-8")
        sementara.replace(var / BERKAS)
    except OSError as galat:
        raise galat_tulis(var, galat) from galat
    return alamat


@contextmanager
def _tergembok(var: Path) -> Iterator[None]:
    """One writer at a time; the folder is made private when it is ours to make."""
    try:
        var.mkdir(mode=0o700, parents=True, exist_ok=True)
        gembok = os.open(var / f".{BERKAS}.kunci", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as galat:
        raise galat_tulis(var, galat) from galat
    try:
        fcntl.flock(gembok, fcntl.LOCK_EX)
        yield
    finally:
        os.close(gembok)
