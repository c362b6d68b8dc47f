"""Pure rules of tickets: priority, the next of all deadlines, when silence is a yes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings

from layanan.tiket.enums import MATRIKS, JenisPengguna, Prioritas
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa
from lpse.waktu import kalender

if TYPE_CHECKING:
    from layanan.tiket.models import Tiket


@dataclass(frozen=True)
class Penetapan:
    """A priority and why it is that."""

    prioritas: str
    alasan: str


def prioritas_untuk(
    *, urgensi: str, dampak: str, jenis_pengguna: str, tahap_nama: str = "", batas_tahap: dt.datetime | None = None,
    saat: dt.datetime,
) -> Penetapan:  # fmt: skip
    """Urgency × impact; a Pokja in a running stage always stands first (R-062)."""
    if jenis_pengguna == JenisPengguna.POKJA and batas_tahap is not None and batas_tahap > saat:
        tahap = tahap_nama or "tahap berjalan"
        return Penetapan(
            Prioritas.TINGGI, f"Pokja pada {tahap} sampai {bahasa.waktu(batas_tahap)}: selalu tinggi."[:300]
        )
    return Penetapan(MATRIKS[urgensi, dampak], "")


def tenggat_terdekat(*, tiket: Tiket) -> dt.datetime | None:
    """The next deadline of an open ticket: the response while it is owed, the solution, the end of the stage."""
    if not tiket.terbuka:
        return None
    calon = [tiket.tenggat_selesai, tiket.batas_tahap]
    if tiket.direspons_pada is None:
        calon.append(tiket.tenggat_respons)
    return min((c for c in calon if c is not None), default=None)


def batas_konfirmasi(*, saat: dt.datetime) -> dt.datetime:
    """Until when the reporter may object: the close of office, so many working days on; then silence is a yes."""
    kal, lama = kalender(), settings.TIKET_KONFIRMASI_HARI_KERJA
    hari = saat.astimezone(bahasa.zona()).date()
    try:
        return kal.jam_buka(kal.tambah_hari_kerja(hari, lama))[-1][1]
    except AturanDilanggar:
        return dt.datetime.combine(hari + dt.timedelta(days=lama), dt.time(16), tzinfo=bahasa.zona())


def boleh_dibuka_sampai(*, tiket: Tiket) -> dt.datetime | None:
    """Until when a solved or closed ticket opens again; None: without an end (solved, not closed yet)."""
    if tiket.ditutup_pada is None:
        return None
    return tiket.ditutup_pada + dt.timedelta(days=settings.TIKET_BUKA_KEMBALI_HARI)
