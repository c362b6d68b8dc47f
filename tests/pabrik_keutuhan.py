"""Factories of the integrity of the archive."""

from __future__ import annotations

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from arsip.keutuhan.enums import Kerusakan
from arsip.keutuhan.models import EksporBagit, HariKeutuhan, KerusakanIsi, LaporanKeutuhan


class PabrikHariKeutuhan(DjangoModelFactory[HariKeutuhan]):
    class Meta:
        model = HariKeutuhan
        django_get_or_create = ("tanggal",)

    tanggal = factory.LazyFunction(timezone.localdate)
    isi = 10
    byte = 1_000_000
    diperiksa = 2


class PabrikKerusakanIsi(DjangoModelFactory[KerusakanIsi]):
    class Meta:
        model = KerusakanIsi

    sha256 = factory.Sequence(lambda n: f"{n:064x}")
    keadaan = Kerusakan.RUSAK
    dokumen = 1


class PabrikLaporanKeutuhan(DjangoModelFactory[LaporanKeutuhan]):
    class Meta:
        model = LaporanKeutuhan


class PabrikEksporBagit(DjangoModelFactory[EksporBagit]):
    """An order that no worker has taken yet."""

    class Meta:
        model = EksporBagit

    pemohon = factory.SubFactory("tests.pabrik.PabrikPengguna", peran=("sekretariat",))
    nama = "Arsip pemeliharaan"
    dokumen_ids = factory.LazyFunction(lambda: [1])
    detak = factory.LazyFunction(timezone.now)
