"""Steps 7 to 9 of a deactivation: the Kepala's decision, the letters, the archive (Perka LKPP 2/2010 Pasal 10(4))."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django_fsm import can_proceed

from lpse.akun.enums import KodePeran
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari_luar, kabari_peran
from registrasi.pengguna.enums import StatusPengguna
from registrasi.pengguna.services import nonaktifkan as nonaktifkan_pengguna
from registrasi.pengguna.services_berkas import arsipkan_ke_pengguna
from registrasi.penonaktifan import surat
from registrasi.penonaktifan.enums import StatusKasus, TujuanSurat
from registrasi.penonaktifan.isian import wajib
from registrasi.penonaktifan.models import PenonaktifanAkun, SuratKasus
from registrasi.penonaktifan.services import PUTUSKAN, basi, jejak_pindah, kunci
from registrasi.penonaktifan.services_lkpp import lkpp_wajib

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_S = StatusKasus


def _periksa_pemutus(kasus: PenonaktifanAkun, oleh: Pengguna) -> None:
    if not oleh.has_perm(PUTUSKAN):
        raise AturanDilanggar("Penonaktifan diputus Kepala LPSE.")
    if kasus.diusulkan_oleh_id == oleh.pk:
        raise AturanDilanggar("Anda yang mengusulkan penonaktifan ini; keputusannya oleh orang lain.")


@transaction.atomic
def putuskan_nonaktif(*, kasus_id: int, oleh: Pengguna, catatan: str = "") -> PenonaktifanAkun:
    """Step 7: the Kepala decides; the User ID is out of use from this moment (Pasal 10(4)).

    Raises: AturanDilanggar (own proposal, LKPP not heard where the office wants that, an entry no longer in force, a
    period gone by), TransisiBasi (decided already, or not proposed).
    """
    kasus = kunci(kasus_id=kasus_id)
    if not can_proceed(kasus.nonaktifkan):
        raise basi(kasus=kasus)
    _periksa_pemutus(kasus, oleh)
    if lkpp_wajib() and kasus.lkpp_pada is None:
        raise AturanDilanggar("Kantor ini mewajibkan klarifikasi LKPP sebelum keputusan; catat hasilnya dahulu.")
    entri = kasus.daftar_hitam
    if entri is not None and not entri.berlaku:
        raise AturanDilanggar(
            f"SK {entri.nomor_sk} {entri.keberlakuan.label.lower()}; usulan ini tidak beralasan lagi."
        )
    sebelum = kasus.status
    kasus.nonaktifkan(oleh=oleh, catatan=catatan.strip())
    kasus.keputusan = surat.keputusan(kasus=kasus, oleh=oleh)
    kasus.save(update_fields=["status", "diputus_oleh", "diputus_pada", "catatan_putusan", "keputusan"])
    sebab = StatusPengguna.NONAKTIF_DAFTAR_HITAM if entri is not None else StatusPengguna.NONAKTIF_PELANGGARAN
    nonaktifkan_pengguna(
        pengguna_id=kasus.pengguna_id, sebab=sebab, sampai=kasus.sampai, oleh=oleh, naskah=kasus.keputusan,
        keterangan=f"Keputusan {kasus.keputusan.nomor}.",
    )  # fmt: skip
    jejak_pindah(kasus=kasus, oleh=oleh, kata="memutuskan penonaktifan", sebelum=sebelum, alasan=kasus.catatan_putusan)
    kabari_peran(
        kode_peran=KodePeran.REGVER, jenis="registrasi.penonaktifan.diputus", objek=kasus, kecuali=oleh,
        konteks={"putusan": "dinonaktifkan"},
    )  # fmt: skip
    return kasus


@transaction.atomic
def tolak_usulan(*, kasus_id: int, oleh: Pengguna, catatan: str) -> PenonaktifanAkun:
    """Step 7: the Kepala does not follow the proposal; the case is closed.  Raises: AturanDilanggar, TransisiBasi."""
    kasus = kunci(kasus_id=kasus_id)
    if not can_proceed(kasus.tolak):
        raise basi(kasus=kasus)
    _periksa_pemutus(kasus, oleh)
    wajib("Tulis alasan menolak usulan ini.", catatan)
    sebelum = kasus.status
    kasus.tolak(oleh=oleh, catatan=catatan.strip())
    kasus.save(update_fields=["status", "diputus_oleh", "diputus_pada", "catatan_putusan"])
    jejak_pindah(
        kasus=kasus, oleh=oleh, kata="menolak usulan penonaktifan", sebelum=sebelum, alasan=kasus.catatan_putusan
    )
    kabari_peran(
        kode_peran=KodePeran.REGVER, jenis="registrasi.penonaktifan.diputus", objek=kasus, kecuali=oleh,
        konteks={"putusan": "usulnya ditolak"},
    )  # fmt: skip
    return kasus


@transaction.atomic
def kirim_surat(*, kasus_id: int, oleh: Pengguna, surel_lpse: str = "") -> PenonaktifanAkun:
    """Step 8: letters to the user, to LKPP and to the LPSE of registration, on paper and by mail.

    Raises: TransisiBasi.
    """
    kasus = kunci(kasus_id=kasus_id)
    if not can_proceed(kasus.beritahukan):
        raise basi(kasus=kasus)
    for tujuan, kepada, surel in tujuan_surat(kasus=kasus, surel_lpse=surel_lpse):
        naskah = surat.pemberitahuan(kasus=kasus, tujuan=tujuan, oleh=oleh)
        SuratKasus.objects.create(kasus=kasus, tujuan=tujuan, kepada=kepada, naskah=naskah, surel=surel)
        kabari_luar(
            surel=surel, nama=kepada, jenis="registrasi.penonaktifan.pemberitahuan", objek=naskah,
            konteks={"user_id": kasus.pengguna.user_id, "alasan": kasus.get_alasan_display()},
            kunci=f"penonaktifan:surat:{kasus.pk}:{tujuan}",
        )  # fmt: skip
    sebelum = kasus.status
    kasus.beritahukan()
    kasus.save(update_fields=["status", "diberitahukan_pada"])
    jejak_pindah(kasus=kasus, oleh=oleh, kata="mengirim surat penonaktifan", sebelum=sebelum)
    return kasus


def tujuan_surat(*, kasus: PenonaktifanAkun, surel_lpse: str = "") -> list[tuple[TujuanSurat, str, str]]:
    """To whom the letters go: kind, name, mail address (empty: on paper only)."""
    p = kasus.pengguna
    tujuan = [
        (TujuanSurat.PENGGUNA, p.nama, p.surel),
        (TujuanSurat.LKPP, "LKPP", settings.SUREL_LKPP),
    ]
    if p.lpse_pendaftaran:
        tujuan.append((TujuanSurat.LPSE, p.lpse_pendaftaran, surel_lpse.strip()))
    return tujuan


@transaction.atomic
def arsipkan(*, kasus_id: int, oleh: Pengguna) -> PenonaktifanAkun:
    """Step 9: what was brought goes into the user's file; our own papers are there already.

    Raises: AturanDilanggar (a file is still being checked), TransisiBasi.
    """
    kasus = kunci(kasus_id=kasus_id)
    if not can_proceed(kasus.arsipkan):
        raise basi(kasus=kasus)
    lampiran = list(kasus.lampiran.select_related("berkas__isi").order_by("pk"))
    for satu in lampiran:
        arsipkan_ke_pengguna(
            pengguna=kasus.pengguna, berkas=satu.berkas, oleh=oleh, objek=kasus,
            uraian=f"{satu.get_jenis_display()} pada penonaktifan {kasus.pengguna.user_id}",
            nomor=kasus.nomor_surat if satu.jenis == "laporan" else "",
        )  # fmt: skip
    sebelum = kasus.status
    kasus.arsipkan()
    kasus.save(update_fields=["status", "diarsipkan_pada"])
    catat(
        pelaku=oleh, kata="mengarsipkan kasus penonaktifan", objek=kasus, sebelum={"status": sebelum},
        sesudah={"status": kasus.status, "lampiran": len(lampiran)},
    )  # fmt: skip
    return kasus
