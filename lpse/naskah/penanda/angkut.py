"""One HTTP request with a time limit, told apart by what is known to have reached the other side."""

from __future__ import annotations

import http.client
import ssl
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urlsplit

#: More than this no signed paper is; the rest of a longer answer is not read.
MAKS_JAWABAN = 60 * 1024 * 1024


class TakTersambung(Exception):  # noqa: N818 - the field's own words
    """Nothing was sent: the same request may be tried again without harm."""


class TanpaJawaban(Exception):  # noqa: N818 - as above
    """The request may have been taken and carried out; nobody knows."""


@dataclass(frozen=True)
class Surat:
    """What is sent."""

    alamat: str
    isi: bytes
    kepala: dict[str, str] = field(default_factory=dict)
    metode: str = "POST"


@dataclass(frozen=True)
class Balasan:
    """What came back; names of headers in small letters."""

    status: int
    isi: bytes
    kepala: dict[str, str]


class Angkutan(Protocol):
    """Carries one letter and brings the answer.  Raises: TakTersambung, TanpaJawaban."""

    def kirim(self, surat: Surat, *, batas: float) -> Balasan: ...


class AngkutanHTTP:
    """Over HTTP(S) with the machine's trusted certificates; ``batas`` seconds for each wait on the network."""

    def kirim(self, surat: Surat, *, batas: float) -> Balasan:
        url = urlsplit(surat.alamat)
        sambungan = _sambungan(url.scheme, url.hostname or "", url.port, batas)
        try:
            sambungan.connect()
        except (OSError, http.client.HTTPException) as galat:
            sambungan.close()
            raise TakTersambung(str(galat)) from galat
        jalur = (url.path or "/") + (f"?{url.query}" if url.query else "")
        try:
            sambungan.request(surat.metode, jalur, body=surat.isi, headers=surat.kepala)
            jawaban = sambungan.getresponse()
            isi = jawaban.read(MAKS_JAWABAN + 1)
        except (OSError, http.client.HTTPException) as galat:
            raise TanpaJawaban(str(galat) or type(galat).__name__) from galat
        finally:
            sambungan.close()
        if len(isi) > MAKS_JAWABAN:
            raise TanpaJawaban("jawaban terlalu besar")
        return Balasan(jawaban.status, isi, {k.lower(): v for k, v in jawaban.getheaders()})


def _sambungan(skema: str, tuan: str, port: int | None, batas: float) -> http.client.HTTPConnection:
    if skema == "https":
        return http.client.HTTPSConnection(tuan, port, timeout=batas, context=ssl.create_default_context())
    return http.client.HTTPConnection(tuan, port, timeout=batas)
