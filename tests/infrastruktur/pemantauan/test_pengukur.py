"""The probe: psutil is fed with numbers, the machine itself is asked once."""

from __future__ import annotations

import os
from types import SimpleNamespace
from typing import Any

import psutil
import pytest

from infrastruktur.pemantauan.enums import Metrik
from infrastruktur.pemantauan.pengukur import PengukurMesin, Ukuran

GB = 1024**3


def _bagian(kait: str, jenis: str = "ext4") -> Any:  # noqa: ANN401 - psutil's named tuple
    return SimpleNamespace(mountpoint=kait, fstype=jenis, device="/dev/x", opts="rw")


@pytest.fixture
def mesin(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A machine of two disks, 32 GB of memory, twelve cores."""
    isi: dict[str, Any] = {
        "bagian": [_bagian("/"), _bagian("/data", "xfs")],
        "disk": {"/": (88 * GB, 112 * GB, 200 * GB), "/data": (830 * GB, 170 * GB, 1000 * GB)},
        "peranti": {"/": 1, "/data": 2},
        "inode": {"/": (1000, 900), "/data": (0, 0)},
        "swap": SimpleNamespace(total=0, used=0),
        "folder": True,
    }
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_semua: isi["bagian"])

    def pakai(kait: str) -> Any:  # noqa: ANN401 - psutil's named tuple
        if kait not in isi["disk"]:
            raise PermissionError(kait)
        used, free, total = isi["disk"][kait]
        return SimpleNamespace(used=used, free=free, total=total)

    monkeypatch.setattr(psutil, "disk_usage", pakai)
    monkeypatch.setattr(
        "infrastruktur.pemantauan.pengukur.Path",
        lambda kait: SimpleNamespace(
            is_dir=lambda: isi["folder"] and not str(kait).startswith("/etc/"),
            stat=lambda: SimpleNamespace(st_dev=isi["peranti"].get(kait, 99)),
        ),
    )
    monkeypatch.setattr(
        os, "statvfs", lambda k: SimpleNamespace(f_files=isi["inode"][k][0], f_ffree=isi["inode"][k][1])
    )
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(total=32 * GB, available=12 * GB))
    monkeypatch.setattr(psutil, "swap_memory", lambda: isi["swap"])
    monkeypatch.setattr(psutil, "getloadavg", lambda: (9.0, 3.0, 1.0))
    monkeypatch.setattr(psutil, "cpu_count", lambda: 12)
    monkeypatch.setattr(psutil, "boot_time", lambda: 1_000_000.0)
    monkeypatch.setattr("infrastruktur.pemantauan.pengukur.time.time", lambda: 1_086_400.0)
    return isi


def test_angka_mesin(mesin: dict[str, Any]) -> None:
    assert PengukurMesin().ukur() == [
        Ukuran(Metrik.DISK, 44.0, "/", 88 * GB, 200 * GB),
        Ukuran(Metrik.INODE, 10.0, "/", 100, 1000),
        Ukuran(Metrik.DISK, 83.0, "/data", 830 * GB, 1000 * GB),
        Ukuran(Metrik.RAM, 62.5, terpakai=20 * GB, total=32 * GB),
        Ukuran(Metrik.CPU, 25.0, total=12),
        Ukuran(Metrik.UPTIME, 86_400.0),
    ]


def test_swap_dilaporkan_bila_ada(mesin: dict[str, Any]) -> None:
    mesin["swap"] = SimpleNamespace(total=8 * GB, used=2 * GB)
    assert Ukuran(Metrik.SWAP, 25.0, terpakai=2 * GB, total=8 * GB) in PengukurMesin().ukur()


@pytest.mark.parametrize("jenis", ["tmpfs", "proc", "squashfs", "devtmpfs", "cgroup2", ""])
def test_sistem_berkas_semu_dilewati(mesin: dict[str, Any], jenis: str) -> None:
    mesin["bagian"] = [_bagian("/", jenis)]
    assert [u for u in PengukurMesin().ukur() if u.metrik == Metrik.DISK] == []


def test_overlay_hanya_akar(mesin: dict[str, Any]) -> None:
    mesin["bagian"] = [_bagian("/", "overlay"), _bagian("/data", "overlay")]
    assert [u.kait for u in PengukurMesin().ukur() if u.metrik == Metrik.DISK] == ["/"]


def test_ikatan_ke_cakram_yang_sama_dihitung_sekali(mesin: dict[str, Any]) -> None:
    mesin["peranti"] = {"/": 1, "/data": 1}
    assert [u.kait for u in PengukurMesin().ukur() if u.metrik == Metrik.DISK] == ["/"]


def test_berkas_tunggal_dan_yang_tertutup_dilewati(mesin: dict[str, Any]) -> None:
    mesin["bagian"] = [_bagian("/etc/hosts"), _bagian("/rahasia"), _bagian("/")]
    assert [u.kait for u in PengukurMesin().ukur() if u.metrik == Metrik.DISK] == ["/"]


def test_cakram_kosong_tanpa_kapasitas_dilewati(mesin: dict[str, Any]) -> None:
    mesin["disk"]["/"] = (0, 0, 0)
    assert [u.kait for u in PengukurMesin().ukur() if u.metrik == Metrik.DISK] == ["/data"]


def test_mesin_sungguhan_menjawab() -> None:
    angka = {u.metrik: u for u in PengukurMesin().ukur()}
    assert {Metrik.DISK, Metrik.RAM, Metrik.CPU, Metrik.UPTIME} <= set(angka)
    assert 0 < angka[Metrik.RAM].nilai <= 100
    assert 0 <= angka[Metrik.DISK].nilai <= 100
