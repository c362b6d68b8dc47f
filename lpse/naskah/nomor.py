"""Gapless numbers: taken under a row lock in the transaction that makes the paper final (ARCHITECTURE § 4.5)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lpse.galat import AturanDilanggar
from lpse.naskah.benih import bawaan
from lpse.naskah.format import FormatSalah, kurun, susun_nomor
from lpse.naskah.models_nomor import FormatNomor, PencacahNomor
from lpse.naskah.registri import jenis_naskah


@dataclass(frozen=True)
class NomorBaru:
    """A number as written, its place in the sequence, and the period of that sequence."""

    nomor: str
    urut: int
    kurun: str


def nomor_berikut(jenis: str, tanggal: dt.date) -> NomorBaru:
    """Take the next number of this kind for a paper of this date; an aborted transaction gives it back.

    Locks the counter's row until the transaction ends, so that numbers are consecutive in the order of commits.
    Raises: AturanDilanggar (the format gives no number), LookupError (no such kind),
    TransactionManagementError outside a transaction.
    """
    definisi = jenis_naskah(jenis)
    aturan, _ = FormatNomor.objects.get_or_create(jenis=jenis, defaults=bawaan(definisi))
    masa = kurun(tanggal, aturan.ulang)
    urut = urut_berikut(jenis, masa, aturan.mulai_dari)
    try:
        nomor = susun_nomor(
            aturan.format, urut=urut, tanggal=tanggal, klasifikasi=aturan.klasifikasi, unit=definisi.unit.upper()
        )
    except FormatSalah as galat:
        raise AturanDilanggar(f"Format nomor {definisi.nama} belum benar: {galat}") from galat
    return NomorBaru(nomor=nomor, urut=urut, kurun=masa)


def urut_berikut(jenis: str, masa: str, mulai_dari: int = 1) -> int:
    """The next place of a sequence in a period; a register that is no paper may have one too («layanan.keluhan»).

    Locks the counter's row until the transaction ends.  Raises: TransactionManagementError outside a transaction.
    """
    baris = PencacahNomor.objects.select_for_update().filter(jenis=jenis, kurun=masa).first()
    if baris is None:
        # The first paper of a period: whoever comes second waits at the unique index, then locks the same row.
        pertama = not PencacahNomor.objects.filter(jenis=jenis).exists()
        PencacahNomor.objects.bulk_create(
            [PencacahNomor(jenis=jenis, kurun=masa, terakhir=mulai_dari - 1 if pertama else 0)], ignore_conflicts=True
        )
        baris = PencacahNomor.objects.select_for_update().get(jenis=jenis, kurun=masa)
    baris.terakhir += 1
    baris.save(update_fields=["terakhir"])
    return baris.terakhir
