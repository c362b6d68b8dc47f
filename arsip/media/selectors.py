"""Composed reads for the pages of the media."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Q, QuerySet

from arsip.media.enums import DAPAT_DIHAPUS, HIDUP, StatusMedia
from arsip.media.model_media import IsiMedia, Media, TemuanMedia
from arsip.media.model_rotasi import RencanaRotasi, SlotRotasi
from arsip.media.model_serah import PenghapusanMedia, SerahTerimaMedia
from arsip.media.model_tempat import TempatAman
from arsip.media.selectors_rotasi import Giliran, giliran, giliran_aktif, media_berikut
from arsip.media.selectors_skor import Skor, skor_semua
from arsip.media.services_salin import jalan_media
from lpse.pekerjaan.models import JalanTugas

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

__all__ = ["Skor", "daftar_tempat", "hanya_di_media", "rencana", "rincian_media", "ringkasan", "skor_semua"]

_AKHIR = (StatusMedia.DIHAPUS,)
_RANTAI = 20


@dataclass(frozen=True)
class RencanaTampil:
    """A plan with its turns as they stand."""

    rencana: RencanaRotasi
    giliran: list[Giliran]

    @property
    def terlambat(self) -> int:
        return sum(g.terlambat for g in self.giliran)


def ringkasan(pengguna: Pengguna) -> dict[str, Any]:
    """Everything of the overview, in a number of queries that does not grow with the media."""
    media = list(
        Media.objects.terlihat_oleh(pengguna)
        .exclude(status__in=_AKHIR)
        .select_related("tempat")
        .prefetch_related("isi__salinan")
    )
    semua = giliran_aktif()
    return {
        "media": media,
        "di_tempat_aman": sum(m.status == StatusMedia.AMAN for m in media),
        "di_ruang_server": [m for m in media if m.status == StatusMedia.BERISI and m.di_ruang_server],
        "giliran": semua,
        "berikut": media_berikut(semua),
        "terlambat": [g for g in semua if g.terlambat],
        "temuan": list(TemuanMedia.objects.terlihat_oleh(pengguna).terbuka().select_related("media")),
        "serah": list(
            SerahTerimaMedia.objects.terlihat_oleh(pengguna).select_related("penyerah", "penerima", "tempat", "naskah")[
                :5
            ]
        ),
        "skor": skor_semua(pengguna),
    }


def rincian_media(media: Media) -> dict[str, Any]:
    """What one medium's page shows below its facts."""
    slot = SlotRotasi.objects.filter(media=media, rencana__aktif=True).select_related("rencana", "media")
    rantai = media.perpindahan.select_related("dari_tempat", "ke_tempat", "serah_terima__naskah")
    return {
        "hidup": [str(s) for s in HIDUP],
        "bisa_hapus": [str(s) for s in DAPAT_DIHAPUS],
        "isi": list(media.isi.select_related("salinan__sasaran").order_by("-salinan__waktu_data")[:_RANTAI]),
        "jalan": jalan_media(media=media),
        "rantai": list(rantai.order_by("-urut")[:_RANTAI]),
        "giliran": giliran(slot),
        "usul": PenghapusanMedia.objects.filter(media=media).select_related("petugas", "penyetuju", "naskah").first(),
        "perintah": JalanTugas.objects.filter(
            tugas__in=("arsip.media.siapkan", "arsip.media.lepaskan"), sasaran=media.kode
        ).order_by("-mulai").first(),
        "temuan": list(media.temuan.terbuka()),
    }  # fmt: skip


def daftar_tempat(pengguna: Pengguna) -> QuerySet[TempatAman]:
    """Places with how many media rest there."""
    return (
        TempatAman.objects.terlihat_oleh(pengguna)
        .select_related("penanggung_jawab")
        .annotate(jumlah=Count("media", filter=~Q(media__status=StatusMedia.DIHAPUS)))
        .order_by("-aktif", "ruang_server", "nama")
    )


def rencana(pengguna: Pengguna) -> list[RencanaTampil]:
    """Every plan with its turns, those in force first."""
    semua = list(RencanaRotasi.objects.terlihat_oleh(pengguna).select_related("tempat").order_by("-aktif", "nama"))
    slot = SlotRotasi.objects.filter(rencana__in=semua).select_related("rencana", "media")
    per: dict[int, list[Giliran]] = defaultdict(list)
    for g in giliran(slot):
        per[g.slot.rencana_id].append(g)
    return [RencanaTampil(r, per[r.pk]) for r in semua]


def hanya_di_media(media: Media) -> list[str]:
    """Sentences about snapshots that no other living medium carries."""
    lain = IsiMedia.objects.berlaku().exclude(media=media).values("salinan_id")
    tunggal = IsiMedia.objects.berlaku().filter(media=media).exclude(salinan__in=lain)
    jumlah = tunggal.count()
    return [f"{jumlah} salinan hanya ada di media ini."] if jumlah else []
