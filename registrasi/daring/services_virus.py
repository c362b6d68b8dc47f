"""A scan that the antivirus refused after it came in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.pemberitahuan.services import kabari_luar
from registrasi.daring import kabar
from registrasi.pendaftaran.models import BerkasButir

if TYPE_CHECKING:
    from lpse.berkas.models import Berkas


def kabari_terjangkit(*, berkas: Berkas) -> None:
    """Tell the applicant which scan was thrown away; files of other duties are none of ours."""
    lampiran = (
        BerkasButir.objects.select_related("butir__permohonan", "butir__persyaratan").filter(berkas=berkas).first()
    )
    if lampiran is None:
        return
    permohonan = lampiran.butir.permohonan
    kabari_luar(
        surel=permohonan.surel,
        nama=permohonan.nama,
        jenis=kabar.TERJANGKIT,
        objek=permohonan,
        konteks={"nama": berkas.nama, "butir": lampiran.butir.persyaratan.nama},
        kunci=f"daring:terjangkit:{berkas.pk}",
    )
