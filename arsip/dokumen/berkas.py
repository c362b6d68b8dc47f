"""The archive's files: whoever sees the document may open its contents (discovered at start)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lpse.berkas.registri import MB, Kegunaan, daftarkan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

ARSIP = "arsip.dokumen"


def _terlihat(pengguna: Pengguna) -> QuerySet[Any]:
    from arsip.dokumen.models import VersiDokumen  # noqa: PLC0415 - this file is read while the models are being loaded

    return VersiDokumen.objects.terlihat_oleh(pengguna).filter(berkas__isnull=False).values("berkas_id")


daftarkan(
    Kegunaan(
        ARSIP,
        "Dokumen arsip",
        tipe=("pdf", "jpeg", "png", "docx", "xlsx", "pptx", "odt", "ods", "csv", "txt"),
        maks_byte=45 * MB,
        izin_unggah="arsip.add_dokumen",
        terlihat=_terlihat,
        kuota=False,
    )
)
