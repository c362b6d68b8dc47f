"""Telling whoever signs next: by mail with the link, or in the portal (docs/adr/0048).

Whoever has an account hears of their turn from the paper itself (``lpse.naskah.kabar``); reminders leave here.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from layanan.pengesahan import kabar
from layanan.pengesahan.enums import TERBUKA
from layanan.pengesahan.models import UndanganTeken
from layanan.pengesahan.selectors import lebih_dulu
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah.enums import StatusNaskah

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


def kunci_undangan(*, undangan_id: int) -> UndanganTeken:
    """The invitation, locked for this transaction.  Raises: UndanganTeken.DoesNotExist."""
    return UndanganTeken.objects.select_for_update(of=("self",)).select_related("slot", "naskah").get(pk=undangan_id)


def batas_tautan() -> dt.datetime:
    """Until when a link made now holds."""
    return timezone.now() + dt.timedelta(hours=settings.TEKEN_BERLAKU_JAM)


def alamat_sah(*, surel: str) -> str:
    """The address if mail can go there; cards of contacts hold whatever a letter once said."""
    try:
        validate_email(surel.strip())
    except ValidationError:
        return ""
    return surel.strip()


@transaction.atomic
def sambut_giliran(*, naskah_id: int) -> None:
    """Once per signer: from their turn the link's hours count, and it goes to their address; safe to repeat."""
    semua = UndanganTeken.objects.filter(naskah=naskah_id, status__in=TERBUKA, giliran_pada__isnull=True)
    pk = semua.filter(naskah__status=StatusNaskah.FINAL).order_by("slot__urutan").values_list("pk", flat=True).first()
    if pk is None:
        return
    undangan = kunci_undangan(undangan_id=pk)
    if lebih_dulu(undangan.slot) is None:
        undangan.giliran_pada, undangan.berlaku_sampai = timezone.now(), batas_tautan()
        undangan.save(update_fields=["giliran_pada", "berlaku_sampai"])
        surati(undangan=undangan)


@transaction.atomic
def surati(*, undangan: UndanganTeken, oleh: Pengguna | None = None) -> bool:
    """Send the link of a locked invitation to its address; nothing without an address, or to an account."""
    if undangan.slot.pengguna_id is not None or not undangan.surel:
        return False
    undangan.surat_ke += 1
    undangan.save(update_fields=["surat_ke"])
    kabar.kirim_tautan(undangan)
    catat(
        pelaku=oleh,
        kata="mengirim tautan tanda tangan",
        objek=undangan,
        sesudah={"kepada": undangan.surel, "surat ke": undangan.surat_ke},
    )
    return True


@transaction.atomic
def kirim_tautan(*, undangan_id: int, surel: str, surat_ke: int, oleh: Pengguna) -> UndanganTeken:
    """The desk sends the link (again), or writes down where it goes once the turn comes; reminds an account instead.

    ``surat_ke`` is what the page showed. Raises: AturanDilanggar (no address, link expired or locked), TransisiBasi.
    """
    undangan = kunci_undangan(undangan_id=undangan_id)
    if undangan.status not in TERBUKA or not undangan.naskah.final:
        raise TransisiBasi("Undangan ini tidak lagi menunggu tanda tangan; tidak ada yang dikirim.")
    if undangan.surat_ke != surat_ke:
        raise TransisiBasi("Suratnya baru saja dikirim, mungkin dari tab lain. Muat ulang halaman.")
    giliran = lebih_dulu(undangan.slot) is None
    if undangan.slot.pengguna is not None:
        return _ingatkan(undangan, oleh, giliran=giliran)
    baru = alamat_sah(surel=surel)
    if not baru:
        raise AturanDilanggar("Tulis alamat surel yang benar.")
    if giliran and undangan.kedaluwarsa:
        raise AturanDilanggar("Tautannya sudah lewat masa berlakunya. Perbarui tautannya; suratnya ikut terkirim.")
    if baru != undangan.surel:
        catat(
            pelaku=oleh,
            kata="mengganti alamat undangan tanda tangan",
            objek=undangan,
            sebelum={"surel": undangan.surel},
            sesudah={"surel": baru},
        )
        undangan.surel = baru
        undangan.save(update_fields=["surel"])
    if giliran:
        surati(undangan=undangan, oleh=oleh)
    return undangan


def _ingatkan(undangan: UndanganTeken, oleh: Pengguna, *, giliran: bool) -> UndanganTeken:
    if not giliran:
        raise AturanDilanggar("Belum gilirannya. Portal memberi tahu sendiri begitu gilirannya tiba.")
    undangan.surat_ke += 1
    undangan.save(update_fields=["surat_ke"])
    kabar.ingatkan_akun(undangan)
    catat(pelaku=oleh, kata="mengingatkan penanda tangan", objek=undangan, sesudah={"peringatan ke": undangan.surat_ke})
    return undangan
