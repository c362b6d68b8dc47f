"""Factories of the readiness for SIKAP."""

from __future__ import annotations

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from lpse.tampilan import bahasa
from registrasi.sikap.enums import BAGIAN, CaraKontak
from registrasi.sikap.models import KampanyeSIKAP, KesiapanSIKAP, KontakSIKAP
from tests.pabrik_pengguna_spse import PabrikPenggunaSPSE


class PabrikKesiapanSIKAP(DjangoModelFactory[KesiapanSIKAP]):
    """A provider with nothing done yet; ``siap=True`` has everything."""

    class Meta:
        model = KesiapanSIKAP

    class Params:
        siap = factory.Trait(
            **{nama: True for nama, _ in BAGIAN},
            adp_status="teragregasi",
            agregasi=factory.LazyFunction(bahasa.hari_ini),
            aktif_pada=factory.LazyFunction(bahasa.hari_ini),
        )

    pengguna = factory.SubFactory(PabrikPenggunaSPSE)


class PabrikKampanyeSIKAP(DjangoModelFactory[KampanyeSIKAP]):
    class Meta:
        model = KampanyeSIKAP

    judul = factory.Sequence(lambda n: f"Kampanye {n}")
    oleh = factory.SubFactory("tests.pabrik.PabrikPengguna")


class PabrikKontakSIKAP(DjangoModelFactory[KontakSIKAP]):
    class Meta:
        model = KontakSIKAP

    kesiapan = factory.SubFactory(PabrikKesiapanSIKAP)
    cara = CaraKontak.TELEPON
    oleh = factory.SubFactory("tests.pabrik.PabrikPengguna")
    terkirim_pada = factory.LazyFunction(timezone.now)
