"""Files of the package import."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from layanan.paket.models import ImporPaket
from lpse.berkas.registri import MB, Kegunaan, daftarkan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

IMPOR: Final = "layanan.impor_paket"


def _terlihat(pengguna: Pengguna) -> QuerySet[Any]:
    return ImporPaket.objects.terlihat_oleh(pengguna).values("berkas_id")


daftarkan(
    Kegunaan(
        IMPOR, "Data paket dari LKPP", tipe=("json",), maks_byte=64 * MB, terlihat=_terlihat, milik_pengunggah=False,
        kuota=False, izin_unggah="layanan.impor_paket", mentah=True,
    )
)  # fmt: skip
