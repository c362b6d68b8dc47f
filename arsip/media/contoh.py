"""The demo office's stand-in for a removable disk: prepared and copied to by the workers, as a real one would be."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from arsip.cadangan.enums import JenisJalan
from arsip.cadangan.model_jalan import JalanCadangan, Salinan
from arsip.media.enums import StatusMedia
from arsip.media.model_media import Media
from arsip.media.services_salin import suruh_salin
from arsip.media.services_siap import siapkan_media
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna


def folder_contoh() -> Path:
    """Where the stand-ins of the demo office lie; their pages say that they are folders."""
    return Path(settings.LPSE_VAR) / "cadangan" / "media-contoh"


def rawat_contoh(*, server: str) -> int:
    """Prepare the demo's stand-ins that are new, and order their first copy once there is something to copy.

    Does nothing in an office without the demo. Returns how many were moved on.
    """
    semua = Media.objects.filter(folder__startswith=f"{folder_contoh()}/", server=server)
    oleh = Pengguna.objects.aktif().berperan(KodePeran.ASE).order_by("pk").first()
    maju = 0
    for media in semua if oleh is not None else ():
        if media.status == StatusMedia.BARU:
            Path(media.folder).mkdir(mode=0o700, parents=True, exist_ok=True)
            siapkan_media(media_id=media.pk, akar=media.folder, server=server, oleh=oleh, folder_boleh=True)
            maju += 1
        elif _siap_disalin(media):
            suruh_salin(media_id=media.pk, oleh=None)
            maju += 1
    return maju


def _siap_disalin(media: Media) -> bool:
    pernah = JalanCadangan.objects.filter(repositori_id=media.repositori_id or 0, jenis=JenisJalan.SALIN).exists()
    return media.status == StatusMedia.TERPASANG and not pernah and Salinan.objects.ada().exists()
