"""Factories of the trail and its chain."""

from __future__ import annotations

from typing import Any

import factory
from django.db import connection
from django.utils import timezone
from factory.django import DjangoModelFactory

from lpse.jejak.enums import JenisJangkar
from lpse.jejak.models import Jejak
from lpse.jejak.models_rantai import JangkarJejak, PemeriksaanJejak, SegelJejak


class PabrikJejak(DjangoModelFactory[Jejak]):
    class Meta:
        model = Jejak

    pelaku_nama = "Sistem"
    kata = "mencatat"
    objek_jenis = "lpse.instansi"
    objek_id = "1"
    objek_teks = "Dinas Contoh"


class PabrikSegelJejak(DjangoModelFactory[SegelJejak]):
    """The link of a new line: taken as at commit, by the database itself."""

    class Meta:
        model = SegelJejak

    jejak = factory.SubFactory(PabrikJejak)

    @classmethod
    def _create(cls, model_class: type[SegelJejak], *_args: Any, jejak: Jejak, **_lain: Any) -> SegelJejak:  # noqa: ANN401 - factory_boy
        with connection.cursor() as kursor:
            kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            kursor.execute("SET CONSTRAINTS ALL DEFERRED")
        return model_class.objects.get(jejak=jejak)


class PabrikPemeriksaanJejak(DjangoModelFactory[PemeriksaanJejak]):
    class Meta:
        model = PemeriksaanJejak

    mulai = factory.LazyFunction(timezone.now)
    utuh = True
    jumlah = 0
    pesan = "Rantai utuh sampai urut 0; 0 baris diperiksa."
    oleh_nama = "Sistem"


class PabrikJangkarJejak(DjangoModelFactory[JangkarJejak]):
    class Meta:
        model = JangkarJejak

    hari = factory.LazyFunction(timezone.localdate)
    urut = 1
    sidik = "0" * 64
    jenis = JenisJangkar.LAPORAN
    tujuan = factory.Sequence(lambda n: f"Lembar bulanan {n}")
