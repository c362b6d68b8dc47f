"""The checklist at the counter: copies taken, originals shown, numbers and dates written, files attached."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction

from lpse.galat import AturanDilanggar
from registrasi.pendaftaran.enums import HasilButir, StatusPermohonan
from registrasi.pendaftaran.models import BerkasButir, ButirPermohonan, Permohonan
from registrasi.pendaftaran.services_dasar import basi, jejak, kunci_permohonan, tulis
from registrasi.persyaratan.enums import Sifat

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

MAKS_BERKAS = 10
_BIDANG = (
    "tidak_ada", "salinan_diterima", "asli_ditunjukkan", "nomor", "tanggal", "berlaku_sampai", "penerbit", "fakta",
)  # fmt: skip


def _kunci_butir(permohonan: Permohonan, butir_id: int) -> ButirPermohonan:
    """One row of a locked application that may be written now: all while open, the failing ones while mended."""
    butir = permohonan.butir.select_related("persyaratan").get(pk=butir_id)
    dibuka = permohonan.dapat_diisi or (
        permohonan.status == StatusPermohonan.PERLU_PERBAIKAN and butir.hasil == HasilButir.KURANG
    )
    if not dibuka:
        raise basi(permohonan=permohonan)
    return butir


def _putaran(permohonan: Permohonan) -> int:
    """The round that what comes now belongs to: the answer to a request for repair is the next one."""
    return int(permohonan.putaran) + int(permohonan.status == StatusPermohonan.PERLU_PERBAIKAN)


@transaction.atomic
def terima_butir(
    *,
    permohonan_id: int,
    butir_id: int,
    isi: Mapping[str, Any],
    oleh: Pengguna | None,
    berkas: Sequence[Berkas] = (),
    versi: int | None = None,
) -> ButirPermohonan:
    """Write what was handed in for one row and attach its files (Perka LKPP 2/2010 Pasal 22(1)a2, 22(1)b).

    ``isi``: any of ``tidak_ada``, ``salinan_diterima``, ``asli_ditunjukkan``, ``nomor``, ``tanggal``,
    ``berlaku_sampai``, ``penerbit``, ``fakta``.  Raises: AturanDilanggar (too many files, «tidak ada» of a required
    paper), TransisiBasi, ButirPermohonan.DoesNotExist.
    """
    permohonan = kunci_permohonan(permohonan_id=permohonan_id, versi=versi)
    butir = _kunci_butir(permohonan, butir_id)
    ubah = []
    for nama in _BIDANG:
        if nama in isi and getattr(butir, nama) != (nilai := _rapi(isi[nama])):
            setattr(butir, nama, nilai)
            ubah.append(nama)
    _periksa(butir)
    if berkas and not butir.salinan_diterima:
        butir.salinan_diterima = True
        ubah.append("salinan_diterima")
    putaran = _putaran(permohonan)
    if berkas and butir.putaran != putaran:
        butir.putaran = putaran
        ubah.append("putaran")
    if ubah:
        butir.save(update_fields=ubah)
    _lampirkan(butir, berkas, putaran)
    if ubah or berkas:
        jejak(
            permohonan=permohonan, oleh=oleh, kata=f"menerima {butir.persyaratan.nama}",
            salinan=butir.salinan_diterima, asli=butir.asli_ditunjukkan, berkas=len(berkas),
        )  # fmt: skip
        tulis(permohonan=permohonan)
    return butir


def _rapi(nilai: Any) -> Any:  # noqa: ANN401 - any field of a row
    return nilai.strip() if isinstance(nilai, str) else nilai


def _periksa(butir: ButirPermohonan) -> None:
    if butir.tidak_ada and butir.persyaratan.sifat == Sifat.WAJIB:
        raise AturanDilanggar(f"{butir.persyaratan.nama} wajib ada ({butir.persyaratan.kata_pasal}).")
    if butir.tidak_ada and butir.salinan_diterima:
        raise AturanDilanggar(f"{butir.persyaratan.nama}: pilih salah satu, diterima atau tidak ada.")


def _lampirkan(butir: ButirPermohonan, berkas: Sequence[Berkas], putaran: int) -> None:
    if not berkas:
        return
    banyak = butir.berkas.filter(putaran=putaran).count()
    if banyak + len(berkas) > MAKS_BERKAS:
        raise AturanDilanggar(f"{butir.persyaratan.nama}: paling banyak {MAKS_BERKAS} berkas.")
    try:
        with transaction.atomic():
            for urutan, satu in enumerate(berkas, start=banyak + 1):
                BerkasButir.objects.create(butir=butir, berkas=satu, urutan=urutan, putaran=putaran)
    except IntegrityError as galat:
        raise AturanDilanggar("Berkas itu sudah dilampirkan pada butir lain. Unggah lagi salinannya.") from galat


@transaction.atomic
def lepas_berkas(*, permohonan_id: int, berkas_butir_id: int, oleh: Pengguna | None) -> ButirPermohonan:
    """Take a file off a row before it is handed in (a wrong scan); the stored file itself stays by its own rules.

    Raises: TransisiBasi, BerkasButir.DoesNotExist.
    """
    permohonan = kunci_permohonan(permohonan_id=permohonan_id)
    lampiran = BerkasButir.objects.select_related("berkas").get(pk=berkas_butir_id, butir__permohonan=permohonan)
    butir = _kunci_butir(permohonan, lampiran.butir_id)
    if lampiran.putaran != _putaran(permohonan):
        raise basi(permohonan=permohonan)
    nama = lampiran.berkas.nama
    lampiran.delete()
    jejak(permohonan=permohonan, oleh=oleh, kata=f"melepas berkas {butir.persyaratan.nama}", berkas=nama)
    tulis(permohonan=permohonan)
    return butir


@transaction.atomic
def terima_banyak(
    *,
    permohonan_id: int,
    isi: Mapping[int, tuple[Mapping[str, Any], Sequence[Berkas]]],
    oleh: Pengguna | None,
    versi: int | None = None,
) -> int:
    """Write several rows at once, all or none; while being mended only the failing ones.  Counts what changed.

    Raises: as :func:`terima_butir`.
    """
    permohonan = kunci_permohonan(permohonan_id=permohonan_id, versi=versi)
    semula = permohonan.versi
    if permohonan.status == StatusPermohonan.PERLU_PERBAIKAN:
        gagal = set(permohonan.butir.filter(hasil=HasilButir.KURANG).values_list("pk", flat=True))
        isi = {pk: satu for pk, satu in isi.items() if pk in gagal}
    for butir_id, (data, berkas) in isi.items():
        terima_butir(permohonan_id=permohonan_id, butir_id=butir_id, isi=data, berkas=berkas, oleh=oleh)
    permohonan.refresh_from_db(fields=["versi"])
    return int(permohonan.versi - semula)
