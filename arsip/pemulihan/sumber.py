"""Where a snapshot is read from: the medium that is plugged in, else the main repository."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings

from arsip.cadangan.dsn import Dsn, dsn_portal, dsn_sasaran
from arsip.cadangan.enums import JenisSasaran
from arsip.cadangan.galat import GalatMesin
from arsip.cadangan.models import Repositori, Salinan, Sasaran
from arsip.media.enums import StatusMedia
from arsip.media.models import IsiMedia
from arsip.pemulihan.enums import AsalUji
from lpse.galat import AturanDilanggar

if TYPE_CHECKING:
    from arsip.cadangan.kerja import Kerja
    from arsip.cadangan.mesin import Restic


@dataclass(frozen=True)
class Sumber:
    """One snapshot at one place."""

    salinan: Salinan
    nomor: str
    repositori: Repositori
    asal: AsalUji
    nama: str


def _di_media(sasaran: Sasaran, salinan: Salinan | None = None) -> Sumber | None:
    """The newest (or this) snapshot of a target on a medium that this machine can read now."""
    isi = IsiMedia.objects.berlaku().filter(
        media__status=StatusMedia.TERPASANG, media__server=settings.KODE_SERVER, media__repositori__isnull=False,
        salinan__sasaran=sasaran, salinan__cacat_pada__isnull=True,
    )  # fmt: skip
    if salinan is not None:
        isi = isi.filter(salinan=salinan)
    satu = (
        isi.select_related("media__repositori", "salinan__sasaran", "salinan__repositori")
        .order_by("-salinan__waktu_data")
        .first()
    )
    if satu is None or satu.media.repositori is None:
        return None
    return Sumber(satu.salinan, satu.restic_id, satu.media.repositori, AsalUji.MEDIA, str(satu.media))


def _utama(salinan: Salinan) -> Sumber:
    return Sumber(salinan, salinan.restic_id, salinan.repositori, AsalUji.UTAMA, str(salinan.repositori))


def untuk_uji(sasaran: Sasaran) -> Sumber:
    """The newest snapshot of a target: from the medium when one is plugged in.  Raises: AturanDilanggar (none)."""
    if (di_media := _di_media(sasaran)) is not None:
        return di_media
    salinan = (
        Salinan.objects.ada()
        .filter(sasaran=sasaran)
        .select_related("sasaran", "repositori")
        .order_by("-waktu_data")
        .first()
    )
    if salinan is None:
        raise AturanDilanggar(f"{sasaran} belum punya salinan. Cadangkan dahulu.")
    return _utama(salinan)


def untuk_pulih(kerja: Kerja, salinan: Salinan) -> tuple[Restic, Sumber]:
    """One certain snapshot: from the main repository, or from a plugged-in medium when that one cannot be read.

    Raises: GalatMesin of the main repository when neither answers.
    """
    utama = _utama(salinan)
    restic = kerja.restic(utama.repositori)
    try:
        restic.kenal()
    except GalatMesin:
        cadangan = _di_media(salinan.sasaran, salinan)
        if cadangan is None:
            raise
        return kerja.restic(cadangan.repositori), cadangan
    return restic, utama


def dsn_produksi() -> list[Dsn]:
    """Every database in use that this machine knows of: what no drill and no restore may touch."""
    semua = [dsn_portal()]
    for sasaran in Sasaran.objects.filter(jenis=JenisSasaran.BASISDATA):
        with suppress(GalatMesin):  # an address kept on another server's disk
            semua.append(dsn_sasaran(sasaran))
    return semua
