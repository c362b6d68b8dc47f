"""Makers of the objects that the rows of layanan (keluhan) name."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from factory.django import DjangoModelFactory

from lpse.akun.models import Pengguna
from tests.pabrik import PabrikJamLayanan
from tests.pabrik_keluhan import (
    PabrikKeberatanInformasi,
    PabrikKeluhan,
    PabrikLampiranInformasi,
    PabrikMasukan,
    PabrikPermintaanInformasi,
    PabrikTerlapor,
)

Kwargs = dict[str, Any]
TIADA = 2_000_000_000


def _objek(pabrik: type[DjangoModelFactory[Any]], **isi: Any) -> Callable[[Pengguna | None, bool], Kwargs]:  # noqa: ANN401 - of the factory
    def buat(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
        return {"pk": pabrik.create(**isi).pk if milik else TIADA}

    return buat


def _publik(pabrik: type[DjangoModelFactory[Any]]) -> Callable[[Pengguna | None, bool], Kwargs]:
    def buat(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
        return {"kunci": pabrik.create().uuid if milik else uuid.uuid4()}

    return buat


def _berkas(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    lampiran = PabrikLampiranInformasi.create()
    return {"kunci": lampiran.permintaan.uuid if milik else uuid.uuid4(), "pk": lampiran.pk}


def _surat(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"kunci": PabrikKeluhan.create().uuid if milik else uuid.uuid4(), "pk": 1}


def _bulan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"bulan": "2026-01" if milik else "2026-13"}


def _informasi(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """With opening hours: the last day to object is counted in the office's working days."""
    PabrikJamLayanan.create()
    return {"pk": PabrikPermintaanInformasi.create().pk if milik else TIADA}


OBJEK_KELUHAN: dict[str, Callable[[Pengguna | None, bool], Kwargs]] = {
    "keluhan": _objek(PabrikKeluhan, anonim=True),
    "terlapor": _objek(PabrikTerlapor, sifat="disebut"),
    "masukan": _objek(PabrikMasukan),
    "informasi": _informasi,
    "keberatan_informasi": _objek(PabrikKeberatanInformasi),
    "keluhan_publik": _publik(PabrikKeluhan),
    "informasi_publik": _publik(PabrikPermintaanInformasi),
    "informasi_berkas": _berkas,
    "keluhan_berkas": _surat,
    "bulan_laporan": _bulan,
}
