"""Factories of the subjects."""

from __future__ import annotations

import factory
from factory.django import DjangoModelFactory

from layanan.kategori.models import Kategori


class PabrikKategori(DjangoModelFactory[Kategori]):
    """A subject of its own group."""

    class Meta:
        model = Kategori

    kode = factory.Sequence(lambda n: f"kategori-{n}")
    nama = factory.Sequence(lambda n: f"Kategori contoh {n}")
