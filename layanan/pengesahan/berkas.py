"""Drawn signatures as files: whoever sees the invitation may open them, each look in the jejak."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lpse.berkas.registri import MB, Kegunaan, daftarkan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

GORESAN = "layanan.goresan"


def _terlihat(pengguna: Pengguna) -> QuerySet[Any]:
    from layanan.pengesahan.models import UndanganTeken  # noqa: PLC0415 - read while the models are being loaded

    if not pengguna.has_perm("layanan.kelola_undangan"):
        return UndanganTeken.objects.none().values("goresan_id")
    return UndanganTeken.objects.terlihat_oleh(pengguna).exclude(goresan=None).values("goresan_id")


daftarkan(
    Kegunaan(
        GORESAN,
        "Gambar tanda tangan",
        tipe=("png",),
        maks_byte=2 * MB,
        terlihat=_terlihat,
        milik_pengunggah=False,
        rahasia=True,
        kuota=False,
    )
)
