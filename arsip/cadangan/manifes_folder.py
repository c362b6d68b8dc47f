"""The manifest of folders: the list of what a snapshot holds, and hashes of some files to compare a restore with."""

from __future__ import annotations

import hashlib
import os
import random
import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from arsip.cadangan.mesin import Simpul

#: So many files are hashed, and so many bytes of them at most.
CONTOH = 64
CONTOH_BYTE = 64 * 1024 * 1024
VERSI = 1


@dataclass(frozen=True)
class Sampel:
    """One file as it was read: unchanged when its marks are still the same after the backup."""

    jalur: str
    sha256: str
    tanda: tuple[int, int, int]


def sidik_daftar(simpul: Iterable[tuple[str, str, int]]) -> tuple[str, int, int]:
    """(hash, files, bytes) of a list of (path, kind, size); the same whatever its order, folders left out."""
    sidik, berkas, byte = hashlib.sha256(), 0, 0
    for jalur, jenis, ukuran in sorted(s for s in simpul if s[1] != "dir"):
        sidik.update(f"{jenis}\0{jalur}\0{ukuran if jenis == 'file' else 0}\n".encode("utf-8", "surrogateescape"))
        berkas += jenis == "file"
        byte += ukuran if jenis == "file" else 0
    return sidik.hexdigest(), berkas, byte


def daftar_snapshot(isi: Iterable[Simpul]) -> list[tuple[str, str, int]]:
    """A snapshot's entries as :func:`sidik_daftar` likes them."""
    return [(s.jalur, s.jenis, s.ukuran) for s in isi]


def daftar_pohon(akar: Path) -> list[tuple[str, str, int]]:
    """The same of a restored tree: paths below ``akar`` as they were on the server."""
    hasil = []
    for folder, nama_folder, nama_berkas in os.walk(akar):
        for nama in (*nama_berkas, *nama_folder):
            jalur = Path(folder) / nama
            keadaan = jalur.lstat()
            hasil.append((f"/{jalur.relative_to(akar)}", _jenis(keadaan.st_mode), keadaan.st_size))
    return hasil


def _jenis(mode: int) -> str:
    for uji, nama in (
        (stat.S_ISREG, "file"),
        (stat.S_ISDIR, "dir"),
        (stat.S_ISLNK, "symlink"),
        (stat.S_ISFIFO, "fifo"),
    ):
        if uji(mode):
            return nama
    return "socket" if stat.S_ISSOCK(mode) else "dev"


def ambil_sampel(
    folder: Iterable[str], kecuali: Callable[[str], bool], *, periksa: Callable[[], None] = lambda: None
) -> list[Sampel]:
    """Hash some files spread over the folders; whichever cannot be read is left to the backup to complain about."""
    calon: list[tuple[str, int]] = []
    dadu = random.Random(20_260_101)  # noqa: S311 - a spread, not a secret
    dilihat = 0
    for akar in folder:
        for tempat, nama_folder, nama_berkas in os.walk(akar):
            periksa()
            nama_folder[:] = [n for n in nama_folder if not kecuali(f"{tempat}/{n}")]
            for nama in nama_berkas:
                jalur = f"{tempat}/{nama}"
                if kecuali(jalur) or not (ukuran := _ukuran(jalur)):
                    continue
                dilihat += 1  # reservoir: each file has the same chance, whatever their number
                if len(calon) < CONTOH:
                    calon.append((jalur, ukuran))
                elif (tempat_baru := dadu.randrange(dilihat)) < CONTOH:
                    calon[tempat_baru] = (jalur, ukuran)
    hasil, sisa = [], CONTOH_BYTE
    for jalur, ukuran in calon:
        periksa()
        if ukuran <= sisa and (satu := _baca(jalur)) is not None:
            hasil.append(satu)
            sisa -= ukuran
    return hasil


def masih_sama(sampel: Iterable[Sampel]) -> dict[str, str]:
    """Those files that nobody touched while the backup ran: what it holds is what was hashed."""
    return {s.jalur: s.sha256 for s in sampel if _tanda(s.jalur) == s.tanda}


def sha256_berkas(jalur: Path) -> str:
    with jalur.open("rb") as berkas:
        return hashlib.file_digest(berkas, "sha256").hexdigest()


def manifes_folder(isi: Iterable[Simpul], sampel: dict[str, str]) -> dict[str, Any]:
    """What a restore of these folders is compared with."""
    daftar = daftar_snapshot(isi)
    sidik, berkas, byte = sidik_daftar(daftar)
    ada = {jalur for jalur, _, _ in daftar}
    return {
        "versi": VERSI,
        "jenis": "folder",
        "berkas": berkas,
        "byte": byte,
        "sidik_daftar": sidik,
        "contoh": {j: s for j, s in sorted(sampel.items()) if j in ada},
    }


def bandingkan_pohon(manifes: dict[str, Any], akar: Path) -> list[str]:
    """What differs between the manifest and a restored tree, in sentences; empty when nothing does."""
    sidik, berkas, byte = sidik_daftar(daftar_pohon(akar))
    beda: list[str] = []
    if berkas != manifes["berkas"]:
        beda.append(f"{manifes['berkas']} berkas saat dicadangkan, {berkas} sesudah dipulihkan.")
    if byte != manifes["byte"]:
        beda.append(f"{manifes['byte']} byte saat dicadangkan, {byte} sesudah dipulihkan.")
    if not beda and sidik != manifes["sidik_daftar"]:
        beda.append("Daftar berkasnya berbeda.")
    for jalur, sha256 in manifes["contoh"].items():
        pulih = akar / jalur.lstrip("/")
        if not pulih.is_file():
            beda.append(f"Berkas {jalur} tidak ada.")
        elif sha256_berkas(pulih) != sha256:
            beda.append(f"Isi berkas {jalur} berbeda.")
    return beda


def _ukuran(jalur: str) -> int:
    try:
        keadaan = os.lstat(jalur)
    except OSError:
        return 0
    return keadaan.st_size if stat.S_ISREG(keadaan.st_mode) else 0


def _tanda(jalur: str) -> tuple[int, int, int] | None:
    try:
        keadaan = os.lstat(jalur)
    except OSError:
        return None
    return keadaan.st_ino, keadaan.st_size, keadaan.st_mtime_ns


def _baca(jalur: str) -> Sampel | None:
    tanda = _tanda(jalur)
    if tanda is None:
        return None
    try:
        sidik = sha256_berkas(Path(jalur))
    except OSError:
        return None
    return Sampel(jalur, sidik, tanda)
