"""Before a single byte is written or trusted: is this really the medium, here, now, and writable?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arsip.cadangan.enums import JenisRepositori
from arsip.cadangan.galat import MenungguMedia
from arsip.cadangan.model_sasaran import Repositori
from arsip.media import penanda, perangkat
from arsip.media.enums import StatusMedia
from arsip.media.perangkat import Titik

if TYPE_CHECKING:
    from arsip.media.model_media import Media


#: Folder of the repository on the medium.
FOLDER_REPO = "lpse-restic"


def kosongkan_alamat(*, alamat: str, kecuali: int = 0) -> None:
    """The address of a mount point belongs to whichever medium is plugged in there now."""
    lama = Repositori.objects.select_for_update().filter(alamat=alamat, jenis=JenisRepositori.MEDIA)
    for satu in lama.exclude(pk=kecuali):
        satu.alamat = f"{alamat}#{satu.kode}"
        satu.save(update_fields=["alamat"])


def arahkan_repositori(*, media: Media, titik: Titik) -> None:
    """The medium's repository lies where the medium is mounted today; the caller holds the medium's row."""
    repositori, alamat = media.repositori, str(titik.jalur / FOLDER_REPO)
    if repositori is None or repositori.alamat == alamat:
        return
    kosongkan_alamat(alamat=alamat, kecuali=repositori.pk)
    repositori.alamat = alamat
    repositori.save(update_fields=["alamat"])


def titik_sah(*, media: Media, tulis: bool) -> Titik:
    """The mount of a plugged-in medium, its marker read again just now.

    Raises: MenungguMedia with what a person must do (plug in, remount, look where this disk comes from).
    """
    if media.status != StatusMedia.TERPASANG:
        raise MenungguMedia(f"Media {media.kode} belum terpasang. Ambil dari {_tempat(media)}, lalu pasang di server.")
    titik = Titik(media.folder, folder=True) if media.folder else perangkat.titik_di(media.titik_pasang)
    if titik is None or not masih_ada(titik=titik, media=media):
        raise MenungguMedia(f"Media {media.kode} tidak ada lagi di {media.titik_pasang}. Pasang kembali.")
    if tulis and titik.hanya_baca:
        raise MenungguMedia(
            f"Media {media.kode} terpasang hanya-baca di {titik.akar}. Periksa sakelar kunci tulis dan sistem "
            "berkasnya, lalu pasang kembali."
        )
    return titik


def masih_ada(*, titik: Titik, media: Media) -> bool:
    """Whether this very medium still answers there: marker, signature, identity of the file system."""
    try:
        isi = penanda.baca(titik.jalur)
        return isi is not None and isi.uuid == str(media.uuid) and perangkat.sama(media.pengenal, titik.pengenal)
    except (penanda.PenandaPalsu, OSError):
        return False


def _tempat(media: Media) -> str:
    return str(media.tempat) if media.tempat else "tempatnya"
