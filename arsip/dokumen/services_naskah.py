"""The portal's own papers file themselves: when final, with every signature, when cancelled; each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog
from django.db import transaction
from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from arsip.dokumen.enums import (
    UNIT_APLIKASI,
    JenisDokumen,
    JenisPihak,
    JenisRelasi,
    SebabVersi,
    StatusBerkasArsip,
    StatusDokumen,
    Unit,
)
from arsip.dokumen.models import BerkasArsip, Dokumen, RelasiDokumen, VersiDokumen
from arsip.dokumen.services import Objek, Pihak, arsipkan, klasifikasi_untuk, tambah_versi
from arsip.dokumen.services_dokumen import batalkan_dokumen
from lpse.galat import AturanDilanggar
from lpse.naskah.enums import SebabRevisi, StatusNaskah
from lpse.naskah.models import FormatNomor, Naskah, RevisiNaskah
from lpse.naskah.registri import JENIS

if TYPE_CHECKING:
    from arsip.dokumen.models import Klasifikasi

log = structlog.get_logger(__name__)
#: The code of a kind of paper that nobody registers any more: letters and minutes of running the office.
KODE_UMUM = "000"
#: Papers of one run of the catch-up; the next hour goes on.
SEKALI_JALAN = 500
_SEBAB = {SebabRevisi.DIRENDER: SebabVersi.DISIMPAN, SebabRevisi.DITANDATANGANI: SebabVersi.DITANDATANGANI}


@transaction.atomic
def arsipkan_naskah(*, naskah_id: int) -> Dokumen | None:
    """Bring the archive up to what the paper is now: filed, a version per stored PDF, cancelled when it was.

    Safe to repeat and to race; None for a draft. Raises: AturanDilanggar (disk full, content away), as ``arsipkan``.
    """
    naskah = Naskah.objects.select_for_update(of=("self",), no_key=True).get(pk=naskah_id)
    if naskah.draf:
        return None
    dokumen = Dokumen.objects.filter(naskah=naskah).first() or _arsipkan(naskah)
    _samakan_versi(dokumen, naskah)
    if naskah.status == StatusNaskah.DIBATALKAN and dokumen.status == StatusDokumen.TERSIMPAN:
        dokumen = batalkan_dokumen(dokumen_id=dokumen.pk, alasan=naskah.alasan_batal, oleh=None)
    if naskah.pengganti_id is not None:
        _hubungkan_pengganti(naskah.pengganti_id, dokumen)
    return dokumen


def _arsipkan(naskah: Naskah) -> Dokumen:
    return arsipkan(
        berkas=None,
        klasifikasi=_klasifikasi(naskah),
        unit=UNIT_APLIKASI.get(naskah.unit, Unit.PIMPINAN),
        jenis=JenisDokumen.NASKAH,
        nomor=naskah.nomor,
        tanggal=naskah.tanggal,
        uraian=naskah.perihal,
        keamanan=naskah.sifat,
        oleh=naskah.pembuat,
        pihak=[
            Pihak(slot.nama, "Penanda tangan", JenisPihak.ORANG, slot.pengguna)
            for slot in naskah.tanda_tangan.select_related("pengguna")
        ],
        objek=Objek(naskah.objek_jenis, naskah.objek_id, naskah.objek_teks),
        berkas_arsip=_berkas_tentang(naskah),
        naskah=naskah,
        keterangan=naskah.jenis_nama,
    )


def _berkas_tentang(naskah: Naskah) -> BerkasArsip | None:
    """The open file about what the paper is about (R-085: one file per user); None: the automatic file of its code."""
    return (
        BerkasArsip.objects.filter(
            objek_jenis=naskah.objek_jenis, objek_id=naskah.objek_id, status=StatusBerkasArsip.TERBUKA
        )
        .exclude(objek_id="")
        .order_by("pk")
        .first()
    )


def _klasifikasi(naskah: Naskah) -> Klasifikasi:
    """The code that the kind's numbers bear, as the Kepala set it."""
    kode = FormatNomor.objects.filter(jenis=naskah.jenis).values_list("klasifikasi", flat=True).first()
    bawaan = JENIS[naskah.jenis].klasifikasi if naskah.jenis in JENIS else KODE_UMUM
    try:
        return klasifikasi_untuk(kode=kode or bawaan, tahun=naskah.tanggal.year)
    except AturanDilanggar:
        log.warning("arsip.klasifikasi_naskah_tidak_dikenal", jenis=naskah.jenis, kode=kode)
        return klasifikasi_untuk(kode=KODE_UMUM, tahun=naskah.tanggal.year)


def _samakan_versi(dokumen: Dokumen, naskah: Naskah) -> None:
    """One version per stored PDF of the paper, in its order; what the archive holds already is left alone."""
    if dokumen.status != StatusDokumen.TERSIMPAN:
        return
    ada = set(dokumen.versi.values_list("sha256", flat=True))
    for revisi in naskah.revisi.select_related("berkas__isi", "tanda_tangan__pengguna").order_by("urutan"):
        if revisi.sha256 in ada or revisi.berkas is None:
            continue
        tambah_versi(
            dokumen_id=dokumen.pk,
            berkas=revisi.berkas,
            sebab=_SEBAB[SebabRevisi(revisi.sebab)],
            oleh=revisi.tanda_tangan.pengguna if revisi.tanda_tangan else naskah.final_oleh,
            halaman=naskah.jumlah_halaman,
        )


def _hubungkan_pengganti(pengganti_id: int, lama: Dokumen) -> None:
    baru = arsipkan_naskah(naskah_id=pengganti_id)
    if baru is not None:
        RelasiDokumen.objects.get_or_create(dari=baru, ke=lama, jenis=JenisRelasi.MENGGANTIKAN)


def tertinggal() -> QuerySet[Naskah]:
    """Final papers that the archive does not hold as they are now."""
    versi = (
        VersiDokumen.objects.filter(dokumen__naskah=OuterRef("pk"))
        .order_by()
        .values("dokumen__naskah")
        .annotate(n=Count("sha256", distinct=True))
        .values("n")
    )
    revisi = (
        RevisiNaskah.objects.filter(naskah=OuterRef("pk"), berkas__isnull=False)
        .order_by()
        .values("naskah")
        .annotate(n=Count("pk"))
        .values("n")
    )
    kurang = Q(arsip__status=StatusDokumen.TERSIMPAN) & Q(n_versi__lt=F("n_revisi"))
    belum_batal = Q(status=StatusNaskah.DIBATALKAN, arsip__status=StatusDokumen.TERSIMPAN)
    return (
        Naskah.objects.terbit()
        .annotate(n_versi=Coalesce(Subquery(versi), 0), n_revisi=Coalesce(Subquery(revisi), 0))
        .filter(Q(arsip__isnull=True) | kurang | belum_batal)
        .order_by("final_pada", "pk")
    )


def susulan() -> str:
    """File what the signals missed: papers from before the archive, a full disk, a killed process.

    One paper that cannot be filed does not hold up the others; its reason is in the answer.
    """
    baik, gagal = 0, []
    for pk in list(tertinggal().values_list("pk", flat=True)[:SEKALI_JALAN]):
        try:
            arsipkan_naskah(naskah_id=pk)
        except AturanDilanggar as galat:
            gagal.append(str(galat))
        else:
            baik += 1
    if gagal:
        raise AturanDilanggar(f"{baik} naskah diarsipkan, {len(gagal)} belum: {gagal[0]}")
    return f"{baik} naskah diarsipkan." if baik else "Semua naskah sudah diarsipkan."
