"""Files of the import: what is brought, and the list of what was wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lpse.berkas.registri import MB, Kegunaan, daftarkan
from registrasi.impor.models import ImporMassal

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

UNGGAHAN: Final = "registrasi.impor"
GALAT: Final = "registrasi.impor_galat"
MAKS_BYTE: Final = 64 * MB


def _unggahan(pengguna: Pengguna) -> QuerySet[Any]:
    return ImporMassal.objects.terlihat_oleh(pengguna).values("berkas_id")


def _galat(pengguna: Pengguna) -> QuerySet[Any]:
    return ImporMassal.objects.terlihat_oleh(pengguna).exclude(berkas_galat=None).values("berkas_galat_id")


daftarkan(
    Kegunaan(
        UNGGAHAN, "Berkas impor", tipe=("csv", "txt", "xlsx"), maks_byte=MAKS_BYTE, terlihat=_unggahan,
        milik_pengunggah=False, kuota=False, izin_unggah="registrasi.impor_data", mentah=True, rahasia=True,
    ),
    Kegunaan(
        GALAT, "Berkas galat impor", tipe=("csv",), maks_byte=2 * MAKS_BYTE, terlihat=_galat, milik_pengunggah=False,
        kuota=False, izin_unggah="registrasi.impor_data", rahasia=True,
    ),
)  # fmt: skip
