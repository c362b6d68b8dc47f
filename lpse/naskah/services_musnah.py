"""The content of a paper ends under signed minutes of destruction; number, subject, signatures and hashes stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pgtrigger
from django.apps import apps
from django.db import transaction

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah.models import Naskah

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

#: What stands where the snapshot stood.
DIMUSNAHKAN = {"dimusnahkan": True}


@transaction.atomic
def lepas_isi(*, naskah_id: int, lewat: Naskah, oleh: Pengguna | None) -> list[int]:
    """Take the content of a final paper away; answers with the files that held its PDFs (``berkas.services_musnah``).

    PostgreSQL refuses it unless ``lewat`` is in force and signed by everybody (trigger ``naskah_tetap``). The row
    history keeps every change of the register entry, but no longer the words of the body.
    Raises: TransisiBasi (destroyed already), AturanDilanggar (a draft).
    """
    naskah = Naskah.objects.select_for_update(of=("self",)).get(pk=naskah_id)
    if naskah.draf:
        raise AturanDilanggar("Draf tidak dimusnahkan, cukup dibuang.")
    if naskah.dimusnahkan_lewat_id is not None:
        raise TransisiBasi(f"Isi {naskah} sudah dimusnahkan.")
    berkas = list(naskah.revisi.filter(berkas__isnull=False).values_list("berkas_id", flat=True))
    naskah.konteks, naskah.snapshot, naskah.dimusnahkan_lewat = {}, DIMUSNAHKAN, lewat
    naskah.save(update_fields=["konteks", "snapshot", "dimusnahkan_lewat"])
    naskah.revisi.filter(berkas__isnull=False).update(berkas=None)
    riwayat = apps.get_model("lpse", "NaskahEvent")
    # Append-only stands for everybody else: here the law asks for the words to go, and the trail says that they went.
    with pgtrigger.ignore("lpse.NaskahEvent:append_only"):
        riwayat.objects.filter(pgh_obj_id=naskah.pk).update(konteks={})
    catat(
        pelaku=oleh,
        kata="memusnahkan isi naskah",
        objek=naskah,
        sesudah={"berita_acara": lewat.nomor, "berkas": len(berkas)},
    )
    return berkas
