"""Requests for information: ten working days, seven more by letter, the answer (UU 14/2008 Pasal 22(7)(8))."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from django.db import transaction
from django_fsm import can_proceed

from layanan.informasi import surat
from layanan.informasi.enums import ArahLampiran, CaraKirim, CaraMemperoleh, HasilPermintaan, KanalPermintaan
from layanan.informasi.models import KELOLA, PermintaanInformasi
from layanan.informasi.services_dasar import lampirkan, surati
from layanan.keluhan.selectors import pemegang
from layanan.keluhan.services import nomor_register
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.identitas import digit
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari
from lpse.tampilan import bahasa
from lpse.waktu import kalender

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.core.files.uploadedfile import UploadedFile

    from lpse.akun.models import Pengguna

#: UU 14/2008 Pasal 22(7) and (8): by law, so no setting.
HARI_JAWAB: Final = 10
HARI_PERPANJANGAN: Final = 7
_PANJANG_NIK: Final = 16
_WAJIB: Final = {
    "nama": "nama Anda",
    "alamat": "alamat",
    "rincian": "informasi yang diminta",
    "tujuan": "tujuan penggunaannya",
}


@dataclass(frozen=True, kw_only=True)
class DataPermintaan:
    nama: str
    alamat: str
    rincian: str
    tujuan: str
    cara: str = CaraMemperoleh.SALINAN_DIGITAL
    kirim: str = CaraKirim.SUREL
    nik: str = ""
    badan: str = ""
    surel: str = ""
    telepon: str = ""
    kanal: str = KanalPermintaan.WEB


@transaction.atomic
def ajukan(
    *, data: DataPermintaan, oleh: Pengguna | None = None, unggahan: Sequence[UploadedFile[Any]] = ()
) -> PermintaanInformasi:
    """Register a request; it is answered within ten working days.  Raises: AturanDilanggar."""
    isi = {k: v.strip() if isinstance(v, str) else v for k, v in asdict(data).items()}
    kurang = [label for kolom, label in _WAJIB.items() if not isi[kolom]]
    if kurang:
        raise AturanDilanggar(f"Isi dahulu {', '.join(kurang)}.")
    if not isi["surel"] and not isi["telepon"]:
        raise AturanDilanggar("Tulis surel atau telepon agar jawabannya sampai.")
    if isi["kirim"] == CaraKirim.SUREL and not isi["surel"]:
        raise AturanDilanggar("Tulis surel, atau pilih cara lain mendapat salinan.")
    isi["nik"] = digit(isi["nik"])
    if isi["nik"] and len(isi["nik"]) != _PANJANG_NIK:
        raise AturanDilanggar("NIK harus 16 angka.")
    tenggat = kalender().tambah_hari_kerja(bahasa.hari_ini(), HARI_JAWAB)
    permintaan = PermintaanInformasi.objects.create(
        **isi,
        nomor=nomor_register(deret="layanan.informasi", awalan="PI"),
        tenggat=tenggat,
        tenggat_awal=tenggat,
        dicatat_oleh=oleh,
    )
    for satu in unggahan:
        lampirkan(permintaan=permintaan, unggahan=satu, arah=ArahLampiran.PEMOHON)
    _jejak(permintaan, oleh, "mencatat permintaan informasi" if oleh else "menerima permintaan informasi")
    orang = [o for o in pemegang(KELOLA) if o != oleh]
    kabari(penerima=orang, jenis="layanan.informasi.baru", objek=permintaan)
    surati(permintaan=permintaan, jenis="diterima")
    return permintaan


def _jejak(permintaan: PermintaanInformasi, oleh: Pengguna | None, kata: str, sebelum: str = "") -> None:
    catat(
        pelaku=oleh,
        kata=kata,
        objek=permintaan,
        sebelum={"status": sebelum} if sebelum else None,
        sesudah={"status": str(permintaan.status)},
    )


def _kunci(permintaan_id: int, oleh: Pengguna) -> PermintaanInformasi:
    if not oleh.has_perm(KELOLA):
        raise AturanDilanggar("Anda tidak memproses permintaan informasi.")
    permintaan: PermintaanInformasi = PermintaanInformasi.objects.select_for_update(of=("self",)).get(pk=permintaan_id)
    return permintaan


def _basi(permintaan: PermintaanInformasi) -> TransisiBasi:
    return TransisiBasi(f"{permintaan} sekarang: {permintaan.get_status_display().lower()}. Muat ulang halamannya.")


@transaction.atomic
def proses(*, permintaan_id: int, oleh: Pengguna) -> PermintaanInformasi:
    """Take a request: diajukan → diproses.  Raises: AturanDilanggar, TransisiBasi."""
    permintaan = _kunci(permintaan_id, oleh)
    if not can_proceed(permintaan.proses):
        raise _basi(permintaan)
    sebelum = str(permintaan.status)
    permintaan.proses(petugas=oleh)
    permintaan.save(update_fields=["status", "petugas"])
    _jejak(permintaan, oleh, "memproses permintaan informasi", sebelum)
    return permintaan


@transaction.atomic
def perpanjang(*, permintaan_id: int, alasan: str, oleh: Pengguna) -> PermintaanInformasi:
    """Seven working days more, once, before the first ten are over, by a letter that says why (Pasal 22(8)).

    Raises: AturanDilanggar (no reason, too late), TransisiBasi.
    """
    permintaan = _kunci(permintaan_id, oleh)
    if not can_proceed(permintaan.perpanjang):
        raise _basi(permintaan)
    if not alasan.strip():
        raise AturanDilanggar("Tulis mengapa perlu waktu tambahan; pemohon membacanya dalam surat.")
    if bahasa.hari_ini() > permintaan.tenggat:
        raise AturanDilanggar("Perpanjangan hanya sebelum sepuluh hari kerja lewat. Jawab permintaan ini sekarang.")
    sebelum = str(permintaan.status)
    tenggat = kalender().tambah_hari_kerja(permintaan.tenggat_awal, HARI_PERPANJANGAN)
    permintaan.perpanjang(tenggat=tenggat, alasan=alasan.strip())
    permintaan.save(update_fields=["status", "tenggat", "alasan_perpanjangan", "diperpanjang_pada"])
    permintaan.surat_perpanjangan = surat.perpanjangan(permintaan=permintaan, oleh=oleh)
    permintaan.save(update_fields=["surat_perpanjangan"])
    _jejak(permintaan, oleh, "memperpanjang permintaan informasi", sebelum)
    surati(permintaan=permintaan, jenis="diperpanjang")
    return permintaan


@transaction.atomic
def jawab(
    *,
    permintaan_id: int,
    hasil: str,
    uraian: str,
    oleh: Pengguna,
    dasar: str = "",
    unggahan: Sequence[UploadedFile[Any]] = (),
) -> PermintaanInformasi:
    """Give the information, or say why not, by a letter: → dijawab.

    Raises: AturanDilanggar (no answer, a refusal without its legal ground, a bad file), TransisiBasi.
    """
    permintaan = _kunci(permintaan_id, oleh)
    if not can_proceed(permintaan.jawab):
        raise _basi(permintaan)
    if not uraian.strip():
        raise AturanDilanggar("Tulis jawabannya; pemohon membacanya dalam surat.")
    if hasil == HasilPermintaan.DIKECUALIKAN and not dasar.strip():
        raise AturanDilanggar("Penolakan harus menyebut dasar pengecualiannya. Contoh: UU 14/2008 Pasal 17 huruf h.")
    sebelum = str(permintaan.status)
    permintaan.hasil = HasilPermintaan(hasil)
    permintaan.uraian_jawaban, permintaan.dasar_penolakan = uraian.strip(), dasar.strip()
    for satu in unggahan:
        lampirkan(permintaan=permintaan, unggahan=satu, arah=ArahLampiran.JAWABAN)
    permintaan.jawab(oleh=oleh)
    permintaan.save(
        update_fields=["status", "hasil", "uraian_jawaban", "dasar_penolakan", "dijawab_oleh", "dijawab_pada"]
    )
    permintaan.surat_jawaban = surat.jawaban(permintaan=permintaan, oleh=oleh)
    permintaan.save(update_fields=["surat_jawaban"])
    _jejak(permintaan, oleh, "menjawab permintaan informasi", sebelum)
    surati(permintaan=permintaan, jenis="dijawab")
    return permintaan


@transaction.atomic
def cabut(*, permintaan_id: int) -> PermintaanInformasi:
    """The applicant takes it back before it was answered.  Raises: TransisiBasi."""
    permintaan = PermintaanInformasi.objects.select_for_update(of=("self",)).get(pk=permintaan_id)
    if not can_proceed(permintaan.cabut):
        raise _basi(permintaan)
    sebelum = str(permintaan.status)
    permintaan.cabut()
    permintaan.save(update_fields=["status"])
    _jejak(permintaan, None, "menerima pencabutan permintaan informasi", sebelum)
    return permintaan


@transaction.atomic
def lihat_nik(*, permintaan: PermintaanInformasi, oleh: Pengguna) -> str:
    """The whole NIK, for whoever works on requests; the look is in the jejak."""
    if not permintaan.nik or not oleh.has_perm(KELOLA):
        return bahasa.samar(permintaan.nik)
    catat(pelaku=oleh, kata="melihat NIK pemohon informasi", objek=permintaan)
    return permintaan.nik
