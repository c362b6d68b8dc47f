"""The register of media: registered, changed, lost, broken, found again (Perka LKPP 2/2010 Pasal 27(2))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django_fsm import can_proceed

from arsip.media import kabar
from arsip.media.enums import JenisPindah, KeadaanIsi, StatusMedia
from arsip.media.model_media import IsiMedia, Media
from arsip.media.rantai import kunci, pindahkan
from arsip.media.services_tangga import turunkan
from lpse.akun.enums import KodePeran
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari_peran

if TYPE_CHECKING:
    from arsip.media.model_tempat import TempatAman
    from lpse.akun.models import Pengguna

KOLOM_UBAH = ("jenis", "merek", "nomor_seri", "kapasitas", "keterangan")


@transaction.atomic
def daftarkan_media(*, isian: dict[str, Any], oleh: Pengguna, tempat: TempatAman | None = None) -> Media:
    """Register a medium under the label stuck on it; its chain of custody begins with whoever registers it.

    Raises: AturanDilanggar (label or serial number taken, another rule of the register).
    """
    media = Media(kode=str(isian["kode"]).strip().upper(), **{k: isian[k] for k in KOLOM_UBAH if k in isian})
    _periksa(media)
    media.save(force_insert=True)
    pindahkan(media, JenisPindah.TERDAFTAR, oleh=oleh, ke_tempat=tempat, ke_pemegang=oleh)
    catat(pelaku=oleh, kata="mendaftarkan media cadangan", objek=media, sesudah=_gambaran(media))
    return media


@transaction.atomic
def ubah_media(*, media_id: int, isian: dict[str, Any], oleh: Pengguna) -> Media:
    """Change what is written about a medium; its label never changes.  Raises: AturanDilanggar."""
    media = kunci(media_id)
    sebelum = _gambaran(media)
    for kolom in KOLOM_UBAH:
        if kolom in isian:
            setattr(media, kolom, isian[kolom])
    _periksa(media)
    sesudah = _gambaran(media)
    berubah = sorted(k for k in sesudah if sesudah[k] != sebelum[k])
    if not berubah:
        return media
    media.save(update_fields=berubah)
    catat(
        pelaku=oleh, kata="mengubah media cadangan", objek=media,
        sebelum={k: sebelum[k] for k in berubah}, sesudah={k: sesudah[k] for k in berubah},
    )  # fmt: skip
    return media


@transaction.atomic
def nyatakan_rusak(*, media_id: int, alasan: str, oleh: Pengguna) -> Media:
    """The medium can no longer be trusted: what only it carried falls back down the ladder.

    Raises: AturanDilanggar (no reason), TransisiBasi.
    """
    return _akhiri(media_id, alasan, oleh, StatusMedia.RUSAK)


@transaction.atomic
def nyatakan_hilang(*, media_id: int, alasan: str, oleh: Pengguna) -> Media:
    """Nobody knows where the medium is; as :func:`nyatakan_rusak`, and its key is what now protects the data."""
    return _akhiri(media_id, alasan, oleh, StatusMedia.HILANG)


def _akhiri(media_id: int, alasan: str, oleh: Pengguna, tujuan: StatusMedia) -> Media:
    media = kunci(media_id)
    gerak = media.nyatakan_rusak if tujuan == StatusMedia.RUSAK else media.nyatakan_hilang
    if not can_proceed(gerak):
        raise basi(media=media)
    if not alasan.strip():
        raise AturanDilanggar("Tulis apa yang terjadi pada media ini.")
    sebelum = media.status
    gerak(alasan=alasan.strip())
    media.save(update_fields=["status", "alasan", "titik_pasang"])
    if tujuan == StatusMedia.HILANG:
        pindahkan(media, JenisPindah.HILANG, oleh=oleh, catatan=alasan)
    else:
        pindahkan(
            media, JenisPindah.RUSAK, oleh=oleh, ke_tempat=media.tempat, ke_pemegang=media.pemegang,
            ke_nama=media.pemegang_nama, catatan=alasan,
        )  # fmt: skip
    catat(
        pelaku=oleh, kata=f"menyatakan media {tujuan.label.lower()}", objek=media, alasan=alasan.strip(),
        sebelum={"status": sebelum}, sesudah={"status": media.status},
    )  # fmt: skip
    jumlah = turunkan(media=media, sebab=f"media {media.kode} {tujuan.label.lower()}")
    kabari_peran(
        kode_peran=(KodePeran.ASE, KodePeran.KEPALA), jenis=kabar.HILANG, objek=media, konteks={"jumlah": jumlah},
        kecuali=oleh,
    )  # fmt: skip
    return media


@transaction.atomic
def temukan(*, media_id: int, alasan: str, tempat: TempatAman | None, oleh: Pengguna) -> Media:
    """A lost medium was found: its copies count again only after they have been read again.

    Raises: AturanDilanggar (nothing said), TransisiBasi.
    """
    media = kunci(media_id)
    if not can_proceed(media.temukan) or media.repositori is None:
        raise basi(media=media)
    if not alasan.strip():
        raise AturanDilanggar("Tulis di mana dan bagaimana media ini ditemukan.")
    media.temukan(alasan=alasan.strip())
    media.save(update_fields=["status", "alasan"])
    pindahkan(media, JenisPindah.DITEMUKAN, oleh=oleh, ke_tempat=tempat, ke_pemegang=oleh, catatan=alasan)
    IsiMedia.objects.filter(media=media, keadaan=KeadaanIsi.COCOK).update(keadaan=KeadaanIsi.TERSALIN)
    catat(pelaku=oleh, kata="menemukan kembali media", objek=media, alasan=alasan.strip())
    return media


def basi(*, media: Media) -> TransisiBasi:
    """The refusal of a move that the medium's state no longer allows."""
    return TransisiBasi(f"Media {media.kode} sekarang {media.get_status_display().lower()}. Muat ulang halaman ini.")


def _periksa(media: Media) -> None:
    try:
        media.full_clean(exclude=["repositori", "status"])
    except ValidationError as galat:
        raise AturanDilanggar(" ".join(galat.messages)) from galat


def _gambaran(media: Media) -> dict[str, Any]:
    return {k: getattr(media, k) for k in KOLOM_UBAH}
