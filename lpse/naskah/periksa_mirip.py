"""Which paper a changed copy claims to be, and where it differs: by plain bytes, without parsing a stranger's file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from lpse.berkas.services import buka
from lpse.galat import AturanDilanggar
from lpse.naskah.kode import ABJAD, rapikan
from lpse.naskah.models import Naskah, RevisiNaskah
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Iterable

_HURUF = ABJAD.encode()
_KODE = re.compile(rb"[A-Z]{1,8}(?:-[" + _HURUF + rb"]{4}){4}")
#: The file identifier in hexadecimal: rendering makes the code its first half.
_PENGENAL = re.compile(rb"<((?:[0-9A-Fa-f]{2}){20,32})>")
_POTONG = 1024 * 1024
_SAMBUNG = 128  # a code may lie across two chunks
_BLOK = 1024
#: At least half of the blocks must be ours before a file without a code is called a copy of a paper.
_SEPARUH = 0.5
#: How far the search without a code goes: papers of the same size, and the newest.
_SEUKURAN, _TERBARU, _COLEK = 20, 500, 256


def naskah_yang_diakui(aliran: BinaryIO, *, kode: str = "") -> Naskah | None:
    """The paper this file says it is, or looks like; None for a stranger."""
    kodes = list(dict.fromkeys(_kode_di_dalam(aliran)))
    if kodes:
        kenal = {n.kode: n for n in Naskah.objects.terbit().filter(kode__in=kodes[:20]).select_related("pengganti")}
        for k in kodes:
            if k in kenal:
                return kenal[k]
    return next((r.naskah for r in _calon(aliran, kode) if _kemiripan(aliran, r) >= _SEPARUH), None)


def _kode_di_dalam(aliran: BinaryIO) -> Iterator[str]:
    """Check codes that stand in the file uncompressed: in its identifier, in the signatures' reasons, in its text."""
    aliran.seek(0)
    ekor = b""
    while potong := aliran.read(_POTONG):
        isi = ekor + potong
        for cocok in _KODE.finditer(isi):
            yield rapikan(cocok[0].decode("ascii"))
        for cocok in _PENGENAL.finditer(isi):
            dalam = _KODE.fullmatch(bytes.fromhex(cocok[1].decode("ascii")))
            if dalam:
                yield rapikan(dalam[0].decode("ascii"))
        ekor = isi[-_SAMBUNG:]


def _calon(aliran: BinaryIO, kode: str) -> Iterator[RevisiNaskah]:
    """Revisions that the file may be a copy of, the likeliest first."""
    semua = RevisiNaskah.objects.filter(berkas__isnull=False).select_related("naskah__pengganti", "berkas__isi")
    ukuran = aliran.seek(0, 2)
    yield from semua.filter(naskah__kode=kode) if kode else ()
    yield from semua.filter(ukuran=ukuran).order_by("-id")[:_SEUKURAN]
    letak = ukuran // 2
    aliran.seek(letak)
    colek = aliran.read(_COLEK)
    for revisi in semua.filter(ukuran__gte=letak + _COLEK).order_by("-id")[:_TERBARU]:
        if _potongan(revisi, letak, len(colek)) == colek:
            yield revisi


def _buka(revisi: RevisiNaskah) -> BinaryIO:
    """The stored PDF.  Raises: AturanDilanggar, also when it was destroyed."""
    if revisi.berkas is None:
        raise AturanDilanggar("Isi naskah ini sudah dimusnahkan.")
    return buka(berkas=revisi.berkas)


def _potongan(revisi: RevisiNaskah, letak: int, panjang: int) -> bytes:
    """Some bytes of a stored revision; none when the store cannot give them."""
    try:
        with _buka(revisi) as simpanan:
            simpanan.seek(letak)
            return simpanan.read(panjang)
    except AturanDilanggar:
        return b""


def _kemiripan(aliran: BinaryIO, revisi: RevisiNaskah) -> float:
    """Share of equal blocks at equal places, of the shorter of the two."""
    try:
        with _buka(revisi) as simpanan:
            sama = jumlah = 0
            for kiri, kanan in _berpasangan(aliran, simpanan):
                jumlah += 1
                sama += kiri == kanan
    except AturanDilanggar:
        return 0.0
    return sama / jumlah if jumlah else 0.0


def _berpasangan(aliran: BinaryIO, simpanan: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    aliran.seek(0)
    while (kiri := aliran.read(_BLOK)) and (kanan := simpanan.read(_BLOK)):
        pendek = min(len(kiri), len(kanan))
        yield kiri[:pendek], kanan[:pendek]


def terangkan_beda(aliran: BinaryIO, naskah: Naskah) -> str:
    """Where the copy leaves the paper, in a sentence; by the revision it follows longest."""
    revisi = list(naskah.revisi.select_related("berkas__isi").order_by("urutan"))
    terjauh = max(((_sama_sampai(aliran, r), r) for r in revisi), key=lambda p: p[0], default=None)
    ukuran = aliran.seek(0, 2)
    if terjauh is None or terjauh[0] == 0:
        return "Berkas ini memuat kode naskah itu, tetapi isinya lain sama sekali."
    sampai, dekat = terjauh
    if sampai == dekat.ukuran < ukuran:
        return f"Ada {bahasa.angka(ukuran - sampai)} byte yang ditambahkan di belakang naskah aslinya."
    if sampai == ukuran:
        return f"Berkas terpotong: {bahasa.angka(_terpendek(revisi, ukuran) - ukuran)} byte terakhirnya hilang."
    return f"Isinya berubah mulai byte ke-{bahasa.angka(sampai + 1)} dari {bahasa.angka(ukuran)}."


def _terpendek(revisi: Iterable[RevisiNaskah], ukuran: int) -> int:
    return min(r.ukuran for r in revisi if r.ukuran > ukuran)


def _sama_sampai(aliran: BinaryIO, revisi: RevisiNaskah) -> int:
    """How many leading bytes are equal."""
    try:
        with _buka(revisi) as simpanan:
            sampai = 0
            for kiri, kanan in _berpasangan(aliran, simpanan):
                if kiri != kanan:
                    return sampai + next(i for i, (a, b) in enumerate(zip(kiri, kanan, strict=True)) if a != b)
                sampai += len(kiri)
            return sampai
    except AturanDilanggar:
        return 0
