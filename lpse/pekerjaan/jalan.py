"""Every scheduled run leaves a row that says how it ended (ARCHITECTURE § 4.10).

*Gagal* was foreseen, *galat* is a bug.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.utils import timezone

from lpse.galat import AturanDilanggar
from lpse.pekerjaan.enums import HasilJalan
from lpse.pekerjaan.models import JalanTugas

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

#: Longer than the hard limit of an ordinary task (300 s): whoever is still «berjalan» after this was killed.
BATAS_MACET = dt.timedelta(minutes=30)


class Laporan:
    """What a run says about itself when it ends well."""

    def __init__(self) -> None:
        self.pesan = ""


@contextmanager
def jalan(
    tugas: str, *, sasaran: str = "", oleh: Pengguna | None = None, rujukan: str = ""
) -> Iterator[Laporan]:
    """Record one run around the work. Must stand outside the work's transaction, or the row would roll back with it."""
    baris = JalanTugas.objects.create(tugas=tugas, sasaran=sasaran, oleh=oleh, rujukan=rujukan)
    laporan = Laporan()
    try:
        yield laporan
    except AturanDilanggar as galat:
        _tutup(baris, HasilJalan.GAGAL, str(galat))
        raise
    except Exception as galat:
        _tutup(baris, HasilJalan.GALAT, f"{type(galat).__name__}: {galat}")
        raise
    _tutup(baris, HasilJalan.BERHASIL, laporan.pesan)


def _tutup(baris: JalanTugas, hasil: HasilJalan, pesan: str) -> None:
    JalanTugas.objects.filter(pk=baris.pk, hasil=HasilJalan.BERJALAN).update(
        hasil=hasil, pesan=pesan[:2000], selesai=timezone.now()
    )


def tutup_yang_macet() -> int:
    """The reaper: runs that were killed before they could say how they ended become *galat*."""
    return JalanTugas.objects.filter(hasil=HasilJalan.BERJALAN, mulai__lt=timezone.now() - BATAS_MACET).update(
        hasil=HasilJalan.GALAT, selesai=timezone.now(), pesan="Terhenti sebelum selesai; dijalankan lagi oleh jadwal."
    )
