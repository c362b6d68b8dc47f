"""The one door through which a stored content ends for good: decided, recorded, and gone from the disk.

The caller has the decision (an archive's minutes of destruction) and holds the rows that pointed at the files; here the
files go, and the content too unless somebody else still keeps the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from django.db import transaction

from lpse.berkas import gambar_mini, simpanan
from lpse.berkas.enums import KeadaanIsi
from lpse.berkas.models import Berkas, IsiBerkas
from lpse.berkas.registri import KEGUNAAN
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


@dataclass
class HasilMusnah:
    """What became of the contents: gone, or kept because somebody else holds the same bytes."""

    isi: list[str] = field(default_factory=list)
    byte: int = 0
    #: SHA-256 → who still holds it, in words.
    tetap: dict[str, str] = field(default_factory=dict)


@transaction.atomic
def musnahkan(*, berkas_id: Sequence[int], oleh: Pengguna | None, alasan: str) -> HasilMusnah:
    """Take these files away, and each content that no other file holds; the row of the content stays with its hash.

    The bytes go after the commit; what a crash leaves on the disk the nightly cleaner takes (:func:`singkirkan`).
    Raises: AturanDilanggar when a row of some duty still points at one of the files.
    """
    berkas = list(Berkas.objects.select_for_update(of=("self",)).filter(pk__in=berkas_id).order_by("pk"))
    terikat = Berkas.objects.filter(pk__in=[b.pk for b in berkas]).exclude(
        pk__in=Berkas.objects.tak_terikat().filter(pk__in=[b.pk for b in berkas]).values("pk")
    )
    if (nama := terikat.values_list("nama", flat=True).first()) is not None:
        raise AturanDilanggar(f"Berkas {nama} masih dipakai di tempat lain, sehingga tidak dapat dimusnahkan.")
    sidik = sorted({b.isi_id for b in berkas})
    for sha in sidik:
        simpanan.kunci_isi(sha)
    Berkas.objects.filter(pk__in=[b.pk for b in berkas]).delete()
    hasil = HasilMusnah()
    for isi in IsiBerkas.objects.filter(pk__in=sidik).order_by("pk"):
        if pemegang := _pemegang(isi):
            hasil.tetap[isi.pk] = pemegang
            continue
        isi.keadaan = KeadaanIsi.MUSNAH
        isi.save(update_fields=["keadaan"])
        catat(pelaku=oleh, kata="memusnahkan isi berkas", objek=isi, sesudah={"keadaan": isi.keadaan}, alasan=alasan)
        hasil.isi.append(isi.pk)
        hasil.byte += isi.ukuran
        # robust: the decision stands whether or not the disk obeys at once.
        transaction.on_commit(partial(singkirkan, sha256=isi.pk), robust=True)
    return hasil


def _pemegang(isi: IsiBerkas) -> str:
    """The uses under which other files hold this content; "" when nobody does."""
    kode = Berkas.objects.filter(isi=isi).order_by("kegunaan").values_list("kegunaan", flat=True).distinct()
    return ", ".join(KEGUNAAN[k].label if k in KEGUNAAN else k for k in kode)


def singkirkan(*, sha256: str) -> bool:
    """Remove the bytes and the pictures of a content whose committed row says *musnah*; safe to repeat."""
    with transaction.atomic():
        simpanan.kunci_isi(sha256)
        if not IsiBerkas.objects.filter(pk=sha256, keadaan=KeadaanIsi.MUSNAH).exists():
            return False
        simpanan.hapus(sha256)
        gambar_mini.buang(sha256)
    return True
