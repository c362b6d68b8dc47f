"""Active again: request with proof, check, the Kepala's decision, letter; and the reminder when a period is over."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django_fsm import can_proceed

from lpse.akun.enums import KodePeran
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari_luar, kabari_peran
from lpse.tampilan import bahasa
from registrasi.pengguna.services import aktifkan as aktifkan_pengguna
from registrasi.penonaktifan import surat
from registrasi.penonaktifan.enums import NONAKTIF, JenisLampiran, StatusKasus
from registrasi.penonaktifan.isian import wajib
from registrasi.penonaktifan.models import Klarifikasi, PenonaktifanAkun, PermintaanAktif
from registrasi.penonaktifan.services import PUTUSKAN, basi, jejak_pindah, kunci, lampirkan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas
    from lpse.naskah.models import Naskah


@transaction.atomic
def minta_aktif(
    *, kasus_id: int, nomor_surat: str, tanggal_surat: dt.date, penyelesaian: str, berkas: Sequence[Berkas],
    oleh: Pengguna,
) -> PermintaanAktif:  # fmt: skip
    """Enter the user's request to be active again, with proof that the matter is settled.

    Raises: AturanDilanggar (incomplete), TransisiBasi (not archived, or a request is open).
    """
    kasus = kunci(kasus_id=kasus_id)
    if not can_proceed(kasus.aktifkan):
        raise basi(kasus=kasus)
    wajib("Isi nomor surat permintaan dan penyelesaiannya.", nomor_surat, penyelesaian)
    if tanggal_surat > bahasa.hari_ini():
        raise AturanDilanggar("Tanggal surat tidak boleh sesudah hari ini.")
    if not berkas:
        raise AturanDilanggar("Permintaan pengaktifan harus disertai bukti penyelesaian.")
    try:
        with transaction.atomic():
            satu = PermintaanAktif.objects.create(
                kasus=kasus, nomor_surat=nomor_surat.strip(), tanggal_surat=tanggal_surat,
                penyelesaian=penyelesaian.strip(), dicatat_oleh=oleh,
            )  # fmt: skip
    except IntegrityError:
        raise TransisiBasi("Permintaan pengaktifan kasus ini masih diproses.") from None
    lampirkan(kasus=kasus, jenis=JenisLampiran.PENYELESAIAN, berkas=berkas, oleh=oleh)
    catat(
        pelaku=oleh, kata="mencatat permintaan pengaktifan", objek=kasus, sesudah={"surat": satu.nomor_surat},
        alasan=satu.penyelesaian[:500],
    )  # fmt: skip
    return satu


def _kunci_permintaan(permintaan_id: int) -> PermintaanAktif:
    """The request and its case, the case first (the same order everywhere)."""
    kasus_id = PermintaanAktif.objects.values_list("kasus_id", flat=True).get(pk=permintaan_id)
    kasus = kunci(kasus_id=kasus_id)
    satu = PermintaanAktif.objects.select_for_update(of=("self",)).get(pk=permintaan_id)
    satu.kasus = kasus
    return satu


def _basi(satu: PermintaanAktif) -> TransisiBasi:
    return TransisiBasi(
        f"Permintaan ini sudah {satu.get_status_display().lower()}. Muat ulang halaman untuk melihat keadaannya."
    )


@transaction.atomic
def periksa_permintaan(*, permintaan_id: int, hasil: str, layak: bool, oleh: Pengguna) -> PermintaanAktif:
    """Check the proof and say what is proposed: diajukan → diperiksa.  Raises: AturanDilanggar, TransisiBasi."""
    satu = _kunci_permintaan(permintaan_id)
    if not can_proceed(satu.periksa):
        raise _basi(satu)
    wajib("Tulis hasil pemeriksaannya.", hasil)
    satu.periksa(oleh=oleh, hasil=hasil.strip(), layak=layak)
    satu.save(update_fields=["status", "diperiksa_oleh", "diperiksa_pada", "hasil", "layak"])
    catat(
        pelaku=oleh, kata="memeriksa permintaan pengaktifan", objek=satu.kasus,
        sesudah={"layak": "ya" if layak else "tidak"}, alasan=satu.hasil[:500],
    )  # fmt: skip
    kabari_peran(
        kode_peran=KodePeran.KEPALA, jenis="registrasi.penonaktifan.minta_aktif", objek=satu.kasus, kecuali=oleh
    )
    return satu


def _periksa_pemutus(satu: PermintaanAktif, oleh: Pengguna) -> None:
    if not oleh.has_perm(PUTUSKAN):
        raise AturanDilanggar("Pengaktifan kembali diputus Kepala LPSE.")
    if satu.diperiksa_oleh_id == oleh.pk:
        raise AturanDilanggar("Anda yang memeriksa permintaan ini; keputusannya oleh orang lain.")


@transaction.atomic
def setujui_aktif(*, permintaan_id: int, oleh: Pengguna, catatan: str = "") -> PermintaanAktif:
    """The Kepala lets the user be active again; the case is over, a letter says so.

    Raises: AturanDilanggar (own check, the blacklist entry is in force, the user's decree has ended), TransisiBasi.
    """
    satu = _kunci_permintaan(permintaan_id)
    if not can_proceed(satu.setujui):
        raise _basi(satu)
    _periksa_pemutus(satu, oleh)
    kasus, entri = satu.kasus, satu.kasus.daftar_hitam
    if entri is not None and entri.berlaku:
        raise AturanDilanggar(f"SK {entri.nomor_sk} masih berlaku sampai {bahasa.tanggal(entri.berlaku_sampai)}.")
    satu.setujui(oleh=oleh, catatan=catatan.strip())
    satu.naskah = surat.pengaktifan(permintaan=satu, disetujui=True, oleh=oleh)
    satu.save(update_fields=["status", "diputus_oleh", "diputus_pada", "catatan_putusan", "naskah"])
    sebelum = kasus.status
    kasus.aktifkan()
    kasus.save(update_fields=["status"])
    aktifkan_pengguna(
        pengguna_id=kasus.pengguna_id, oleh=oleh, alasan=f"Surat {satu.naskah.nomor}.", naskah=satu.naskah
    )
    jejak_pindah(kasus=kasus, oleh=oleh, kata="memutuskan pengaktifan kembali", sebelum=sebelum, alasan=catatan.strip())
    _kabari(satu, satu.naskah, oleh, "aktif kembali")
    return satu


@transaction.atomic
def tolak_aktif(*, permintaan_id: int, oleh: Pengguna, catatan: str) -> PermintaanAktif:
    """The Kepala refuses; the user stays inactive and may ask again.  Raises: AturanDilanggar, TransisiBasi."""
    satu = _kunci_permintaan(permintaan_id)
    if not can_proceed(satu.tolak):
        raise _basi(satu)
    _periksa_pemutus(satu, oleh)
    wajib("Tulis alasannya; pengguna membacanya di surat.", catatan)
    satu.tolak(oleh=oleh, catatan=catatan.strip())
    satu.naskah = surat.pengaktifan(permintaan=satu, disetujui=False, oleh=oleh)
    satu.save(update_fields=["status", "diputus_oleh", "diputus_pada", "catatan_putusan", "naskah"])
    catat(
        pelaku=oleh, kata="menolak pengaktifan kembali", objek=satu.kasus, sesudah={"permintaan": satu.status},
        alasan=satu.catatan_putusan[:500],
    )  # fmt: skip
    _kabari(satu, satu.naskah, oleh, "pengaktifannya ditolak")
    return satu


def _kabari(satu: PermintaanAktif, naskah: Naskah, oleh: Pengguna, putusan: str) -> None:
    kasus = satu.kasus
    kabari_peran(
        kode_peran=KodePeran.REGVER, jenis="registrasi.penonaktifan.diputus", objek=kasus, kecuali=oleh,
        konteks={"putusan": putusan},
    )  # fmt: skip
    kabari_luar(
        surel=kasus.pengguna.surel, nama=kasus.pengguna.nama, jenis="registrasi.penonaktifan.pengaktifan",
        objek=naskah, konteks={"user_id": kasus.pengguna.user_id, "putusan": putusan},
        kunci=f"penonaktifan:aktif:{satu.pk}",
    )  # fmt: skip


def ingatkan() -> tuple[int, int]:
    """Tell the unit of periods that are over and of questions past their term; nothing becomes active by itself.

    Safe to repeat: once for each case and day it fell due.  Returns (periods over, terms passed).
    """
    hari, masa, tenggat = bahasa.hari_ini(), 0, 0
    habis = PenonaktifanAkun.objects.filter(status__in=NONAKTIF, sampai__lt=hari).select_related("pengguna")
    for kasus in habis:
        masa += bool(
            kabari_peran(
                kode_peran=(KodePeran.REGVER, KodePeran.KEPALA), jenis="registrasi.penonaktifan.masa_habis",
                objek=kasus, konteks={"sampai": bahasa.tanggal(kasus.sampai)},
                kunci=f"penonaktifan:habis:{kasus.pk}:{kasus.sampai}",
            )
        )  # fmt: skip
    lewat = Klarifikasi.objects.filter(
        dicatat_pada=None, tenggat__lt=hari, kasus__status=StatusKasus.KLARIFIKASI
    ).select_related("kasus__pengguna")
    for tanya in lewat:
        tenggat += bool(
            kabari_peran(
                kode_peran=KodePeran.REGVER, jenis="registrasi.penonaktifan.tenggat", objek=tanya.kasus,
                konteks={"tenggat": bahasa.tanggal(tanya.tenggat)}, kunci=f"penonaktifan:tenggat:{tanya.pk}",
            )
        )  # fmt: skip
    return masa, tenggat
