"""What a file really is: the content decides, the name must agree (ARCHITECTURE § 4.7)."""

from __future__ import annotations

import mmap
from pathlib import Path
from typing import TYPE_CHECKING

from lpse.berkas.nama import ekstensi, nama_aman
from lpse.berkas.periksa import gambar, kantor, pdf, teks
from lpse.berkas.periksa.dasar import Ditolak, Temuan, berkas_ganda, kenali_asing, tolak_eicar
from lpse.berkas.tipe import TIPE, sebut

if TYPE_CHECKING:
    from lpse.berkas.registri import Kegunaan

__all__ = ["Ditolak", "Temuan", "periksa"]

_GAMBAR = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
)


def periksa(jalur: Path, *, nama: str, guna: Kegunaan) -> tuple[Temuan, str]:
    """What the file is and the name it gets.  Raises: Ditolak, with a sentence for the person who brought it."""
    if jalur.stat().st_size == 0:
        raise Ditolak("Berkas ini kosong.")
    with jalur.open("rb") as masuk, mmap.mmap(masuk.fileno(), 0, access=mmap.ACCESS_READ) as isi:
        tolak_eicar(isi)
        kode = kenali(isi, nama, mentah=guna.mentah)
        if kode in TIPE and kode not in guna.tipe:
            raise Ditolak(f"Isi berkas ini {TIPE[kode].label}; yang diterima di sini {sebut(guna.tipe)}.")
        temuan = _buka(kode, jalur, isi, guna)
    if temuan.kode not in guna.tipe:
        raise Ditolak(f"Isi berkas ini {TIPE[temuan.kode].label}; yang diterima di sini {sebut(guna.tipe)}.")
    return temuan, _nama_cocok(nama_aman(nama), temuan.kode)


def kenali(isi: mmap.mmap, nama: str, *, mentah: bool = False) -> str:
    """The family by its first bytes: a code of ``TIPE``, or ``zip`` for what the walk must tell apart.

    ``mentah`` lets UTF-16 through as text (Excel's «Unicode text»): half of its bytes are nought.
    """
    awal = isi[:2048]
    if awal.startswith(b"%PDF-"):
        return "pdf"
    for tanda, kode in _GAMBAR:
        if awal.startswith(tanda):
            return kode
    if awal[:4] == b"RIFF" and awal[8:12] == b"WEBP":
        return "webp"
    if awal.startswith(b"PK\x03\x04"):
        return "zip"
    unicode = mentah and awal.startswith(teks.UTF16)
    if not unicode and (asing := kenali_asing(awal)) is not None:
        raise Ditolak(asing)
    ujung = ekstensi(nama_aman(nama))
    return ujung if ujung in {"csv", "json"} else "txt"


def _buka(kode: str, jalur: Path, isi: mmap.mmap, guna: Kegunaan) -> Temuan:
    """The structural opening that each family must survive."""
    if kode == "zip":
        return kantor.periksa(jalur, isi)
    if kode in {"csv", "txt", "json"}:
        return teks.periksa_mentah(isi, kode) if guna.mentah and kode in guna.tipe else teks.periksa(isi, kode)
    if kode == "pdf":
        temuan = pdf.periksa(jalur, isi, maks_halaman=guna.maks_halaman)
    else:
        temuan = gambar.periksa(jalur, isi, kode, maks_piksel=guna.maks_piksel)
    if berkas_ganda(jalur):
        raise Ditolak(
            f"Berkas ini {TIPE[kode].label} yang menyembunyikan arsip ZIP di dalamnya. Simpan ulang dokumennya."
        )
    return temuan


def _nama_cocok(nama: str, kode: str) -> str:
    """The name, with the right extension when it has none.  Raises: Ditolak when it says something else."""
    tipe, ujung = TIPE[kode], ekstensi(nama)
    if ujung in tipe.ekstensi:
        return nama
    if not ujung:
        return nama_aman(f"{nama[:140]}.{tipe.ekstensi[0]}")
    raise Ditolak(
        f"Nama berkas berakhiran .{ujung}, tetapi isinya {tipe.label}. "
        f"Ganti akhirannya menjadi .{tipe.ekstensi[0]}, atau simpan ulang dari aplikasinya."
    )
