"""Targets and repositories: making, changing, the defaults of a fresh office, the key in force."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from arsip.cadangan import kabar
from arsip.cadangan.enums import JenisRepositori, JenisSasaran
from arsip.cadangan.models import Repositori, Sasaran
from arsip.cadangan.setelan_repo import baca_rahasia, sidik_kunci, tulis_sandi_baru
from lpse.akun.enums import KodePeran
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari_peran

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

KOLOM_SASARAN = (
    "nama", "asal_dsn", "folder", "pengecualian", "server", "repositori", "simpan_harian", "simpan_mingguan",
    "simpan_bulanan", "simpan_tahunan", "batas_menit", "aktif",
)  # fmt: skip
KOLOM_REPOSITORI = ("nama", "jenis", "alamat", "berkas_sandi", "berkas_lingkungan", "aktif")
#: What need not be kept of the portal's own folder: the servers' data (dumped instead), what is built, ourselves.
_TANPA = ("tertanam", "static", "static-vendor", "log", "cadangan", "cache", "tmp", "pemulihan")


def siapkan_bawaan() -> bool:
    """The targets and the repository of a fresh office, each made when missing; what people changed stays.

    Safe to repeat and to race. True when something was made.
    """
    if Sasaran.objects.exists():
        return False
    akar = Path(settings.LPSE_VAR)
    tempat = akar / "cadangan"
    sandi = tempat / "kunci" / "utama"
    tulis_sandi_baru(sandi)
    with transaction.atomic():
        repositori, baru = Repositori.objects.get_or_create(
            kode="utama",
            defaults={
                "nama": "Repositori utama",
                "jenis": JenisRepositori.UTAMA,
                "alamat": str(tempat / "repositori"),
                "berkas_sandi": str(sandi),
            },
        )
        for kode, isi in _sasaran_bawaan(akar).items():
            _, dibuat = Sasaran.objects.get_or_create(
                kode=kode, defaults={"repositori": repositori, "server": settings.KODE_SERVER, **isi}
            )
            baru |= dibuat
        if baru:
            catat(pelaku=None, kata="menyiapkan cadangan bawaan", objek=repositori)
    return baru


def _sasaran_bawaan(akar: Path) -> dict[str, dict[str, Any]]:
    return {
        "portal-db": {"nama": "Basis data portal", "jenis": JenisSasaran.BASISDATA, "asal_dsn": "portal"},
        "portal-berkas": {
            "nama": "Berkas portal",
            "jenis": JenisSasaran.FOLDER,
            "folder": [str(akar), *(str(p) for p in _rahasia_kantor() if p.exists())],
            "pengecualian": [str(akar / n) for n in _TANPA],
        },
        "spse-db": {
            "nama": "Basis data SPSE",
            "jenis": JenisSasaran.BASISDATA,
            "asal_dsn": "env:SPSE_DATABASE_URL",
            "server": "spse-db",
            "batas_menit": 480,
            "aktif": False,
        },
        "spse-berkas": {
            "nama": "Berkas SPSE",
            "jenis": JenisSasaran.FOLDER,
            "folder": ["/srv/spse/berkas"],
            "server": "spse-app",
            "batas_menit": 1440,
            "aktif": False,
        },
    }


def _rahasia_kantor() -> list[Path]:
    """Configuration and secrets outside the data folder; Docker's only where the portal really reads them there."""
    docker = [Path("/run/secrets")] if os.environ.get("SECRET_KEY_FILE", "").startswith("/run/secrets/") else []
    return [settings.BASE_DIR / ".env", settings.BASE_DIR / "deploy" / "rahasia", *docker]


@transaction.atomic
def simpan_sasaran(*, isian: dict[str, Any], oleh: Pengguna, sasaran_id: int | None = None) -> Sasaran:
    """Register or change a target; its code and kind stay.  Raises: ValidationError from the model's rules."""
    if sasaran_id is None:
        sasaran = Sasaran(kode=isian["kode"], jenis=isian["jenis"])
        sebelum: dict[str, Any] | None = None
    else:
        sasaran = Sasaran.objects.select_for_update().get(pk=sasaran_id)
        sebelum = _gambaran(sasaran, KOLOM_SASARAN)
    _isi(sasaran, isian, KOLOM_SASARAN)
    sasaran.full_clean()
    sasaran.save()
    _catat(oleh, "sasaran cadangan", sasaran, sebelum, _gambaran(sasaran, KOLOM_SASARAN))
    return sasaran


