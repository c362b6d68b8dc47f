"""What a run needs to know before Django may be loaded: data folder, port, whose servers to use."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from environs import Env, EnvError

from lpse.tertanam.galat import TertanamGalat

AKAR = Path(__file__).resolve().parents[2]
PORT_TERKECIL, PORT_TERBESAR = 1, 65_535


@dataclass(frozen=True)
class Jalan:
    """The environment of one ``bin/serve``."""

    var: Path
    port: int
    database_url: str
    redis_url: str
    demo: bool
    layar_semua: bool

    @property
    def postgres_sendiri(self) -> bool:
        """Nobody named a PostgreSQL: the embedded one runs."""
        return not self.database_url

    @property
    def redis_sendiri(self) -> bool:
        """Nobody named a Redis: the embedded one runs."""
        return not self.redis_url

    @property
    def alamat(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def baca_lingkungan() -> Jalan:
    """Read ``.env`` and the environment, and pass on to the children what was found.  Raises: TertanamGalat."""
    env = Env()
    env.read_env(str(AKAR / ".env"), recurse=False)
    var = Path(env.str("LPSE_VAR", "") or AKAR / "var").resolve()
    try:
        port = env.int("PORT", 8000)
        demo = env.bool("LPSE_DEMO", True)
    except EnvError as galat:
        raise TertanamGalat(f"Isi lingkungan keliru: {galat}") from galat
    if not PORT_TERKECIL <= port <= PORT_TERBESAR:
        raise TertanamGalat(f"PORT={port} bukan nomor port; isi antara 1 dan 65535.")
    bin_python = str(Path(sys.executable).parent)
    os.environ.update(
        {
            "LPSE_VAR": str(var),
            "PORT": str(port),
            "LPSE_KODE_SERVER": env.str("LPSE_KODE_SERVER", "") or "portal",
            "PATH": f"{bin_python}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
            "PYTHONUNBUFFERED": "1",
            "DJANGO_SETTINGS_MODULE": "lpse.settings",
        }
    )
    return Jalan(
        var=var,
        port=port,
        database_url=_rahasia(env, "DATABASE_URL"),
        redis_url=_rahasia(env, "REDIS_URL"),
        demo=demo,
        layar_semua=env.str("LPSE_LAYAR", "") == "semua",
    )


def _rahasia(env: Env, nama: str) -> str:
    """As the settings read it: the value, or the content of the file that ``NAMA_FILE`` names."""
    berkas = env.str(f"{nama}_FILE", "")
    if not berkas:
        return env.str(nama, "")
    try:
        return Path(berkas).read_text(encoding="utf-8").strip()
    except OSError as galat:
        raise TertanamGalat(f"{nama}_FILE menunjuk {berkas}, tetapi tidak terbaca ({galat.strerror}).") from galat
