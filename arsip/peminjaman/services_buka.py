"""What the holder of a read link does: opens it, reads, downloads; each act counted, checked and written down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.auth.hashers import check_password
from django.db import transaction

from arsip.peminjaman.enums import JenisPakai, StatusTautan
from arsip.peminjaman.model_tautan import PemakaianTautan, TautanBaca
from arsip.peminjaman.selectors import isi_tautan
from arsip.peminjaman.services_tautan import cabut, kunci_tautan, sidik
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari

if TYPE_CHECKING:
    import uuid

    from arsip.dokumen.models import Dokumen, VersiDokumen

#: Wrong codes in a row after which the link is closed for good.
MAKS_KODE_SALAH = 10
_KATA = {JenisPakai.BACA: "mencatat pembacaan lewat tautan", JenisPakai.UNDUH: "mencatat unduhan lewat tautan"}


@dataclass(frozen=True)
class Pengunjung:
    """Who asks, as far as the network tells."""

    alamat: str | None = None
    agen: str = ""


def cari(*, token: str) -> TautanBaca | None:
    """The link of this secret that opens something now; unknown, expired, revoked and not yet valid all look alike.

    One look-up by the hash, the same for each of them.
    """
    return TautanBaca.objects.berlaku().filter(sidik=sidik(token=token[:200])).select_related("dibuat_oleh").first()


def cari_terbuka(*, token: str, pemakaian_id: int) -> TautanBaca | None:
    """The link, for whoever opened it a while ago: revocation and expiry hold at once, a spent count does not."""
    tautan = cari(token=token)
    if tautan is None or not tautan.pemakaian.filter(pk=pemakaian_id, jenis=JenisPakai.BUKA).exists():
        return None
    return tautan


def dapat_dibuka(*, tautan: TautanBaca) -> bool:
    """Whether there is an opening left."""
    return tautan.maks_buka is None or tautan.jumlah_buka < tautan.maks_buka


def buka(*, tautan: TautanBaca, kode: str, pengunjung: Pengunjung) -> PemakaianTautan:
    """Open the link: one of its openings is used up, and its maker hears of the first.

    Raises: AturanDilanggar (wrong code, no opening left, closed meanwhile).
    """
    if tautan.kode_akses and not check_password(kode.strip().upper().replace(" ", ""), tautan.kode_akses):
        _kode_salah(tautan, pengunjung)
        raise AturanDilanggar("Kode akses tidak cocok. Kode itu diberikan terpisah dari alamat ini.")
    return _buka(tautan.pk, pengunjung)


@transaction.atomic
def _kode_salah(tautan: TautanBaca, pengunjung: Pengunjung) -> None:
    """Written although the opening is refused; ten in a row close the link."""
    PemakaianTautan.objects.create(
        tautan=tautan, jenis=JenisPakai.KODE_SALAH, alamat_ip=pengunjung.alamat, agen=pengunjung.agen[:200]
    )
    terkunci = kunci_tautan(tautan_id=tautan.pk)
    terkunci.gagal_kode += 1
    terkunci.save(update_fields=["gagal_kode"])
    if terkunci.gagal_kode >= MAKS_KODE_SALAH and terkunci.status == StatusTautan.AKTIF:
        cabut(tautan_id=tautan.pk, oleh=None, alasan=f"Kode akses salah {MAKS_KODE_SALAH} kali berturut-turut.")


@transaction.atomic
def _buka(tautan_id: int, pengunjung: Pengunjung) -> PemakaianTautan:
    """Count it on the locked row, so that the last opening is given once however many ask for it."""
    tautan = kunci_tautan(tautan_id=tautan_id)
    if not dapat_dibuka(tautan=tautan) or not TautanBaca.objects.berlaku().filter(pk=tautan_id).exists():
        raise AturanDilanggar("Tautan ini sudah habis kali bukanya, atau tidak berlaku lagi.")
    tautan.jumlah_buka, tautan.gagal_kode = tautan.jumlah_buka + 1, 0
    tautan.save(update_fields=["jumlah_buka", "gagal_kode"])
    pakai = PemakaianTautan.objects.create(
        tautan=tautan, jenis=JenisPakai.BUKA, alamat_ip=pengunjung.alamat, agen=pengunjung.agen[:200]
    )
    catat(
        pelaku=None, kata="mencatat pembukaan tautan baca", objek=tautan, alasan=_dasar(tautan),
        sesudah={"ke": tautan.jumlah_buka, "peramban": pengunjung.agen[:200]},
    )  # fmt: skip
    if tautan.jumlah_buka == 1:
        kabari(penerima=[tautan.dibuat_oleh], jenis="arsip.tautan.dibuka", objek=tautan)
    return pakai


def _dasar(tautan: TautanBaca) -> str:
    return f"{tautan.nama}, {tautan.instansi}; surat tugas {tautan.nomor_surat}"


def dokumen_tautan(*, tautan: TautanBaca, kunci: uuid.UUID) -> Dokumen | None:
    """One document of the link by its key; anything outside its scope is not there."""
    return isi_tautan(tautan).filter(uuid=kunci).first()


def versi_terbaca(*, dokumen: Dokumen) -> VersiDokumen | None:
    """The newest content of the document that can be opened; None for what is on paper only, or not whole."""
    versi = dokumen.versi_terakhir
    return versi if versi is not None and versi.berkas is not None and versi.berkas.tersedia else None


@transaction.atomic
def catat_pakai(*, tautan: TautanBaca, dokumen: Dokumen, jenis: JenisPakai, pengunjung: Pengunjung) -> None:
    """Write one reading or download into the uses of the link and the trail of the document."""
    PemakaianTautan.objects.create(
        tautan=tautan, jenis=jenis, dokumen=dokumen, alamat_ip=pengunjung.alamat, agen=pengunjung.agen[:200]
    )
    catat(
        pelaku=None, kata=_KATA[jenis], objek=dokumen, alasan=_dasar(tautan),
        sesudah={"tautan": tautan.pk, "peramban": pengunjung.agen[:200]},
    )  # fmt: skip
