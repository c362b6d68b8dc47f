"""Who reports: the account behind an address."""

from __future__ import annotations

from lpse.akun.models import Pengguna


def satu_akun(surel: str) -> Pengguna | None:
    """The one active account with this address; two with the same are nobody's."""
    if not surel:
        return None
    ada = list(Pengguna.objects.aktif().filter(email__iexact=surel)[:2])
    return ada[0] if len(ada) == 1 else None
