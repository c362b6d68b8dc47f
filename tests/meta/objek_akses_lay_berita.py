"""Makers of the objects that the rows of layanan (berita) name."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.utils import timezone

from layanan.berita_acara.enums import StatusBA
from layanan.pengesahan.enums import StatusUndangan
from layanan.pengesahan.models import UndanganTeken
from lpse.akun.models import Pengguna
from tests.pabrik import tokoh
from tests.pabrik_berita_acara import PabrikBeritaAcara, PabrikBuktiBA
from tests.pabrik_naskah import PabrikNaskah, PabrikTandaTangan
from tests.pabrik_pengesahan import finalkan, undangan_dalam
from tests.pabrik_tiket import PabrikTiket

Kwargs = dict[str, Any]
TIADA = 2_000_000_000


def _ba(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikBeritaAcara().pk if milik else TIADA}


def _ba_milik(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """One's own, which everybody with a role may open; a numbered one to sign is tried with its duty."""
    return {"pk": PabrikBeritaAcara(dibuat_oleh=pelaku or tokoh("dodi")).pk if milik else TIADA}


def _ba_bagian(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {**_ba(pelaku, milik), "kode": "paket"}


def _ba_bukti(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    if not milik:
        return {"pk": TIADA, "bukti": TIADA}
    bukti = PabrikBuktiBA()
    return {"pk": bukti.ba_id, "bukti": bukti.pk}


def _ba_batal(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    if not milik:
        return {"pk": TIADA}
    akhir = {"dibatalkan_pada": timezone.now(), "dibatalkan_oleh": tokoh("dodi"), "alasan_batal": "Salah paket"}
    return {"pk": PabrikBeritaAcara(status=StatusBA.DIBATALKAN, **akhir).pk}


def _ba_tiket(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikTiket().pk if milik else TIADA}


OBJEK_BERITA: dict[str, Callable[[Pengguna | None, bool], Kwargs]] = {
    "ba": _ba,
    "ba_milik": _ba_milik,
    "ba_bagian": _ba_bagian,
    "ba_bukti": _ba_bukti,
    "ba_batal": _ba_batal,
    "ba_tiket": _ba_tiket,
}


def _undangan_satu(pelaku: Pengguna | None, milik: bool, *, untuk: Pengguna | None = None) -> UndanganTeken:
    """An invitation on a paper that this person made, or nobody did."""
    naskah = PabrikNaskah(pembuat=pelaku if milik else None)
    PabrikTandaTangan(naskah=naskah, undangan=True, pengguna=untuk)
    return undangan_dalam(finalkan(naskah), StatusUndangan.MENUNGGU)


def _undangan(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": _undangan_satu(pelaku, milik).pk if milik else TIADA}


def _undangan_naskah(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"naskah_id": _undangan_satu(pelaku, milik).naskah_id if milik else TIADA}


def _undangan_saya(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": _undangan_satu(None, milik, untuk=pelaku if milik else None).pk}


OBJEK_BERITA |= {
    "undangan_teken": _undangan,
    "undangan_naskah": _undangan_naskah,
    "undangan_saya": _undangan_saya,
    "teken_token": lambda _p, _m: {"token": "A" * 44},
    "teken": lambda _p, _m: {"kunci": uuid.uuid4()},
    "teken_halaman": lambda _p, _m: {"kunci": uuid.uuid4(), "nomor": 1},
}
