"""Time stamps of an outside authority (RFC 3161) over the head of the chain."""

from __future__ import annotations

import secrets
import urllib.request
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from asn1crypto import cms, tsp
from django.conf import settings

from lpse.galat import AturanDilanggar

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

BATAS_DETIK = 15
BATAS_BYTE = 1_000_000


def layanan_setelan() -> Callable[[bytes], bytes] | None:
    """The configured service (a request in DER in, the answer in DER out); None when the office has none."""
    alamat = settings.LPSE_TSA_URL
    return (lambda isi: _kirim(alamat, isi)) if alamat else None


def _kirim(alamat: str, isi: bytes) -> bytes:
    if urlsplit(alamat).scheme not in {"http", "https"}:
        raise OSError("alamatnya bukan http atau https")
    permintaan = urllib.request.Request(  # noqa: S310 - the scheme is checked above
        alamat, isi, {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}
    )
    with urllib.request.urlopen(permintaan, timeout=BATAS_DETIK) as jawaban:  # noqa: S310 - as above
        balasan: bytes = jawaban.read(BATAS_BYTE)
    return balasan


def stempel(sidik: str, layanan: Callable[[bytes], bytes]) -> tuple[bytes, datetime]:
    """(token, time the authority states) for this digest.  Raises: AturanDilanggar when the service fails us."""
    nonce = secrets.randbits(63) | 1 << 62
    permintaan = tsp.TimeStampReq(
        {
            "version": 1,
            "message_imprint": {"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": bytes.fromhex(sidik)},
            "nonce": nonce,
            "cert_req": True,
        }
    )
    try:
        jawaban = tsp.TimeStampResp.load(layanan(permintaan.dump()))
        token = jawaban["time_stamp_token"]
        info = token["content"]["encap_content_info"]["content"].parsed
    except (OSError, ValueError) as galat:
        raise AturanDilanggar(f"layanan stempel waktu menolak, atau tidak menjawab dengan benar ({galat})") from galat
    if info["nonce"].native != nonce or info["message_imprint"]["hashed_message"].native.hex() != sidik:
        raise AturanDilanggar("layanan stempel waktu menjawab untuk permintaan yang lain")
    return token.dump(), info["gen_time"].native


def isi_token(token: bytes) -> tuple[str, datetime]:
    """(digest in hex, time) that a stored token attests."""
    info = cms.ContentInfo.load(token)["content"]["encap_content_info"]["content"].parsed
    return info["message_imprint"]["hashed_message"].native.hex(), info["gen_time"].native
