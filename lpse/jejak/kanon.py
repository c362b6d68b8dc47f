"""The canonical form of a line and its digest, a second time in Python: the chain can be checked without PostgreSQL.

Defined by the functions ``lpse_jejak_kanon`` and ``lpse_jejak_sidik`` (migration 0004); docs/panduan/jejak.md explains
them. Each column, in the order of ``KOLOM``, is written as «bytes:text», or «-» for NULL, and a line feed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import ipaddress
import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSI = "lpse-jejak-1"
KOLOM = (
    "id", "waktu", "pelaku_id", "pelaku_nama", "pelaku_peran", "kata", "objek_jenis", "objek_id", "objek_teks",
    "sebelum", "sesudah", "alasan", "alamat_ip", "rujukan",
)  # fmt: skip
#: What the first link is chained to.
AWAL = bytes(32)


def _angka(nilai: Decimal) -> str:
    """As PostgreSQL's numeric writes it: every digit, no exponent, no negative zero."""
    return f"{abs(nilai) if nilai.is_zero() else nilai:f}"


def _json(nilai: Any) -> str:  # noqa: ANN401 - any JSON value
    """As PostgreSQL writes jsonb: keys by length in bytes, then by bytes; «, » and «: » between."""
    if isinstance(nilai, dict):
        urut = sorted(nilai.items(), key=lambda i: (len(i[0].encode()), i[0].encode()))
        return "{" + ", ".join(f"{_json(k)}: {_json(v)}" for k, v in urut) + "}"
    if isinstance(nilai, list):
        return "[" + ", ".join(_json(v) for v in nilai) + "]"
    if isinstance(nilai, int | float | Decimal) and not isinstance(nilai, bool):
        return _angka(nilai if isinstance(nilai, Decimal) else Decimal(repr(nilai)))
    return json.dumps(nilai, ensure_ascii=False)


def _alamat(nilai: str) -> str:
    """As PostgreSQL writes inet: always with the length of the mask, an embedded IPv4 address in its own digits."""
    antarmuka = ipaddress.ip_interface(nilai)
    alamat = antarmuka.ip
    if isinstance(alamat, ipaddress.IPv6Address) and alamat.ipv4_mapped:
        return f"::ffff:{alamat.ipv4_mapped}/{antarmuka.network.prefixlen}"
    return f"{alamat}/{antarmuka.network.prefixlen}"


def _teks(kolom: str, nilai: Any) -> str | None:  # noqa: ANN401 - any column
    if nilai is None:
        return None
    match kolom:
        case "waktu":
            saat: dt.datetime = nilai
            return saat.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        case "sebelum" | "sesudah":
            return _json(nilai)
        case "alamat_ip":
            return _alamat(str(nilai))
        case _:
            return str(nilai)


def kanon(baris: Mapping[str, Any]) -> str:
    """The canonical form of one line, from its columns (``Jejak.objects.values(*KOLOM)``)."""
    bagian = [VERSI]
    for kolom in KOLOM:
        teks = _teks(kolom, baris[kolom])
        bagian.append("-" if teks is None else f"{len(teks.encode())}:{teks}")
    return "\n".join([*bagian, ""])


def sidik(urut: int, sebelum: bytes, baris: Mapping[str, Any]) -> bytes:
    """SHA-256 over the place in the chain, the digest before (32 zero bytes for the first) and the canonical form."""
    return hashlib.sha256(f"{urut}\n".encode() + sebelum + kanon(baris).encode()).digest()
