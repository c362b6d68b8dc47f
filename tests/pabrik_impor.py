"""Factories of the import and of the daily sheet."""

from __future__ import annotations

import datetime as dt

import factory
from factory.django import DjangoModelFactory

from registrasi.impor.berkas import UNGGAHAN
from registrasi.impor.enums import JenisImpor
from registrasi.impor.models import ImporMassal
from registrasi.laporan.models import LembarLoket
from tests.pabrik_berkas import PabrikBerkas


class PabrikImporMassal(DjangoModelFactory[ImporMassal]):
    """A file that was brought and not looked at yet."""

    class Meta:
        model = ImporMassal

    jenis = JenisImpor.PENGGUNA
    berkas = factory.SubFactory(PabrikBerkas, kegunaan=UNGGAHAN)
    nama = factory.Sequence(lambda n: f"pengguna-{n}.csv")
    oleh = factory.SubFactory("tests.pabrik.PabrikPengguna")
    bentuk = factory.LazyFunction(
        lambda: {
            "jenis": "csv",
            "sandi": "utf-8",
            "pemisah": ";",
            "lembar": "",
            "baris_kepala": 1,
            "kepala": ["User ID"],
        }
    )
    pemetaan = factory.LazyFunction(lambda: {"user_id": 0})


class PabrikLembarLoket(DjangoModelFactory[LembarLoket]):
    class Meta:
        model = LembarLoket

    tanggal = factory.Sequence(lambda n: dt.date(2020, 1, 1) + dt.timedelta(days=n))
    oleh = factory.SubFactory("tests.pabrik.PabrikPengguna")
