"""Makers of the objects that the rows of layanan (kontak, paket, fasilitasi, kewenangan, konsultasi) name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from factory.django import DjangoModelFactory

from lpse.akun.models import Pengguna
from tests.pabrik import PabrikInstansi
from tests.pabrik_fasilitasi import PabrikFasilitasi
from tests.pabrik_kewenangan import PabrikSaranJadwal
from tests.pabrik_konsultasi import PabrikKonsultasiLKPP, PabrikKoordinasi
from tests.pabrik_kontak import PabrikKontakLayanan
from tests.pabrik_paket import PabrikImporPaket, PabrikPaket
from tests.pabrik_tiket import PabrikTiket

Kwargs = dict[str, Any]
TIADA = 2_000_000_000


def _objek(pabrik: type[DjangoModelFactory[Any]]) -> Callable[[Pengguna | None, bool], Kwargs]:
    def buat(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
        return {"pk": pabrik.create().pk if milik else TIADA}

    return buat


def _fasilitasi(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """Somebody outside the office sees the own work unit's case only."""
    kasus = PabrikFasilitasi()
    if not milik:
        return {"pk": kasus.pk if pelaku is not None and not pelaku.pegawai_lpse else TIADA}
    if pelaku is not None and not pelaku.pegawai_lpse:
        pelaku.instansi = PabrikInstansi()
        pelaku.save(update_fields=["instansi"])
        kasus = PabrikFasilitasi(instansi=pelaku.instansi)
    return {"pk": kasus.pk}


OBJEK_PAKET: dict[str, Callable[[Pengguna | None, bool], Kwargs]] = {
    "lay_kontak": _objek(PabrikKontakLayanan),
    "lay_paket": _objek(PabrikPaket),
    "lay_impor": _objek(PabrikImporPaket),
    "lay_fasilitasi": _fasilitasi,
    "lay_tiket": _objek(PabrikTiket),
    "lay_saran": _objek(PabrikSaranJadwal),
    "lay_konsultasi": _objek(PabrikKonsultasiLKPP),
    "lay_koordinasi": _objek(PabrikKoordinasi),
}
