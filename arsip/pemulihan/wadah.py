"""Scratch places for drills: a PostgreSQL cluster or a folder of their own, gone afterwards whatever happens.

A place is owned by an ``flock`` on ``<name>.kunci`` beside it. Whoever gets that lock knows that its maker is dead, so
the sweeper needs no list of what was running: ``kill -9`` leaves at most one sweep's work.
"""

from __future__ import annotations

import fcntl
import os
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import structlog
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from arsip.cadangan.dsn import Dsn
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa
from lpse.tertanam.peladen import Tertanam

log = structlog.get_logger(__name__)
#: Scratch databases on somebody's server carry this prefix, and nothing without it is ever dropped.
AWALAN_BASIS_DATA = "lpse_uji_"
#: Restored data, its indexes and PostgreSQL's own files, against the plain size of the backup.
FAKTOR_RUANG = 2.5
RUANG_DASAR = 400 * 1024 * 1024
_SETEMPAT = {"", "localhost", "127.0.0.1", "::1"}


@dataclass(frozen=True)
class Tempat:
    """A database as a target: server and name; two spellings of one place are equal."""

    tuan: str
    port: int
    nama: str


def tempat(dsn: Dsn) -> Tempat:
    """What a connection address points at, loopback in its many spellings made one."""
    tuan = (dsn.bagian.get("hostaddr") or dsn.bagian.get("host") or "").lower()
    setempat = tuan in _SETEMPAT or tuan.startswith("/")
    return Tempat("setempat" if setempat else tuan, int(dsn.bagian.get("port") or 5432), dsn.nama)


def pastikan_bukan_produksi(tujuan: Dsn, produksi: Iterable[Dsn]) -> None:
    """The guard of every drill and restore: the target is none of the databases in use.  Raises: AturanDilanggar."""
    dituju = tempat(tujuan)
    if not dituju.nama:
        raise AturanDilanggar("Wadah uji tanpa nama basis data ditolak.")
    if any(tempat(satu) == dituju for satu in produksi):
        raise AturanDilanggar(
            f"Basis data {dituju.nama} sedang dipakai. Uji dan pemulihan tidak pernah menyentuh yang dipakai."
        )


def ruang_perlu(byte_asal: int, *, basis_data: bool) -> int:
    """Free bytes a drill wants to see before it begins."""
    return int(byte_asal * (FAKTOR_RUANG if basis_data else 1.05)) + RUANG_DASAR


def pastikan_ruang(induk: Path, perlu: int) -> int:
    """Free bytes there.  Raises: AturanDilanggar when they are fewer than needed."""
    bebas = shutil.disk_usage(induk).free
    if bebas < perlu:
        raise AturanDilanggar(
            f"Ruang di {induk} tidak cukup: perlu {bahasa.byte(perlu)}, bebas {bahasa.byte(bebas)}. "
            "Kosongkan dahulu, atau tambah cakram."
        )
    return bebas


