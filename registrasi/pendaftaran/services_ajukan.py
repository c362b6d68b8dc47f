"""Handing an application in, and taking it back: number, receipt, the office's clock."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django_fsm import can_proceed

from lpse.galat import AturanDilanggar
from lpse.naskah.services import Penandatangan, terbitkan
from lpse.pemberitahuan.antrekan import alamat_portal
from lpse.pemberitahuan.services import kabari, kabari_luar
from lpse.tampilan import bahasa
from registrasi.pendaftaran import penjaga, sinyal
from registrasi.pendaftaran.kode import kode_akses
from registrasi.pendaftaran.models import Permohonan
from registrasi.pendaftaran.selectors import kekurangan, pemegang
from registrasi.pendaftaran.services_dasar import (
    KELOLA,
    TANDA_TERIMA,
    basi,
    batas_layanan,
    jejak,
    kunci_permohonan,
    tulis,
)
from registrasi.persyaratan.selectors import dasar

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

MAKS_SEBUT = 6


def ajukan(*, permohonan_id: int, oleh: Pengguna | None, versi: int | None = None) -> Permohonan:
    """Hand the application in for verification: closed checklist complete, gapless number, receipt (Pasal 22(1)).

    ``oleh=None``: the applicant at home. A listed provider who was stopped stands in the trail.  Raises:
    AturanDilanggar (not registered in SPSE, something missing, a listed provider), TransisiBasi (handed in already).
    """
    try:
        return _ajukan(permohonan_id, oleh, versi)
    except penjaga.DicegahPenjaga as galat:
        permohonan = Permohonan.objects.get(pk=permohonan_id)
        jejak(permohonan=permohonan, oleh=oleh, kata="dihentikan saat mengajukan permohonan", alasan=str(galat))
        raise


@transaction.atomic
def _ajukan(permohonan_id: int, oleh: Pengguna | None, versi: int | None) -> Permohonan:
    permohonan = kunci_permohonan(permohonan_id=permohonan_id, versi=versi)
    if not can_proceed(permohonan.ajukan):
        raise basi(permohonan=permohonan)
    if permohonan.penyedia and not permohonan.spse_lengkap:
        pasal = dasar("R-072")
        raise AturanDilanggar(
            "Penyedia mendaftar online di SPSE lebih dahulu: tanggal, surel, User ID, dan kode registrasinya belum "
            f"dicatat{f' ({pasal})' if pasal else ''}."
        )
    if permohonan.tenggat < bahasa.hari_ini():
        raise AturanDilanggar(
            f"Tenggat permohonan ini {bahasa.tanggal(permohonan.tenggat)} sudah lewat. Pemohon mendaftar lagi di SPSE."
        )
    if kurang := kekurangan(permohonan):
        sisa = f" Dan {len(kurang) - MAKS_SEBUT} hal lain." if len(kurang) > MAKS_SEBUT else ""
        raise AturanDilanggar(f"Belum lengkap. {' '.join(k.kalimat for k in kurang[:MAKS_SEBUT])}{sisa}")
    penjaga.jalankan(permohonan)
    sebelum = permohonan.status
    naskah = terbitkan(
        jenis=TANDA_TERIMA, objek=permohonan, konteks=isi_tanda_terima(permohonan=permohonan),
        penandatangan=_penandatangan(permohonan, oleh), oleh=oleh,
        perihal=f"Tanda Terima Berkas {permohonan.nama}"[:250],
    )  # fmt: skip
    permohonan.ajukan(nomor=naskah.nomor, tenggat_layanan=batas_layanan())
    permohonan.save(update_fields=["status", "nomor", "diajukan_pada", "tenggat_layanan"])
    tulis(permohonan=permohonan, bidang={"tanda_terima": naskah})
    jejak(permohonan=permohonan, oleh=oleh, kata="mengajukan permohonan", sebelum=sebelum, nomor=permohonan.nomor)
    _kabari_diajukan(permohonan, oleh)
    transaction.on_commit(partial(sinyal.permohonan_diajukan.send, Permohonan, permohonan=permohonan))
    return permohonan


def _kabari_diajukan(permohonan: Permohonan, oleh: Pengguna | None) -> None:
    penerima = pemegang(KELOLA)
    kabari(
        penerima=penerima.exclude(pk=oleh.pk) if oleh else penerima, jenis="registrasi.pendaftaran.diajukan",
        objek=permohonan, konteks={"apa": permohonan.sebutan, "jenis": permohonan.get_jenis_pengguna_display()},
    )  # fmt: skip
    if oleh is not None:  # the applicant at home gets the receipt of the public form instead
        kabari_luar(
            surel=permohonan.surel, nama=permohonan.nama, jenis="registrasi.pendaftaran.diterima", objek=permohonan,
            konteks={"nomor": permohonan.nomor, "batas": bahasa.waktu(permohonan.tenggat_layanan)},
            kunci=f"pendaftaran:{permohonan.pk}:diterima",
        )  # fmt: skip


def _penandatangan(permohonan: Permohonan, oleh: Pengguna | None) -> list[Penandatangan]:
    """Signed with a pen at the counter; what comes from home is received by the portal, without a signature."""
    if oleh is None:
        return []
    pembawa = permohonan.wakil_nama or permohonan.nama
    return [
        Penandatangan(
            nama=pembawa, jabatan="Wakil pemohon" if permohonan.diwakilkan else "Pemohon", sebagai="Yang menyerahkan,"
        ),
        Penandatangan(
            nama=oleh.nama, jabatan=oleh.jabatan or oleh.label_peran, nip=oleh.nip or "", sebagai="Yang menerima,"
        ),
    ]


def isi_tanda_terima(*, permohonan: Permohonan) -> dict[str, Any]:
    """What the receipt says; JSON values only."""
    baris = permohonan.butir.select_related("persyaratan").prefetch_related("berkas")
    lapangan = dasar("R-081")
    return {
        "nama": permohonan.nama,
        "jenis": permohonan.get_jenis_pengguna_display(),
        "kanal": permohonan.get_kanal_display(),
        "user_id": permohonan.spse_user_id,
        "wakil": permohonan.wakil_nama,
        "kode": kode_akses(permohonan),
        "status_url": alamat_portal(reverse("registrasi_publik:status")),
        "butir": [
            {
                "nama": b.persyaratan.nama, "pasal": b.persyaratan.kata_pasal, "salinan": b.salinan_diterima,
                "asli": b.asli_ditunjukkan, "perlu_asli": b.persyaratan.perlu_asli, "tidak_ada": b.tidak_ada,
                "nomor": bahasa.samar(b.nomor) if b.bernomor_pribadi else b.nomor,
                "tanggal": b.tanggal.isoformat() if b.tanggal else "", "berkas": len(b.berkas.all()),
            }
            for b in baris
        ],
        "batas": batas_layanan().astimezone(bahasa.zona()).date().isoformat(),
        "hari": settings.REGISTRASI_LAYANAN_HARI_KERJA,
        "lapangan": str(lapangan) if lapangan else "",
    }  # fmt: skip


@transaction.atomic
def batalkan(*, permohonan_id: int, oleh: Pengguna | None, alasan: str, versi: int | None = None) -> Permohonan:
    """Withdraw an application that is still open, with the reason.  Raises: AturanDilanggar, TransisiBasi."""
    permohonan = kunci_permohonan(permohonan_id=permohonan_id, versi=versi)
    if not can_proceed(permohonan.batalkan):
        raise basi(permohonan=permohonan)
    if not alasan.strip():
        raise AturanDilanggar("Tulis mengapa permohonan ini dibatalkan.")
    sebelum = permohonan.status
    permohonan.batalkan(alasan=alasan.strip())
    permohonan.save(update_fields=["status", "alasan_akhir", "diputus_pada"])
    tulis(permohonan=permohonan)
    jejak(permohonan=permohonan, oleh=oleh, kata="membatalkan permohonan", sebelum=sebelum, alasan=alasan.strip())
    kabari_luar(
        surel=permohonan.surel, nama=permohonan.nama, jenis="registrasi.pendaftaran.dibatalkan", objek=permohonan,
        konteks={"apa": permohonan.sebutan, "alasan": alasan.strip()}, kunci=f"pendaftaran:{permohonan.pk}:dibatalkan",
    )  # fmt: skip
    transaction.on_commit(partial(sinyal.permohonan_dibatalkan.send, Permohonan, permohonan=permohonan))
    return permohonan
