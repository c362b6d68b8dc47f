"""Running a scheduled duty now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.pekerjaan.jalan import jalan
from lpse.pekerjaan.registri import PEKERJAAN

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


def jalankan(tugas: str, *, oleh: Pengguna | None = None, rujukan: str = "") -> str:
    """Run one duty now and leave its row; answers with how it went.  Raises: KeyError, AturanDilanggar."""
    pekerjaan = PEKERJAAN[tugas]
    with jalan(tugas, oleh=oleh, rujukan=rujukan) as laporan:
        laporan.pesan = pekerjaan.lakukan()
    return laporan.pesan
