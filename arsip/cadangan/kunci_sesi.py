"""Session advisory locks of PostgreSQL: they live exactly as long as the process that holds them."""

from __future__ import annotations

import threading
from enum import IntEnum
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import psycopg
from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Iterable


class Ruang(IntEnum):
    """First half of a lock's key; the second is a row's number."""

    JALAN = 27_101
    SASARAN = 27_102
    REPOSITORI = 27_103


def _sambungan() -> psycopg.Connection[Any]:
    """A connection of its own, outside the pool: a pooled one would carry the lock to whoever gets it next."""
    parameter = {k: v for k, v in connection.get_connection_params().items() if k in _PARAMETER}
    return psycopg.connect(
        **parameter, autocommit=True, application_name="lpse-cadangan", connect_timeout=10,
        keepalives=1, keepalives_idle=20, keepalives_interval=5, keepalives_count=3,
    )  # fmt: skip


_PARAMETER = frozenset(
    {"host", "port", "dbname", "user", "password", "sslmode", "sslrootcert", "sslcert", "sslkey", "service", "passfile"}
)


class KunciSesi:
    """The locks of one run. They go with the connection, however the process ends."""

    def __init__(self) -> None:
        self._gerbang = threading.Lock()
        self._dipegang: dict[tuple[int, int], bool] = {}
        self._sambungan = _sambungan()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None:
        self._sambungan.close()

    def coba(self, ruang: Ruang, nomor: int, *, bersama: bool = False) -> bool:
        """Take it if it is free now; ``bersama`` shares it with others that share."""
        with self._gerbang:
            dapat = self._ambil(ruang, nomor, bersama=bersama)
            if dapat:
                self._dipegang[ruang, nomor] = bersama
            return dapat

    def lepas(self, ruang: Ruang, nomor: int) -> None:
        with self._gerbang:
            bersama = self._dipegang.pop((ruang, nomor), None)
            if bersama is not None and not self._sambungan.closed:
                akhir = "_shared" if bersama else ""
                self._sambungan.execute(f"SELECT pg_advisory_unlock{akhir}(%s, %s)", (int(ruang), nomor))

    def masih(self) -> bool:
        """Whether the session lives; when it broke (server restarted) try to take everything again."""
        with self._gerbang:
            try:
                self._sambungan.execute("SELECT 1")
            except psycopg.Error:
                return self._sambung_ulang()
            return True

    def _sambung_ulang(self) -> bool:
        self._sambungan.close()
        try:
            self._sambungan = _sambungan()
            return all(self._ambil(r, n, bersama=b) for (r, n), b in self._dipegang.items())
        except psycopg.Error:
            return False

    def _ambil(self, ruang: int, nomor: int, *, bersama: bool) -> bool:
        akhir = "_shared" if bersama else ""
        baris = self._sambungan.execute(f"SELECT pg_try_advisory_lock{akhir}(%s, %s)", (int(ruang), nomor)).fetchone()
        return bool(baris and baris[0])


def bebas(ruang: Ruang, nomor: Iterable[int]) -> set[int]:
    """Which of these locks nobody holds now, by one look at the server's own table."""
    diminta = list(nomor)
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT objid::bigint FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2"
            " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
            " AND classid::bigint = %s AND objid::bigint = ANY(%s)",
            (int(ruang), diminta),
        )
        dipegang = {int(baris[0]) for baris in kursor.fetchall()}
    return set(diminta) - dipegang


def putuskan(ruang: Ruang, nomor: int) -> None:
    """End the session that holds a lock: its machine is gone (power cut, cable), the server only does not know yet."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2"
            " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
            " AND classid::bigint = %s AND objid::bigint = %s AND pid <> pg_backend_pid()",
            (int(ruang), nomor),
        )
