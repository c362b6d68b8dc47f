"""Every scheduled run leaves a row that says how it ended (ARCHITECTURE § 4.10).

*Gagal* was foreseen, *galat* is a bug.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.utils import timezone

from lpse.catatan import samarkan
from lpse.galat import AturanDilanggar
from lpse.jejak.konteks import SEKARANG
from lpse.pekerjaan.enums import HasilJalan
from lpse.pekerjaan.models import JalanTugas

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

#: Longer than the hard limit of an ordinary task (300 s): whoever is still «berjalan» after this was killed.
BATAS_MACET = dt.timedelta(minutes=30)
#: An order that no worker took: its message has expired (``services.KEDALUWARSA``) and nobody will take it any more.
BATAS_MENUNGGU = dt.timedelta(minutes=5)


class Laporan:
    """What a run says about itself when it ends well."""

    def __init__(self) -> None:
        self.pesan = ""


@contextmanager
def jalan(tugas: str, *, sasaran: str = "", oleh: Pengguna | None = None, rujukan: str = "") -> Iterator[Laporan]:
    """Record one run around the work. Must stand outside the work's transaction, or the row would roll back with it.

    ``rujukan`` is the number of the task, taken from the running task itself when it is not given; an order of the
    button with that number becomes this run.
    """
    baris = _mulai(tugas, sasaran, oleh, rujukan or SEKARANG.get().rujukan)
    laporan = Laporan()
    try:
        yield laporan
    except AturanDilanggar as galat:
        _tutup(baris, HasilJalan.GAGAL, str(galat))
        raise
    except Exception as galat:
        _tutup(baris, HasilJalan.GALAT, samarkan(f"{type(galat).__name__}: {galat}"))
        raise
    _tutup(baris, HasilJalan.BERHASIL, laporan.pesan)


def _mulai(tugas: str, sasaran: str, oleh: Pengguna | None, rujukan: str) -> JalanTugas:
    disuruh = JalanTugas.objects.filter(tugas=tugas, rujukan=rujukan, hasil=HasilJalan.MENUNGGU)
    if rujukan and disuruh.update(hasil=HasilJalan.BERJALAN, mulai=timezone.now()):
        return JalanTugas.objects.get(tugas=tugas, rujukan=rujukan, hasil=HasilJalan.BERJALAN)
    return JalanTugas.objects.create(
        tugas=tugas, sasaran=sasaran, oleh=oleh, rujukan=rujukan, hasil=HasilJalan.BERJALAN
    )


def _tutup(baris: JalanTugas, hasil: HasilJalan, pesan: str) -> None:
    JalanTugas.objects.filter(pk=baris.pk, hasil=HasilJalan.BERJALAN).update(
        hasil=hasil, pesan=pesan[:2000], selesai=timezone.now()
    )


def tutup_yang_macet() -> int:
    """The reaper: runs that were killed before they could say how they ended become *galat*.

    Orders that no worker took become *gagal*. Returns how many rows were closed.
    """
    kini = timezone.now()
    macet = JalanTugas.objects.filter(hasil=HasilJalan.BERJALAN, mulai__lt=kini - BATAS_MACET).update(
        hasil=HasilJalan.GALAT, selesai=kini, pesan="Terhenti sebelum selesai; dijalankan lagi oleh jadwal."
    )
    return macet + tutup_yang_tak_diambil()


def tutup_yang_tak_diambil() -> int:
    """Orders of the button that waited longer than their message lives."""
    kini = timezone.now()
    return JalanTugas.objects.filter(hasil=HasilJalan.MENUNGGU, mulai__lt=kini - BATAS_MENUNGGU).update(
        hasil=HasilJalan.GAGAL, selesai=kini, pesan="Tidak ada pekerja yang mengambilnya; periksa apakah pekerja hidup."
    )
