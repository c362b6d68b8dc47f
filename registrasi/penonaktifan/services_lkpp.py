"""Step 6 of a deactivation: clarification with LKPP; and the way out of a case that should not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django_fsm import can_proceed

from lpse.akun.enums import KodePeran
from lpse.pemberitahuan.services import kabari_peran
from registrasi.penonaktifan.enums import JenisLampiran
from registrasi.penonaktifan.isian import wajib
from registrasi.penonaktifan.services import basi, jejak_pindah, kunci, lampirkan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas
    from registrasi.penonaktifan.models import PenonaktifanAkun


@transaction.atomic
def minta_klarifikasi_lkpp(*, kasus_id: int, nomor: str, pertanyaan: str, oleh: Pengguna) -> PenonaktifanAkun:
    """Step 6: LKPP wants to know more, under this ticket or letter.  Raises: AturanDilanggar, TransisiBasi."""
    kasus = kunci(kasus_id=kasus_id)
    if not can_proceed(kasus.minta_klarifikasi_lkpp):
        raise basi(kasus=kasus)
    wajib("Tulis nomor tiket atau surat LKPP dan apa yang diklarifikasi.", nomor, pertanyaan)
    sebelum = kasus.status
    kasus.minta_klarifikasi_lkpp(nomor=nomor.strip(), pertanyaan=pertanyaan.strip())
    kasus.save(update_fields=["status", "nomor_lkpp", "pertanyaan_lkpp", "jawaban_lkpp", "lkpp_pada"])
    jejak_pindah(
        kasus=kasus, oleh=oleh, kata="mencatat klarifikasi LKPP", sebelum=sebelum, alasan=kasus.pertanyaan_lkpp
    )
    return kasus


@transaction.atomic
def catat_jawaban_lkpp(
    *, kasus_id: int, jawaban: str, oleh: Pengguna, berkas: Sequence[Berkas] = ()
) -> PenonaktifanAkun:
    """Step 6: how the clarification with LKPP ended; back to the Kepala.  Raises: AturanDilanggar, TransisiBasi."""
    kasus = kunci(kasus_id=kasus_id)
    if not can_proceed(kasus.catat_klarifikasi_lkpp):
        raise basi(kasus=kasus)
    wajib("Tulis hasil klarifikasinya.", jawaban)
    sebelum = kasus.status
    kasus.catat_klarifikasi_lkpp(jawaban=jawaban.strip())
    kasus.save(update_fields=["status", "jawaban_lkpp", "lkpp_pada"])
    lampirkan(kasus=kasus, jenis=JenisLampiran.LKPP, berkas=berkas, oleh=oleh)
    jejak_pindah(
        kasus=kasus, oleh=oleh, kata="mencatat hasil klarifikasi LKPP", sebelum=sebelum, alasan=kasus.jawaban_lkpp
    )
    kabari_peran(kode_peran=KodePeran.KEPALA, jenis="registrasi.penonaktifan.diusulkan", objek=kasus, kecuali=oleh)
    return kasus


@transaction.atomic
def batalkan(*, kasus_id: int, alasan: str, oleh: Pengguna) -> PenonaktifanAkun:
    """The report was withdrawn or entered by mistake.  Raises: AturanDilanggar, TransisiBasi."""
    kasus = kunci(kasus_id=kasus_id)
    if not can_proceed(kasus.batalkan):
        raise basi(kasus=kasus)
    wajib("Tulis mengapa kasus dibatalkan.", alasan)
    sebelum = kasus.status
    kasus.batalkan(alasan=alasan.strip())
    kasus.save(update_fields=["status", "dibatalkan_pada", "alasan_batal"])
    jejak_pindah(kasus=kasus, oleh=oleh, kata="membatalkan kasus penonaktifan", sebelum=sebelum, alasan=alasan.strip())
    return kasus


def lkpp_wajib() -> bool:
    """Whether the Kepala decides only after a clarification with LKPP (the office's setting)."""
    return bool(settings.PENONAKTIFAN_WAJIB_LKPP)
