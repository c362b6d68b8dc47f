"""Orders to the server a medium is plugged into, and what it answers: candidates, how preparing or ejecting went."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.cache import cache
from django.db import transaction

from arsip.cadangan.galat import GalatMesin
from arsip.cadangan.model_sasaran import Sasaran
from arsip.media import kabar, penanda, perangkat
from arsip.media.model_media import Media
from arsip.media.services_media import basi
from arsip.media.services_pasang import Laporan, pindai
from arsip.media.services_siap import lepaskan_media, siapkan_media
from lpse.celery import app
from lpse.galat import AturanDilanggar
from lpse.pekerjaan.jalan import jalan
from lpse.pemberitahuan.services import kabari

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

TUGAS_SIAPKAN = "arsip.media.siapkan"
TUGAS_LEPASKAN = "arsip.media.lepaskan"
_SEBENTAR = 180
_KEDALUWARSA = 240


def antrean(*, server: str) -> str:
    """The queue of that server's agent: short errands, never stuck behind a backup of hours."""
    return f"pantau.{server}"


def server_cadangan() -> list[str]:
    """Servers that carry out backups or hold a medium, this one always among them."""
    dari_sasaran = set(Sasaran.objects.aktif().values_list("server", flat=True))
    dari_media = set(Media.objects.hidup().exclude(server="").values_list("server", flat=True))
    return sorted(dari_sasaran | dari_media | {settings.KODE_SERVER})


def suruh_pindai() -> list[str]:
    """Ask each of them to look at its mounts now."""
    semua = server_cadangan()
    for server in semua:
        transaction.on_commit(
            partial(
                app.send_task, "arsip.media.pindai", kwargs={"server": server}, queue=antrean(server=server), expires=55
            )
        )
    return semua


def cari_sekarang() -> Laporan:
    """The button «Cari media»: look here at once, ask the others. Answers with what this machine saw."""
    suruh_pindai()
    laporan = pindai(server=settings.KODE_SERVER)
    catat_calon(server=settings.KODE_SERVER)
    return laporan


def catat_calon(*, server: str) -> list[dict[str, Any]]:
    """Mounts of this machine that a new medium could be made of; kept a few minutes for the form.

    Plain folders join them when ``LPSE_MEDIA_FOLDER_PENGGANTI`` is set (trials), told apart by ``folder``.
    """
    calon = []
    for titik in perangkat.titik_terpasang() + perangkat.folder_biasa():
        try:
            calon.append(
                {
                    "akar": titik.akar, "total": titik.total, "bebas": titik.bebas, "jenis_fs": titik.jenis_fs,
                    "hanya_baca": titik.hanya_baca, "penanda": (titik.jalur / penanda.NAMA).exists(),
                    "folder": titik.folder,
                }
            )  # fmt: skip
        except OSError:
            continue  # a mount that does not answer is no candidate
    cache.set(f"arsip.media.calon:{server}", calon, _SEBENTAR)
    return calon


def calon_terpasang() -> list[tuple[str, dict[str, Any]]]:
    """(server, mount) of every candidate the servers told of lately."""
    return [
        (server, satu)
        for server in server_cadangan()
        for satu in cache.get(f"arsip.media.calon:{server}") or []
        if not satu["penanda"]
    ]


def suruh_siapkan(*, media_id: int, server: str, akar: str, oleh: Pengguna) -> None:
    """Order the preparing of a medium on the server it is plugged into.  Raises: AturanDilanggar, TransisiBasi."""
    media = Media.objects.get(pk=media_id)
    if media.status != "baru":
        raise basi(media=media)
    if server not in server_cadangan():
        raise AturanDilanggar(f"Server {server} tidak menjalankan cadangan.")
    _kirim(TUGAS_SIAPKAN, server, {"media_id": media_id, "akar": akar, "oleh_id": oleh.pk})


def suruh_lepaskan(*, media_id: int, oleh: Pengguna) -> None:
    """Order the ejecting of a medium.  Raises: TransisiBasi."""
    media = Media.objects.get(pk=media_id)
    if not media.terpasang:
        raise basi(media=media)
    _kirim(TUGAS_LEPASKAN, media.server, {"media_id": media_id, "oleh_id": oleh.pk})


def _kirim(tugas: str, server: str, isi: dict[str, Any]) -> None:
    transaction.on_commit(partial(app.send_task, tugas, kwargs=isi, queue=antrean(server=server), expires=_KEDALUWARSA))


def siapkan_di_sini(*, media_id: int, akar: str, oleh: Pengguna) -> bool:
    """Carry the order out; a row and a notice say how it went."""
    media = Media.objects.get(pk=media_id)
    try:
        with jalan(TUGAS_SIAPKAN, sasaran=media.kode, oleh=oleh) as laporan:
            siapkan_media(media_id=media_id, akar=akar, server=settings.KODE_SERVER, oleh=oleh)
            laporan.pesan = f"Media {media.kode} siap di {akar}."
    except (AturanDilanggar, GalatMesin) as galat:
        _kabari(media, oleh, "gagal disiapkan", str(galat))
        return False
    _kabari(media, oleh, "siap dipakai", f"Penanda dan repositorinya ada di {akar}. Salin dapat disuruh sekarang.")
    return True


def lepaskan_di_sini(*, media_id: int, oleh: Pengguna) -> bool:
    """Carry the order out; a row and a notice say how it went."""
    media = Media.objects.get(pk=media_id)
    try:
        with jalan(TUGAS_LEPASKAN, sasaran=media.kode, oleh=oleh) as laporan:
            _, pesan = lepaskan_media(media_id=media_id, oleh=oleh)
            laporan.pesan = pesan or f"Media {media.kode} boleh dicabut."
    except AturanDilanggar as galat:
        _kabari(media, oleh, "belum dapat dilepas", str(galat))
        return False
    _kabari(media, oleh, "boleh dicabut" if not pesan else "hampir dapat dicabut", pesan or "Cabut, lalu serahkan.")
    return True


def _kabari(media: Media, oleh: Pengguna, ringkas: str, rincian: str) -> None:
    with transaction.atomic():
        kabari(penerima=[oleh], jenis=kabar.PENYIAPAN, objek=media, konteks={"ringkas": ringkas, "rincian": rincian})
