"""Objects of the URLs of the register of listed providers and of its matches."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lpse.akun.models import Pengguna
from tests.pabrik_daftar_hitam import PabrikDaftarHitam
from tests.pabrik_padanan import PabrikCocokDaftarHitam
from tests.pabrik_pendaftaran import PabrikPermohonan

Kwargs = dict[str, Any]
TIADA = 2_000_000_000


def _entri(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikDaftarHitam().pk if milik else TIADA}


def _tertunda(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikDaftarHitam(status="penundaan").pk if milik else TIADA}


def _cocok(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikCocokDaftarHitam().pk if milik else TIADA}


def _permohonan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikPermohonan().pk if milik else TIADA}


def _permohonan_entri(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {**_permohonan(pelaku, milik), "entri": PabrikDaftarHitam().pk}


OBJEK_HITAM: dict[str, Callable[[Pengguna | None, bool], Kwargs]] = {
    "hitam": _entri,
    "hitam_tertunda": _tertunda,
    "hitam_cocok": _cocok,
    "hitam_permohonan": _permohonan,
    "hitam_permohonan_entri": _permohonan_entri,
}
