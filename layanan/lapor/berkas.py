"""Files that a reporter brings: from the public form, the status page, the portal, or with a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lpse.berkas.registri import MB, Kegunaan, daftarkan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

LAMPIRAN = "layanan.lapor"
#: With one report or one answer.
MAKS_SEKALI = 5


def _terlihat(pengguna: Pengguna) -> QuerySet[Any]:
    from layanan.tiket.models import LampiranPesan  # noqa: PLC0415 - read while the models are being loaded

    return LampiranPesan.objects.terlihat_oleh(pengguna).values("berkas_id")


GUNA = Kegunaan(
    LAMPIRAN,
    "Lampiran laporan",
    tipe=("pdf", "jpeg", "png", "webp", "gif", "docx", "xlsx", "pptx", "odt", "ods", "csv", "txt"),
    maks_byte=10 * MB,
    maks_halaman=300,
    maks_piksel=50_000_000,
    terlihat=_terlihat,
    milik_pengunggah=False,
    kuota=False,
    publik=True,
    kuota_pemilik=100 * MB,
    maks_berkas_pemilik=40,
)
daftarkan(GUNA)
