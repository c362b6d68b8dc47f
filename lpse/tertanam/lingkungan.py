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
    postgres_sendiri: bool
    redis_sendiri: bool
    demo: bool
    layar_semua: bool

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
        postgres_sendiri=not (env.str("DATABASE_URL", "") or env.str("DATABASE_URL_FILE", "")),
        redis_sendiri=not (env.str("REDIS_URL", "") or env.str("REDIS_URL_FILE", "")),
        demo=demo,
        layar_semua=env.str("LPSE_LAYAR", "") == "semua",
    )
