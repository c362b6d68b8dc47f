"""Links at the head of the public pages, and the applicant's answers beside the rows that are examined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.tampilan.registri import TautanPublik, tautan_publik
from registrasi.daring.selectors import jawaban_terkirim
from registrasi.verifikasi.catatan import Catatan, SumberCatatan, catatan_butir

if TYPE_CHECKING:
    from collections.abc import Iterator

    from registrasi.pendaftaran.models import Permohonan


def jawaban_pemohon(permohonan: Permohonan) -> Iterator[tuple[int, Catatan]]:
    """The newest round first; the second round is the first repair."""
    for j in jawaban_terkirim(permohonan):
        yield j.butir_id, Catatan(f"Jawaban pemohon, perbaikan ke-{j.putaran - 1}", j.jawaban, j.dibuat_pada)


tautan_publik.daftarkan(TautanPublik("daftar", "Daftar", "registrasi_publik:mulai", urutan=120))
tautan_publik.daftarkan(TautanPublik("status", "Cek status", "registrasi_publik:status", urutan=130))
catatan_butir.daftarkan(SumberCatatan("daring", jawaban_pemohon))
