"""Signing without a certificate of one's own: a drawn signature in an update that the office's seal closes.

Same slots, same order, same revisions as a signature by certificate (docs/adr/0043). Who the person was, and that they
agreed, is the caller's to know; the paper's record keeps it in words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from lpse.naskah.penanda import segel_kantor
from lpse.naskah.services_tanda_tangan import Pembubuhan, bubuhkan, giliran_undangan, permintaan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.naskah.models import TandaTangan
    from lpse.naskah.penanda.dasar import Permintaan
    from lpse.naskah.services_tanda_tangan import Giliran


@dataclass(frozen=True)
class Goresan:
    """A drawn signature: the cleaned picture and its SHA-256, when it was drawn, how, and how the person was known."""

    gambar: bytes = field(repr=False)
    sha256: str
    pada: datetime
    cara: str
    pengenalan: str


def bubuhkan_goresan(
    *,
    naskah_id: int,
    slot_id: int,
    goresan: Goresan,
    oleh: Pengguna | None = None,
    bersama: Callable[[TandaTangan], None] | None = None,
) -> TandaTangan:
    """Put a drawn signature on a final paper and seal it; ``bersama`` runs in the transaction that keeps it.

    Raises: AturanDilanggar (not their turn, not in force), TransisiBasi (signed already, another tab), TandaTanganGagal
    (the seal's service refused or is down: the slot is *gagal* with the reason and the same drawing may be sent again).
    """
    teks = (f"{goresan.cara}, disegel secara elektronik", bahasa.waktu(goresan.pada))

    def susun(kini: Giliran) -> Permintaan:
        satu = permintaan(kini=kini, saat=timezone.now(), teks=(teks[0], f"{teks[1]}, {kini.naskah.kode}"))
        return replace(satu, gambar=goresan.gambar)

    return bubuhkan(
        kerja=Pembubuhan(
            naskah_id=naskah_id,
            penanda=segel_kantor(),
            cari=lambda naskah: giliran_undangan(naskah=naskah, slot_id=slot_id),
            susun=susun,
            oleh=oleh,
            rincian={
                "goresan": goresan.sha256,
                "cara": goresan.cara,
                "pengenalan": goresan.pengenalan,
                "digores": goresan.pada.isoformat(timespec="seconds"),
            },
            bersama=bersama,
        )
    )
