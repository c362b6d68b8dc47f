"""The antivirus: clamd over its own protocol (INSTREAM), so that it needs no right to read our files."""

from __future__ import annotations

import socket
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from lpse.berkas import setelan

if TYPE_CHECKING:
    from collections.abc import Iterable

TUNGGU_SAMBUNG = 5.0
TUNGGU_JAWAB = 120.0
POTONGAN = 64 * 1024
_MAKS_JAWABAN = 4096


class ClamdMati(Exception):  # noqa: N818 - what happened
    """The antivirus did not answer, or not with a verdict: the file stays where it is."""


@dataclass(frozen=True)
class Keadaan:
    """Whether an antivirus is installed, and whether it answers."""

    dipasang: bool
    hidup: bool
    keterangan: str


def keadaan() -> Keadaan:
    """What the status page says."""
    if not setelan.clamd():
        return Keadaan(
            dipasang=False,
            hidup=False,
            keterangan="Antivirus tidak dipasang (LPSE_CLAMD kosong): berkas langsung tersedia tanpa dipindai.",
        )
    try:
        versi = _tanya(b"zVERSION\0", [])
    except ClamdMati as galat:
        return Keadaan(
            dipasang=True,
            hidup=False,
            keterangan=f"Antivirus tidak menjawab ({galat}): berkas baru tertahan di karantina sampai ia hidup lagi.",
        )
    return Keadaan(dipasang=True, hidup=True, keterangan=f"Antivirus menjawab: {versi}.")


def pindai(isi: BinaryIO) -> str:
    """The name of the virus, or an empty text when the content is clean.  Raises: ClamdMati."""
    jawaban = _tanya(b"zINSTREAM\0", iter(lambda: isi.read(POTONGAN), b""))
    if jawaban == "stream: OK":
        return ""
    if jawaban.startswith("stream: ") and jawaban.endswith(" FOUND"):
        return jawaban.removeprefix("stream: ").removesuffix(" FOUND") or "tanpa nama"
    raise ClamdMati(jawaban or "jawaban kosong")


def _tanya(perintah: bytes, potongan: Iterable[bytes]) -> str:
    try:
        with _sambung() as soket:
            soket.settimeout(TUNGGU_JAWAB)
            soket.sendall(perintah)
            if perintah.startswith(b"zINSTREAM"):
                _kirim(soket, potongan)
            return _jawaban(soket)
    except OSError as galat:
        raise ClamdMati(galat.strerror or type(galat).__name__) from galat


def _kirim(soket: socket.socket, potongan: Iterable[bytes]) -> None:
    """The content in counted pieces; a clamd that hangs up early has said why, which :func:`_jawaban` reads."""
    try:
        for bagian in potongan:
            soket.sendall(struct.pack("!I", len(bagian)) + bagian)
        soket.sendall(struct.pack("!I", 0))
    except (BrokenPipeError, ConnectionResetError):
        return


def _jawaban(soket: socket.socket) -> str:
    data = b""
    while b"\0" not in data and len(data) < _MAKS_JAWABAN and (bagian := soket.recv(_MAKS_JAWABAN)):
        data += bagian
    return data.split(b"\0", maxsplit=1)[0].decode("utf-8", errors="replace").strip()


def _sambung() -> socket.socket:
    alamat = setelan.clamd()
    if alamat.startswith(("/", "unix:")):
        soket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        soket.settimeout(TUNGGU_SAMBUNG)
        try:
            soket.connect(alamat.removeprefix("unix:"))
        except OSError:
            soket.close()
            raise
        return soket
    host, _, port = alamat.rpartition(":")
    return socket.create_connection((host.strip("[]"), int(port)), timeout=TUNGGU_SAMBUNG)
