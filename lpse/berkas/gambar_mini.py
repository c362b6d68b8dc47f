"""Pictures of stored files: thumbnails and preview pages, drawn on demand by a bounded process, kept by hash."""

from __future__ import annotations

import fcntl
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import structlog

from lpse.berkas import pelukis, simpanan
from lpse.berkas.enums import KeadaanIsi
from lpse.berkas.models import Berkas, IsiBerkas

SISI_MINI = 320
SISI_HALAMAN = 1400
#: Pages a preview shows; the rest is in the file itself.
MAKS_HALAMAN = 20
TUNGGU = 25
_SEREMPAK = 2
_catatan = structlog.get_logger(__name__)


def lukis(berkas: Berkas, *, halaman: int = 1, sisi: int = SISI_MINI) -> Path | None:
    """Where the picture lies, drawn now if nobody asked before; None when the content cannot be drawn."""
    if not berkas.dapat_dilukis or not 1 <= halaman <= (berkas.halaman or 1):
        return None
    tujuan = _letak(berkas.isi_id, halaman, sisi)
    if not tujuan.exists():
        tujuan.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _giliran():
            if not tujuan.exists():
                _jalankan(berkas, halaman, sisi, tujuan)
    # An empty picture remembers that this content cannot be drawn.
    return tujuan if tujuan.stat().st_size else None


def _jalankan(berkas: Berkas, halaman: int, sisi: int, tujuan: Path) -> None:
    sementara = tujuan.with_suffix(f".{secrets.token_hex(8)}")
    sementara.touch(mode=0o600)
    perintah = [sys.executable, "-I", str(Path(pelukis.__file__))]
    argumen = [str(simpanan.letak(berkas.isi_id)), berkas.mime, str(halaman), str(sisi), str(sementara)]
    try:
        hasil = subprocess.run([*perintah, *argumen], check=False, capture_output=True, timeout=TUNGGU)  # noqa: S603 - our own program, no shell
        gagal = hasil.returncode != 0
    except subprocess.TimeoutExpired:
        gagal = True
    if gagal:
        _catatan.warning("berkas_tak_terlukis", sidik=berkas.isi_id, halaman=halaman)
        os.truncate(sementara, 0)
    sementara.replace(tujuan)


@contextmanager
def _giliran() -> Iterator[None]:
    """At most two painters at once on this machine, whichever process asked."""
    jalur = simpanan.sementara() / f"pelukis-{os.getpid() % _SEREMPAK}.kunci"
    with jalur.open("wb") as kunci:
        fcntl.flock(kunci, fcntl.LOCK_EX)
        yield


def _akar() -> Path:
    return simpanan.akar() / ".mini"


def _letak(sha256: str, halaman: int, sisi: int) -> Path:
    return _akar() / sha256[:2] / f"{sha256}-{halaman}-{sisi}.webp"


def buang(sha256: str) -> int:
    """Pictures of this content."""
    gambar = list((_akar() / sha256[:2]).glob(f"{sha256}-*"))
    for jalur in gambar:
        jalur.unlink(missing_ok=True)
    return len(gambar)


def buang_yang_yatim() -> int:
    """Pictures of contents that are gone."""
    ada = set(IsiBerkas.objects.filter(keadaan=KeadaanIsi.UTUH).values_list("pk", flat=True))
    yatim = [p for p in _akar().glob("*/*") if p.name.split("-", maxsplit=1)[0] not in ada]
    for jalur in yatim:
        jalur.unlink(missing_ok=True)
    return len(yatim)
