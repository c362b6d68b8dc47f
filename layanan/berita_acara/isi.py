"""All that minutes hold, read at once: rules, builder and paper look at the same rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from layanan.berita_acara.models import (
        AnggotaPokja,
        BeritaAcara,
        BerkasTakTerbuka,
        BuktiBA,
        Perangkat,
        Percobaan,
        PihakBA,
    )


@dataclass(frozen=True)
class Isi:
    """The minutes with their rows in order."""

    ba: BeritaAcara
    anggota: list[AnggotaPokja]
    berkas: list[BerkasTakTerbuka]
    perangkat: list[Perangkat]
    kronologi: list[Percobaan]
    bukti: list[BuktiBA]
    pihak: list[PihakBA]

    @property
    def baris(self) -> list[dict[str, str]]:
        """Rows that only some kinds have."""
        return list(self.ba.isian.get("baris", ()))


def baca(ba: BeritaAcara) -> Isi:
    """Seven queries."""
    return Isi(
        ba=ba,
        anggota=list(ba.anggota.order_by("urutan")),
        berkas=list(ba.berkas_tak_terbuka.order_by("urutan")),
        perangkat=list(ba.perangkat.order_by("urutan")),
        kronologi=list(ba.kronologi.order_by("urutan")),
        bukti=list(ba.bukti.select_related("berkas__isi").order_by("urutan")),
        pihak=list(ba.pihak.select_related("akun").prefetch_related("akun__groups").order_by("urutan")),
    )
