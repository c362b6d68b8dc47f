"""Composed reads of the loans: what is away, who waits, and what a read link opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q

from arsip.dokumen.enums import Keamanan, StatusDokumen
from arsip.dokumen.models import Dokumen
from arsip.peminjaman.enums import StatusPinjam
from arsip.peminjaman.model_pinjam import Peminjaman
from arsip.peminjaman.model_tautan import DokumenTautan, TautanBaca
from lpse.akun.models import Pengguna

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from arsip.dokumen.models import BerkasArsip


def tahanan_dokumen(dokumen: Dokumen) -> QuerySet[Peminjaman]:
    """Open loans that hold this document's original: its own, or that of its whole file."""
    return (
        Peminjaman.objects.menahan()
        .filter(Q(dokumen=dokumen) | Q(dokumen=None), berkas_arsip_id=dokumen.berkas_arsip_id)
        .select_related("dokumen", "berkas_arsip", "peminjam")
    )


def tahanan_berkas(berkas_arsip: BerkasArsip) -> QuerySet[Peminjaman]:
    """Open loans of the file or of any document in it."""
    return (
        Peminjaman.objects.menahan()
        .filter(berkas_arsip=berkas_arsip)
        .select_related("dokumen", "berkas_arsip", "peminjam")
    )


def sedang_dipinjam(*, dokumen: Dokumen | None = None, berkas_arsip: BerkasArsip | None = None) -> bool:
    """Whether the original is away, promised or lost; then it is neither moved nor destroyed (a trigger holds it)."""
    if dokumen is not None:
        return tahanan_dokumen(dokumen).exists()
    return berkas_arsip is not None and tahanan_berkas(berkas_arsip).exists()


def berkas_tertahan() -> QuerySet[Peminjaman]:
    """Ids of the files with something lent, as a subquery: ``BerkasArsip.filter(pk__in=berkas_tertahan())``."""
    return Peminjaman.objects.menahan().values("berkas_arsip_id")  # type: ignore[return-value] # a ValuesQuerySet


def antrean_asli(pinjam: Peminjaman) -> QuerySet[Peminjaman]:
    """Requests that wait for the same original, oldest first."""
    kueri = Peminjaman.objects.filter(status=StatusPinjam.DIAJUKAN, berkas_arsip_id=pinjam.berkas_arsip_id)
    if pinjam.dokumen_id is not None:
        kueri = kueri.filter(Q(dokumen_id=pinjam.dokumen_id) | Q(dokumen=None))
    return kueri.exclude(pk=pinjam.pk).order_by("diajukan_pada")


def memuat_rahasia(*, dokumen: Dokumen | None, berkas_arsip: BerkasArsip) -> bool:
    """Whether what is asked for is confidential, or a file that holds anything confidential."""
    if dokumen is not None:
        return dokumen.keamanan == Keamanan.RAHASIA
    return (
        berkas_arsip.keamanan == Keamanan.RAHASIA
        or Dokumen.objects.filter(berkas_arsip=berkas_arsip, keamanan=Keamanan.RAHASIA)
        .exclude(status=StatusDokumen.MUSNAH)
        .exists()
    )


def pemegang(*izin: str) -> QuerySet[Pengguna]:
    """Active people whose role carries one of these permissions (``app.codename``)."""
    kode = [i.partition(".")[2] for i in izin]
    hasil: QuerySet[Pengguna] = (
        Pengguna.objects.aktif()
        .filter(groups__permissions__codename__in=kode, groups__permissions__content_type__app_label="arsip")
        .distinct()
        .order_by("pk")
    )
    return hasil


def isi_tautan(tautan: TautanBaca) -> QuerySet[Dokumen]:
    """What the link opens now: its own documents that are still kept, and nothing that became confidential since."""
    butir = DokumenTautan.objects.filter(tautan=tautan, dokumen=OuterRef("pk"))
    return (
        Dokumen.objects.filter(Exists(butir), status=StatusDokumen.TERSIMPAN)
        .exclude(~Exists(butir.filter(rahasia=True)), keamanan=Keamanan.RAHASIA)
        .select_related("berkas_arsip", "klasifikasi")
        .order_by("berkas_arsip__nomor", "nomor_item")
    )
