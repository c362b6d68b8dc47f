"""A file of a reporter without an account that the antivirus refused after it came in.

Reporters with an account hear of it from the file store itself; these are told by letter, and the desk by a line in the
conversation that says whether somebody must telephone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from layanan.surel.kabar import TELEPON
from layanan.surel.services_jawab import kirim_terjangkit
from layanan.tiket.enums import JenisPesan
from layanan.tiket.models import LampiranPesan
from layanan.tiket.services_dasar import kunci_tiket, sudah_ada, tulis_pesan
from lpse.pemberitahuan.services import kabari

if TYPE_CHECKING:
    from lpse.berkas.models import Berkas


@transaction.atomic
def kabari_terjangkit(*, berkas: Berkas) -> None:
    """Tell reporter and desk which file was thrown away; files of other duties are none of ours. Safe to repeat."""
    lampiran = LampiranPesan.objects.select_related("pesan").filter(berkas=berkas).first()
    if lampiran is None:
        return
    tiket = kunci_tiket(tiket_id=lampiran.pesan.tiket_id)
    kunci = f"virus:{berkas.pk}"
    if sudah_ada(kunci=kunci):
        return
    disurati = kirim_terjangkit(tiket=tiket, nama=berkas.nama, berkas_id=berkas.pk) is not None
    tindak = "Pelapor diberi tahu lewat surel." if disurati else "Pelapor tidak bersurel: beri tahu lewat telepon."
    isi = f"Antivirus menolak lampiran «{berkas.nama}» dari pelapor; isinya dibuang. {tindak}"
    tulis_pesan(tiket=tiket, jenis=JenisPesan.SISTEM, isi=isi, oleh=None, kunci=kunci)
    if not disurati and tiket.petugas is not None:
        kabari(penerima=[tiket.petugas], jenis=TELEPON, objek=tiket, konteks={"nama": berkas.nama})
