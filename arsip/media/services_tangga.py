"""The ladder dibuat → di media → dibaca ulang → diuji pulih: up by what was done, down when the medium fails."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from arsip.cadangan.enums import URUTAN_TINGKAT, TingkatSalinan
from arsip.cadangan.model_jalan import Salinan
from arsip.media.enums import KeadaanIsi
from arsip.media.model_media import IsiMedia
from lpse.jejak.services import catat
from lpse.kepatuhan.profil import kebijakan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from arsip.media.model_media import Media

_T = TingkatSalinan


def tingkat_seharusnya(*, salinan: Salinan, tersalin: bool, cocok: bool) -> TingkatSalinan:
    """Where a copy may stand, given what living media carry of it.

    Where the regulation does not ask for portable media (Konkep 28(2)), a proven restore stands without them.
    """
    if salinan.diuji_pulih_pada is not None and (cocok or not kebijakan("media_portabel_wajib")):
        return _T.DIUJI_PULIH
    if cocok:
        return _T.DIBACA_ULANG
    return _T.DI_MEDIA if tersalin else _T.DIBUAT


@transaction.atomic
def naikkan(*, salinan_id: Iterable[int], ke: TingkatSalinan, pada: dt.datetime | None = None) -> int:
    """Up one's own step, never down; returns how many moved."""
    saat = pada or timezone.now()
    kolom = {_T.DI_MEDIA: "di_media_pada", _T.DIBACA_ULANG: "dibaca_ulang_pada"}[ke]
    naik = 0
    for salinan in Salinan.objects.select_for_update().filter(pk__in=list(salinan_id)).order_by("pk"):
        setattr(salinan, kolom, saat)
        lebih = URUTAN_TINGKAT.index(ke) > URUTAN_TINGKAT.index(salinan.tingkat)
        if ke == _T.DIBACA_ULANG and salinan.diuji_pulih_pada is not None:
            ke_mana, lebih = _T.DIUJI_PULIH, salinan.tingkat != _T.DIUJI_PULIH  # proven before, readable again
        else:
            ke_mana = ke
        if lebih:
            salinan.tingkat = ke_mana
            naik += 1
        salinan.save(update_fields=["tingkat", kolom])
    return naik


@transaction.atomic
def turunkan(*, media: Media, sebab: str) -> int:
    """What this medium carried is weighed anew by what the other living media carry; returns how many fell."""
    milik = IsiMedia.objects.filter(media=media).values("salinan_id")
    jatuh = 0
    for salinan in Salinan.objects.select_for_update().filter(pk__in=milik).order_by("pk"):
        berlaku = IsiMedia.objects.berlaku().filter(salinan=salinan)
        layak = tingkat_seharusnya(
            salinan=salinan, tersalin=berlaku.exists(), cocok=berlaku.filter(Q(keadaan=KeadaanIsi.COCOK)).exists()
        )
        if URUTAN_TINGKAT.index(layak) >= URUTAN_TINGKAT.index(salinan.tingkat):
            continue
        sebelum, salinan.tingkat = salinan.tingkat, layak
        salinan.save(update_fields=["tingkat"])
        catat(
            pelaku=None, kata="menurunkan tingkat salinan", objek=salinan, alasan=sebab,
            sebelum={"tingkat": sebelum}, sesudah={"tingkat": layak.value},
        )  # fmt: skip
        jatuh += 1
    return jatuh
