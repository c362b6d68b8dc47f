"""Imports of packages, stages and RUP rows: the file arrives, a worker reads it, the row says how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.utils import timezone

from layanan.paket import baca
from layanan.paket.enums import JenisImporPaket, StatusImporPaket
from layanan.paket.models import ImporPaket
from layanan.paket.services_tulis import tulis
from layanan.paket.sinyal import paket_diimpor
from lpse.berkas.enums import StatusBerkas
from lpse.berkas.services import baca as baca_berkas
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

TUGAS: Final = "layanan.paket.impor"


def _suruh(impor_id: int) -> None:
    from layanan.paket.tasks import impor  # noqa: PLC0415 - the task loads this module

    impor.delay(impor_id=impor_id)


@transaction.atomic
def unggah(*, jenis: str, berkas: Berkas, oleh: Pengguna) -> ImporPaket:
    """Take a file of LKPP's JSON and hand it to a worker (R-008, R-009).  Raises: AturanDilanggar."""
    if jenis not in JenisImporPaket.values:
        raise AturanDilanggar("Pilih jenis datanya.")
    impor = ImporPaket.objects.create(jenis=jenis, berkas=berkas, nama=berkas.nama[:150], oleh=oleh)
    catat(pelaku=oleh, kata="mengunggah data paket", objek=impor, sesudah={"jenis": impor.get_jenis_display()})
    transaction.on_commit(lambda: _suruh(impor.pk), robust=True)
    return impor


def jalankan_impor(*, impor_id: int) -> ImporPaket:
    """Read one waiting file into the register; a file that is no data of LKPP ends as *gagal* with its reason.

    Raises: TransisiBasi (somebody has read it), AturanDilanggar (the file still waits for its scan).
    """
    with transaction.atomic():
        impor = ImporPaket.objects.select_for_update(of=("self",)).select_related("berkas", "oleh").get(pk=impor_id)
        if impor.status != StatusImporPaket.MENUNGGU:
            raise TransisiBasi("Berkas ini sudah dibaca.")
        if impor.berkas.status != StatusBerkas.TERSEDIA:
            raise AturanDilanggar("Berkasnya masih diperiksa pemindai virus.")
        try:
            baris = baca.muat(baca_berkas(berkas=impor.berkas))
            hasil = tulis(jenis=impor.jenis, baris=baris, asal=f"{impor.nama} (impor {impor.pk})")
        except AturanDilanggar as galat:
            return _gagal(impor, str(galat))
        impor.baris, impor.baru, impor.berubah = hasil.baris, hasil.baru, hasil.berubah
        impor.sama, impor.dilewati = hasil.sama, hasil.dilewati
        impor.peringatan, impor.jumlah_peringatan = hasil.peringatan(), hasil.jumlah.total()
        if not hasil.baru + hasil.berubah + hasil.sama:
            return _gagal(impor, "Tidak ada satu baris pun yang dapat dibaca. Periksa jenis data yang dipilih.")
        impor.berhasilkan(saat=timezone.now())
        impor.save()
        catat(
            pelaku=impor.oleh, kata="mengimpor data paket", objek=impor,
            sesudah={"baru": impor.baru, "berubah": impor.berubah, "dilewati": impor.dilewati},
        )  # fmt: skip
        paket_diimpor.send(sender=ImporPaket, impor=impor)
    return impor


def _gagal(impor: ImporPaket, pesan: str) -> ImporPaket:
    impor.gagalkan(pesan=pesan[:1000], saat=timezone.now())
    impor.save()
    catat(pelaku=impor.oleh, kata="gagal mengimpor data paket", objek=impor, alasan=pesan)
    return impor


def lanjutkan_yang_tertinggal() -> int:
    """Read the files whose worker was lost or whose scan took long; how many were read."""
    menunggu = ImporPaket.objects.filter(
        status=StatusImporPaket.MENUNGGU, berkas__status=StatusBerkas.TERSEDIA
    ).order_by("pk")
    banyak = 0
    for pk in list(menunggu.values_list("pk", flat=True)[:20]):
        try:
            jalankan_impor(impor_id=pk)
        except TransisiBasi:
            continue
        banyak += 1
    return banyak
