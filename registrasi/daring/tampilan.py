"""What the applicant at home puts on the screens of others: their answers beside the rows that are examined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from registrasi.daring.selectors import jawaban_terkirim
from registrasi.verifikasi.catatan import Catatan, SumberCatatan, catatan_butir

if TYPE_CHECKING:
    from collections.abc import Iterator

    from registrasi.pendaftaran.models import Permohonan


def jawaban_pemohon(permohonan: Permohonan) -> Iterator[tuple[int, Catatan]]:
    """The newest round first; the second round is the first repair."""
    for j in jawaban_terkirim(permohonan):
        yield j.butir_id, Catatan(f"Jawaban pemohon, perbaikan ke-{j.putaran - 1}", j.jawaban, j.dibuat_pada)


catatan_butir.daftarkan(SumberCatatan("daring", jawaban_pemohon))
