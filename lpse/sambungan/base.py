"""Connections of the pool after PostgreSQL was away: found dead all at once, not one by one.

With ``CONN_HEALTH_CHECKS`` the pool looks at each idle connection as it hands it out and waits longer after each dead
one (0, 1, 2, 4 … seconds): five of them, and the request ends as 503 long after PostgreSQL is back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.backends.postgresql import base
from psycopg import Error
from psycopg_pool import ConnectionPool

if TYPE_CHECKING:
    from psycopg import Connection


class DatabaseWrapper(base.DatabaseWrapper):
    """One dead connection sends all idle ones of the pool to be looked at."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> Connection[Any]:
        """A connection that answers.  Raises: psycopg.OperationalError when PostgreSQL does not."""
        sambungan: Connection[Any] = super().get_new_connection(conn_params)
        kolam: ConnectionPool | None = self.pool
        if kolam is None:
            return sambungan
        try:
            ConnectionPool.check_connection(sambungan)
        except Error:
            kolam.putconn(sambungan)
            kolam.check()
            sambungan = super().get_new_connection(conn_params)
        return sambungan
