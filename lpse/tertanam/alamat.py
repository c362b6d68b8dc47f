"""Where the embedded PostgreSQL and Redis of a data folder listen (read by settings; needs no running server)."""

from __future__ import annotations

from pathlib import Path


def database_url(var: Path) -> str:
    """URL of the embedded cluster that belongs to ``var``."""
    return f"postgres://lpse@/lpse?host={var}/tertanam/soket"


def redis_url(var: Path) -> str:
    """URL of the embedded Redis that belongs to ``var``."""
    return f"unix://{var}/tertanam/soket/redis.sock"
