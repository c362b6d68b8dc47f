"""Carries a run out: claims its row, holds its locks, beats, and writes how it ended.

A run's row is *berjalan* only while a session of PostgreSQL holds its advisory lock, so a dead worker is known the
moment its connection falls, without guessing from times. The message that started it may be lost or come twice: only
the row decides.
"""

from __future__ import annotations

import errno
import logging
from collections.abc import Callable

import psycopg
from django.db import InterfaceError, OperationalError

from arsip.cadangan.enums import KodeGalat, StatusJalan
from arsip.cadangan.galat import Dibatalkan, GalatMesin, HilangKendali, MenungguMedia
from arsip.cadangan.kerja import Kerja
from arsip.cadangan.kunci_sesi import KunciSesi, Ruang
from arsip.cadangan.models import JalanCadangan
from arsip.cadangan.services_jalan import klaim, tunda_giliran, usaikan
from lpse.catatan import samarkan
from lpse.galat import AturanDilanggar

catatan = logging.getLogger(__name__)

Fungsi = Callable[[Kerja], str]
PELAKSANA: dict[str, Fungsi] = {}
#: Django's own connection, and those that copying and comparing open beside it.
_BASIS_DATA_MATI = (OperationalError, InterfaceError, psycopg.OperationalError, psycopg.InterfaceError)


def daftarkan(jenis: str, fungsi: Fungsi) -> None:
    """Say who carries out runs of a kind; ``fungsi`` answers with the sentence people read.  Raises: ValueError."""
    if jenis in PELAKSANA:
        raise ValueError(f"Pelaksana {jenis} sudah terdaftar.")
    PELAKSANA[jenis] = fungsi


def jalankan(*, jalan_id: int) -> str:
    """Carry out one ordered run; safe to call twice and from two workers. Answers with the state it ended in.

    Raises: nothing that was foreseen; the row says how it ended.
    """
    jalan = JalanCadangan.objects.select_related("sasaran__repositori", "repositori").get(pk=jalan_id)
    if jalan.status != StatusJalan.ANTRE:
        return str(jalan.status)
    with KunciSesi() as kunci:
        if not kunci.coba(Ruang.JALAN, jalan.pk):
            return str(jalan.status)  # another delivery of the same message is faster
        if jalan.sasaran_id is not None and not kunci.coba(Ruang.SASARAN, jalan.sasaran_id):
            tunda_giliran(jalan_id=jalan.pk)
            return StatusJalan.ANTRE
        if not klaim(jalan_id=jalan.pk):
            return StatusJalan.ANTRE
        jalan.refresh_from_db()
        with Kerja(jalan, kunci) as kerja:
            _lakukan(kerja)
    jalan.refresh_from_db(fields=["status"])
    return str(jalan.status)


def _lakukan(kerja: Kerja) -> None:  # noqa: C901 - one branch per way out
    """Every way out leads to a named state."""
    jalan = kerja.jalan
    try:
        pesan = PELAKSANA[jalan.jenis](kerja)
    except HilangKendali:
        catatan.warning("cadangan.hilang_kendali", extra={"jalan": jalan.pk})
    except Dibatalkan:
        usaikan(
            kerja=kerja,
            status=StatusJalan.DIBATALKAN,
            pesan="Dibatalkan; yang sudah terkirim dipakai jalan berikutnya.",
        )
    except MenungguMedia as galat:
        usaikan(kerja=kerja, status=StatusJalan.MENUNGGU_MEDIA, pesan=str(galat))
    except GalatMesin as galat:
        usaikan(kerja=kerja, status=StatusJalan.GAGAL, pesan=str(galat), kode=galat.kode)
    except AturanDilanggar as galat:
        usaikan(kerja=kerja, status=StatusJalan.GAGAL, pesan=str(galat), kode=KodeGalat.SETELAN)
    except _BASIS_DATA_MATI as galat:
        pesan = f"Basis data tidak menjawab. ({samarkan(str(galat).strip())})"
        usaikan(kerja=kerja, status=StatusJalan.GAGAL, pesan=pesan, kode=KodeGalat.BASISDATA_MATI)
    except OSError as galat:
        penuh = galat.errno in {errno.ENOSPC, errno.EDQUOT}
        kode = KodeGalat.CAKRAM_PENUH if penuh else KodeGalat.GALAT
        awal = "Cakram penuh. Kosongkan ruang, lalu jalankan lagi." if penuh else "Berkas atau cakram menolak."
        usaikan(kerja=kerja, status=StatusJalan.GAGAL, pesan=f"{awal} ({_kalimat(galat)})", kode=kode)
    except Exception as galat:  # noqa: BLE001 - a bug ends as a named state too, with its trace in the log
        catatan.exception("cadangan.galat", extra={"jalan": jalan.pk})
        usaikan(kerja=kerja, status=StatusJalan.GAGAL, pesan=_kalimat(galat), kode=KodeGalat.GALAT)
    except BaseException:
        # The worker was told to go at once (second Ctrl-C); its children are stopped by now.
        usaikan(kerja=kerja, status=StatusJalan.TERPUTUS, pesan="Pekerja dihentikan di tengah jalan.")
        raise
    else:
        usaikan(kerja=kerja, status=StatusJalan.BERHASIL, pesan=pesan)


def _kalimat(galat: BaseException) -> str:
    return samarkan(f"{type(galat).__name__}: {galat}")
