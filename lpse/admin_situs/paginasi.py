"""Counting without reading everything: a big table's size comes from the statistics PostgreSQL keeps anyway."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.db import connections
from django.utils.functional import cached_property

if TYPE_CHECKING:
    from django.db.models import QuerySet

#: Below this, counting is cheap and exact; above it, an estimate is shown, or "at least" for a filtered list.
BATAS_HITUNG = 10_000

_TAKSIRAN = """
    SELECT coalesce(sum(greatest(c.reltuples, 0)), 0)::bigint
      FROM pg_class c
     WHERE c.oid = to_regclass(%s)
        OR c.oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = to_regclass(%s))
"""


class PaginatorTaksiran(Paginator):  # type: ignore[type-arg] # generic only in the stubs
    """Exact up to ``BATAS_HITUNG`` rows; beyond that the planner's estimate, or the limit when the list is filtered.

    The whole list of a big table is never counted: at most ``BATAS_HITUNG + 1`` rows are looked at.
    """

    template_name = "admin/paginasi_taksiran.html"

    @cached_property
    def count(self) -> int:
        daftar: Any = self.object_list
        if not hasattr(daftar, "query"):
            return len(daftar)
        terhitung: int = daftar.order_by()[: BATAS_HITUNG + 1].count()
        if terhitung <= BATAS_HITUNG:
            return terhitung
        return max(BATAS_HITUNG, self._taksiran(daftar)) if not daftar.query.where else BATAS_HITUNG

    @property
    def pasti(self) -> bool:
        """Whether ``count`` is exact."""
        return self.count < BATAS_HITUNG

    def _taksiran(self, daftar: QuerySet[Any]) -> int:
        tabel = f'"{daftar.model._meta.db_table}"'  # noqa: SLF001 - Django's public _meta
        with connections[daftar.db].cursor() as kursor:
            kursor.execute(_TAKSIRAN, [tabel, tabel])
            return int(kursor.fetchone()[0])
