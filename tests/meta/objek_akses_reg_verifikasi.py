"""Objects of the examination's URLs: one that whoever may look sees, and one that does not exist."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lpse.akun.models import Pengguna
from tests.pabrik_pendaftaran import PabrikButirPermohonan, PabrikPermohonan

Kwargs = dict[str, Any]
TIADA = 2_000_000_000


def _permohonan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikPermohonan().pk if milik else TIADA}


def _butir(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    butir = PabrikButirPermohonan()
    return {"pk": butir.permohonan_id if milik else TIADA, "butir": butir.pk}


OBJEK_VERIFIKASI: dict[str, Callable[[Pengguna | None, bool], Kwargs]] = {
    "periksa_permohonan": _permohonan,
    "periksa_butir": _butir,
}
