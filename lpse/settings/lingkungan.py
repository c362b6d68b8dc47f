"""What the environment says: mode, data folder, addresses, secrets."""

from __future__ import annotations

import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from environs import Env

from lpse.tertanam import alamat

env = Env()
_MODE = {"tertanam", "produksi"}


def _salah_mode(nilai: str) -> bool:
    raise ImproperlyConfigured(f"LPSE_MODE harus 'tertanam' atau 'produksi', bukan {nilai!r}.")


BASE_DIR = Path(__file__).resolve().parent.parent.parent
env.read_env(str(BASE_DIR / ".env"), recurse=False)

LPSE_VAR = Path(env.str("LPSE_VAR", "") or BASE_DIR / "var").resolve()
#: "tertanam" (bin/serve, bin/test: private PostgreSQL and Redis, loopback) or "produksi".
LPSE_MODE = env.str("LPSE_MODE", "tertanam", validate=lambda nilai: nilai in _MODE or _salah_mode(nilai))
PRODUKSI = LPSE_MODE == "produksi"
DEBUG = env.bool("LPSE_DEBUG", False)
VERSI = "0.4.0"


def rahasia(nama: str) -> str:
    """Read a secret from ``NAMA`` or the file named by ``NAMA_FILE`` (Docker secrets); empty when neither is set."""
    berkas = env.str(f"{nama}_FILE", "")
    if berkas:
        try:
            return Path(berkas).read_text(encoding="utf-8").strip()
        except OSError as galat:
            sebab = f"{nama}_FILE menunjuk {berkas}, tetapi tidak terbaca: {galat.strerror}."
            raise ImproperlyConfigured(sebab) from galat
    return env.str(nama, "")


def kunci_rahasia() -> str:
    """The signing key: from the environment in production, generated into ``var/`` (mode 600) for the embedded run."""
    kunci = rahasia("SECRET_KEY")
    if kunci:
        if PRODUKSI and len(kunci) < 50:  # noqa: PLR2004 - Django's own floor for a strong key (security.W009)
            raise ImproperlyConfigured("SECRET_KEY terlalu pendek: sedikitnya 50 huruf acak.")
        return kunci
    if PRODUKSI:
        raise ImproperlyConfigured("SECRET_KEY atau SECRET_KEY_FILE wajib diisi dalam mode produksi.")
    tempat = LPSE_VAR / "kunci-rahasia"
    if not tempat.exists():
        LPSE_VAR.mkdir(parents=True, exist_ok=True)
        sementara = tempat.with_suffix(f".{secrets.token_hex(4)}")
        sementara.touch(mode=0o600)
        sementara.write_text(secrets.token_urlsafe(64), encoding="utf-8")
        try:
            tempat.hardlink_to(sementara)  # the first of several processes wins, whole file or none
        except FileExistsError:
            pass
        finally:
            sementara.unlink()
    return tempat.read_text(encoding="utf-8").strip()


SECRET_KEY = kunci_rahasia()
SECRET_KEY_FALLBACKS: list[str] = env.list("SECRET_KEY_FALLBACKS", [])
DATABASE_URL = rahasia("DATABASE_URL") or alamat.database_url(LPSE_VAR)
REDIS_URL = rahasia("REDIS_URL") or alamat.redis_url(LPSE_VAR)
#: The address people type, used in links of mail and papers, for example https://portal.lpse.example
ALAMAT_PORTAL = env.str("LPSE_ALAMAT", "")
#: Code of the server this process runs on; its agent consumes the queue pantau.<kode>.
KODE_SERVER = env.str("LPSE_KODE_SERVER", "portal")
