"""Looking into a snapshot: a folder at a time, or by a name; never the whole tree at once."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from django.core.cache import cache
from django.utils.dateparse import parse_datetime

from arsip.cadangan.galat import GalatMesin, WaktuHabis
from arsip.cadangan.mesin import Restic, Simpul
from arsip.cadangan.proses import Cara
from lpse.galat import AturanDilanggar

if TYPE_CHECKING:
    from arsip.cadangan.models import Salinan

#: A page that waits longer than this helps nobody, seconds.
BATAS_DETIK = 20.0
#: A snapshot never changes, so what it holds may be remembered, seconds.
INGAT_DETIK = 3600
HASIL_CARI_TERBANYAK = 1000
_BINTANG = str.maketrans({"*": "", "?": "", "[": "", "]": "", "\\": ""})


@dataclass(frozen=True)
class Butir:
    """One line of the tree."""

    jalur: str
    jenis: str
    ukuran: int
    diubah: str

    @property
    def nama(self) -> str:
        return self.jalur.rpartition("/")[2]

    @property
    def folder(self) -> bool:
        return self.jenis == "dir"

    @property
    def berkas(self) -> bool:
        return self.jenis == "file"

    @property
    def induk(self) -> str:
        return self.jalur.rpartition("/")[0] or "/"

    @property
    def saat(self) -> dt.datetime | None:
        """When it was last changed."""
        return parse_datetime(self.diubah)

    @property
    def kueri(self) -> str:
        """The path as it stands in an address."""
        return quote(self.jalur, safe="")


def isi(salinan: Salinan, jalur: str) -> list[Butir]:
    """The entries of one folder, folders first.  Raises: AturanDilanggar when the repository cannot be read now."""
    bersih = "/" + jalur.strip("/")
    return _ingat(salinan, f"isi:{bersih}", lambda restic: _satu_folder(restic, salinan.restic_id, bersih))


def _satu_folder(restic: Restic, nomor: str, jalur: str) -> list[Butir]:
    dalam = len(jalur.rstrip("/").split("/")) + 1
    semua = [
        _butir(s)
        for s in restic.isi(nomor, jalur)
        if s.jalur != jalur and len(s.jalur.split("/")) == dalam and s.jalur.startswith(jalur.rstrip("/") + "/")
    ]
    return sorted(semua, key=lambda b: (not b.folder, b.nama.lower()))


def cari(salinan: Salinan, kata: str) -> list[Butir]:
    """Entries whose name holds the word, anywhere in the snapshot.  Raises: as :func:`isi`."""
    bersih = kata.translate(_BINTANG).strip()
    if not bersih:
        raise AturanDilanggar("Tulis sebagian nama berkas yang dicari.")
    return _ingat(salinan, f"cari:{bersih.lower()}", lambda restic: _menurut_nama(restic, salinan.restic_id, bersih))


def _menurut_nama(restic: Restic, nomor: str, kata: str) -> list[Butir]:
    perintah = ["find", "--json", "--no-lock", "-i", "-s", nomor, "--", f"*{kata}*"]
    keluar = restic._jalan(perintah)  # noqa: SLF001 - the engine's own door for reading
    cocok: list[dict[str, Any]] = [m for s in json.loads(keluar or b"[]") for m in s.get("matches", [])]
    return [
        Butir(m["path"], m["type"], int(m.get("size") or 0), str(m.get("mtime", "")))
        for m in cocok[:HASIL_CARI_TERBANYAK]
    ]


def _butir(s: Simpul) -> Butir:
    return Butir(s.jalur, s.jenis, s.ukuran, s.mtime)


def _ingat(salinan: Salinan, apa: str, ambil: Any) -> list[Butir]:  # noqa: ANN401 - a function of the engine
    kunci = f"pemulihan:{salinan.restic_id}:{hashlib.sha256(apa.encode()).hexdigest()}"
    ada: list[Butir] | None = cache.get(kunci)
    if ada is not None:
        return ada
    batas = time.monotonic() + BATAS_DETIK

    def denyut() -> None:
        if time.monotonic() > batas:
            raise WaktuHabis("Repositori tidak menjawab dalam 20 detik.")

    try:
        hasil: list[Butir] = ambil(Restic.dari(salinan.repositori, cara=Cara(denyut, rendah=False)))
    except GalatMesin as galat:
        raise AturanDilanggar(
            f"{galat} Isi salinan ini ada di {salinan.repositori}; pastikan tempat itu terjangkau dari mesin portal."
        ) from galat
    cache.set(kunci, hasil, INGAT_DETIK)
    return hasil


def remah(jalur: str) -> list[tuple[str, str]]:
    """(name, path) of every folder down to this one."""
    hasil, sampai = [("Akar", "/")], ""
    for bagian in (b for b in jalur.split("/") if b):
        sampai += f"/{bagian}"
        hasil.append((bagian, sampai))
    return hasil


@dataclass(frozen=True)
class BarisTabel:
    """One table of a database snapshot."""

    nama: str
    baris: int


def tabel_manifes(salinan: Salinan) -> list[BarisTabel]:
    """The tables of a database snapshot, as they were counted when it was made."""
    tabel: dict[str, dict[str, int]] = salinan.manifes.get("tabel") or {}
    return [BarisTabel(nama.removeprefix("public."), isi["baris"]) for nama, isi in sorted(tabel.items())]
