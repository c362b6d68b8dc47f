"""Guides to download (recipe card: simpan-berkas)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lpse.berkas.registri import MB, Kegunaan, daftarkan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

PANDUAN: Final = "layanan.pengetahuan"


def _terlihat(pengguna: Pengguna) -> QuerySet[Any]:
    from layanan.pengetahuan.models import LampiranArtikel  # noqa: PLC0415 - read while the models are being loaded

    return LampiranArtikel.objects.terlihat_oleh(pengguna).order_by().values("berkas_id")


daftarkan(
    Kegunaan(
        PANDUAN,
        "Panduan unduhan",
        tipe=("pdf", "docx", "xlsx", "jpeg", "png"),
        maks_byte=30 * MB,
        izin_unggah="layanan.tulis_artikel",
        terlihat=_terlihat,
        kuota=False,
    )
)
