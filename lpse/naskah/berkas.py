"""The PDFs of official papers as files: whoever sees the paper may open them (discovered at start)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lpse.berkas.registri import Kegunaan, daftarkan
from lpse.naskah.enums import SifatNaskah

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

NASKAH = "naskah"
NASKAH_RAHASIA = "naskah_rahasia"


def kegunaan_untuk(sifat: str) -> str:
    """Confidential papers are a use of their own: every reading of one is written in the jejak."""
    return NASKAH_RAHASIA if sifat == SifatNaskah.RAHASIA else NASKAH


def _terlihat(pengguna: Pengguna) -> QuerySet[Any]:
    from lpse.naskah.models import RevisiNaskah  # noqa: PLC0415 - this file is read while the models are being loaded

    return RevisiNaskah.objects.terlihat_oleh(pengguna).values("berkas_id")


daftarkan(
    Kegunaan(NASKAH, "Naskah dinas", terlihat=_terlihat, milik_pengunggah=False, kuota=False),
    Kegunaan(
        NASKAH_RAHASIA, "Naskah dinas rahasia", terlihat=_terlihat, milik_pengunggah=False, kuota=False, rahasia=True
    ),
)
