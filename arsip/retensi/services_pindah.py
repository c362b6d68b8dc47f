"""Transfers from active to inactive: minutes first, then signatures, then the files change place (PP 28/2012)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction

from arsip.dokumen.enums import StatusBerkasArsip
from arsip.dokumen.models import BerkasArsip, LokasiFisik
from arsip.peminjaman.selectors import berkas_tertahan
from arsip.retensi.enums import StatusPemindahan
from arsip.retensi.model_jra import JamRetensi
from arsip.retensi.model_pindah import ButirPemindahan, Pemindahan
from arsip.retensi.naskah import PEMINDAHAN, lengkap, uraian_aman
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah.services import Penandatangan, terbitkan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


@transaction.atomic
def susun_pemindahan(
    *,
    berkas_id: Iterable[int],
    lokasi: LokasiFisik,
    yang_menyerahkan: Pengguna,
    yang_menerima: Pengguna,
    oleh: Pengguna,
) -> Pemindahan:
    """Minutes of transfer for files whose active years are over; they move when both have signed.

    Raises: AturanDilanggar (nothing chosen, not yet due, lent, one person for both signatures), TransisiBasi (another
    transfer holds one of them).
    """
    if yang_menyerahkan.pk == yang_menerima.pk:
        raise AturanDilanggar("Yang menyerahkan dan yang menerima harus dua orang.")
    kunci = sorted(set(berkas_id))
    berkas = list(
        BerkasArsip.objects.select_for_update(of=("self",), no_key=True)
        .filter(pk__in=kunci)
        .select_related("klasifikasi", "lokasi")
        .order_by("tahun", "unit", "urut")
    )
    _periksa(berkas)
    pemindahan = _isi(berkas, lokasi, oleh)
    pemindahan.naskah = terbitkan(
        jenis=PEMINDAHAN, objek=pemindahan, konteks=_konteks(berkas, lokasi), oleh=oleh,
        penandatangan=[
            Penandatangan.dari(yang_menyerahkan, sebagai="Yang menyerahkan,"),
            Penandatangan.dari(yang_menerima, sebagai="Yang menerima,"),
        ],
        perihal=f"Pemindahan {len(berkas)} berkas arsip aktif ke arsip inaktif",
    )  # fmt: skip
    pemindahan.save(update_fields=["naskah"])
    catat(
        pelaku=oleh, kata="menyusun pemindahan arsip", objek=pemindahan,
        sesudah={"berkas": len(berkas), "lokasi": str(lokasi), "nomor": pemindahan.naskah.nomor},
    )  # fmt: skip
    return pemindahan


def _isi(berkas: list[BerkasArsip], lokasi: LokasiFisik, oleh: Pengguna) -> Pemindahan:
    pemindahan = Pemindahan.objects.create(lokasi=lokasi, oleh=oleh)
    try:
        with transaction.atomic():
            ButirPemindahan.objects.bulk_create(
                ButirPemindahan(
                    pemindahan=pemindahan, berkas_arsip=b, lokasi_lama=str(b.lokasi)[:200] if b.lokasi else ""
                )
                for b in berkas
            )
    except IntegrityError as galat:
        raise TransisiBasi("Sebagian berkas sudah masuk pemindahan lain. Muat ulang daftarnya.") from galat
    return pemindahan


def _periksa(berkas: list[BerkasArsip]) -> None:
    if not berkas:
        raise AturanDilanggar("Pilih sedikitnya satu berkas yang masa aktifnya sudah habis.")
    hari = bahasa.hari_ini()
    siap = set(JamRetensi.objects.pindah(hari).filter(pk__in=[b.pk for b in berkas]).values_list("pk", flat=True))
    if belum := next((b for b in berkas if b.pk not in siap), None):
        raise AturanDilanggar(f"Masa aktif berkas {belum.nomor} belum habis, atau berkas itu sudah dipindahkan.")
    dipinjam = BerkasArsip.objects.filter(pk__in=berkas_tertahan()).filter(pk__in=[b.pk for b in berkas]).first()
    if dipinjam is not None:
        raise AturanDilanggar(f"Berkas {dipinjam.nomor} sedang dipinjam; tunggu sampai kembali.")


def _konteks(berkas: list[BerkasArsip], lokasi: LokasiFisik) -> dict[str, Any]:
    jam = {j.pk: j for j in JamRetensi.objects.filter(pk__in=[b.pk for b in berkas])}
    return {
        "jumlah": len(berkas),
        "lokasi": str(lokasi),
        "tabel": {
            "judul": "Daftar arsip yang dipindahkan",
            "kolom": [
                {"judul": "No.", "rata": "kanan"},
                {"judul": "Nomor berkas"},
                {"judul": "Kode"},
                {"judul": "Uraian"},
                {"judul": "Tahun"},
                {"judul": "Ditutup"},
                {"judul": "Aktif sampai"},
            ],
            "baris": [
                [
                    str(n), b.nomor, b.klasifikasi.kode, uraian_aman(b), str(b.tahun), bahasa.tanggal(b.ditutup_pada),
                    bahasa.tanggal(jam[b.pk].aktif_sampai),
                ]
                for n, b in enumerate(berkas, start=1)
            ],
        },
    }  # fmt: skip


@transaction.atomic
def samakan_pemindahan(*, pemindahan_id: int) -> Pemindahan:
    """Bring a transfer up to what its paper is: signed by both → the files move; cancelled → they are free again.

    Safe to repeat and to race. Raises: nothing of its own; a file that was opened again meanwhile stays where it is.
    """
    pemindahan = (
        Pemindahan.objects.select_for_update(of=("self",)).select_related("naskah", "lokasi").get(pk=pemindahan_id)
    )
    if pemindahan.status != StatusPemindahan.TANDA_TANGAN or pemindahan.naskah is None:
        return pemindahan
    if pemindahan.naskah.status == "dibatalkan":
        pemindahan.batalkan()
    elif lengkap(pemindahan.naskah):
        pemindahan.selesaikan()
        _pindahkan(pemindahan)
    else:
        return pemindahan
    pemindahan.save(update_fields=["status", "selesai_pada"])
    pemindahan.butir.filter(berjalan=True).update(berjalan=False)
    catat(
        pelaku=None, kata="memindahkan arsip" if pemindahan.selesai_pada else "membatalkan pemindahan arsip",
        objek=pemindahan, sesudah={"status": pemindahan.status},
    )  # fmt: skip
    return pemindahan


def _pindahkan(pemindahan: Pemindahan) -> None:
    butir = pemindahan.butir.values_list("berkas_arsip_id", flat=True)
    berkas = BerkasArsip.objects.select_for_update(no_key=True).filter(pk__in=butir, status=StatusBerkasArsip.AKTIF)
    for b in berkas.order_by("pk"):
        b.inaktifkan()
        b.lokasi = pemindahan.lokasi
        b.save(update_fields=["status", "lokasi"])
        catat(
            pelaku=None, kata="memindahkan berkas ke arsip inaktif", objek=b,
            sebelum={"status": "Aktif"}, sesudah={"status": "Inaktif", "lokasi": str(pemindahan.lokasi)},
        )  # fmt: skip
