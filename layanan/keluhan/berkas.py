"""Files handed in with a complaint (discovered at start)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from layanan.keluhan.services_terima import LAMPIRAN
from lpse.berkas.registri import MB, Kegunaan, daftarkan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna


def _terlihat(pengguna: Pengguna) -> QuerySet[Any]:
    from layanan.keluhan.models import LampiranKeluhan  # noqa: PLC0415 - read while the models are being loaded

    return LampiranKeluhan.objects.terlihat_oleh(pengguna).values("berkas_id")


daftarkan(
    Kegunaan(
        LAMPIRAN,
        "Lampiran keluhan",
        tipe=("pdf", "jpeg", "png"),
        maks_byte=10 * MB,
        maks_halaman=60,
        maks_piksel=50_000_000,
        terlihat=_terlihat,
        milik_pengunggah=False,
        rahasia=True,
        kuota=False,
        publik=True,
        kuota_pemilik=30 * MB,
        maks_berkas_pemilik=5,
    )
)
