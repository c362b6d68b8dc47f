"""The store on disk: contents by SHA-256 below ``LPSE_VAR/berkas``, outside the web root, mode 600 (ADR 0013).

Nothing here knows the database except :func:`kunci_isi`, the lock under which a content is placed or removed.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from lpse.galat import AturanDilanggar

POTONGAN = 1024 * 1024
SEMENTARA = ".sementara"
PENUH = (
    "Ruang simpan server penuh, sehingga berkas ini tidak disimpan. Coba lagi nanti, atau hubungi "
    "Unit Administrasi Sistem Elektronik."
)
_TANPA_RUANG = (errno.ENOSPC, errno.EDQUOT)
#: What waits for :func:`sinkron_di_akhir`; None outside of it.
_MENUNGGU: ContextVar[dict[Path, None] | None] = ContextVar("_MENUNGGU", default=None)


class TerlaluBesar(AturanDilanggar):
    """More bytes came than the use allows; nothing of them was kept."""


@dataclass(frozen=True)
class Tulisan:
    """Bytes that lie in the temporary area, on their way into the store."""

    jalur: Path
    sha256: str
    ukuran: int


def akar() -> Path:
    return Path(settings.LPSE_VAR) / "berkas"


def sementara() -> Path:
    """The temporary area: on the same disk, so that placing is one atomic rename."""
    tempat = akar() / SEMENTARA
    tempat.mkdir(mode=0o700, parents=True, exist_ok=True)
    return tempat


def letak(sha256: str) -> Path:
    """Where this content lies, whether or not it does."""
    return akar() / sha256[:2] / sha256[2:4] / sha256


@contextmanager
def galat_cakram() -> Iterator[None]:
    """A full disk is said to the person.  Raises: AturanDilanggar."""
    try:
        yield
    except OSError as galat:
        if galat.errno in _TANPA_RUANG:
            raise AturanDilanggar(PENUH) from galat
        raise


@contextmanager
def tulis_sementara(potongan: Iterable[bytes], *, maks: int | None = None, pesan_besar: str = "") -> Iterator[Tulisan]:
    """Stream to disk while hashing; whatever happens inside, the temporary file is gone afterwards.

    Raises: TerlaluBesar (``maks`` bytes passed), AturanDilanggar (disk full).
    """
    jalur = sementara() / f"{secrets.token_hex(16)}.bagian"
    try:
        with galat_cakram():
            sidik, ukuran = _alirkan(jalur, potongan, maks, pesan_besar)
        yield Tulisan(jalur, sidik, ukuran)
    finally:
        jalur.unlink(missing_ok=True)


def _alirkan(jalur: Path, potongan: Iterable[bytes], maks: int | None, pesan_besar: str) -> tuple[str, int]:
    sidik, ukuran = hashlib.sha256(), 0
    fd = os.open(jalur, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(fd, "wb") as keluar:
        for bagian in potongan:
            ukuran += len(bagian)
            if maks is not None and ukuran > maks:
                raise TerlaluBesar(pesan_besar)
            sidik.update(bagian)
            keluar.write(bagian)
        keluar.flush()
        if _MENUNGGU.get() is None:
            os.fsync(keluar.fileno())
    return sidik.hexdigest(), ukuran


@contextmanager
def sinkron_di_akhir() -> Iterator[None]:
    """Many contents inside one transaction: durable together when this ends, so end it before the commit.

    Asked for once at the end, the disk writes hundreds of contents in one go instead of waiting for each of them.
    """
    menunggu: dict[Path, None] = {}
    tanda = _MENUNGGU.set(menunggu)
    try:
        yield
    finally:
        _MENUNGGU.reset(tanda)
    with galat_cakram():
        for jalur in menunggu:
            if jalur.exists():
                _fsync(jalur)


def kunci_isi(sha256: str, *, tunggu: bool = True) -> bool:
    """Hold this content alone until the transaction ends; ``tunggu=False`` answers False when someone else holds it."""
    nomor = int.from_bytes(bytes.fromhex(sha256[:16]), "big", signed=True)
    with connection.cursor() as kursor:
        if tunggu:
            kursor.execute("SELECT pg_advisory_xact_lock(%s)", [nomor])
            return True
        kursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [nomor])
        return bool(kursor.fetchone()[0])


def tempatkan(tulisan: Tulisan) -> None:
    """Give the bytes their place, replacing what may lie there; durable when this returns. Inside :func:`kunci_isi`.

    The content stands before the row that names it is committed: a committed row always has its content. What an
    aborted transaction leaves is an orphan, for the nightly cleaner.
    """
    assert transaction.get_connection().in_atomic_block  # noqa: S101 - the lock ends with the transaction
    tujuan = letak(tulisan.sha256)
    with galat_cakram():
        baru = _buat_folder(tujuan.parent)
        tulisan.jalur.chmod(0o600)
        tulisan.jalur.replace(tujuan)
        menunggu = _MENUNGGU.get()
        if menunggu is not None:
            menunggu.update(dict.fromkeys((tujuan, tujuan.parent, *baru)))
            return
        for folder in (tujuan.parent, *baru):
            fsync_folder(folder)


def _buat_folder(folder: Path) -> list[Path]:
    """Make the two levels; the parents whose entries are new."""
    baru = []
    for tingkat in (akar(), folder.parent, folder):
        try:
            tingkat.mkdir(mode=0o700)
        except FileExistsError:
            continue
        baru.append(tingkat.parent)
    return baru


def fsync_folder(folder: Path) -> None:
    _fsync(folder, os.O_DIRECTORY)


def _fsync(jalur: Path, tanda: int = 0) -> None:
    fd = os.open(jalur, os.O_RDONLY | tanda)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def ada(sha256: str, ukuran: int) -> bool:
    """Whether the store holds this content, by size; the nightly checker looks at the bytes."""
    try:
        return letak(sha256).stat().st_size == ukuran
    except FileNotFoundError:
        return False


def hapus(sha256: str) -> None:
    """Take a content away. Inside :func:`kunci_isi`."""
    letak(sha256).unlink(missing_ok=True)


def hitung_sidik(jalur: Path) -> str:
    """The SHA-256 of what lies there now.  Raises: FileNotFoundError, OSError."""
    with jalur.open("rb") as masuk:
        return hashlib.file_digest(masuk, "sha256").hexdigest()
