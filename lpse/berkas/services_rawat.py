"""Upkeep of the store: orphans go, broken uploads go, and every content is hashed again within thirty days."""

from __future__ import annotations

import datetime as dt
import re
import time
from collections.abc import Iterator
from pathlib import Path

from django.db import transaction
from django.db.models import Case, Exists, IntegerField, OuterRef, Value, When
from django.utils import timezone

from lpse.berkas import gambar_mini, setelan, simpanan
from lpse.berkas.enums import DITIADAKAN, KeadaanIsi
from lpse.berkas.models import Berkas, IsiBerkas
from lpse.berkas.services import pulihkan
from lpse.berkas.services_musnah import singkirkan
from lpse.berkas.services_pindai import buang_isi_terlarang, tandai_rusak
from lpse.berkas.services_unggah import buang_kedaluwarsa
from lpse.tampilan import bahasa

_NAMA_ISI = re.compile(r"[0-9a-f]{64}")
#: A content looked at more recently than this waits for its next turn.
SEGAR = dt.timedelta(days=7)
#: Seconds of hashing in one run; the schedule runs hourly.
LAMA_JALAN = 120.0


def buang_yatim(*, sekarang: dt.datetime | None = None) -> str:
    """Remove what nothing points at once it is old enough: rows without files, contents without rows, leftovers.

    Each content is taken under its own lock and looked at again there, so a transaction under way that has placed or
    found it keeps it (ADR 0013).
    """
    batas = (sekarang or timezone.now()) - setelan.tenggang_yatim()
    unggahan = buang_kedaluwarsa(sekarang=sekarang)
    baris = sum(_buang_baris(sha) for sha in _baris_tanpa_berkas(batas))
    isi = sum(_buang_isi(jalur, batas) for jalur in _isi_di_cakram())
    sisa = sum(_buang_sisa(jalur, batas) for jalur in simpanan.sementara().iterdir())
    gambar_mini.buang_yang_yatim()
    return (
        f"{baris} isi tanpa pemakai dan {isi} isi tanpa catatan dibuang; {unggahan + sisa} sisa unggahan dibersihkan."
    )


def _baris_tanpa_berkas(batas: dt.datetime) -> list[str]:
    # A destroyed content keeps its row: the hash and the size are what is left of it.
    tanpa = IsiBerkas.objects.exclude(keadaan=KeadaanIsi.MUSNAH).filter(
        ~Exists(Berkas.objects.filter(isi=OuterRef("pk"))), ditempatkan_pada__lt=batas
    )
    return list(tanpa.values_list("pk", flat=True))


def _buang_baris(sha256: str) -> int:
    with transaction.atomic():
        if not simpanan.kunci_isi(sha256, tunggu=False):
            return 0
        dibuang, _ = IsiBerkas.objects.filter(~Exists(Berkas.objects.filter(isi=OuterRef("pk"))), pk=sha256).delete()
    return int(bool(dibuang))


def _isi_di_cakram() -> Iterator[Path]:
    """Every content below the store, whatever the database says."""
    for satu in sorted(simpanan.akar().glob("[0-9a-f][0-9a-f]/[0-9a-f][0-9a-f]/*")):
        if _NAMA_ISI.fullmatch(satu.name):
            yield satu


def _buang_isi(jalur: Path, batas: dt.datetime) -> int:
    keadaan = IsiBerkas.objects.filter(pk=jalur.name).values_list("keadaan", flat=True).first()
    if keadaan == KeadaanIsi.DIBUANG:
        return int(buang_isi_terlarang(sha256=jalur.name))
    if keadaan == KeadaanIsi.MUSNAH:
        return int(singkirkan(sha256=jalur.name))
    if keadaan is not None or not _lebih_tua(jalur, batas):
        return 0
    with transaction.atomic():
        if not simpanan.kunci_isi(jalur.name, tunggu=False) or IsiBerkas.objects.filter(pk=jalur.name).exists():
            return 0
        simpanan.hapus(jalur.name)
    return 1


def _buang_sisa(jalur: Path, batas: dt.datetime) -> int:
    """Temporary files of processes that were killed; those of running uploads are younger, or known (``.tus``)."""
    if jalur.suffix != ".bagian" or not _lebih_tua(jalur, batas):
        return 0
    jalur.unlink(missing_ok=True)
    return 1


def _lebih_tua(jalur: Path, batas: dt.datetime) -> bool:
    try:
        return jalur.stat().st_mtime < batas.timestamp()
    except FileNotFoundError:
        return False


def periksa_isi(*, lama: float = LAMA_JALAN, sekarang: dt.datetime | None = None) -> str:
    """Hash contents again, damaged ones first (they may have been restored), then the longest unchecked.

    Stops after ``lama`` seconds; run hourly, everything comes by within thirty days.
    """
    kini = sekarang or timezone.now()
    mulai, jumlah, byte, rusak = time.monotonic(), 0, 0, 0
    giliran = (
        IsiBerkas.objects.exclude(keadaan__in=DITIADAKAN)
        .annotate(dulu=Case(When(keadaan=KeadaanIsi.UTUH, then=Value(1)), default=0, output_field=IntegerField()))
        .exclude(keadaan=KeadaanIsi.UTUH, diperiksa_pada__gt=kini - SEGAR)
        .order_by("dulu", "diperiksa_pada")
    )
    for isi in giliran.iterator(chunk_size=500):
        if time.monotonic() - mulai >= lama:
            break
        rusak += not periksa_satu(isi=isi)
        jumlah += 1
        byte += isi.ukuran
    return f"{jumlah} isi diperiksa ulang ({bahasa.byte(byte)}), {rusak} rusak."


def periksa_satu(*, isi: IsiBerkas) -> bool:
    """Hash one content now: whether the disk holds what the hash says; the row says so afterwards."""
    try:
        cocok = simpanan.hitung_sidik(simpanan.letak(isi.sha256)) == isi.sha256
    except FileNotFoundError:
        if IsiBerkas.objects.filter(pk=isi.sha256).exists():
            tandai_rusak(sha256=isi.sha256, keadaan=KeadaanIsi.HILANG)
        return False
    if not cocok:
        tandai_rusak(sha256=isi.sha256, keadaan=KeadaanIsi.RUSAK)
        return False
    if isi.keadaan == KeadaanIsi.UTUH:
        IsiBerkas.objects.filter(pk=isi.sha256).update(diperiksa_pada=timezone.now())
    else:
        with transaction.atomic():
            simpanan.kunci_isi(isi.sha256)
            pulihkan(isi=isi)
    return True
