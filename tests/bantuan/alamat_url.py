"""Every address the resolver knows, and what it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True)
class Alamat:
    """One URL pattern: its qualified name, its route, the names of its arguments, its view."""

    nama: str
    rute: str
    argumen: frozenset[str]
    view: Callable[..., Any]


def semua_alamat() -> list[Alamat]:
    """Every pattern of the project, the admin's included, in the resolver's order."""
    return list(_jalan(get_resolver().url_patterns, (), "", frozenset()))


def _jalan(
    pola: list[URLPattern | URLResolver], ruang: tuple[str, ...], awal: str, argumen: frozenset[str]
) -> Iterator[Alamat]:
    for p in pola:
        rute = awal + str(p.pattern)
        semua = argumen | frozenset(getattr(p.pattern, "converters", {})) | frozenset(p.pattern.regex.groupindex)
        if isinstance(p, URLPattern):
            yield Alamat(":".join([*ruang, p.name or f"<{rute}>"]), rute, semua, p.callback)
        else:
            yield from _jalan(p.url_patterns, (*ruang, p.namespace) if p.namespace else ruang, rute, semua)
