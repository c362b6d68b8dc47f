"""Evidence of the register: decrees and judgments as PDF (DOMAIN.md A5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.berkas.registri import MB, Kegunaan, daftarkan
from registrasi.daftar_hitam.models import DaftarHitam, RiwayatDaftarHitam

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

KEGUNAAN = "registrasi.daftar_hitam"


def _terlihat(pengguna: Pengguna) -> QuerySet[Berkas]:
    entri = DaftarHitam.objects.terlihat_oleh(pengguna).exclude(bukti=None).values_list("bukti_id", flat=True)
    riwayat = RiwayatDaftarHitam.objects.terlihat_oleh(pengguna).exclude(bukti=None).values_list("bukti_id", flat=True)
    return entri.union(riwayat)  # type: ignore[return-value] # one column of keys


daftarkan(
    Kegunaan(
        KEGUNAAN,
        "Bukti daftar hitam",
        tipe=("pdf",),
        maks_byte=10 * MB,
        izin_unggah="registrasi.add_daftarhitam",
        terlihat=_terlihat,
    )
)
