"""pgtrigger's list of triggers, grown trigger by trigger instead of looked through from the start for each.

For every trigger it takes, pgtrigger builds both of its indexes anew from all that it has. With eight hundred triggers
that was a third of what every process of the portal needs to start: web, workers, each ``manage.py``.
"""

from __future__ import annotations

from typing import Any

from pgtrigger import registry

#: pgtrigger gives it no public name; ``tests/lpse/test_pemicu.py`` compares with what its own would have answered.
Bawaan = registry._Registry  # noqa: SLF001 - as above


class DaftarPemicu(Bawaan):
    """The same keys, refusals and order; the indexes are kept."""

    def __init__(self) -> None:
        self._menurut_tabel: dict[tuple[str, str], Any] = {}
        self._nama_fungsi: set[str] = set()
        super().__init__()

    @property
    def by_db_table(self) -> dict[tuple[str, str], Any]:
        return self._menurut_tabel

    @property
    def pg_function_names(self) -> set[str]:
        return self._nama_fungsi

    def __setitem__(self, kunci: str, isi: tuple[Any, Any]) -> None:
        super().__setitem__(kunci, isi)  # type: ignore[no-untyped-call]  # pgtrigger left it bare
        model, pemicu = isi
        self._menurut_tabel[model._meta.db_table, pemicu.name] = pemicu  # noqa: SLF001 - Django documents _meta
        self._nama_fungsi.add(pemicu.get_pgid(model))

    def __delitem__(self, kunci: str) -> None:
        model, pemicu = self[kunci]
        super().__delitem__(kunci)  # type: ignore[no-untyped-call]  # as above
        self._menurut_tabel.pop((model._meta.db_table, pemicu.name), None)  # noqa: SLF001 - as above
        self._nama_fungsi.discard(pemicu.get_pgid(model))


def pasang() -> None:
    """Put it in place of pgtrigger's own; before the first model is imported, so while that is still empty."""
    if not registry._registry:  # noqa: SLF001 - as above
        registry._registry = DaftarPemicu()  # noqa: SLF001 - pgtrigger reads this name at every use
