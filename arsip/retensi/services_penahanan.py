"""Legal holds: begun and widened by a person, ended by a person, never by a date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import transaction

from arsip.dokumen.enums import StatusBerkasArsip, StatusDokumen
from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.retensi.kabar import DITAHAN, kabari_pengelola
from arsip.retensi.model_penahanan import CakupanPenahanan, PenahananHukum
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


@transaction.atomic
def tahan(
    *,
    perkara: str,
    nomor: str,
    dasar: str,
    mulai: dt.date,
    berkas_id: Iterable[int] = (),
    dokumen_id: Iterable[int] = (),
    oleh: Pengguna,
) -> PenahananHukum:
    """Hold files and documents for a case: from now on nothing of them is destroyed, whatever was approved.

    Raises: AturanDilanggar (no case, number, basis or thing to hold; a start to come), TransisiBasi (destroyed).
    """
    if not (perkara.strip() and nomor.strip() and dasar.strip()):
        raise AturanDilanggar("Tulis perkara, nomor, dan dasar penahanan.")
    if mulai > bahasa.hari_ini():
        raise AturanDilanggar("Penahanan berlaku sejak dicatat; tanggal mulainya tidak boleh di kemudian hari.")
    penahanan = PenahananHukum.objects.create(
        perkara=perkara.strip(), nomor=nomor.strip(), dasar=dasar.strip(), mulai=mulai, oleh=oleh
    )
    jumlah = _tambah(penahanan, berkas_id, dokumen_id)
    if not jumlah:
        raise AturanDilanggar("Pilih sedikitnya satu berkas atau dokumen yang ditahan.")
    catat(
        pelaku=oleh, kata="menahan arsip", objek=penahanan, alasan=penahanan.dasar,
        sesudah={"nomor": penahanan.nomor, "arsip": jumlah},
    )  # fmt: skip
    kabari_pengelola(jenis=DITAHAN, objek=penahanan, konteks={"jumlah": jumlah, "oleh": str(oleh)}, kecuali=oleh)
    return penahanan


@transaction.atomic
def tambah_cakupan(
    *, penahanan_id: int, berkas_id: Iterable[int] = (), dokumen_id: Iterable[int] = (), oleh: Pengguna
) -> int:
    """Hold more for the same case; answers with how many were new.  Raises: TransisiBasi (ended, or destroyed)."""
    penahanan = PenahananHukum.objects.select_for_update().get(pk=penahanan_id)
    if not penahanan.berjalan:
        raise TransisiBasi("Penahanan ini sudah berakhir. Buat penahanan baru.")
    jumlah = _tambah(penahanan, berkas_id, dokumen_id)
    if jumlah:
        catat(pelaku=oleh, kata="menambah arsip yang ditahan", objek=penahanan, sesudah={"arsip": jumlah})
    return jumlah


def _tambah(penahanan: PenahananHukum, berkas_id: Iterable[int], dokumen_id: Iterable[int]) -> int:
    """Take the rows of the files first, in order: a destruction under way ends before this goes on."""
    berkas, dokumen = set(berkas_id), set(dokumen_id)
    induk = set(Dokumen.objects.filter(pk__in=dokumen).values_list("berkas_arsip_id", flat=True))
    terkunci = {
        b.pk: b for b in BerkasArsip.objects.select_for_update(no_key=True).filter(pk__in=berkas | induk).order_by("pk")
    }
    for pk in berkas & terkunci.keys():
        if terkunci[pk].status == StatusBerkasArsip.MUSNAH:
            raise TransisiBasi(f"Berkas {terkunci[pk].nomor} sudah dimusnahkan, jadi tidak dapat ditahan lagi.")
    if Dokumen.objects.filter(pk__in=dokumen, status=StatusDokumen.MUSNAH).exists():
        raise TransisiBasi("Salah satu dokumen sudah dimusnahkan, jadi tidak dapat ditahan lagi.")
    ada_berkas = set(penahanan.cakupan.values_list("berkas_arsip_id", flat=True))
    ada_dokumen = set(penahanan.cakupan.values_list("dokumen_id", flat=True))
    baru = [CakupanPenahanan(penahanan=penahanan, berkas_arsip_id=b) for b in sorted(berkas - ada_berkas)]
    baru += [CakupanPenahanan(penahanan=penahanan, dokumen_id=d) for d in sorted(dokumen - ada_dokumen)]
    CakupanPenahanan.objects.bulk_create(baru)
    return len(baru)


@transaction.atomic
def akhiri(*, penahanan_id: int, alasan: str, oleh: Pengguna) -> PenahananHukum:
    """End a case; what it held is due as if nothing had been, and goes onto the next list, never straight away.

    Raises: AturanDilanggar (no reason), TransisiBasi (ended already).
    """
    penahanan = PenahananHukum.objects.select_for_update().get(pk=penahanan_id)
    if not penahanan.berjalan:
        raise TransisiBasi(f"Penahanan ini sudah diakhiri {bahasa.tanggal(penahanan.berakhir)}.")
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan pengakhiran, misalnya nomor putusan.")
    penahanan.berakhir = bahasa.hari_ini()
    penahanan.alasan_akhir = alasan.strip()
    penahanan.diakhiri_oleh = oleh
    penahanan.save(update_fields=["berakhir", "alasan_akhir", "diakhiri_oleh"])
    catat(
        pelaku=oleh, kata="mengakhiri penahanan arsip", objek=penahanan, alasan=penahanan.alasan_akhir,
        sesudah={"berakhir": penahanan.berakhir.isoformat()},
    )  # fmt: skip
    return penahanan
