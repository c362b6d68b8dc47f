"""Search over the registry: each source looks only where ``terlihat_oleh`` lets this person look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lpse.tampilan.registri import HasilPencarian, pencarian

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

#: Fewer letters match nearly everything and help nobody.
PANJANG_TERPENDEK = 2


@dataclass(frozen=True)
class KelompokHasil:
    label: str
    hasil: list[HasilPencarian]
    lebih: bool  # there are more than shown


def cari_semua(pengguna: Pengguna | AnonymousUser, kata: str, batas: int) -> dict[str, Any]:
    """Results grouped by source; at most ``batas`` of each."""
    kelompok: list[KelompokHasil] = []
    if len(kata) >= PANJANG_TERPENDEK and pengguna.is_authenticated:
        for sumber in pencarian.untuk(pengguna):
            hasil = list(sumber.cari(pengguna, kata, batas + 1))
            if hasil:
                kelompok.append(KelompokHasil(sumber.label, hasil[:batas], len(hasil) > batas))
    return {
        "kata_cari": kata,
        "cukup": len(kata) >= PANJANG_TERPENDEK,
        "kelompok_hasil": kelompok,
        "jumlah_hasil": sum(len(k.hasil) for k in kelompok),
    }
