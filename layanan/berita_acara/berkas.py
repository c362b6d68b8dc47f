"""Evidence of the minutes (recipe card: simpan-berkas)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from layanan.berita_acara.izin import SUSUN
from lpse.berkas.registri import MB, Kegunaan, daftarkan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

BUKTI = "layanan.bukti_ba"


def _terlihat(pengguna: Pengguna) -> QuerySet[Any]:
    from layanan.berita_acara.models import BuktiBA  # noqa: PLC0415 - read while the models are being loaded

    return BuktiBA.objects.terlihat_oleh(pengguna).order_by().values("berkas_id")


daftarkan(
    Kegunaan(
        BUKTI,
        "Bukti berita acara",
        tipe=("png", "jpeg", "webp", "pdf", "txt"),
        maks_byte=40 * MB,
        izin_unggah=SUSUN,
        terlihat=_terlihat,
    )
)
