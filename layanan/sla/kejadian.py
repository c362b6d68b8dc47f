"""What happens to a thing that is promised, and which of its two clocks hears it. Pure: the oracle tests this table."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import models

from layanan.sla.enums import KodeJam
from lpse.waktu.enums import KataJam, KeadaanJam


class Kejadian(models.TextChoices):
    TANGGAPI = "tanggapi", "Ditanggapi"
    TUNGGU = "tunggu", "Menunggu"
    LANJUT = "lanjut", "Dilanjutkan"
    AKHIRI = "akhiri", "Berakhir"
    BUKA = "buka", "Dibuka kembali"
    GANTI_TARGET = "ganti_target", "Target lain"


_R, _S = KodeJam.RESPONS, KodeJam.SELESAI
#: The first response never waits, and is not owed a second time when the thing opens again.
PENGARUH: dict[Kejadian, tuple[tuple[KodeJam, KataJam], ...]] = {
    Kejadian.TANGGAPI: ((_R, KataJam.SELESAI),),
    Kejadian.TUNGGU: ((_S, KataJam.JEDA),),
    Kejadian.LANJUT: ((_S, KataJam.LANJUT),),
    Kejadian.AKHIRI: ((_R, KataJam.SELESAI), (_S, KataJam.SELESAI)),
    Kejadian.BUKA: ((_S, KataJam.BUKA_KEMBALI),),
    Kejadian.GANTI_TARGET: ((_R, KataJam.UBAH_SASARAN), (_S, KataJam.UBAH_SASARAN)),
}
#: What a clock that is done no longer hears; the others must find the state they need, or were called too late.
_LEWATI_YANG_SELESAI = frozenset({Kejadian.TANGGAPI, Kejadian.AKHIRI, Kejadian.GANTI_TARGET})


def terkena(kejadian: Kejadian, keadaan: Mapping[str, str]) -> list[tuple[KodeJam, KataJam]]:
    """The clocks that hear this, and as what; ``keadaan`` is the state of each clock by its code."""
    return [
        (kode, kata)
        for kode, kata in PENGARUH[kejadian]
        if not (kejadian in _LEWATI_YANG_SELESAI and keadaan[kode] == KeadaanJam.SELESAI)
    ]
