"""Who examines an application now, and who else has it open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.tampilan import bahasa
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.pendaftaran.models import Permohonan
from registrasi.verifikasi.aturan import pastikan_empat_mata
from registrasi.verifikasi.models import BASI, Kehadiran, Klaim

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


def kunci(*, permohonan_id: int) -> Permohonan:
    """The application's row, locked: marks and decisions of one application stand in line."""
    return Permohonan.objects.select_for_update(of=("self",), no_key=True).get(pk=permohonan_id)


def pastikan_menunggu(*, permohonan: Permohonan) -> None:
    """Raises: TransisiBasi when it is no longer, or not yet, waiting for a verifier."""
    if permohonan.status != StatusPermohonan.MENUNGGU_VERIFIKASI:
        raise TransisiBasi(f"Permohonan ini {permohonan.get_status_display().lower()}; muat ulang halaman.")


@transaction.atomic
def klaim(*, permohonan_id: int, oleh: Pengguna) -> Klaim:
    """Begin the examination, or take over one whose holder gave no sign of life for half an hour.

    Raises: TransisiBasi (not waiting), AturanDilanggar (a colleague examines it, or the person entered it).
    """
    permohonan = kunci(permohonan_id=permohonan_id)
    pastikan_menunggu(permohonan=permohonan)
    return pegang(permohonan=permohonan, oleh=oleh)


def pegang(*, permohonan: Permohonan, oleh: Pengguna) -> Klaim:
    """The claim of whoever acts on the locked application; a free one is taken, a living one of others refuses.

    Raises: AturanDilanggar (as :func:`klaim`).
    """
    pastikan_empat_mata(permohonan, oleh)
    kini = timezone.now()
    ada = Klaim.objects.select_related("pemeriksa").filter(permohonan=permohonan).first()
    if ada is not None and ada.pemeriksa_id == oleh.pk:
        ada.detak = kini
        ada.save(update_fields=["detak"])
        return ada
    if ada is not None and ada.hidup:
        raise AturanDilanggar(f"{ada.pemeriksa.nama} sedang memeriksanya sejak {bahasa.jam(ada.sejak)}.")
    kata, alasan = "mulai memeriksa", ""
    if ada is not None:
        kata = "mengambil alih pemeriksaan"
        alasan = f"{ada.pemeriksa.nama} tidak terlihat sejak {bahasa.jam(ada.detak)}"
        ada.delete()
    baru = Klaim.objects.create(permohonan=permohonan, pemeriksa=oleh, sejak=kini, detak=kini)
    catat(pelaku=oleh, kata=kata, objek=permohonan, alasan=alasan)
    return baru


@transaction.atomic
def lepas(*, permohonan_id: int, oleh: Pengguna) -> None:
    """Give the examination back to the queue; what was marked stays.  Raises: TransisiBasi (not theirs any more)."""
    permohonan = kunci(permohonan_id=permohonan_id)
    banyak, _ = Klaim.objects.filter(permohonan=permohonan, pemeriksa=oleh).delete()
    if not banyak:
        raise TransisiBasi("Pemeriksaan ini tidak lagi Anda pegang.")
    catat(pelaku=oleh, kata="melepas pemeriksaan", objek=permohonan)


@transaction.atomic
def hadir(*, permohonan_id: int, oleh: Pengguna, giat: bool) -> None:
    """The page is open; with ``giat`` the person is at it, too, and a claim of theirs lives on."""
    kini = timezone.now()
    Kehadiran.objects.filter(detak__lt=kini - BASI).delete()  # pages closed long ago
    Kehadiran.objects.bulk_create(
        [Kehadiran(permohonan_id=permohonan_id, orang=oleh, detak=kini)],
        update_conflicts=True, unique_fields=["permohonan", "orang"], update_fields=["detak"],
    )  # fmt: skip
    if giat:
        Klaim.objects.filter(permohonan_id=permohonan_id, pemeriksa=oleh).update(detak=kini)


def bubarkan(*, permohonan: Permohonan) -> None:
    """The application left the verifiers' desk: nobody holds it, nobody is said to look."""
    Klaim.objects.filter(permohonan=permohonan).delete()
    Kehadiran.objects.filter(permohonan=permohonan).delete()
