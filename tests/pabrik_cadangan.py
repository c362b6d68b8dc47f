"""Factories of the backups."""

from __future__ import annotations

import hashlib

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from arsip.cadangan.enums import JenisJalan, JenisSasaran
from arsip.cadangan.models import JalanCadangan, LembarPemulihan, Repositori, Salinan, Sasaran


class PabrikRepositori(DjangoModelFactory[Repositori]):
    """A repository by name; nothing lies there."""

    class Meta:
        model = Repositori

    kode = factory.Sequence(lambda n: f"repo-{n}")
    nama = factory.Sequence(lambda n: f"Repositori {n}")
    alamat = factory.Sequence(lambda n: f"/srv/repo/{n}")
    berkas_sandi = "env:LPSE_SANDI_UJI"


class PabrikSasaran(DjangoModelFactory[Sasaran]):
    class Meta:
        model = Sasaran

    kode = factory.Sequence(lambda n: f"sasaran-{n}")
    nama = factory.Sequence(lambda n: f"Sasaran {n}")
    jenis = JenisSasaran.BASISDATA
    asal_dsn = "portal"
    server = "portal"
    repositori = factory.SubFactory(PabrikRepositori)


class PabrikSalinan(DjangoModelFactory[Salinan]):
    class Meta:
        model = Salinan

    restic_id = factory.Sequence(lambda n: hashlib.sha256(str(n).encode()).hexdigest())
    sasaran = factory.SubFactory(PabrikSasaran)
    repositori = factory.SelfAttribute("sasaran.repositori")
    waktu_data = factory.LazyFunction(timezone.now)
    byte_asal = 1000
    byte_baru = 100
    manifes = factory.LazyFunction(
        lambda: {"jenis": "basisdata", "tabel": {"public.a": {"baris": 3}}, "baris": 3, "batasan": {}}
    )


class PabrikJalanCadangan(DjangoModelFactory[JalanCadangan]):
    class Meta:
        model = JalanCadangan

    jenis = JenisJalan.CADANG
    sasaran = factory.SubFactory(PabrikSasaran)
    repositori = factory.SelfAttribute("sasaran.repositori")
    server = "portal"


class PabrikLembarPemulihan(DjangoModelFactory[LembarPemulihan]):
    class Meta:
        model = LembarPemulihan

    repositori = factory.SubFactory(PabrikRepositori)
    generasi = 1
    sidik = "a" * 64
    dicetak_oleh = factory.SubFactory("tests.pabrik.PabrikPengguna")
