"""Requests to have something back: asked by one person, decided by another, done by a worker."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django_fsm import can_proceed

from arsip.cadangan import services as cadangan
from arsip.cadangan.enums import BELUM_USAI, JenisJalan, JenisSasaran
from arsip.cadangan.models import Salinan, Sasaran
from arsip.pemulihan import kabar
from arsip.pemulihan.enums import JenisPemulihan, StatusPermintaan
from arsip.pemulihan.models import PermintaanPulih
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_S = StatusPermintaan
#: An undecided request is worth nothing after this long; asked again it is judged anew.
MASA_PERMINTAAN = dt.timedelta(days=3)
#: What was fetched lies ready this long.
MASA_HASIL = dt.timedelta(hours=24)
_NAMA_BASIS_DATA = re.compile(r"^[a-z][a-z0-9_]{2,50}$")
#: Parts of a path that hold the portal's own keys.
_RAHASIA = frozenset({"kunci-rahasia", "kunci", "rahasia", "secrets", ".env", "tertanam.json"})
_SISTEM = frozenset({"postgres", "template0", "template1"})


def folder_hasil() -> Path:
    """Where fetched files lie until they are taken or expire."""
    return Path(settings.LPSE_VAR) / "pemulihan" / "hasil"


def letak_hasil(*, permintaan: PermintaanPulih) -> Path:
    """The file of this request; its name tells nothing."""
    return folder_hasil() / str(permintaan.kunci_hasil)


@transaction.atomic
def minta(
    *, salinan_id: int, jenis: str, alasan: str, oleh: Pengguna, jalur: str = "", tujuan: str = ""
) -> PermintaanPulih:
    """Ask for a file, a folder or a database out of a snapshot (Perka LKPP 2/2010 Pasal 27).

    Raises: AturanDilanggar (no reason, a target that exists or is in use), TransisiBasi (the same is under way).
    """
    salinan = Salinan.objects.select_related("sasaran").get(pk=salinan_id)
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan pemulihan; yang menyetujui menimbangnya.")
    tujuan = tujuan.strip()
    periksa_tujuan(salinan=salinan, jenis=jenis, jalur=jalur, tujuan=tujuan)
    try:
        with transaction.atomic():
            permintaan = PermintaanPulih.objects.create(
                jenis=jenis, salinan=salinan, jalur=jalur, tujuan=tujuan, alasan=alasan.strip(), peminta=oleh,
                kedaluwarsa_pada=timezone.now() + MASA_PERMINTAAN,
            )  # fmt: skip
    except IntegrityError as galat:
        raise TransisiBasi(
            "Permintaan ke tujuan yang sama masih berjalan. Tunggu selesai, atau pilih nama lain."
        ) from galat
    catat(
        pelaku=oleh, kata="meminta pemulihan", objek=permintaan, alasan=permintaan.alasan,
        sesudah={"jenis": jenis, "salinan": salinan.restic_id, "jalur": jalur, "tujuan": tujuan},
    )  # fmt: skip
    kabari(penerima=kabar.penyetuju(kecuali=oleh), jenis=kabar.DIMINTA, objek=permintaan, konteks={"oleh": str(oleh)})
    return permintaan


def periksa_tujuan(*, salinan: Salinan, jenis: str, jalur: str, tujuan: str) -> None:
    """The rules of a target, asked again by the worker.  Raises: AturanDilanggar."""
    basis_data = salinan.sasaran.jenis == JenisSasaran.BASISDATA
    if jenis not in JenisPemulihan.values or (jenis == JenisPemulihan.BASIS_DATA) != basis_data:
        raise AturanDilanggar("Salinan itu tidak memuat yang diminta.")
    if jenis == JenisPemulihan.BERKAS:
        if not jalur.startswith("/") or tujuan:
            raise AturanDilanggar("Pilih satu berkas dari isi salinan.")
        if _RAHASIA & set(Path(jalur).parts):
            raise AturanDilanggar(
                "Kunci dan rahasia portal tidak diunduh lewat layar; ia kembali hanya dengan bin/restore."
            )
    elif jenis == JenisPemulihan.BASIS_DATA:
        _periksa_nama_basis_data(tujuan)
    else:
        _periksa_folder_tujuan(tujuan)


def _periksa_nama_basis_data(nama: str) -> None:
    if not _NAMA_BASIS_DATA.match(nama) or nama in _SISTEM:
        raise AturanDilanggar("Nama basis data baru: 3 sampai 51 huruf kecil, angka, atau garis bawah, diawali huruf.")


def _periksa_folder_tujuan(tujuan: str) -> None:
    folder = Path(tujuan)
    if not folder.is_absolute() or ".." in folder.parts or len(folder.parts) < 3:  # noqa: PLR2004 - «/a/b» at least
        raise AturanDilanggar("Tulis folder tujuan lengkap dari akar, misalnya /srv/pulih/berkas-spse.")
    dipakai = [Path(settings.LPSE_VAR), *(Path(f) for s in Sasaran.objects.all() for f in s.folder)]
    for satu in dipakai:
        if folder == satu or satu in folder.parents or folder in satu.parents:
            raise AturanDilanggar(f"{folder} berada di {satu} yang sedang dipakai. Pilih tempat lain yang kosong.")
    if folder.exists():
        raise AturanDilanggar(f"{folder} sudah ada. Pilih folder baru; yang ada tidak pernah ditimpa.")


def _kunci(permintaan_id: int) -> PermintaanPulih:
    return PermintaanPulih.objects.select_for_update(of=("self",)).get(pk=permintaan_id)


def _basi(permintaan: PermintaanPulih) -> TransisiBasi:
    keadaan = permintaan.get_status_display().lower()
    return TransisiBasi(f"Permintaan ini sudah {keadaan}. Muat ulang halaman untuk melihat keadaannya.")


def _dapat_diputus(permintaan: PermintaanPulih, oleh: Pengguna) -> None:
    if not can_proceed(permintaan.setujui):
        raise _basi(permintaan)
    if permintaan.lewat_waktu:
        raise TransisiBasi("Permintaan ini lewat masa berlakunya. Minta peminta mengajukannya lagi.")
    if permintaan.peminta_id == oleh.pk:
        raise AturanDilanggar("Permintaan sendiri diputus orang lain.")
    if not oleh.has_perm("arsip.setujui_pemulihan"):
        raise AturanDilanggar("Anda tidak berwenang memutus permintaan pemulihan.")


@transaction.atomic
def setujui(*, permintaan_id: int, oleh: Pengguna, catatan: str = "") -> PermintaanPulih:
    """Allow somebody else's request and order the worker to do it.  Raises: AturanDilanggar, TransisiBasi."""
    permintaan = _kunci(permintaan_id)
    _dapat_diputus(permintaan, oleh)
    permintaan.setujui(oleh=oleh, catatan=catatan.strip())
    permintaan.kunci_hasil = uuid.uuid4() if permintaan.jenis == JenisPemulihan.BERKAS else None
    permintaan.jalan = cadangan.suruh(
        sasaran=permintaan.salinan.sasaran, jenis=JenisJalan.PULIHKAN, oleh=oleh, rujukan={"permintaan": permintaan.pk},
        kunci=f"permintaan-{permintaan.pk}", salinan=permintaan.salinan,
    )  # fmt: skip
    permintaan.save(update_fields=["status", "pemutus", "diputus_pada", "catatan", "kunci_hasil", "jalan"])
    _jejak(permintaan, oleh, "menyetujui pemulihan", _S.MENUNGGU, catatan)
    kabari(penerima=[permintaan.peminta], jenis=kabar.DIPUTUS, objek=permintaan, konteks={"oleh": str(oleh)})
    return permintaan


