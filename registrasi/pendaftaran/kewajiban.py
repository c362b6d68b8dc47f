"""Duties of the counter, as they stand in the applications of the last year."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from registrasi.pendaftaran.enums import PERNAH_DIAJUKAN, StatusPermohonan
from registrasi.pendaftaran.model_permohonan import SPSE_LENGKAP
from registrasi.pendaftaran.models import ButirPermohonan, FormulirKeikutsertaan, Permohonan
from registrasi.persyaratan.enums import NON_PENYEDIA, PENYEDIA, Sifat

if TYPE_CHECKING:
    from django.db.models import QuerySet

_HARI = 365


def _tautan(kueri: str = "") -> str:
    return reverse("registrasi:daftar_permohonan") + (f"?{kueri}" if kueri else "")


def _setahun() -> QuerySet[Permohonan]:
    return Permohonan.objects.filter(dibuat_pada__gte=timezone.now() - dt.timedelta(days=_HARI))


def _diajukan(jenis: frozenset[str]) -> QuerySet[Permohonan]:
    return _setahun().filter(status__in=PERNAH_DIAJUKAN, jenis_pengguna__in=sorted(jenis))


def _bagian(baik: int, semua: int, kata: str, kosong: str, tautan: str) -> Bukti:
    """«18 dari 20»: all is well, some are not, or nothing to look at."""
    if not semua:
        return Bukti(Status.PERHATIAN, "Belum ada", kosong, tautan)
    return Bukti(Status.TERPENUHI if baik == semua else Status.PERHATIAN, f"{baik} dari {semua}", kata, tautan)


@kewajiban("R-010")
def memfasilitasi_menjadi_pengguna() -> Bukti:
    """Applications of the year, and how many became users."""
    semua = _setahun().count()
    jadi = _setahun().filter(status=StatusPermohonan.DISETUJUI).count()
    return Bukti(
        Status.TERPENUHI if jadi else Status.PERHATIAN if semua else Status.BELUM,
        f"{jadi} pengguna",
        f"Dari {semua} permohonan setahun terakhir.",
        _tautan(),
    )


@kewajiban("R-070")
def melayani_pendaftaran() -> Bukti:
    """Applications that wait for the office longer than its service standard."""
    menunggu = Permohonan.objects.filter(status=StatusPermohonan.MENUNGGU_VERIFIKASI)
    lewat = menunggu.filter(tenggat_layanan__lt=timezone.now()).count()
    semua = _setahun().count()
    if not semua:
        return Bukti(Status.BELUM, "0 permohonan", "Belum ada yang mendaftar setahun terakhir.", _tautan())
    return Bukti(
        Status.PERHATIAN if lewat else Status.TERPENUHI,
        f"{semua} permohonan",
        f"{lewat} menunggu melewati standar layanan." if lewat else "Tidak ada yang menunggu melewati standar layanan.",
        _tautan("keadaan=menunggu_verifikasi"),
    )


@kewajiban("R-072")
def daftar_online_lebih_dahulu() -> Bukti:
    """Providers' applications that were handed in with all four facts of SPSE."""
    kueri = _diajukan(PENYEDIA)
    return _bagian(
        kueri.filter(SPSE_LENGKAP).count(), kueri.count(), "Penyedia mendaftar di SPSE sebelum diverifikasi.",
        "Belum ada permohonan penyedia setahun terakhir.", _tautan("jenis=penyedia"),
    )  # fmt: skip


@kewajiban("R-073")
def kedua_formulir() -> Bukti:
    """Providers' applications with both forms, the second one accepted and signed."""
    kueri = _diajukan(PENYEDIA)
    ikut = FormulirKeikutsertaan.objects.filter(permohonan=OuterRef("pk"), disetujui=True, ditandatangani=True)
    return _bagian(
        kueri.filter(Exists(ikut), formulir__isnull=False).count(), kueri.count(),
        "Formulir Pendaftaran dan Keikutsertaan terisi dan ditandatangani.",
        "Belum ada permohonan penyedia setahun terakhir.", _tautan("jenis=penyedia"),
    )  # fmt: skip


def _lengkap(kueri: QuerySet[Permohonan]) -> int:
    """Applications none of whose required papers lacks its copy, or its original where it was to be shown."""
    lubang = ButirPermohonan.objects.filter(
        Q(salinan_diterima=False)
        | Q(persyaratan__perlu_asli=True, asli_ditunjukkan=False, permohonan__kanal="tatap_muka"),
        permohonan=OuterRef("pk"), persyaratan__sifat=Sifat.WAJIB,
    )  # fmt: skip
    return kueri.exclude(Exists(lubang)).count()


@kewajiban("R-074")
def salinan_dan_asli_penyedia() -> Bukti:
    """Providers' applications with every required copy, originals shown."""
    kueri = _diajukan(PENYEDIA)
    return _bagian(
        _lengkap(kueri), kueri.count(), "Salinan diterima dan asli ditunjukkan menurut jenisnya.",
        "Belum ada permohonan penyedia setahun terakhir.", _tautan("jenis=penyedia"),
    )  # fmt: skip


@kewajiban("R-075")
def surat_tugas_bukan_penyedia() -> Bukti:
    """Non-providers' applications with the decree or assignment letter, original shown."""
    kueri = _diajukan(NON_PENYEDIA)
    return _bagian(
        _lengkap(kueri), kueri.count(), "Surat tugas atau SK diserahkan salinannya dan ditunjukkan aslinya.",
        "Belum ada permohonan pengguna selain penyedia setahun terakhir.", _tautan("jenis=non_penyedia"),
    )  # fmt: skip
