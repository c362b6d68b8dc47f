"""Stored files: allowances, the antivirus, and who hands the bytes to the browser."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ImproperlyConfigured

from lpse.settings.lingkungan import env

_CARA = {"langsung", "accel", "sendfile"}


def _salah_cara(nilai: Any) -> bool:  # noqa: ANN401 - environs' signature
    raise ImproperlyConfigured(f"LPSE_KIRIM_BERKAS harus 'langsung', 'accel' atau 'sendfile', bukan {nilai!r}.")


#: What one person may keep in all their uploads together.
BERKAS_KUOTA_BYTE = env.int("LPSE_BERKAS_KUOTA_MB", 500) * 1024 * 1024
#: A broken upload may be taken up again this long.
BERKAS_UNGGAHAN_JAM = env.int("LPSE_BERKAS_UNGGAHAN_JAM", 24)
#: Contents that nothing points at are removed once they are this old.
BERKAS_TENGGANG_JAM = env.int("LPSE_BERKAS_TENGGANG_JAM", 24)
#: clamd: «host:port» or the path of its socket. Empty: no antivirus, and the status page says so.
CLAMD = env.str("LPSE_CLAMD", "")
#: Who sends the bytes: the portal itself, nginx/Caddy (X-Accel-Redirect), or Apache/lighttpd (X-Sendfile).
KIRIM_BERKAS = env.str("LPSE_KIRIM_BERKAS", "langsung", validate=lambda nilai: nilai in _CARA or _salah_cara(nilai))
