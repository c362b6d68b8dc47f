"""Writes of the desk that are not the ticket's own: unfinished texts, signs of life, canned answers, macros."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from layanan.meja.models import BASI, MAKS_ISI, BalasanBaku, DrafPesan, Makro, SedangMenulis
from layanan.meja.variabel import asing
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from layanan.tiket.models import Label, Tiket
    from lpse.akun.models import Pengguna


class DrafBasi(TransisiBasi):
    """Another page of the same person wrote meanwhile; ``draf`` is what it wrote, None when it was sent."""

    def __init__(self, draf: DrafPesan | None) -> None:
        super().__init__(
            "Draf ini diubah di halaman lain yang Anda buka."
            if draf
            else "Draf ini sudah dikirim atau dihapus di halaman lain yang Anda buka."
        )
        self.draf = draf


@transaction.atomic
def simpan_draf(*, tiket: Tiket, oleh: Pengguna, isi: str, versi: int) -> int:
    """Keep what somebody is writing; answers with the version that is kept now, 0 when nothing is.

    ``versi`` is the one the page began from, 0 for none.  Raises: DrafBasi, AturanDilanggar (too long).
    """
    if len(isi) > MAKS_ISI:
        raise AturanDilanggar(f"Tulisan paling panjang {MAKS_ISI} huruf; pindahkan sisanya ke lampiran.")
    ada = DrafPesan.objects.select_for_update().filter(tiket=tiket, pengguna=oleh).first()
    if (ada.versi if ada else 0) != versi:
        raise DrafBasi(ada)
    if ada is None:
        return _draf_baru(tiket, oleh, isi) if isi.strip() else 0
    if not isi.strip():
        ada.delete()
        return 0
    ada.isi, ada.versi, ada.diubah_pada = isi, ada.versi + 1, timezone.now()
    ada.save(update_fields=["isi", "versi", "diubah_pada"])
    return ada.versi


def _draf_baru(tiket: Tiket, oleh: Pengguna, isi: str) -> int:
    """Two pages may begin at once; the second hears of the first."""
    try:
        with transaction.atomic():
            return DrafPesan.objects.create(tiket=tiket, pengguna=oleh, isi=isi).versi
    except IntegrityError:
        raise DrafBasi(DrafPesan.objects.get(tiket=tiket, pengguna=oleh)) from None


def buang_draf(*, tiket: Tiket, oleh: Pengguna) -> None:
    """It was sent."""
    DrafPesan.objects.filter(tiket=tiket, pengguna=oleh).delete()


def hadir(*, tiket: Tiket, oleh: Pengguna, menulis: bool) -> None:
    """The page of the ticket is open, and perhaps written on. Two statements; old marks are swept on the way."""
    kini = timezone.now()
    SedangMenulis.objects.filter(detak__lt=kini - BASI).delete()
    SedangMenulis.objects.bulk_create(
        [SedangMenulis(tiket=tiket, pengguna=oleh, menulis=menulis, detak=kini)],
        update_conflicts=True, unique_fields=["tiket", "pengguna"], update_fields=["menulis", "detak"],
    )  # fmt: skip


def pergi(*, tiket: Tiket, oleh: Pengguna) -> None:
    """They sent what they wrote: nobody needs to wait for them any more."""
    SedangMenulis.objects.filter(tiket=tiket, pengguna=oleh).update(menulis=False)


@transaction.atomic
def simpan_balasan(*, oleh: Pengguna, data: Mapping[str, Any], balasan: BalasanBaku | None = None) -> BalasanBaku:
    """A canned answer, new or changed; ``data`` holds judul, isi, kategori, pribadi, aktif, urutan.

    Raises: AturanDilanggar (an unknown variable, a title taken, somebody else's own, one of the office without the
    right to keep them).
    """
    if tak_dikenal := asing(data["isi"]):
        kata = ", ".join(f"{{{nama}}}" for nama in tak_dikenal)
        raise AturanDilanggar(f"Kata ganti ini tidak dikenal: {kata}.")
    satu = balasan or BalasanBaku()
    pemilik = oleh if data["pribadi"] else None
    _pastikan_boleh(satu, pemilik, oleh)
    kembar = BalasanBaku.objects.filter(judul=data["judul"], pemilik=pemilik).exclude(pk=satu.pk)
    if kembar.exists():
        raise AturanDilanggar("Sudah ada balasan baku dengan judul itu.")
    satu.judul, satu.isi, satu.kategori = data["judul"], data["isi"], data["kategori"]
    satu.aktif, satu.urutan, satu.pemilik = data["aktif"], data["urutan"], pemilik
    satu.diubah_oleh, satu.diubah_pada = oleh, timezone.now()
    satu.save()
    catat(pelaku=oleh, kata="mengubah balasan baku" if balasan else "menulis balasan baku", objek=satu)
    return satu


def _pastikan_boleh(satu: BalasanBaku, pemilik: Pengguna | None, oleh: Pengguna) -> None:
    if satu.pemilik_id not in {None, oleh.pk}:
        raise AturanDilanggar("Balasan baku ini milik rekan Anda.")
    milik_unit = pemilik is None or (not satu._state.adding and satu.pemilik_id is None)  # noqa: SLF001 - Django's own mark of a new row
    if milik_unit and not oleh.has_perm("layanan.kelola_balasanbaku"):
        raise AturanDilanggar("Balasan baku unit diubah petugas layanan; simpan sebagai milik Anda sendiri.")


@transaction.atomic
def simpan_makro(
    *, oleh: Pengguna, data: Mapping[str, Any], label: Iterable[Label], makro: Makro | None = None
) -> Makro:
    """A macro, new or changed; ``data`` holds its columns.

    Raises: AturanDilanggar (does nothing, contradicts itself, a name taken).
    """
    satu = makro or Makro()
    for kolom, nilai in data.items():
        setattr(satu, kolom, nilai)
    pilihan = list(label)
    if not (satu.ambil or satu.balasan or satu.catatan or pilihan or satu.unit or satu.sesudah):
        raise AturanDilanggar("Makro ini belum mengerjakan apa pun. Pilih paling sedikit satu perbuatan.")
    if satu.sesudah == "selesai" and not satu.solusi.strip():
        raise AturanDilanggar("Makro yang menyelesaikan tiket harus menyebut solusinya.")
    if satu.unit and satu.sesudah:
        raise AturanDilanggar("Tiket yang dialihkan ke unit lain tidak sekaligus diselesaikan atau ditunggu.")
    if satu.sesudah == "menunggu_pengguna" and not satu.balasan:
        raise AturanDilanggar("Untuk menunggu pengguna, pilih balasan baku yang menanyakan sesuatu kepadanya.")
    if Makro.objects.filter(nama=satu.nama).exclude(pk=satu.pk).exists():
        raise AturanDilanggar("Sudah ada makro dengan nama itu.")
    satu.save()
    satu.label.set(pilihan)
    catat(pelaku=oleh, kata="mengubah makro" if makro else "menyusun makro", objek=satu)
    return satu
