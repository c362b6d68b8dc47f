"""Runs that wait for a medium go on when it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arsip.cadangan import services as cadangan
from arsip.cadangan.enums import StatusJalan
from arsip.cadangan.model_jalan import JalanCadangan
from lpse.galat import TransisiBasi

if TYPE_CHECKING:
    from arsip.media.model_media import Media


def lanjutkan_yang_menunggu(*, media: Media) -> int:
    """Queue again what waits for this medium, unless it cannot be written to; returns how many went on."""
    if media.hanya_baca or media.repositori_id is None:
        return 0
    menunggu = JalanCadangan.objects.filter(repositori_id=media.repositori_id, status=StatusJalan.MENUNGGU_MEDIA)
    lanjut = 0
    for nomor in list(menunggu.order_by("pk").values_list("pk", flat=True)):
        try:
            cadangan.antre_lagi(jalan_id=nomor)
        except TransisiBasi:
            continue  # cancelled, or taken up by another look just now
        lanjut += 1
    return lanjut
