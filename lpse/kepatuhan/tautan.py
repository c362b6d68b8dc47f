"""Whether a link that a check gave leads this person anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve

from lpse.akun.akses import Izin, aturan_untuk

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


def boleh_buka(pengguna: Pengguna, tautan: str) -> bool:
    """By the rule of the view behind it; an address that is none of ours leads nowhere."""
    if not tautan.startswith("/"):
        return False
    try:
        cocok = resolve(urlsplit(tautan).path)
    except Resolver404:
        return False
    aturan = aturan_untuk(cocok.func, cocok.view_name)
    if aturan is None:
        return False
    return pengguna.has_perms(aturan.izin) if isinstance(aturan, Izin) else True
