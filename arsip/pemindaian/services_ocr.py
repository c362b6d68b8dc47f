"""Writes of the text recognition: ordered when a filed scan has no text, done by a worker, kept as a new version."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from arsip.dokumen.berkas import ARSIP
from arsip.dokumen.enums import SebabVersi, StatusDokumen
from arsip.dokumen.services import tambah_versi
from arsip.pemindaian import ocr
from arsip.pemindaian.enums import StatusOcr
from arsip.pemindaian.models import PengenalanTeks
from lpse.berkas import simpanan
from lpse.berkas.services import simpan
from lpse.celery import app
from lpse.galat import AturanDilanggar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from arsip.dokumen.models import VersiDokumen

_O = StatusOcr
TUGAS_KENALI = "arsip.pemindaian.kenali"
DAPAT_DIKENALI = ("application/pdf", "image/jpeg", "image/png")
MAKS_PERCOBAAN = 3
#: A recognition that was begun longer ago than this lost its worker.
MACET = dt.timedelta(minutes=30)
#: The one recognition that may run (advisory lock of the session; it ends with the worker).
_KUNCI = 0x0C12_A25B
_HURUF_TERSEDIKIT = 12


def minta(*, versi: VersiDokumen) -> PengenalanTeks | None:
    """Order the recognition of this version, once; None for what is no scan, or when recognition is switched off."""
    if versi.sebab == SebabVersi.DIKENALI or versi.mime not in DAPAT_DIKENALI or versi.berkas_id is None:
        return None
    kurang = ocr.keadaan_alat()
    if "dimatikan" in kurang:
        return None
    status = _O.TANPA_ALAT if kurang else _O.ANTRE
    baris, baru = PengenalanTeks.objects.get_or_create(versi=versi, defaults={"status": status, "pesan": kurang})
    if baru and status == _O.ANTRE:
        _suruh()
    return baris


def _suruh() -> None:
    transaction.on_commit(lambda: app.send_task(TUGAS_KENALI, expires=3600), robust=True)


def kenali_berikut(*, pengenal: Callable[[Path, str], ocr.HasilOcr] = ocr.kenali) -> StatusOcr | None:
    """Recognise the oldest that waits; None when there is none, or another worker is at it.

    One at a time in the whole office: recognition may take minutes, and mail must not wait behind it. Whoever ends one
    orders the next.
    """
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_try_advisory_lock(%s)", [_KUNCI])
        if not kursor.fetchone()[0]:
            return None
        try:
            pertama = PengenalanTeks.objects.filter(status=_O.ANTRE).order_by("dibuat_pada", "pk").first()
            hasil = kenali(pengenalan_id=pertama.pk, pengenal=pengenal) if pertama else None
        finally:
            kursor.execute("SELECT pg_advisory_unlock(%s)", [_KUNCI])
    if hasil is not None and PengenalanTeks.objects.filter(status=_O.ANTRE).exists():
        _suruh()
    return hasil


def kenali(*, pengenalan_id: int, pengenal: Callable[[Path, str], ocr.HasilOcr] = ocr.kenali) -> StatusOcr:
    """Recognise one version; the text comes as a new version, the scan stays as it was.

    Safe to repeat and to race: claimed by a conditional update, the result kept only while the scan is the newest.
    """
    diambil = PengenalanTeks.objects.filter(pk=pengenalan_id, status=_O.ANTRE, percobaan__lt=MAKS_PERCOBAAN).update(
        status=_O.BERJALAN, percobaan=F("percobaan") + 1, mulai=timezone.now(), pesan=""
    )
    baris = PengenalanTeks.objects.select_related("versi__dokumen", "versi__berkas").get(pk=pengenalan_id)
    if not diambil:
        return _O(baris.status)
    if kurang := ocr.keadaan_alat():
        return _tutup(baris, _O.TANPA_ALAT, kurang, tak_dihitung=True)
    versi = baris.versi
    if (sebab := _tak_dapat(versi)) is not None:
        return _tutup(baris, _O.GAGAL, sebab)
    return _akhiri(baris, pengenal(simpanan.letak(versi.sha256), versi.mime))


def _akhiri(baris: PengenalanTeks, hasil: ocr.HasilOcr) -> StatusOcr:
    """Keep what came out of it, or say why there is nothing to keep."""
    if hasil.galat:
        return _tutup(baris, _O.GAGAL, hasil.galat)
    if sum(h.isalnum() for h in hasil.teks) < _HURUF_TERSEDIKIT:
        return _tutup(baris, _O.KOSONG, "Tidak ada tulisan yang dikenali pada pindaian ini.")
    try:
        return _simpan(baris, hasil)
    except AturanDilanggar as galat:
        return _tutup(baris, _O.GAGAL, str(galat))


def _tak_dapat(versi: VersiDokumen) -> str | None:
    """Why this version is not recognised now, or None."""
    if versi.berkas is None or versi.dokumen.status != StatusDokumen.TERSIMPAN:
        return "Dokumen ini sudah berakhir."
    if versi.dokumen.versi.filter(versi__gt=versi.versi).exists():
        return "Sudah ada versi yang lebih baru."
    if not versi.berkas.tersedia or not simpanan.ada(versi.sha256, versi.ukuran):
        return "Isi berkasnya tidak tersedia."
    if (versi.halaman or 0) > ocr.MAKS_HALAMAN:
        return f"Lebih dari {ocr.MAKS_HALAMAN} halaman; bagi pindaiannya."
    return None


@transaction.atomic
def _simpan(baris: PengenalanTeks, hasil: ocr.HasilOcr) -> StatusOcr:
    versi = baris.versi
    berkas = simpan(isi=hasil.pdf, nama=_nama(versi.nama), tipe="application/pdf", kegunaan=ARSIP)
    baru = tambah_versi(
        dokumen_id=versi.dokumen_id, berkas=berkas, sebab=SebabVersi.DIKENALI, oleh=None,
        catatan=f"Lapisan teks dari pengenalan otomatis atas versi {versi.versi}; pindaian aslinya tetap.",
        halaman=versi.halaman or 1,
    )  # fmt: skip
    PengenalanTeks.objects.filter(pk=baris.pk, status=_O.BERJALAN).update(
        status=_O.BERHASIL, hasil=baru, selesai=timezone.now(), pesan=""
    )
    return _O.BERHASIL


def _nama(nama: str) -> str:
    return f"{nama.rpartition('.')[0] or nama}-teks.pdf"


def _tutup(baris: PengenalanTeks, status: StatusOcr, pesan: str, *, tak_dihitung: bool = False) -> StatusOcr:
    percobaan = 0 if tak_dihitung else F("percobaan")
    PengenalanTeks.objects.filter(pk=baris.pk, status=_O.BERJALAN).update(
        status=status, pesan=pesan[:300], selesai=timezone.now(), percobaan=percobaan
    )
    return status


def susulkan() -> tuple[int, int]:
    """Put back what lost its worker and what waited for the tool, and order the next: (waiting, given up)."""
    kini = timezone.now()
    macet = PengenalanTeks.objects.filter(status=_O.BERJALAN, mulai__lt=kini - MACET)
    menyerah = macet.filter(percobaan__gte=MAKS_PERCOBAAN).update(
        status=_O.GAGAL, pesan=f"{MAKS_PERCOBAAN} kali terhenti sebelum selesai.", selesai=kini
    )
    macet.update(status=_O.ANTRE)
    if not ocr.keadaan_alat(ingat=False):
        PengenalanTeks.objects.filter(status=_O.TANPA_ALAT).update(status=_O.ANTRE, pesan="")
    menunggu = PengenalanTeks.objects.filter(status=_O.ANTRE).count()
    if menunggu:
        _suruh()
    return menunggu, menyerah


@transaction.atomic
def ulangi(*, pengenalan_id: int) -> PengenalanTeks:
    """Try a recognition once more that failed.  Raises: AturanDilanggar when it did not fail."""
    baris = PengenalanTeks.objects.select_for_update().get(pk=pengenalan_id)
    if baris.status not in {_O.GAGAL, _O.TANPA_ALAT, _O.KOSONG}:
        raise AturanDilanggar(f"Pengenalan ini {baris.get_status_display().lower()}; tidak perlu diulang.")
    baris.status, baris.percobaan, baris.pesan = _O.ANTRE, 0, ""
    baris.save(update_fields=["status", "percobaan", "pesan"])
    _suruh()
    return baris
