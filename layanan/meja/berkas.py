"""Files that staff send with an answer or keep with a note (recipe card: simpan-berkas)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lpse.berkas.registri import MB, Kegunaan, daftarkan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

LAMPIRAN = "layanan.meja"


def _terlihat(pengguna: Pengguna) -> QuerySet[Any]:
    from layanan.tiket.models import LampiranPesan  # noqa: PLC0415 - read while the models are being loaded

    return LampiranPesan.objects.terlihat_oleh(pengguna).order_by().values("berkas_id")


daftarkan(
    Kegunaan(
        LAMPIRAN,
        "Lampiran jawaban dan catatan tiket",
        tipe=("pdf", "jpeg", "png", "webp", "docx", "xlsx", "odt", "ods", "csv", "txt"),
        maks_byte=20 * MB,
        izin_unggah="layanan.kelola_tiket",
        terlihat=_terlihat,
    )
)
