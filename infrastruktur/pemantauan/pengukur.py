"""The probe: what this machine says about its disks, memory and load.

Everything behind psutil stands in one object, so that a test hands over numbers instead of a machine.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import psutil

from infrastruktur.pemantauan.enums import Metrik

#: File systems that hold nothing a disk holds, or are full by design (images, read-only snaps).
SEMU = frozenset(
    {
        "autofs", "binfmt_misc", "bpf", "cgroup", "cgroup2", "configfs", "debugfs", "devfs", "devpts", "devtmpfs",
        "efivarfs", "fuse.gvfsd-fuse", "fuse.lxcfs", "fuse.portal", "fusectl", "hugetlbfs", "iso9660", "mqueue", "nsfs",
        "nullfs", "proc", "pstore", "ramfs", "rpc_pipefs", "securityfs", "squashfs", "sysfs", "tmpfs", "tracefs",
    }
)  # fmt: skip
#: Layered file systems of containers: theirs is the root alone, the others belong to somebody else's container.
BERLAPIS = frozenset({"overlay", "aufs", "fuse-overlayfs", "fuse.fuse-overlayfs"})
_PANJANG_KAIT = 200


@dataclass(frozen=True)
class Ukuran:
    """One figure: percent (seconds for uptime), and where there are any, the used and total amounts."""

    metrik: Metrik
    nilai: float
    kait: str = ""
    terpakai: int | None = None
    total: int | None = None


class Pengukur(Protocol):
    def ukur(self) -> list[Ukuran]:
        """All figures of the machine at this moment."""


class PengukurMesin:
    """The machine this process runs on."""

    def ukur(self) -> list[Ukuran]:
        return [*self._cakram(), *self._memori(), self._prosesor(), self._nyala()]

    def _cakram(self) -> list[Ukuran]:
        hasil: list[Ukuran] = []
        terlihat: set[int] = set()
        for bagian in psutil.disk_partitions(all=True):
            if not _layak(bagian.fstype, bagian.mountpoint):
                continue
            try:
                peranti = Path(bagian.mountpoint).stat().st_dev
                isi = psutil.disk_usage(bagian.mountpoint)
                inode = os.statvfs(bagian.mountpoint)
            except OSError:
                continue  # unmounted between the two looks, or closed to this user: not ours to measure
            if peranti in terlihat or isi.total == 0:
                continue  # a bind mount of one already counted
            terlihat.add(peranti)
            hasil.append(
                Ukuran(Metrik.DISK, _persen(isi.used, isi.used + isi.free), bagian.mountpoint, isi.used, isi.total)
            )
            if inode.f_files:
                dipakai = inode.f_files - inode.f_ffree
                hasil.append(
                    Ukuran(Metrik.INODE, _persen(dipakai, inode.f_files), bagian.mountpoint, dipakai, inode.f_files)
                )
        return hasil

    def _memori(self) -> list[Ukuran]:
        ram = psutil.virtual_memory()
        dipakai = ram.total - ram.available  # what programs can still get, not what the cache holds
        hasil = [Ukuran(Metrik.RAM, _persen(dipakai, ram.total), terpakai=dipakai, total=ram.total)]
        swap = psutil.swap_memory()
        if swap.total:
            hasil.append(Ukuran(Metrik.SWAP, _persen(swap.used, swap.total), terpakai=swap.used, total=swap.total))
        return hasil

    def _prosesor(self) -> Ukuran:
        """Load of the last five minutes (our interval) per core; above 100 % work is waiting."""
        inti = psutil.cpu_count() or 1
        return Ukuran(Metrik.CPU, round(100 * psutil.getloadavg()[1] / inti, 2), total=inti)

    def _nyala(self) -> Ukuran:
        return Ukuran(Metrik.UPTIME, float(max(0, round(time.time() - psutil.boot_time()))))


def _persen(bagian: int, seluruh: int) -> float:
    return round(100 * bagian / seluruh, 2) if seluruh else 0.0


def _layak(jenis: str, kait: str) -> bool:
    if not jenis or jenis in SEMU or len(kait) > _PANJANG_KAIT:
        return False
    if jenis in BERLAPIS and kait != "/":
        return False
    return Path(kait).is_dir()  # containers bind single files (/etc/hosts) from the host's disk
