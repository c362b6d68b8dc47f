"""Log hygiene: long digit strings (NIK, NPWP, NIP) and secrets in addresses never reach a log line whole.

Imported by the settings, so nothing here may touch Django.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping, Sequence, Set as AbstractSet
from typing import Any, Final

import structlog

#: A UUID is tried first, so that a request or task id is never taken for a person's number.
_NOMOR_PRIBADI: Final = re.compile(
    r"(?P<uuid>\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b)"
    r"|(?<!\d)\d(?:[ .\-]?\d){14,21}(?!\d)",
    re.IGNORECASE,
)
#: A path segment this long with a digit or capital in it is a key of a single-use link, never a word.
_KUNCI_TAUTAN: Final = re.compile(r"(?<=/)(?=[^/?]*[0-9A-Z])[A-Za-z0-9_:\-.]{20,}(?=/|$)")
#: Requests of machines that ask every few seconds whether we are alive.
JALUR_SEPI: Final = frozenset({"/sehat", "/siap"})
#: Said again, with more, by the event that ends the act.
PERISTIWA_SEPI: Final = frozenset({"request_started", "task_started", "task_enqueued"})


def _ganti(cocok: re.Match[str]) -> str:
    if cocok["uuid"]:
        return cocok["uuid"]
    angka = [huruf for huruf in cocok[0] if huruf.isdigit()]
    return f"{''.join(angka[:4])}…{''.join(angka[-2:])}"


def samarkan(teks: str) -> str:
    """Mask every run of 15 to 22 digits, keeping the first four and last two (DOMAIN.md G)."""
    return _NOMOR_PRIBADI.sub(_ganti, teks)


def samarkan_alamat(jalur: str) -> str:
    """A request path fit for the log: keys of single-use links and the values of the query are left out."""
    jalan, _, kueri = jalur.partition("?")
    jalan = _KUNCI_TAUTAN.sub("…", jalan)
    nama = [bagian.partition("=")[0] for bagian in kueri.split("&") if bagian]
    return samarkan(jalan if not nama else f"{jalan}?{'&'.join(nama)}")


def bersihkan(nilai: Any) -> Any:  # noqa: ANN401 - anything may stand in a log event
    """The value with every text in it masked, however deep; objects become their masked ``repr``."""
    if nilai is None or isinstance(nilai, bool | float):
        return nilai
    if isinstance(nilai, str):
        return samarkan(nilai)
    if isinstance(nilai, int):
        tersamar = samarkan(str(nilai))
        return nilai if tersamar == str(nilai) else tersamar
    if isinstance(nilai, Mapping):
        return {samarkan(str(kunci)): bersihkan(isi) for kunci, isi in nilai.items()}
    if isinstance(nilai, Sequence | AbstractSet) and not isinstance(nilai, bytes | bytearray):
        return [bersihkan(isi) for isi in nilai]
    return samarkan(repr(nilai))


def samarkan_data_pribadi(
    _logger: object, _metode: str, peristiwa: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Structlog processor, last before the renderer: message, exception text, nested values, all of it."""
    for kunci, nilai in peristiwa.items():
        peristiwa[kunci] = bersihkan(nilai)
    return peristiwa


def buang_yang_sepi(_logger: object, _metode: str, peristiwa: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """One line per request and task: the start is silent, and so are healthy health checks."""
    nama = peristiwa.get("event")
    if nama in PERISTIWA_SEPI:
        raise structlog.DropEvent
    if nama == "request_finished" and peristiwa.get("code") == 200:  # noqa: PLR2004 - HTTP OK
        jalur = str(peristiwa.get("request", "")).partition(" ")[2].partition("?")[0]
        if jalur in JALUR_SEPI:
            raise structlog.DropEvent
    return peristiwa
