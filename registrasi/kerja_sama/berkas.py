"""Letters and agreements of the institutions (recipe card: simpan-berkas)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Q

from lpse.berkas.registri import MB, Kegunaan, daftarkan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

KERJA_SAMA = "registrasi.kerja_sama"


def _terlihat(pengguna: Pengguna) -> QuerySet[Any]:
    from lpse.berkas.models import Berkas  # noqa: PLC0415 - this file is read while the models are being loaded
    from registrasi.kerja_sama.models import KerjaSama  # noqa: PLC0415 - as above

    semua = KerjaSama.objects.terlihat_oleh(pengguna).order_by()
    return Berkas.objects.filter(
        Q(pk__in=semua.filter(surat__isnull=False).values("surat_id"))
        | Q(pk__in=semua.filter(perjanjian__isnull=False).values("perjanjian_id"))
    ).values("pk")


daftarkan(
    Kegunaan(
        KERJA_SAMA,
        "Surat dan perjanjian instansi pengguna LPSE",
        tipe=("pdf", "jpeg", "png"),
        maks_byte=20 * MB,
        izin_unggah="registrasi.kelola_kerjasama",
        terlihat=_terlihat,
    )
)
