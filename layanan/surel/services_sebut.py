"""A letter from another address that names a ticket: both sides point at each other, a person decides the rest.

Nobody gets a say in a ticket by knowing its number. A clerk who knows the writer (the reporter's other address, a
colleague in the same office) merges the two with one act; from then on that address speaks there, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from layanan.surel.models import SurelMasuk
from layanan.surel.utas import yang_hidup
from layanan.tiket.enums import JenisPesan
from layanan.tiket.services import gabungkan
from layanan.tiket.services_dasar import kunci_tiket, tulis_pesan
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna


def sebut(*, tiket: Tiket, baru: Tiket, dari: str) -> Tiket:
    """Write on the named ticket that a letter named it and which ticket that became; in the caller's transaction."""
    terkunci = kunci_tiket(tiket_id=tiket.pk)
    isi = f"Surel dari {dari} menyebut tiket ini dan menjadi {baru.nomor}."
    tulis_pesan(tiket=terkunci, jenis=JenisPesan.SISTEM, isi=isi, oleh=None)
    return terkunci


@transaction.atomic
def satukan(*, surel_id: int, oleh: Pengguna) -> Tiket:
    """A clerk answers for it that the writer speaks for the reporter: the letter's ticket merges into the named one.

    Raises: AturanDilanggar (it names none), TransisiBasi (one of the two ended).
    """
    baris = SurelMasuk.objects.select_for_update(of=("self",)).select_related("tiket", "menyebut").get(pk=surel_id)
    if baris.tiket is None or baris.menyebut is None:
        raise AturanDilanggar("Surel ini tidak menyebut tiket lain.")
    tujuan = yang_hidup(baris.menyebut)
    hasil = gabungkan(
        tiket_id=baris.tiket.pk, ke_id=tujuan.pk, oleh=oleh, pelapor_dipastikan=True,
        alasan=f"Pengirimnya ({baris.dari}) berbicara untuk pelapor {tujuan.nomor}.",
    )  # fmt: skip
    catat(
        pelaku=oleh, kata="menyatukan surel dengan tiket yang disebutnya", objek=baris,
        sesudah={"tiket": tujuan.nomor, "dari": baris.dari},
    )  # fmt: skip
    return hasil
