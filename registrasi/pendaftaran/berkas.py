"""Scans of the papers of an application (recipe card: simpan-berkas)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lpse.berkas.registri import MB, Kegunaan, daftarkan
from registrasi.pendaftaran.models import BerkasButir
from registrasi.pendaftaran.services_dasar import KELOLA

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

BERKAS_BUTIR = "registrasi.berkas_butir"


def _terlihat(pengguna: Pengguna) -> QuerySet[Any]:
    return BerkasButir.objects.terlihat_oleh(pengguna).values("berkas_id")


daftarkan(
    Kegunaan(
        BERKAS_BUTIR,
        "Dokumen persyaratan",
        tipe=("pdf", "jpeg", "png"),
        maks_byte=10 * MB,
        maks_halaman=200,
        terlihat=_terlihat,
        izin_unggah=KELOLA,
        kuota=False,
    )
)
