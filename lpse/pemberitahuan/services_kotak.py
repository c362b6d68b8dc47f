"""What a person does with their own notices: reads them, and says how they want to be told.

Private conveniences, so they leave no line in the trail; the row history has them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from lpse.galat import AturanDilanggar
from lpse.pemberitahuan.enums import PilihanSurel
from lpse.pemberitahuan.models import JamTenang, Kabar, PreferensiKabar
from lpse.pemberitahuan.selectors import jenis_untuk

if TYPE_CHECKING:
    import datetime as dt

    from lpse.akun.models import Pengguna


def tandai_dibaca(*, pengguna: Pengguna, kabar_id: int) -> bool:
    """Mark one's own notice read; False when it was read before, or is none of theirs."""
    milik = Kabar.objects.terlihat_oleh(pengguna).belum_dibaca().filter(pk=kabar_id)
    return milik.update(dibaca_pada=timezone.now()) > 0


def tandai_semua(*, pengguna: Pengguna, sampai: dt.datetime) -> int:
    """Mark everything read that stood on the page (until ``sampai``); what came since stays unread."""
    milik = Kabar.objects.terlihat_oleh(pengguna).di_lonceng().belum_dibaca().filter(terakhir__lte=sampai)
    return milik.update(dibaca_pada=timezone.now())


@transaction.atomic
def simpan_preferensi(
    *,
    pengguna: Pengguna,
    pilihan: Mapping[str, tuple[bool, str]],
    tenang: tuple[bool, dt.time, dt.time],
) -> None:
    """Keep what a person wants: per kind (on the bell, by mail), and their quiet hours.

    Raises: AturanDilanggar for a kind they do not get, a compulsory one switched off, or quiet hours of no length.
    """
    milik = {j.kode: j for j in jenis_untuk(pengguna)}
    for kode, (portal, surel) in pilihan.items():
        if kode not in milik or surel not in PilihanSurel.values:
            raise AturanDilanggar("Pilihan itu tidak dikenal. Muat ulang halaman ini.")
        if milik[kode].wajib and not portal:
            raise AturanDilanggar(f"«{milik[kode].label}» wajib tampil di lonceng.")
    aktif, mulai, selesai = tenang
    if mulai == selesai:
        raise AturanDilanggar("Jam tenang harus berakhir pada jam yang lain dari mulainya.")
    for kode, (portal, surel) in pilihan.items():
        _simpan_satu(pengguna, kode, portal=portal, surel=surel)
    _simpan_tenang(pengguna, aktif=aktif, mulai=mulai, selesai=selesai)


def _simpan_satu(pengguna: Pengguna, kode: str, *, portal: bool, surel: str) -> None:
    """Only what differs is written, so that the history tells of changes."""
    ada = PreferensiKabar.objects.select_for_update().filter(pengguna=pengguna, jenis=kode).first()
    if ada is None or (ada.portal, ada.surel) != (portal, surel):
        PreferensiKabar.objects.update_or_create(
            pengguna=pengguna, jenis=kode, defaults={"portal": portal, "surel": surel}
        )


def _simpan_tenang(pengguna: Pengguna, *, aktif: bool, mulai: dt.time, selesai: dt.time) -> None:
    ada = JamTenang.objects.select_for_update().filter(pengguna=pengguna).first()
    if ada is None or (ada.aktif, ada.mulai, ada.selesai) != (aktif, mulai, selesai):
        JamTenang.objects.update_or_create(
            pengguna=pengguna, defaults={"aktif": aktif, "mulai": mulai, "selesai": selesai}
        )