@contextmanager
def folder_uji(induk: Path, awalan: str) -> Iterator[Path]:
    """A private folder that is removed at the end; see the module's text for what happens after ``kill -9``."""
    induk.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder = induk / f"{awalan}-{secrets.token_hex(4)}"
    fd = os.open(folder.with_suffix(".kunci"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    fcntl.flock(fd, fcntl.LOCK_EX)
    try:
        folder.mkdir(mode=0o700)
        yield folder
    finally:
        buang_folder(folder)
        folder.with_suffix(".kunci").unlink(missing_ok=True)
        os.close(fd)


def buang_folder(folder: Path) -> None:
    """Remove a scratch folder, also one whose files forbid it (restored read-only folders)."""

    def paksa(fungsi: object, jalur: str, _galat: object) -> None:
        Path(jalur).parent.chmod(0o700)
        Path(jalur).chmod(0o700)
        if callable(fungsi):
            fungsi(jalur)

    if folder.exists():
        shutil.rmtree(folder, onerror=paksa)


def sapu(induk: Path) -> list[str]:
    """Remove what dead drills left behind; names of what went."""
    dibuang = []
    for kunci in sorted(induk.glob("*.kunci")) if induk.is_dir() else []:
        fd = os.open(kunci, os.O_RDWR | os.O_CLOEXEC)
        try:
            folder = kunci.with_suffix("")
            if not _terkunci(fd) and not _server_hidup(folder):
                buang_folder(folder)
                kunci.unlink(missing_ok=True)
                dibuang.append(folder.name)
        finally:
            os.close(fd)
    return dibuang


def _terkunci(fd: int) -> bool:
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    return False


def _server_hidup(folder: Path) -> bool:
    """A scratch server that outlived its maker by a moment holds its own lock until it has shut down."""
    kunci = folder / "tertanam" / "postgres.kunci"
    if not kunci.exists():
        return False
    fd = os.open(kunci, os.O_RDWR | os.O_CLOEXEC)
    try:
        return _terkunci(fd)
    finally:
        os.close(fd)


@dataclass(frozen=True)
class WadahBasisData:
    """A scratch database that answers, and how the report names it."""

    dsn: Dsn
    uraian: str


def dsn_dari_url(url: str) -> Dsn:
    """An address out of a URL."""
    return Dsn({k: str(v) for k, v in conninfo_to_dict(url).items() if v is not None})


@contextmanager
def klaster_uji(folder: Path, produksi: Iterable[Dsn]) -> Iterator[WadahBasisData]:
    """A PostgreSQL of its own below ``folder``, from the portal's own programs.

    Raises: TertanamGalat (no programs), AturanDilanggar (guard).
    """
    with Tertanam(folder, bagian=("postgres",), lapor=lambda teks: log.info("wadah_uji", pesan=teks)) as tertanam:
        dsn = dsn_dari_url(tertanam.database_url)
        pastikan_bukan_produksi(dsn, produksi)
        with dsn.sambung() as koneksi:
            versi = koneksi.info.server_version // 10000
        yield WadahBasisData(dsn, f"klaster PostgreSQL {versi} tersendiri")


@contextmanager
def basis_data_uji(server: Dsn, nomor: int, produksi: Iterable[Dsn]) -> Iterator[WadahBasisData]:
    """A scratch database on a server that exists, where no cluster of our own can be made.

    Raises: AturanDilanggar (no right to create one, guard), GalatMesin (server away).
    """
    nama = f"{AWALAN_BASIS_DATA}{nomor}_{secrets.token_hex(3)}"
    dsn = server.dengan_nama(nama)
    pastikan_bukan_produksi(dsn, produksi)
    buat_basis_data(server, nama)
    try:
        yield WadahBasisData(dsn, f"basis data {nama} di server sasaran")
    finally:
        buang_basis_data(server, nama)


def buat_basis_data(server: Dsn, nama: str) -> None:
    """An empty database.  Raises: AturanDilanggar with the reason in words, GalatMesin when the server is away."""
    try:
        with server.sambung(autocommit=True) as koneksi:
            koneksi.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(nama)))
    except psycopg.errors.DuplicateDatabase as galat:
        raise AturanDilanggar(
            f"Basis data {nama} sudah ada. Pilih nama lain; yang ada tidak pernah ditimpa."
        ) from galat
    except psycopg.errors.InsufficientPrivilege as galat:
        raise AturanDilanggar(
            "Akun basis data itu tidak boleh membuat basis data. Minta hak CREATEDB dari pengelola servernya."
        ) from galat


def buang_basis_data(server: Dsn, nama: str) -> None:
    """Drop a database that we made."""
    with server.sambung(autocommit=True) as koneksi:
        koneksi.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(nama)))


def sapu_basis_data(server: Dsn, nomor_hidup: set[int]) -> list[str]:
    """Drop scratch databases whose run has ended; names of what went."""
    with server.sambung(autocommit=True) as koneksi:
        ada = koneksi.execute(
            "SELECT datname FROM pg_database WHERE starts_with(datname, %s) ORDER BY 1", [AWALAN_BASIS_DATA]
        ).fetchall()
    yatim = [nama for (nama,) in ada if _nomor(nama) is not None and _nomor(nama) not in nomor_hidup]
    for nama in yatim:
        buang_basis_data(server, nama)
    return yatim


def _nomor(nama: str) -> int | None:
    """The run's number in the name of a scratch database."""
    nomor = nama.removeprefix(AWALAN_BASIS_DATA).partition("_")[0]
    return int(nomor) if nomor.isdecimal() else None
