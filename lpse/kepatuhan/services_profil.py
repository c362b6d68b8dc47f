"""Which regulations bind this office: set at the start, changed by the Kepala with a decision behind it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.core.cache import cache
from django.db import transaction
from django.utils import timezone

from lpse.celery import app
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.kepatuhan.enums import Lingkup
from lpse.kepatuhan.models import Peraturan, ProfilPeraturan
from lpse.kepatuhan.selectors import KUNCI_MERAH
from lpse.kepatuhan.services import TUGAS
from lpse.kepatuhan.services_muat import muat

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


@transaction.atomic
def siapkan(*, nama_instansi: str) -> ProfilPeraturan:
    """Load the matrix, and bind a new office to the regulation of its region when the portal knows it."""
    muat()
    profil = ProfilPeraturan.objects.select_for_update().get(pk=1)
    if profil.dasar:
        return profil
    profil.daerah = next(
        (
            p
            for p in Peraturan.objects.filter(lingkup=Lingkup.DAERAH).exclude(wilayah="").order_by("urutan")
            if p.wilayah.casefold() in nama_instansi.casefold()
        ),
        None,
    )
    profil.dasar = "Pembentukan kantor"
    profil.ditetapkan_pada = timezone.now()
    profil.save()
    catat(pelaku=None, kata="menetapkan profil peraturan", objek=profil, sesudah=_nilai(profil))
    return profil


@transaction.atomic
def tetapkan(
    *, nasional: Peraturan, daerah: Peraturan | None, dasar: str, oleh: Pengguna, dari: str = ""
) -> ProfilPeraturan:
    """Change which regulations bind the office; every check that now applies is asked anew.

    ``dari`` is what the person saw (:func:`tanda`).  Raises: AturanDilanggar (a regulation in the wrong place,
    nothing changes, no basis), TransisiBasi (somebody else changed it meanwhile).
    """
    if nasional.lingkup != Lingkup.NASIONAL or (daerah is not None and daerah.lingkup != Lingkup.DAERAH):
        raise AturanDilanggar("Pilih satu peraturan nasional dan, bila ada, satu peraturan daerah.")
    if not dasar.strip():
        raise AturanDilanggar("Sebutkan dasar perubahan: keputusan atau surat yang menetapkannya.")
    profil = ProfilPeraturan.objects.select_for_update().get(pk=1)
    if dari and dari != tanda(profil=profil):
        raise TransisiBasi("Profil peraturan sudah diubah orang lain. Periksa lagi sebelum menetapkan.")
    if (profil.nasional_id, profil.daerah_id) == (nasional.pk, daerah.pk if daerah else None):
        raise AturanDilanggar("Kantor ini sudah terikat pada peraturan itu; tidak ada yang berubah.")
    sebelum = _nilai(profil)
    profil.nasional, profil.daerah, profil.dasar = nasional, daerah, dasar.strip()
    profil.ditetapkan_oleh, profil.ditetapkan_pada = oleh, timezone.now()
    profil.save()
    catat(
        pelaku=oleh,
        kata="menetapkan profil peraturan",
        objek=profil,
        sebelum=sebelum,
        sesudah=_nilai(profil),
        alasan=dasar.strip(),
    )
    transaction.on_commit(partial(cache.delete, KUNCI_MERAH))
    transaction.on_commit(partial(app.send_task, TUGAS, expires=240))
    return profil


def tanda(*, profil: ProfilPeraturan) -> str:
    """What a confirmation carries, so that it is refused when the profile has moved meanwhile."""
    return f"{profil.nasional_id}-{profil.daerah_id or 0}"


def _nilai(profil: ProfilPeraturan) -> dict[str, str]:
    return {"nasional": profil.nasional.kode, "daerah": profil.daerah.kode if profil.daerah else ""}
