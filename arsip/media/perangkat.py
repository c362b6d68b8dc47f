"""What the machine says about its mounts; the one place that asks it, so that tests can answer instead."""

from __future__ import annotations

import contextlib
import hashlib
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
from django.conf import settings

#: FAT keeps no identity that ``statvfs`` could show; its number changes with every plugging in.
_TANPA_FSID = frozenset({"vfat", "exfat", "msdos", "fat", "fuseblk"})
_BLKID = "/usr/sbin/blkid"
_UDEV = "/run/udev/data"


@dataclass(frozen=True)
class Titik:
    """One mounted file system below the media roots, or a plain folder that stands in for one."""

    akar: str
    perangkat: str = ""
    jenis_fs: str = ""
    folder: bool = False

    @property
    def jalur(self) -> Path:
        return Path(self.akar)

    @property
    def pengenal(self) -> dict[str, str]:
        """Traits by which this very file system is known again: UUID, serial number of the drive, fsid."""
        if self.folder:
            ada = self.jalur.stat()
            return {"uuid": f"folder:{ada.st_dev}:{ada.st_ino}"}
        sifat = _dari_udev(self.perangkat) or _dari_blkid(self.perangkat)
        fsid = "" if self.jenis_fs in _TANPA_FSID else f"{os.statvfs(self.akar).f_fsid:x}"
        return {"uuid": sifat.get("uuid", ""), "seri": sifat.get("seri", ""), "fsid": fsid, "jenis_fs": self.jenis_fs}

    @property
    def bebas(self) -> int:
        return psutil.disk_usage(self.akar).free

    @property
    def total(self) -> int:
        return psutil.disk_usage(self.akar).total

    @property
    def hanya_baca(self) -> bool:
        """Mounted read-only, or not writable for the worker."""
        return bool(os.statvfs(self.akar).f_flag & os.ST_RDONLY) or not os.access(self.akar, os.W_OK)


def akar_media() -> list[Path]:
    """Directories below which a medium may be mounted (``LPSE_MEDIA_AKAR``)."""
    return [Path(a) for a in settings.MEDIA_AKAR]


def titik_terpasang() -> list[Titik]:
    """Every file system mounted below the media roots, network drives included."""
    akar = akar_media()
    return [
        Titik(p.mountpoint, p.device, p.fstype)
        for p in psutil.disk_partitions(all=True)
        if any(Path(p.mountpoint).is_relative_to(a) and Path(p.mountpoint) != a for a in akar)
    ]


def folder_biasa() -> list[Titik]:
    """Plain folders right below the media roots; stand-ins for disks, where the setting allows those at all."""
    if not settings.MEDIA_FOLDER_PENGGANTI:
        return []
    terpasang = {t.akar for t in titik_terpasang()}
    return [
        Titik(str(folder), folder=True)
        for akar in akar_media()
        if os.access(akar, os.R_OK | os.X_OK)
        for folder in sorted(akar.iterdir())
        if folder.is_dir() and not folder.is_symlink() and str(folder) not in terpasang
    ]


def titik_di(akar: str) -> Titik | None:
    """What is mounted exactly there; None when nothing is."""
    return next((t for t in titik_terpasang() if t.akar == akar), None)


def sama(lama: dict[str, str], kini: dict[str, str]) -> bool:
    """Whether two sets of traits can be of one file system; what either side doesn't know decides nothing."""
    for kunci in ("uuid", "seri"):
        if lama.get(kunci) and kini.get(kunci) and lama[kunci] != kini[kunci]:
            return False
    if lama.get("uuid") and kini.get("uuid"):
        return True
    return not (lama.get("fsid") and kini.get("fsid") and lama["fsid"] != kini["fsid"])


def lepaskan(akar: str, perangkat: str) -> str:
    """Flush and unmount; answers with nothing when it went well, else with what the machine said."""
    os.sync()
    pesan = "tidak ada perintah untuk melepas"
    for perintah in (["udisksctl", "unmount", "--no-user-interaction", "-b", perangkat], ["umount", akar]):
        with contextlib.suppress(FileNotFoundError):
            hasil = subprocess.run(  # noqa: S603 - fixed command, the mount as an argument of its own
                perintah, capture_output=True, text=True, timeout=120, check=False
            )
            if hasil.returncode == 0:
                return ""
            pesan = (hasil.stderr or hasil.stdout).strip()[:300]
    return pesan


def lupakan_cache(akar: Path) -> int:
    """Write dirty pages out, then ask the kernel to drop the cache of every file below: reads come from the medium.

    Returns how many files were dropped. Raises: OSError when the mount is gone.
    """
    os.sync()
    jumlah = 0
    for berkas in _berkas(akar):
        pegangan = os.open(berkas, os.O_RDONLY)
        try:
            os.posix_fadvise(pegangan, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(pegangan)
        jumlah += 1
    return jumlah


def salah_sidik(repositori: Path) -> list[str]:
    """Small files of a restic repository whose name is not the SHA-256 of what they hold.

    ``restic check`` reads packs, indexes and snapshots, but not the notes in a key file: a byte that flipped there is
    found here.
    """
    return [
        f"{bagian}/{berkas.name[:8]}"
        for bagian in ("keys", "index", "snapshots")
        for berkas in sorted((repositori / bagian).glob("*"))
        if hashlib.sha256(berkas.read_bytes()).hexdigest() != berkas.name
    ]


def _berkas(akar: Path) -> Iterator[str]:
    for dasar, _, nama in os.walk(akar):
        for n in nama:
            yield str(Path(dasar) / n)


def _dari_udev(perangkat: str) -> dict[str, str]:
    """UUID and serial number as udev noted them when the drive was plugged in."""
    try:
        nomor = Path(perangkat).stat().st_rdev
        baris = Path(f"{_UDEV}/b{os.major(nomor)}:{os.minor(nomor)}").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return {}
    sifat = dict(b[2:].split("=", 1) for b in baris.splitlines() if b.startswith("E:") and "=" in b)
    return {"uuid": sifat.get("ID_FS_UUID", ""), "seri": sifat.get("ID_SERIAL_SHORT", "")}


def _dari_blkid(perangkat: str) -> dict[str, str]:
    """UUID as ``blkid`` reads it, where udev keeps no notes."""
    if not perangkat.startswith("/dev/"):
        return {}
    try:
        hasil = subprocess.run(  # noqa: S603 - fixed command, the device as an argument of its own
            [_BLKID, "-o", "value", "-s", "UUID", perangkat], capture_output=True, text=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return {}
    return {"uuid": hasil.stdout.strip()}
