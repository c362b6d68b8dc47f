"""What becomes of a filed document: described anew, related, moved to another file, cancelled."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction

from arsip.dokumen import sinyal
from arsip.dokumen.enums import JenisRelasi, Keamanan, StatusDokumen
from arsip.dokumen.models import Dokumen, PindahItem, RelasiDokumen
from arsip.dokumen.services import Pihak, isi_pihak, nomor_berikut
from arsip.dokumen.services_berkas import kunci_terbuka, periksa_rezim
from lpse.berkas.models import Berkas
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lpse.akun.models import Pengguna

#: What a person may describe anew.
KOLOM_UBAH = (
    "klasifikasi", "jenis", "nomor", "tanggal", "uraian", "keterangan", "keamanan", "tingkat", "lokasi",
)  # fmt: skip
#: Of a paper of the portal these are printed on it, hence not the archive's to change.
KOLOM_NASKAH = ("jenis", "nomor", "tanggal")


def kunci_tersimpan(*, dokumen_id: int) -> Dokumen:
    """The row, locked, of a document that stands.  Raises: TransisiBasi when it has ended."""
    dokumen = (
        Dokumen.objects.select_for_update(of=("self",))
        .select_related("klasifikasi", "lokasi", "berkas_arsip")
        .get(pk=dokumen_id)
    )
    if dokumen.status != StatusDokumen.TERSIMPAN:
        raise TransisiBasi(f"Dokumen ini sudah {dokumen.get_status_display().lower()}. Muat ulang halaman.")
    return dokumen


def _kabarkan(dokumen: Dokumen) -> None:
    transaction.on_commit(partial(sinyal.dokumen_tersimpan.send, Dokumen, dokumen=dokumen))


@transaction.atomic
def ubah_uraian(
    *,
    dokumen_id: int,
    isian: dict[str, Any],
    oleh: Pengguna,
    pihak: Iterable[Pihak] | None = None,
    alasan: str = "",
) -> Dokumen:
    """Describe a document anew: :data:`KOLOM_UBAH` and its parties; a change of class reaches its contents at once.

    Raises: TransisiBasi (it has ended), AturanDilanggar (what is printed on a paper of the portal, no description, a
    date to come, a code of another year's regulation).
    """
    dokumen = kunci_tersimpan(dokumen_id=dokumen_id)
    sebelum = _gambaran(dokumen)
    for kolom in KOLOM_UBAH:
        if kolom in isian and not (dokumen.naskah_id and kolom in KOLOM_NASKAH):
            setattr(dokumen, kolom, isian[kolom])
    dokumen.uraian, dokumen.nomor = dokumen.uraian.strip(), dokumen.nomor.strip()
    if not dokumen.uraian:
        raise AturanDilanggar("Tulis uraian dokumen.")
    if dokumen.tanggal > bahasa.hari_ini() and not dokumen.naskah_id:
        raise AturanDilanggar("Tanggal dokumen belum tiba; dokumen diarsipkan sesudah ada.")
    periksa_rezim(klasifikasi=dokumen.klasifikasi, tahun=dokumen.tanggal.year)
    if pihak is not None:
        isi_pihak(dokumen=dokumen, pihak=pihak)
    sesudah = _gambaran(dokumen)
    berubah = [k for k in sesudah if sesudah[k] != sebelum[k]]
    if not berubah:
        return dokumen
    dokumen.save(update_fields=[k for k in berubah if k != "pihak"])
    if "keamanan" in berubah:
        _samakan_rahasia(dokumen)
    catat(
        pelaku=oleh, kata="mengubah uraian dokumen", objek=dokumen, alasan=alasan.strip(),
        sebelum={k: sebelum[k] for k in berubah}, sesudah={k: sesudah[k] for k in berubah},
    )  # fmt: skip
    _kabarkan(dokumen)
    return dokumen


def _samakan_rahasia(dokumen: Dokumen) -> None:
    """The contents are as confidential as the document: from here each reading of them is in the trail, or no more."""
    isi = dokumen.versi.filter(berkas__isnull=False).values("berkas_id")
    Berkas.objects.filter(pk__in=isi).update(rahasia=dokumen.keamanan == Keamanan.RAHASIA)


def _gambaran(dokumen: Dokumen) -> dict[str, str]:
    return {
        "klasifikasi": str(dokumen.klasifikasi),
        "jenis": str(dokumen.get_jenis_display()),
        "nomor": dokumen.nomor,
        "tanggal": dokumen.tanggal.isoformat(),
        "uraian": dokumen.uraian,
        "keterangan": dokumen.keterangan,
        "keamanan": str(dokumen.get_keamanan_display()),
        "tingkat": str(dokumen.get_tingkat_display()),
        "lokasi": str(dokumen.lokasi or ""),
        "pihak": "; ".join(str(p) for p in dokumen.pihak.all()),
    }


@transaction.atomic
def hubungkan(*, dari_id: int, ke: Dokumen, jenis: str, oleh: Pengguna | None) -> RelasiDokumen:
    """Relate two documents; the caller has made sure that the person sees both.

    Raises: AturanDilanggar (to itself, or the same twice), TransisiBasi (the first has ended).
    """
    dari = kunci_tersimpan(dokumen_id=dari_id)
    if dari.pk == ke.pk:
        raise AturanDilanggar("Dokumen tidak dihubungkan dengan dirinya sendiri.")
    relasi, baru = RelasiDokumen.objects.get_or_create(dari=dari, ke=ke, jenis=jenis, defaults={"oleh": oleh})
    if not baru:
        raise AturanDilanggar(f"Hubungan itu sudah ada: {JenisRelasi(jenis).label.lower()} {ke}.")
    catat(
        pelaku=oleh, kata="menghubungkan dokumen", objek=dari,
        sesudah={"hubungan": JenisRelasi(jenis).label, "dokumen": str(ke)},
    )  # fmt: skip
    return relasi


@transaction.atomic
def lepas_hubungan(*, relasi_id: int, oleh: Pengguna) -> Dokumen:
    """Take a relation away; answers with the document it began at.  Raises: TransisiBasi when it is gone already."""
    relasi = RelasiDokumen.objects.select_for_update(of=("self",)).select_related("ke").filter(pk=relasi_id).first()
    if relasi is None:
        raise TransisiBasi("Hubungan itu sudah dilepas.")
    dari = kunci_tersimpan(dokumen_id=relasi.dari_id)
    catat(
        pelaku=oleh, kata="melepas hubungan dokumen", objek=dari,
        sebelum={"hubungan": str(relasi.get_jenis_display()), "dokumen": str(relasi.ke)},
    )  # fmt: skip
    relasi.delete()
    return dari


@transaction.atomic
def pindah_berkas(*, dokumen_id: int, ke_id: int, alasan: str, oleh: Pengguna) -> Dokumen:
    """Move a document into another open file, where it takes the next number; the old file keeps a line of it.

    Raises: AturanDilanggar (no reason, the same file), TransisiBasi (one of the files is closed, the document ended).
    """
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan pemindahan.")
    asal_id = Dokumen.objects.values_list("berkas_arsip_id", flat=True).get(pk=dokumen_id)
    if asal_id == ke_id:
        raise AturanDilanggar("Dokumen ini sudah ada di berkas itu.")
    # Files before documents, files by their key: no two people ever wait for each other crosswise.
    kunci = {pk: kunci_terbuka(berkas_arsip_id=pk) for pk in sorted((asal_id, ke_id))}
    asal, tujuan = kunci[asal_id], kunci[ke_id]
    dokumen = kunci_tersimpan(dokumen_id=dokumen_id)
    if dokumen.berkas_arsip_id != asal_id:
        raise TransisiBasi("Dokumen ini baru saja dipindahkan orang lain. Muat ulang halaman.")
    lama = dokumen.nomor_item
    dokumen.berkas_arsip, dokumen.nomor_item = tujuan, nomor_berikut(arsip=tujuan)
    dokumen.save(update_fields=["berkas_arsip", "nomor_item"])
    PindahItem.objects.create(
        dokumen=dokumen, dari=asal, nomor_lama=lama, ke=tujuan, nomor_baru=dokumen.nomor_item,
        alasan=alasan.strip()[:300], oleh=oleh,
    )  # fmt: skip
    catat(
        pelaku=oleh, kata="memindahkan dokumen ke berkas lain", objek=dokumen, alasan=alasan.strip(),
        sebelum={"berkas": asal.nomor, "item": lama}, sesudah={"berkas": tujuan.nomor, "item": dokumen.nomor_item},
    )  # fmt: skip
    _kabarkan(dokumen)
    return dokumen


@transaction.atomic
def batalkan_dokumen(*, dokumen_id: int, alasan: str, oleh: Pengguna | None) -> Dokumen:
    """Cancel what was filed by mistake: it stays, with its number and the reason, and counts no more.

    Raises: TransisiBasi (it has ended), AturanDilanggar (no reason; a paper of the portal is cancelled as a paper).
    """
    dokumen = kunci_tersimpan(dokumen_id=dokumen_id)
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan pembatalan.")
    if dokumen.naskah_id and oleh is not None:
        raise AturanDilanggar("Ini naskah dinas portal. Batalkan naskahnya; arsipnya mengikuti.")
    dokumen.batalkan(alasan=alasan.strip()[:500])
    dokumen.save(update_fields=["status", "alasan_batal"])
    catat(
        pelaku=oleh, kata="membatalkan dokumen arsip", objek=dokumen, alasan=alasan.strip(),
        sebelum={"keadaan": StatusDokumen.TERSIMPAN.label}, sesudah={"keadaan": StatusDokumen.BATAL.label},
    )  # fmt: skip
    _kabarkan(dokumen)
    return dokumen
