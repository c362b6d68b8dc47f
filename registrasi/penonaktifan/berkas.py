"""Letters and proofs of the cases (recipe card: simpan-berkas)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lpse.berkas.registri import MB, Kegunaan, daftarkan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

LAMPIRAN = "registrasi.penonaktifan"


def _terlihat(pengguna: Pengguna) -> QuerySet[Any]:
    from registrasi.penonaktifan.models import LampiranKasus  # noqa: PLC0415 - read while the models are being loaded

    return LampiranKasus.objects.terlihat_oleh(pengguna).order_by().values("berkas_id")


daftarkan(
    Kegunaan(
        LAMPIRAN,
        "Lampiran kasus penonaktifan",
        tipe=("pdf", "jpeg", "png"),
        maks_byte=20 * MB,
        izin_unggah="registrasi.proses_penonaktifan",
        terlihat=_terlihat,
    )
)
