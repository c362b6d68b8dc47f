"""A time-stamping service (RFC 3161) over our own transport."""

from __future__ import annotations

from asyncio import to_thread
from typing import TYPE_CHECKING

from asn1crypto import tsp
from pyhanko.sign.timestamps.api import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError

from lpse.naskah.penanda.angkut import AngkutanHTTP, Surat, TakTersambung, TanpaJawaban

if TYPE_CHECKING:
    from lpse.naskah.penanda.angkut import Angkutan

_BAIK = 200


class CapWaktu(TimeStamper):
    """Asks ``alamat`` for a time stamp, each wait at most ``batas`` seconds."""

    def __init__(self, alamat: str, *, angkutan: Angkutan | None = None, batas: float = 5.0) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # pyHanko
        self.alamat = alamat
        self.angkutan = angkutan or AngkutanHTTP()
        self.batas = batas

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        surat = Surat(self.alamat, req.dump(), {"Content-Type": "application/timestamp-query"})
        try:
            balasan = await to_thread(self.angkutan.kirim, surat, batas=self.batas)
        except (TakTersambung, TanpaJawaban) as galat:
            raise TimestampRequestError(f"Layanan cap waktu tidak menjawab: {galat}") from galat
        if balasan.status != _BAIK or balasan.kepala.get("content-type") != "application/timestamp-reply":
            raise TimestampRequestError("Jawaban layanan cap waktu bukan cap waktu.")
        return tsp.TimeStampResp.load(balasan.isi)
