"""The state of systems: as announcements say, as a clerk notes, as a probe reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.utils import timezone

from layanan.pengumuman.enums import BUKAN_NORMAL
from layanan.pengumuman.models import KeadaanSistem, SistemLayanan
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat

if TYPE_CHECKING:
    import datetime as dt

    from layanan.pengumuman.models import Pengumuman
    from lpse.akun.models import Pengguna

PETUGAS: Final = "petugas"
_KEADAAN: Final = frozenset(k for k, _ in BUKAN_NORMAL)


def samakan(*, p: Pengumuman, saat: dt.datetime) -> None:
    """Make the status page say what an announcement on air says: which systems, in which state, since when."""
    if not p.bersistem or p.mulai is None:
        return
    terbuka = {k.sistem_id: k for k in KeadaanSistem.objects.filter(pengumuman=p).terbuka().select_for_update()}
    sistem = {s.pk for s in SistemLayanan.objects.filter(pengumuman=p)}
    for pk, satu in terbuka.items():
        if pk not in sistem or satu.keadaan != p.keadaan_sistem:
            _tutup_satu(satu, saat)
        elif satu.mulai != p.mulai:
            satu.mulai = p.mulai
            satu.save(update_fields=["mulai"])
    sama = {pk for pk, satu in terbuka.items() if satu.keadaan == p.keadaan_sistem}
    for pk in sorted(sistem - sama):
        mulai = max(p.mulai, saat) if pk in terbuka else p.mulai
        KeadaanSistem.objects.create(sistem_id=pk, keadaan=p.keadaan_sistem, mulai=mulai, pengumuman=p)


def tutup(*, p: Pengumuman, saat: dt.datetime) -> None:
    """The announcement is over: its systems are as they are without it."""
    for satu in KeadaanSistem.objects.filter(pengumuman=p).terbuka().select_for_update():
        _tutup_satu(satu, saat)


def _tutup_satu(satu: KeadaanSistem, saat: dt.datetime) -> None:
    """What was announced for later and never began lasted no time at all."""
    satu.selesai = max(satu.mulai, saat)
    satu.save(update_fields=["selesai"])


@transaction.atomic
def catat_keadaan(
    *, sistem_id: int, keadaan: str, catatan: str = "", oleh: Pengguna | None, sumber: str = PETUGAS
) -> KeadaanSistem:
    """Note that a system is not well from now on, without an announcement; a source notes one state at a time.

    ``sumber`` keeps a probe (``oleh`` None) apart from a clerk. Raises: AturanDilanggar (no such state).
    """
    if keadaan not in _KEADAAN:
        raise AturanDilanggar("Pilih keadaan sistemnya.")
    sistem = SistemLayanan.objects.select_for_update(of=("self",)).get(pk=sistem_id)
    kini = timezone.now()
    ada = KeadaanSistem.objects.filter(sistem=sistem, pengumuman=None, sumber=sumber).terbuka().first()
    if ada is not None and ada.keadaan == keadaan:
        return ada
    if ada is not None:
        _tutup_satu(ada, kini)
    baru = KeadaanSistem.objects.create(
        sistem=sistem, keadaan=keadaan, mulai=kini, catatan=catatan.strip()[:300], sumber=sumber, oleh=oleh
    )
    catat(
        pelaku=oleh, kata="mencatat keadaan sistem", objek=sistem,
        sesudah={"keadaan": str(baru.get_keadaan_display()), "catatan": baru.catatan},
    )  # fmt: skip
    return baru


@transaction.atomic
def pulihkan(*, sistem_id: int, oleh: Pengguna | None, sumber: str = PETUGAS) -> KeadaanSistem:
    """The system is well again, as far as this source knows.  Raises: TransisiBasi (nothing was noted)."""
    sistem = SistemLayanan.objects.select_for_update(of=("self",)).get(pk=sistem_id)
    ada = KeadaanSistem.objects.filter(sistem=sistem, pengumuman=None, sumber=sumber).terbuka().first()
    if ada is None:
        raise TransisiBasi(f"{sistem} sudah dicatat berjalan normal.")
    _tutup_satu(ada, timezone.now())
    catat(pelaku=oleh, kata="mencatat sistem pulih", objek=sistem, sebelum={"keadaan": str(ada.get_keadaan_display())})
    return ada
