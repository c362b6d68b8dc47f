"""Papers of changes and decrees of the users (recipe card: simpan-berkas)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef

from lpse.berkas.registri import MB, Kegunaan, daftarkan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

BUKTI = "registrasi.bukti_pengguna"


def _terlihat(pengguna: Pengguna) -> QuerySet[Any]:
    """Whoever may see the identities sees the papers that prove them."""
    from lpse.berkas.models import Berkas  # noqa: PLC0415 - this file is read while the models are being loaded
    from registrasi.pengguna.models import (  # noqa: PLC0415 - as above
        BuktiPerubahan,
        KejadianPengguna,
        PenggunaSPSE,
    )

    if not pengguna.has_perm("registrasi.lihat_identitas"):
        return Berkas.objects.none().values("pk")
    ini = OuterRef("pk")
    return Berkas.objects.filter(
        Exists(BuktiPerubahan.objects.filter(berkas=ini))
        | Exists(PenggunaSPSE.objects.filter(sk_berkas=ini))
        | Exists(KejadianPengguna.objects.filter(berkas=ini))
    ).values("pk")


daftarkan(
    Kegunaan(
        BUKTI,
        "Bukti perubahan dan SK pengguna SPSE",
        tipe=("pdf", "jpeg", "png"),
        maks_byte=10 * MB,
        izin_unggah="registrasi.kelola_pengguna",
        terlihat=_terlihat,
    )
)
