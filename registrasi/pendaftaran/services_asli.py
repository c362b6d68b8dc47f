"""Originals that were shown while the office examines the application, as in a call by video."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from lpse.galat import AturanDilanggar
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.pendaftaran.services_dasar import basi, jejak, kunci_permohonan, tulis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lpse.akun.models import Pengguna

_DIPERIKSA = (StatusPermohonan.MENUNGGU_VERIFIKASI, StatusPermohonan.PERLU_PERBAIKAN)


@transaction.atomic
def tunjukkan_asli(*, permohonan_id: int, butir: Sequence[int], oleh: Pengguna, keterangan: str = "") -> int:
    """Mark these rows: the original was shown (Perka LKPP 2/2010 Pasal 22(1)a2, 22(1)b).  Returns how many are new.

    Raises: AturanDilanggar (a row of another application), TransisiBasi (the application is not under examination).
    """
    permohonan = kunci_permohonan(permohonan_id=permohonan_id)
    if permohonan.status not in _DIPERIKSA:
        raise basi(permohonan=permohonan)
    punya = list(permohonan.butir.filter(pk__in=butir))
    if len(punya) != len(set(butir)):
        raise AturanDilanggar("Ada butir yang bukan milik permohonan ini.")
    baru = [b for b in punya if not b.asli_ditunjukkan]
    for satu in baru:
        satu.asli_ditunjukkan = True
        satu.save(update_fields=["asli_ditunjukkan"])
    if baru:
        jejak(permohonan=permohonan, oleh=oleh, kata="mencatat asli ditunjukkan", butir=len(baru), lewat=keterangan)
        tulis(permohonan=permohonan)
    return len(baru)