@transaction.atomic
def tolak(*, permintaan_id: int, oleh: Pengguna, catatan: str) -> PermintaanPulih:
    """Refuse somebody else's request, with the reason.  Raises: AturanDilanggar, TransisiBasi."""
    permintaan = _kunci(permintaan_id)
    _dapat_diputus(permintaan, oleh)
    if not catatan.strip():
        raise AturanDilanggar("Tulis alasan penolakan.")
    permintaan.tolak(oleh=oleh, catatan=catatan.strip())
    permintaan.save(update_fields=["status", "pemutus", "diputus_pada", "catatan"])
    _jejak(permintaan, oleh, "menolak pemulihan", _S.MENUNGGU, catatan)
    kabari(penerima=[permintaan.peminta], jenis=kabar.DIPUTUS, objek=permintaan, konteks={"oleh": str(oleh)})
    return permintaan


@transaction.atomic
def batalkan(*, permintaan_id: int, oleh: Pengguna) -> PermintaanPulih:
    """Take one's own undecided request back.  Raises: AturanDilanggar (another's), TransisiBasi."""
    permintaan = _kunci(permintaan_id)
    if permintaan.peminta_id != oleh.pk:
        raise AturanDilanggar("Hanya peminta yang dapat membatalkan permintaannya.")
    if not can_proceed(permintaan.batalkan):
        raise _basi(permintaan)
    permintaan.batalkan()
    permintaan.save(update_fields=["status", "selesai_pada"])
    _jejak(permintaan, oleh, "membatalkan pemulihan", _S.MENUNGGU)
    return permintaan


@transaction.atomic
def mulai(*, permintaan_id: int) -> PermintaanPulih:
    """A worker takes an allowed request up.  Raises: TransisiBasi when it is no longer to be done."""
    permintaan = _kunci(permintaan_id)
    if not can_proceed(permintaan.mulai):
        raise _basi(permintaan)
    permintaan.mulai()
    permintaan.save(update_fields=["status"])
    return permintaan


