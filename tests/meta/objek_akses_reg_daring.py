"""Objects of the applicant's pages: no browser was let in, so each of them is nobody's."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from lpse.akun.models import Pengguna
from tests.pabrik_pendaftaran import PabrikPermohonan

Kwargs = dict[str, Any]
TOKEN = f"{'0' * 32}-1-{'a' * 40}"


def _permohonan(**lain: Any) -> Callable[[Pengguna | None, bool], Kwargs]:  # noqa: ANN401 - the rest of the address
    def buat(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
        return {"kunci": PabrikPermohonan().uuid if milik else uuid.uuid4(), **lain}

    return buat


OBJEK_DARING: dict[str, Callable[[Pengguna | None, bool], Kwargs]] = {
    "daring_token": lambda _p, _m: {"token": TOKEN},
    "daring_formulir": lambda _p, milik: {"formulir": "pendaftaran" if milik else "tiada"},
    "daring_permohonan": _permohonan(),
    "daring_langkah": _permohonan(langkah="usaha"),
    "daring_butir": _permohonan(butir=1),
    "daring_lampiran": _permohonan(lampiran=1),
    "daring_terisi": _permohonan(formulir="pendaftaran"),
}
