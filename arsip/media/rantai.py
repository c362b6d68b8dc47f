"""The one hand that writes the chain of custody; called with the medium's row locked."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.utils import timezone

from arsip.media.model_media import Media
from arsip.media.model_serah import PerpindahanMedia

if TYPE_CHECKING:
    from arsip.media.enums import JenisPindah
    from arsip.media.model_serah import SerahTerimaMedia
    from arsip.media.model_tempat import TempatAman
    from lpse.akun.models import Pengguna


def kunci(media_id: int) -> Media:
    """The medium's row, locked; its repository and place come along."""
    return (
        Media.objects.select_for_update(of=("self",))
        .select_related("repositori", "tempat", "pemegang")
        .get(pk=media_id)
    )


def urut_akhir(media: Media) -> int:
    """Number of the last link; a form carries it so that a stale tab is noticed."""
    akhir = PerpindahanMedia.objects.filter(media=media).order_by("-urut").values_list("urut", flat=True).first()
    return akhir or 0


def pindahkan(
    media: Media,
    jenis: JenisPindah,
    *,
    oleh: Pengguna | None,
    ke_tempat: TempatAman | None = None,
    ke_pemegang: Pengguna | None = None,
    ke_nama: str = "",
    serah_terima: SerahTerimaMedia | None = None,
    catatan: str = "",
    pada: dt.datetime | None = None,
) -> PerpindahanMedia:
    """Add a link and let the medium's place follow from it; the caller holds the row and writes the trail."""
    saat = pada or timezone.now()
    nama = ke_nama or (str(ke_pemegang.nama) if ke_pemegang else "")
    mata = PerpindahanMedia.objects.create(
        media=media, urut=urut_akhir(media) + 1, jenis=jenis, pada=saat, oleh=oleh, serah_terima=serah_terima,
        dari_tempat=media.tempat, dari_pemegang=media.pemegang, dari_nama=media.pemegang_nama,
        ke_tempat=ke_tempat, ke_pemegang=ke_pemegang, ke_nama=nama, catatan=catatan[:500],
    )  # fmt: skip
    media.tempat, media.pemegang, media.pemegang_nama, media.tempat_sejak = ke_tempat, ke_pemegang, nama, saat
    media.save(update_fields=["tempat", "pemegang", "pemegang_nama", "tempat_sejak"])
    return mata
