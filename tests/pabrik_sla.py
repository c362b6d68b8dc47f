"""Factories of the promises: an office with hours, targets, heads of units, warnings."""

from __future__ import annotations

from datetime import time, timedelta

import factory
from factory.django import DjangoModelFactory

from layanan.sla.enums import Prioritas, UnitTiket
from layanan.sla.models import KepalaUnit, PeringatanJam, TargetLayanan
from lpse.akun.models import JamLayanan
from tests.pabrik import PabrikPengguna
from tests.pabrik_kategori import PabrikKategori
from tests.pabrik_waktu import PabrikJamKerja


def jam_kantor() -> None:
    """Monday to Friday 08.00–12.00 and 13.00–16.00, unless the office has hours already."""
    if JamLayanan.objects.exists():
        return
    for hari in range(5):
        JamLayanan.objects.create(
            hari=hari, buka=time(8), tutup=time(16), istirahat_mulai=time(12), istirahat_selesai=time(13)
        )


class PabrikTargetLayanan(DjangoModelFactory[TargetLayanan]):
    """A promise for one subject."""

    class Meta:
        model = TargetLayanan

    prioritas = Prioritas.TINGGI
    kategori = factory.SubFactory(PabrikKategori)
    respons = timedelta(minutes=10)
    selesai = timedelta(hours=2)


class PabrikKepalaUnit(DjangoModelFactory[KepalaUnit]):
    class Meta:
        model = KepalaUnit
        django_get_or_create = ("unit",)

    unit = UnitTiket.LAYANAN
    pengguna = factory.SubFactory(PabrikPengguna, peran=("layanan",))


class PabrikPeringatanJam(DjangoModelFactory[PeringatanJam]):
    class Meta:
        model = PeringatanJam

    jam = factory.SubFactory(PabrikJamKerja)
    ambang = 50
    sasaran = timedelta(hours=4)
    terpakai = timedelta(hours=2)