@transaction.atomic
def selesaikan(
    *, permintaan_id: int, pesan: str, nama: str = "", ukuran: int | None = None, sidik: str = ""
) -> PermintaanPulih:
    """Say that it is there, and until when.  Raises: TransisiBasi."""
    permintaan = _kunci(permintaan_id)
    if not can_proceed(permintaan.selesaikan):
        raise _basi(permintaan)
    permintaan.selesaikan(pesan=pesan, sampai=timezone.now() + MASA_HASIL if nama else None)
    permintaan.hasil_nama, permintaan.hasil_byte, permintaan.hasil_sha256 = nama, ukuran, sidik
    permintaan.save(
        update_fields=[
            "status", "pesan", "hasil_sampai", "selesai_pada", "hasil_nama", "hasil_byte", "hasil_sha256",
        ]
    )  # fmt: skip
    _jejak(permintaan, None, "menyelesaikan pemulihan", _S.BERJALAN, pesan)
    kabari(penerima=[permintaan.peminta], jenis=kabar.SELESAI, objek=permintaan, konteks={"pesan": pesan})
    return permintaan


@transaction.atomic
def gagalkan(*, permintaan_id: int, pesan: str) -> PermintaanPulih:
    """Say that it did not come back, and why.  Raises: TransisiBasi."""
    permintaan = _kunci(permintaan_id)
    if not can_proceed(permintaan.gagalkan):
        raise _basi(permintaan)
    sebelum = permintaan.status
    permintaan.gagalkan(pesan=pesan)
    permintaan.save(update_fields=["status", "pesan", "selesai_pada"])
    _jejak(permintaan, None, "gagal memulihkan", sebelum, pesan)
    kabari(penerima=[permintaan.peminta], jenis=kabar.PULIH_GAGAL, objek=permintaan, konteks={"pesan": pesan})
    return permintaan


@transaction.atomic
def catat_unduh(*, permintaan_id: int, oleh: Pengguna) -> Path:
    """The fetched file, for whoever asked or allowed it; every read is in the jejak.

    Raises: AturanDilanggar (not theirs, expired, or lying on another server).
    """
    permintaan = _kunci(permintaan_id)
    if oleh.pk not in (permintaan.peminta_id, permintaan.pemutus_id):
        raise AturanDilanggar("Hasil pemulihan hanya untuk peminta dan yang menyetujuinya.")
    if not permintaan.hasil_ada:
        raise AturanDilanggar("Hasil ini sudah dibuang karena lewat masa simpannya. Ajukan permintaan baru.")
    letak = letak_hasil(permintaan=permintaan)
    if not letak.is_file():
        raise AturanDilanggar(
            f"Hasilnya tidak ada di mesin ini; ia dibuat pekerja server {permintaan.salinan.sasaran.server}."
        )
    catat(pelaku=oleh, kata="mengunduh hasil pemulihan", objek=permintaan, sesudah={"sidik": permintaan.hasil_sha256})
    return letak


def rapikan(*, sekarang: dt.datetime | None = None) -> tuple[int, int, int]:
    """Close what is past its time or whose worker died: (requests expired, results removed, dead ones closed)."""
    kini = sekarang or timezone.now()
    lewat = [_lewatkan(pk) for pk in _kunci_kunci(status=_S.MENUNGGU, kedaluwarsa_pada__lte=kini)]
    dibuang = [_buang_hasil(pk, kini) for pk in _kunci_kunci(hasil_sampai__lte=kini, hasil_dibuang_pada__isnull=True)]
    mati = PermintaanPulih.objects.filter(
        status__in=(_S.DISETUJUI, _S.BERJALAN), jalan__isnull=False
    ).exclude(jalan__status__in=BELUM_USAI)  # fmt: skip
    tutup = [
        gagalkan(permintaan_id=pk, pesan=pesan or "Pekerjanya terhenti sebelum selesai. Ajukan lagi.")
        for pk, pesan in mati.values_list("pk", "jalan__pesan")
    ]
    return sum(lewat), sum(dibuang), len(tutup)


def _kunci_kunci(**saring: object) -> list[int]:
    return list(PermintaanPulih.objects.filter(**saring).values_list("pk", flat=True))


@transaction.atomic
def _lewatkan(pk: int) -> bool:
    permintaan = _kunci(pk)
    if not can_proceed(permintaan.lewatkan):
        return False
    permintaan.lewatkan()
    permintaan.save(update_fields=["status", "selesai_pada"])
    _jejak(permintaan, None, "melewatkan permintaan pemulihan", _S.MENUNGGU)
    return True


@transaction.atomic
def _buang_hasil(pk: int, kini: dt.datetime) -> bool:
    permintaan = _kunci(pk)
    permintaan.hasil_dibuang_pada = kini
    permintaan.save(update_fields=["hasil_dibuang_pada"])
    catat(pelaku=None, kata="membuang hasil pemulihan", objek=permintaan)
    transaction.on_commit(partial(letak_hasil(permintaan=permintaan).unlink, missing_ok=True))
    return True


def _jejak(permintaan: PermintaanPulih, oleh: Pengguna | None, kata: str, sebelum: str, alasan: str = "") -> None:
    catat(
        pelaku=oleh, kata=kata, objek=permintaan, sebelum={"status": str(sebelum)},
        sesudah={"status": permintaan.status}, alasan=alasan.strip(),
    )  # fmt: skip
