"""Filing of what everybody has signed: the paper with its evidence, then the minutes say so."""

from __future__ import annotations

import structlog
from django.db import transaction
from django.utils import timezone

from arsip.dokumen.enums import JenisDokumen, Keamanan, Unit
from arsip.dokumen.services import arsipkan as simpan_dokumen
from arsip.dokumen.services_naskah import arsipkan_naskah
from layanan.berita_acara.enums import StatusBA
from layanan.berita_acara.models import BeritaAcara
from layanan.berita_acara.services import kunci
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.tampilan import bahasa

log = structlog.get_logger(__name__)
#: Minutes of one run of the catch-up; the next hour goes on.
SEKALI_JALAN = 200


@transaction.atomic
def arsipkan(*, ba_id: int) -> BeritaAcara:
    """Signed → filed: the signed PDF (with every signature a version) and each piece of evidence beside it.

    Safe to repeat. Raises: AturanDilanggar (disk full, a content away), TransisiBasi (the archival file was closed).
    """
    ba = kunci(ba_id=ba_id)
    if ba.status != StatusBA.DITANDATANGANI or ba.naskah is None or ba.waktu is None:
        return ba
    dokumen = arsipkan_naskah(naskah_id=ba.naskah.pk)
    if dokumen is None:
        raise AturanDilanggar(f"Naskah {ba.nomor} belum final, jadi belum dapat diarsipkan.")
    bukti = list(ba.bukti.select_related("berkas__isi").order_by("urutan"))
    for satu in bukti:
        simpan_dokumen(
            berkas=satu.berkas,
            klasifikasi=dokumen.klasifikasi,
            unit=Unit.LAYANAN,
            jenis=JenisDokumen.FOTO if satu.berkas.mime.startswith("image/") else JenisDokumen.LAIN,
            nomor=f"{ba.nomor} lampiran {satu.urutan}",
            tanggal=ba.waktu.astimezone(bahasa.zona()).date(),
            uraian=f"Lampiran {satu.urutan} {ba.nama.lower()} {ba.nomor}: {satu.keterangan or satu.berkas.nama}",
            keamanan=Keamanan.TERBATAS,
            oleh=satu.ditambah_oleh,
            objek=ba,
            berkas_arsip=dokumen.berkas_arsip,
        )
    ba.arsipkan(pada=timezone.now())
    ba.save(update_fields=["status", "diarsipkan_pada"])
    catat(pelaku=None, kata="mengarsipkan berita acara", objek=ba, sesudah={"lampiran": len(bukti)})
    return ba


def coba_arsipkan(*, ba_id: int) -> None:
    """After the commit: signed it is either way; what cannot be filed now, the hourly catch-up files."""
    try:
        arsipkan(ba_id=ba_id)
    except (AturanDilanggar, OSError) as galat:
        log.warning("berita_acara.arsip_menyusul", ba=ba_id, sebab=str(galat))


def susulkan() -> str:
    """File every signed one that is not filed yet; one that cannot be does not hold up the others.

    Raises: AturanDilanggar naming the first reason, when some could not be filed.
    """
    baik, gagal = 0, []
    kueri = BeritaAcara.objects.filter(status=StatusBA.DITANDATANGANI).order_by("ditandatangani_pada", "pk")
    for pk in list(kueri.values_list("pk", flat=True)[:SEKALI_JALAN]):
        try:
            arsipkan(ba_id=pk)
        except AturanDilanggar as galat:
            gagal.append(str(galat))
        else:
            baik += 1
    if gagal:
        raise AturanDilanggar(f"{baik} berita acara diarsipkan, {len(gagal)} belum: {gagal[0]}")
    return f"{baik} berita acara diarsipkan." if baik else "Semua berita acara yang tuntas sudah diarsipkan."
