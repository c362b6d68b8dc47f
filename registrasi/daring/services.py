"""What the applicant does at home: steps, scans, handing in, mending what falls short, giving up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.db import transaction

from lpse.berkas.nama import nama_aman
from lpse.berkas.services import hapus_publik, terima
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari_luar
from lpse.tampilan import bahasa
from registrasi.daring import kabar
from registrasi.daring.berkas import PINDAIAN
from registrasi.daring.models import DrafDaring, JawabanPerbaikan
from registrasi.daring.selectors import butir_kurang
from registrasi.daring.services_draf import selesaikan
from registrasi.pendaftaran import services as pendaftaran
from registrasi.pendaftaran.enums import HasilButir, StatusPermohonan
from registrasi.pendaftaran.models import BerkasButir
from registrasi.persyaratan.enums import JenisFormulir
from registrasi.persyaratan.selectors import versi_berlaku
from registrasi.verifikasi.services import terima_perbaikan

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    from registrasi.pendaftaran.models import Permohonan

MAKS_JAWABAN = 1000


@transaction.atomic
def unggah(
    *, permohonan: Permohonan, butir_id: int, unggahan: Sequence[UploadedFile[Any]], isi: Mapping[str, Any]
) -> tuple[int, list[str]]:
    """Take scans for one row, and what is known of the paper: how many were taken, and a sentence for each refused.

    What is good is kept even when another file is not.
    Raises: AturanDilanggar (too many, not this row now), TransisiBasi, ButirPermohonan.DoesNotExist.
    """
    diterima, ditolak = [], []
    for satu in unggahan:
        try:
            diterima.append(terima(unggahan=satu, kegunaan=PINDAIAN, pemilik=permohonan))
        except AturanDilanggar as sebab:
            ditolak.append(f"{nama_aman(satu.name or '')}: {sebab}")
    pendaftaran.terima_butir(permohonan_id=permohonan.pk, butir_id=butir_id, isi=isi, oleh=None, berkas=diterima)
    return len(diterima), ditolak


@transaction.atomic
def hapus_unggahan(*, permohonan: Permohonan, berkas_butir_id: int) -> str:
    """Take one of the applicant's own scans away again; answers with its name.

    Raises: AturanDilanggar (in use elsewhere, or not theirs), TransisiBasi, BerkasButir.DoesNotExist.
    """
    lampiran = BerkasButir.objects.get(pk=berkas_butir_id, butir__permohonan=permohonan)
    butir = pendaftaran.lepas_berkas(permohonan_id=permohonan.pk, berkas_butir_id=berkas_butir_id, oleh=None)
    if not butir.berkas.exists():
        pendaftaran.terima_butir(
            permohonan_id=permohonan.pk, butir_id=butir.pk, isi={"salinan_diterima": False}, oleh=None
        )
    return hapus_publik(berkas_id=lampiran.berkas_id, pemilik=permohonan)


@transaction.atomic
def ajukan(*, permohonan_id: int, versi: int) -> Permohonan:
    """Hand the draft in; its link and every browser let in end.  Raises: as ``pendaftaran.services.ajukan``."""
    permohonan = pendaftaran.ajukan(permohonan_id=permohonan_id, oleh=None, versi=versi)
    if not permohonan.penyedia:
        rumusan = versi_berlaku(JenisFormulir.NON_PENYEDIA)
        catat(pelaku=None, kata="menyetujui pernyataan", objek=permohonan, sesudah={"versi": rumusan.versi})
    tutup_draf(permohonan=permohonan)
    return permohonan


@transaction.atomic
def batalkan(*, permohonan_id: int, alasan: str) -> Permohonan:
    """The applicant gives up.  Raises: AturanDilanggar (no reason), TransisiBasi (decided already)."""
    sebab = f"Oleh pemohon: {alasan.strip()}" if alasan.strip() else ""
    permohonan = pendaftaran.batalkan(permohonan_id=permohonan_id, oleh=None, alasan=sebab)
    tutup_draf(permohonan=permohonan)
    return permohonan


def tutup_draf(*, permohonan: Permohonan) -> None:
    """End the draft of an application that is no draft any more; safe to repeat."""
    draf = DrafDaring.objects.terbuka().filter(permohonan=permohonan).first()
    if draf is not None:
        selesaikan(draf=draf)


@transaction.atomic
def jawab(*, permohonan_id: int, butir_id: int, jawaban: str) -> None:
    """Write what the applicant says about one failing row; an empty answer takes it back.

    Raises: TransisiBasi (nothing is asked), AturanDilanggar (not a failing row).
    """
    permohonan = pendaftaran.kunci_permohonan(permohonan_id=permohonan_id)
    if permohonan.status != StatusPermohonan.PERLU_PERBAIKAN:
        raise pendaftaran.basi(permohonan=permohonan)
    butir = permohonan.butir.filter(pk=butir_id, hasil=HasilButir.KURANG).first()
    if butir is None:
        raise AturanDilanggar("Butir itu tidak diminta diperbaiki.")
    putaran, teks = permohonan.putaran + 1, jawaban.strip()[:MAKS_JAWABAN]
    ada = JawabanPerbaikan.objects.filter(butir=butir, putaran=putaran)
    if not teks:
        ada.delete()
    elif not ada.update(jawaban=teks):
        JawabanPerbaikan.objects.create(butir=butir, putaran=putaran, jawaban=teks)


@transaction.atomic
def kirim_perbaikan(*, permohonan_id: int) -> Permohonan:
    """Send the mended rows; every one of them must have a new scan or an answer.

    Raises: TransisiBasi (nothing is asked, or sent already), AturanDilanggar (a row is still unanswered).
    """
    permohonan = pendaftaran.kunci_permohonan(permohonan_id=permohonan_id)
    if permohonan.status != StatusPermohonan.PERLU_PERBAIKAN:
        raise pendaftaran.basi(permohonan=permohonan)
    kurang = butir_kurang(permohonan)
    if belum := [k.butir.persyaratan.nama for k in kurang if not k.dijawab]:
        raise AturanDilanggar(f"Belum diperbaiki: {'; '.join(belum)}. Unggah pindaian baru atau tulis penjelasannya.")
    hasil = terima_perbaikan(permohonan_id=permohonan.pk, oleh=None)
    kabari_luar(
        surel=hasil.surel,
        nama=hasil.nama,
        jenis=kabar.PERBAIKAN_DITERIMA,
        objek=hasil,
        konteks={
            "nomor": hasil.nomor,
            "banyak": bahasa.kata_angka(len(kurang)).capitalize(),
            "kapan": bahasa.waktu(hasil.tenggat_layanan),
        },
        kunci=f"daring:{hasil.pk}:perbaikan:{hasil.putaran}",
    )
    return hasil
