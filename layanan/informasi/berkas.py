"""Files of requests for information: the applicant's papers, and the information itself (discovered at start)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from layanan.informasi.services_dasar import JAWABAN, LAMPIRAN
from lpse.berkas.registri import MB, Kegunaan, daftarkan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna


def _terlihat(pengguna: Pengguna) -> QuerySet[Any]:
    from layanan.informasi.models import LampiranInformasi  # noqa: PLC0415 - read while the models are being loaded

    return LampiranInformasi.objects.terlihat_oleh(pengguna).values("berkas_id")


# An applicant's paper is an identity card more often than not: whoever opens it leaves a line, as for the number.
daftarkan(
    Kegunaan(
        LAMPIRAN,
        "Lampiran pemohon informasi",
        tipe=("pdf", "jpeg", "png", "docx"),
        maks_byte=10 * MB,
        terlihat=_terlihat,
        milik_pengunggah=False,
        rahasia=True,
        kuota=False,
        publik=True,
        kuota_pemilik=50 * MB,
        maks_berkas_pemilik=10,
    ),
    Kegunaan(
        JAWABAN,
        "Informasi yang diberikan",
        tipe=("pdf", "jpeg", "png", "xlsx", "docx"),
        maks_byte=10 * MB,
        terlihat=_terlihat,
        milik_pengunggah=False,
        kuota=False,
        publik=True,
        kuota_pemilik=50 * MB,
        maks_berkas_pemilik=20,
    ),
)
