"""Factories of the kiosk and the board."""

from __future__ import annotations

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from layanan.kios.models import PerangkatKios
from layanan.kios.services import sidik

TOKEN = "token-uji"


class PabrikPerangkatKios(DjangoModelFactory[PerangkatKios]):
    """A paired kiosk."""

    class Meta:
        model = PerangkatKios

    nama = factory.Sequence(lambda n: f"Kios uji {n}")
    ruang = "Ruang penawaran"
    token_hash = factory.Sequence(lambda n: sidik(guna="token", rahasia=f"{TOKEN}-{n}"))
    generasi = 1
    dipasang_oleh = factory.SubFactory("tests.pabrik.PabrikPengguna")
    dipasang_pada = factory.LazyFunction(timezone.now)
    terlihat_pada = factory.LazyFunction(timezone.now)