@transaction.atomic
def simpan_repositori(*, isian: dict[str, Any], oleh: Pengguna, repositori_id: int | None = None) -> Repositori:
    """Register or change a repository. A new address must be opened again before it counts as ready.

    Raises: ValidationError from the model's rules.
    """
    if repositori_id is None:
        repositori = Repositori(kode=isian["kode"])
        sebelum: dict[str, Any] | None = None
    else:
        repositori = Repositori.objects.select_for_update().get(pk=repositori_id)
        sebelum = _gambaran(repositori, KOLOM_REPOSITORI)
    alamat = repositori.alamat
    _isi(repositori, isian, KOLOM_REPOSITORI)
    if repositori.alamat != alamat:
        repositori.siap_pada = None
    repositori.full_clean()
    repositori.save()
    _catat(oleh, "repositori cadangan", repositori, sebelum, _gambaran(repositori, KOLOM_REPOSITORI))
    return repositori


@transaction.atomic
def catat_siap(*, repositori_id: int, bebas: int | None) -> Repositori:
    """The repository opened with its password just now. A key that was changed by hand starts a new generation."""
    repositori = Repositori.objects.select_for_update().get(pk=repositori_id)
    kini = timezone.now()
    repositori.bebas_byte, repositori.diperiksa_pada = bebas, kini
    diubah = ["bebas_byte", "diperiksa_pada"]
    if repositori.siap_pada is None:
        repositori.siap_pada = kini
        diubah.append("siap_pada")
    repositori.save(update_fields=diubah)
    _catat_kunci(repositori)
    return repositori


@transaction.atomic
def catat_kunci(*, repositori_id: int) -> Repositori:
    """Look which key is in force now; another one than before is a new generation, to be printed anew."""
    repositori = Repositori.objects.select_for_update().get(pk=repositori_id)
    _catat_kunci(repositori)
    return repositori


def _catat_kunci(repositori: Repositori) -> None:
    sidik = sidik_kunci(baca_rahasia(repositori.berkas_sandi, "Sandi repositori"))
    if sidik == repositori.sidik_kunci:
        return
    diubah = ["sidik_kunci"]
    if repositori.sidik_kunci:
        repositori.generasi_kunci += 1
        repositori.kunci_sejak = timezone.now()
        diubah += ["generasi_kunci", "kunci_sejak"]
        catat(
            pelaku=None, kata="mencatat kunci baru", objek=repositori, sesudah={"kunci_ke": repositori.generasi_kunci}
        )
        kabari_peran(kode_peran=KodePeran.KEPALA, jenis=kabar.KUNCI_DIGANTI, objek=repositori)
    repositori.sidik_kunci = sidik
    repositori.save(update_fields=diubah)


def _isi(objek: Sasaran | Repositori, isian: dict[str, Any], kolom: tuple[str, ...]) -> None:
    for nama in kolom:
        if nama in isian:
            setattr(objek, nama, isian[nama])


def _gambaran(objek: Sasaran | Repositori, kolom: tuple[str, ...]) -> dict[str, Any]:
    isi = {nama: getattr(objek, f"{nama}_id" if nama == "repositori" else nama) for nama in kolom}
    return {nama: nilai if isinstance(nilai, list | bool | int) else str(nilai) for nama, nilai in isi.items()}


def _catat(
    oleh: Pengguna, apa: str, objek: Sasaran | Repositori, sebelum: dict[str, Any] | None, sesudah: dict[str, Any]
) -> None:
    if sebelum is None:
        catat(pelaku=oleh, kata=f"menambah {apa}", objek=objek, sesudah=sesudah)
        return
    berubah = {k for k in sesudah if sesudah[k] != sebelum[k]}
    if berubah:
        catat(
            pelaku=oleh, kata=f"mengubah {apa}", objek=objek,
            sebelum={k: sebelum[k] for k in berubah}, sesudah={k: sesudah[k] for k in berubah},
        )  # fmt: skip
