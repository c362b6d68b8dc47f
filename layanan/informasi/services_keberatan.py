"""Objections to an answer, or to none: thirty working days to object, thirty to answer (UU 14/2008 Pasal 35, 36)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.db import transaction
from django.utils import timezone

from layanan.informasi import surat
from layanan.informasi.enums import AlasanKeberatan, ArahLampiran, PutusanKeberatanInformasi, StatusPermintaan
from layanan.informasi.models import KELOLA, KeberatanInformasi, PermintaanInformasi
from layanan.informasi.selectors_keberatan import batas_keberatan, penanggap
from layanan.informasi.services_dasar import lampirkan, surati
from layanan.keluhan.services import nomor_register
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari
from lpse.tampilan import bahasa
from lpse.waktu import kalender

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.core.files.uploadedfile import UploadedFile

    from lpse.akun.models import Pengguna

#: UU 14/2008 Pasal 36(2): by law, so no setting.
HARI_TANGGAPAN: Final = 30


@transaction.atomic
def ajukan_keberatan(
    *,
    permintaan_id: int,
    alasan: str,
    uraian: str,
    oleh: Pengguna | None = None,
    unggahan: Sequence[UploadedFile[Any]] = (),
) -> KeberatanInformasi:
    """The applicant objects (UU 14/2008 Pasal 35(1)); ``oleh`` wrote it down at the desk.

    Raises: AturanDilanggar (no reasons, nothing to object to yet, too late, a second time, a bad file).
    """
    permintaan = PermintaanInformasi.objects.select_for_update(of=("self",)).get(pk=permintaan_id)
    if oleh is not None and not oleh.has_perm(KELOLA):
        raise AturanDilanggar("Anda tidak memproses permintaan informasi.")
    _periksa(permintaan, alasan)
    if not uraian.strip():
        raise AturanDilanggar("Tulis mengapa Anda keberatan.")
    keberatan = KeberatanInformasi.objects.create(
        permintaan=permintaan,
        nomor=nomor_register(deret="layanan.keberatan_informasi", awalan="KBI"),
        alasan=AlasanKeberatan(alasan),
        uraian=uraian.strip(),
        tenggat=kalender().tambah_hari_kerja(bahasa.hari_ini(), HARI_TANGGAPAN),
        dicatat_oleh=oleh,
    )
    for satu in unggahan:
        lampirkan(permintaan=permintaan, unggahan=satu, arah=ArahLampiran.PEMOHON)
    catat(
        pelaku=oleh, kata="mencatat keberatan informasi" if oleh else "menerima keberatan pemohon", objek=permintaan,
        sesudah={"keberatan": keberatan.nomor, "alasan": str(keberatan.get_alasan_display())},
    )  # fmt: skip
    kabari(
        penerima=penanggap(permintaan), jenis="layanan.informasi.keberatan", objek=permintaan,
        konteks={"nomor": keberatan.nomor, "tenggat": bahasa.tanggal(keberatan.tenggat)},
    )  # fmt: skip
    surati(permintaan=permintaan, jenis="keberatan_diterima", keberatan=keberatan)
    return keberatan


def _periksa(permintaan: PermintaanInformasi, alasan: str) -> None:
    """Whether this may be objected to, for this ground, today."""
    diam = alasan == AlasanKeberatan.TIDAK_DITANGGAPI
    if permintaan.status == StatusPermintaan.DICABUT:
        raise AturanDilanggar(f"{permintaan} sudah dicabut pemohon; ajukan permintaan baru.")
    if permintaan.terbuka and not permintaan.lewat:
        raise AturanDilanggar(
            f"Belum dapat diajukan: kami menjawab paling lambat {bahasa.tanggal(permintaan.tenggat)}."
        )
    if diam != permintaan.terbuka:
        raise AturanDilanggar(
            "Permintaan ini belum dijawab: pilih alasan «tidak ditanggapi»."
            if permintaan.terbuka
            else "Permintaan ini sudah dijawab: pilih alasan yang lain."
        )
    batas = batas_keberatan(permintaan)
    if bahasa.hari_ini() > batas:
        raise AturanDilanggar(f"Batas mengajukan keberatan lewat pada {bahasa.tanggal(batas)}.")
    sama = permintaan.keberatan.filter(alasan=alasan) if diam else permintaan.keberatan.exclude(
        alasan=AlasanKeberatan.TIDAK_DITANGGAPI
    )  # fmt: skip
    if (ada := sama.first()) is not None:
        raise AturanDilanggar(f"Keberatan atas permintaan ini sudah diajukan dengan nomor {ada.nomor}.")


@transaction.atomic
def tanggapi_keberatan(
    *,
    keberatan_id: int,
    putusan: str,
    uraian: str,
    oleh: Pengguna,
    unggahan: Sequence[UploadedFile[Any]] = (),
) -> KeberatanInformasi:
    """Answer it in writing, with reasons, by somebody other than who answered the request (Pasal 36(2)(3)).

    Raises: AturanDilanggar (not theirs, no reasons, files before the request itself is answered), TransisiBasi.
    """
    permintaan = PermintaanInformasi.objects.select_for_update(of=("self",)).get(keberatan=keberatan_id)
    keberatan = permintaan.keberatan.select_for_update().get(pk=keberatan_id)
    if not keberatan.terbuka:
        raise TransisiBasi(f"{keberatan} sudah ditanggapi. Muat ulang halamannya.")
    if oleh not in penanggap(permintaan):
        raise AturanDilanggar("Keberatan ditanggapi Kepala LPSE, atau orang lain bila Kepala yang menjawab permintaan.")
    if not uraian.strip():
        raise AturanDilanggar("Tulis tanggapan dan alasannya; pemohon membacanya dalam surat.")
    if unggahan and permintaan.terbuka:
        raise AturanDilanggar("Permintaannya belum dijawab: lampirkan informasinya pada jawaban, bukan di sini.")
    keberatan.putusan, keberatan.uraian_tanggapan = PutusanKeberatanInformasi(putusan), uraian.strip()
    keberatan.ditanggapi_pada, keberatan.ditanggapi_oleh = timezone.now(), oleh
    keberatan.save(update_fields=["putusan", "uraian_tanggapan", "ditanggapi_pada", "ditanggapi_oleh"])
    for satu in unggahan:
        lampirkan(permintaan=permintaan, unggahan=satu, arah=ArahLampiran.JAWABAN)
    keberatan.surat = surat.tanggapan(keberatan=keberatan, oleh=oleh)
    keberatan.save(update_fields=["surat"])
    catat(
        pelaku=oleh, kata="menanggapi keberatan informasi", objek=permintaan,
        sesudah={"keberatan": keberatan.nomor, "tanggapan": str(keberatan.get_putusan_display())},
    )  # fmt: skip
    surati(permintaan=permintaan, jenis="keberatan_ditanggapi", keberatan=keberatan)
    _beri_tahu_petugas(permintaan, keberatan, oleh)
    return keberatan


def _beri_tahu_petugas(permintaan: PermintaanInformasi, keberatan: KeberatanInformasi, oleh: Pengguna) -> None:
    """Whoever works on the request hears what was said, and what to do when the objection was right."""
    petugas = permintaan.petugas
    if petugas is not None and petugas != oleh:
        kabari(
            penerima=[petugas], jenis="layanan.informasi.keberatan_diputus", objek=permintaan,
            konteks={"nomor": keberatan.nomor, "putusan": str(keberatan.get_putusan_display())},
        )  # fmt: skip
