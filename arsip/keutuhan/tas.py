"""A BagIt bag (RFC 8493) of documents: laid out, made by the ``bagit`` package, packed as ZIP, read back from it."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from arsip.keutuhan import pembuat_tas
from lpse.berkas.nama import ekstensi
from lpse.galat import AturanDilanggar

POTONGAN = 1024 * 1024
#: Path of a file below the bag, so that Windows still opens it from a deep folder.
MAKS_BATANG = 60
_TIDAK_AMAN = re.compile(r"[^A-Za-z0-9_-]+")
_WAKTU_BAGIT = 6 * 3600
_MANIFES = re.compile(r"^(tag)?manifest-sha256\.txt$")

Maju = Callable[[int], None]


@dataclass(frozen=True)
class IsiTas:
    """One content of the bag: its place below ``data/``, its hash, and how to open it."""

    tempat: PurePosixPath
    sha256: str
    ukuran: int
    buka: Callable[[], BinaryIO]


def nama_polos(teks: str, *, maks: int = MAKS_BATANG, bila_kosong: str = "arsip") -> str:
    """Letters, digits, hyphens: a name that every operating system and every unzipper takes as it is."""
    ascii_ = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode("ascii")
    return _TIDAK_AMAN.sub("-", ascii_).strip("-_")[:maks].rstrip("-_") or bila_kosong


def nama_isi(*, item: int, versi: int, nama: str) -> str:
    """«0007-v2-surat-tugas.pdf»: item and version first, so that no two names meet however alike they are."""
    akhiran = ekstensi(nama)
    batang = nama[: -len(akhiran) - 1] if akhiran else nama
    return f"{item:04}-v{versi}-{nama_polos(batang)}" + (f".{akhiran}" if akhiran else "")


def salin(folder: Path, isi: IsiTas, maju: Maju) -> None:
    """Copy one content into the payload, hashing on the way.  Raises: AturanDilanggar when it is not what it was."""
    tujuan = folder / isi.tempat
    tujuan.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    sidik = hashlib.sha256()
    with isi.buka() as masuk, tujuan.open("wb") as keluar:
        while bagian := masuk.read(POTONGAN):
            sidik.update(bagian)
            keluar.write(bagian)
            maju(len(bagian))
    if sidik.hexdigest() != isi.sha256:
        raise AturanDilanggar(
            f"Isi {isi.tempat.name} tidak sama dengan sidik saat diarsipkan. Pulihkan dulu, lalu ekspor lagi."
        )


def folder_tanda(folder: Path) -> Path:
    """Where the readable index and the metadata wait to become tag files of the bag."""
    tanda = folder.with_name(folder.name + pembuat_tas.TANDA)
    tanda.mkdir(mode=0o700, parents=True, exist_ok=True)
    return tanda


def buat_tas(folder: Path, fakta: dict[str, str]) -> None:
    """Make the folder a bag and validate it.  Raises: AturanDilanggar."""
    _jalankan("buat", folder, json.dumps(fakta))


def periksa_tas(folder: Path) -> None:
    """Validate a bag by the ``bagit`` package.  Raises: AturanDilanggar with what is wrong."""
    _jalankan("periksa", folder, "")


def _jalankan(perbuatan: str, folder: Path, masukan: str) -> None:
    perintah = [sys.executable, "-I", str(Path(pembuat_tas.__file__)), perbuatan, str(folder)]
    hasil = subprocess.run(  # noqa: S603 - our own program, no shell
        perintah, input=masukan, capture_output=True, text=True, timeout=_WAKTU_BAGIT, check=False
    )
    if hasil.returncode:
        sebab = hasil.stdout.strip() or hasil.stderr.strip()[-300:] or f"berakhir dengan {hasil.returncode}"
        raise AturanDilanggar(f"Tas BagIt tidak lolos pemeriksaan: {sebab}")


def kemas(folder: Path, zip_: Path, maju: Maju) -> None:
    """Pack the bag; the payload as it is (it hardly shrinks), the tag files compressed."""
    with zipfile.ZipFile(zip_, "x", allowZip64=True) as keluar:
        for jalur in sorted(p for p in folder.rglob("*") if p.is_file()):
            nama = f"{folder.name}/{jalur.relative_to(folder).as_posix()}"
            muatan = jalur.relative_to(folder).parts[0] == "data"
            butir = zipfile.ZipInfo.from_file(jalur, nama)
            butir.compress_type = zipfile.ZIP_STORED if muatan else zipfile.ZIP_DEFLATED
            with jalur.open("rb") as masuk, keluar.open(butir, "w", force_zip64=jalur.stat().st_size >= 2**31) as wadah:
                while bagian := masuk.read(POTONGAN):
                    wadah.write(bagian)
                    maju(len(bagian) if muatan else 0)


def periksa_zip(zip_: Path, maju: Maju) -> None:
    """Read every member back from the ZIP and compare with the manifests inside; nothing more, nothing less.

    Raises: AturanDilanggar.
    """
    with zipfile.ZipFile(zip_) as arsip:
        nama = [n for n in arsip.namelist() if not n.endswith("/")]
        akar = nama[0].partition("/")[0]
        janji = dict(_janji(arsip, akar))
        ada = {n.removeprefix(f"{akar}/") for n in nama}
        tanda = {f"tagmanifest-{a}.txt" for a in ("sha256", "sha512")}
        if ada - tanda != set(janji):
            raise AturanDilanggar("Isi ZIP tidak sama dengan daftar di dalamnya.")
        for satu, sidik in janji.items():
            if _sidik_anggota(arsip, f"{akar}/{satu}", maju if satu.startswith("data/") else lambda _n: None) != sidik:
                raise AturanDilanggar(f"{satu} berubah di dalam ZIP.")


def _janji(arsip: zipfile.ZipFile, akar: str) -> Iterator[tuple[str, str]]:
    """(path, SHA-256) of every line of the payload manifest and the tag manifest."""
    for nama in arsip.namelist():
        if _MANIFES.match(nama.removeprefix(f"{akar}/")):
            for baris in arsip.read(nama).decode().splitlines():
                sidik, _, jalur = baris.partition(" ")
                yield jalur.strip(), sidik


def _sidik_anggota(arsip: zipfile.ZipFile, nama: str, maju: Maju) -> str:
    sidik = hashlib.sha256()
    with arsip.open(nama) as masuk:
        while bagian := masuk.read(POTONGAN):
            sidik.update(bagian)
            maju(len(bagian))
    return sidik.hexdigest()


def buka_zip(zip_: Path, tujuan: Path) -> Path:
    """Unzip a bag that came from anywhere; answers with its folder.

    Raises: AturanDilanggar (no ZIP, a path that leads outside, more than one top folder).
    """
    try:
        with zipfile.ZipFile(zip_) as arsip:
            jalur = [PurePosixPath(n) for n in arsip.namelist()]
            akar = {p.parts[0] for p in jalur if p.parts}
            if len(akar) != 1 or any(p.is_absolute() or ".." in p.parts or "\\" in str(p) for p in jalur):
                raise AturanDilanggar("ZIP ini bukan tas BagIt: jalurnya tidak wajar.")
            arsip.extractall(tujuan)
    except zipfile.BadZipFile as galat:
        raise AturanDilanggar("Berkas ini bukan ZIP, atau rusak.") from galat
    return tujuan / akar.pop()
