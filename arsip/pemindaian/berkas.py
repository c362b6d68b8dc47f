"""Scans before they are filed: whoever works on the batch may look at them (discovered at start)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lpse.berkas.registri import MB, Kegunaan, daftarkan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

PINDAIAN = "arsip.pindaian"


def _terlihat(pengguna: Pengguna) -> QuerySet[Any]:
    from arsip.pemindaian.models import LembarPindaian  # noqa: PLC0415 - read while the models are being loaded

    return LembarPindaian.objects.terlihat_oleh(pengguna).filter(berkas__isnull=False).values("berkas_id")


daftarkan(
    Kegunaan(
        PINDAIAN,
        "Pindaian untuk arsip",
        tipe=("pdf", "jpeg", "png"),
        maks_byte=50 * MB,
        izin_unggah="arsip.pindai_arsip",
        terlihat=_terlihat,
        # A batch may be handed over; from then on it is the new clerk's to look at.
        milik_pengunggah=False,
        kuota=False,
    )
)
