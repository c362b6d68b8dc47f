"""What a run holds beside its transaction: a session of its own, its locks, its beat, news of a cancellation.

The figures of progress must be seen while the transaction that imports is still open, and the locks must fall the
moment the process dies; both need a second connection, outside the pool.
"""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, Self

import psycopg
from django.db import connection

from registrasi.impor.enums import JenisImpor, StatusImpor

if TYPE_CHECKING:
    from types import TracebackType

#: First halves of the advisory locks; the second is a row's number, or the place of the kind in its list.
RUANG_IMPOR: Final = 22_101
RUANG_JENIS: Final = 22_102
_PARAMETER: Final = frozenset(
    {"host", "port", "dbname", "user", "password", "sslmode", "sslrootcert", "sslcert", "sslkey", "service", "passfile"}
)
#: Seconds between two beats that are written.
_JEDA: Final = 0.5


class Dibatalkan(Exception):  # noqa: N818 - the field's own words
    """Somebody asked for it: nothing of this run is written."""


class HilangKendali(Exception):  # noqa: N818 - the field's own words
    """The sweeper took this run for dead; it must not write any more."""


def nomor_jenis(jenis: str) -> int:
    return JenisImpor.values.index(jenis)


class Kendali:
    """The second session of one run."""

    def __init__(self, impor_id: int) -> None:
        parameter = {k: v for k, v in connection.get_connection_params().items() if k in _PARAMETER}
        self._sambungan: psycopg.Connection[Any] = psycopg.connect(
            **parameter, autocommit=True, application_name="lpse-impor", connect_timeout=10
        )
        # Its own row is never held long by anybody; waiting for it for ever would only hide a mistake.
        self._sambungan.execute("SET lock_timeout = '30s'")
        self.impor_id = impor_id
        self._terakhir = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None:
        # Said before closing: the server ends a closed session a moment later, and the next run must not wait for it.
        with suppress(psycopg.OperationalError):  # a session that was ended has let go already
            self._sambungan.execute("SELECT pg_advisory_unlock_all()")
        self._sambungan.close()

    def coba(self, ruang: int, nomor: int) -> bool:
        """Take the lock if it is free now."""
        baris = self._sambungan.execute("SELECT pg_try_advisory_lock(%s, %s)", (ruang, nomor)).fetchone()
        return bool(baris and baris[0])

    def detak(self, langkah: str, kemajuan: int, *, segera: bool = False) -> None:
        """Say how far it is, and hear whether to go on.  Raises: Dibatalkan, HilangKendali."""
        kini = time.monotonic()
        if not segera and kini - self._terakhir < _JEDA:
            return
        self._terakhir = kini
        baris = self._sambungan.execute(
            "UPDATE registrasi_impormassal SET detak = now(), langkah = %s, kemajuan = %s"
            " WHERE id = %s AND status = %s RETURNING batal_diminta",
            (langkah[:60], max(0, min(100, kemajuan)), self.impor_id, StatusImpor.BERJALAN.value),
        ).fetchone()
        if baris is None:
            raise HilangKendali
        if baris[0]:
            raise Dibatalkan


def tanpa_kunci(nomor: list[int]) -> set[int]:
    """Which of these runs nobody holds the lock of: their worker is dead."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT objid::bigint FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2"
            " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
            " AND classid::bigint = %s AND objid::bigint = ANY(%s)",
            (RUANG_IMPOR, nomor),
        )
        dipegang = {int(baris[0]) for baris in kursor.fetchall()}
    return set(nomor) - dipegang


def akhiri_sesi(impor_id: int) -> None:
    """End the session that still holds the lock of a run that beats no more (its machine is gone)."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2"
            " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
            " AND classid::bigint = %s AND objid::bigint = %s AND pid <> pg_backend_pid()",
            (RUANG_IMPOR, impor_id),
        )
