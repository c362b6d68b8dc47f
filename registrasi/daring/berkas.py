"""Scans that an applicant brings from home (discovered at start)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lpse.berkas.registri import MB, Kegunaan, daftarkan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

PINDAIAN = "registrasi.daring"


def _terlihat(pengguna: Pengguna) -> QuerySet[Any]:
    from registrasi.pendaftaran.models import BerkasButir  # noqa: PLC0415 - read while the models are being loaded

    return BerkasButir.objects.terlihat_oleh(pengguna).values("berkas_id")


GUNA = Kegunaan(
    PINDAIAN,
    "Pindaian dari pemohon",
    tipe=("pdf", "jpeg", "png"),
    maks_byte=10 * MB,
    maks_halaman=60,
    maks_piksel=50_000_000,
    terlihat=_terlihat,
    milik_pengunggah=False,
    kuota=False,
    publik=True,
    kuota_pemilik=100 * MB,
    maks_berkas_pemilik=60,
)
daftarkan(GUNA)
