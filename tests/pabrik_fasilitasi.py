"""Factories of the facilitation."""

from __future__ import annotations

import datetime as dt

import factory
from factory.django import DjangoModelFactory

from layanan.fasilitasi.enums import JenisFasilitasi, JenisLangkah
from layanan.fasilitasi.models import Fasilitasi, LangkahFasilitasi, TahunAPBD
from tests.pabrik import PabrikInstansi


class PabrikTahunAPBD(DjangoModelFactory[TahunAPBD]):
    class Meta:
        model = TahunAPBD
        django_get_or_create = ("tahun",)

    tahun = 2026
    tanggal_persetujuan = dt.date(2025, 12, 28)
    nomor_persetujuan = "188.4/DPRD-LU"


class PabrikFasilitasi(DjangoModelFactory[Fasilitasi]):
    class Meta:
        model = Fasilitasi

    jenis = JenisFasilitasi.RUP
    instansi = factory.SubFactory(PabrikInstansi)
    apbd = factory.SubFactory(PabrikTahunAPBD)


class PabrikLangkahFasilitasi(DjangoModelFactory[LangkahFasilitasi]):
    class Meta:
        model = LangkahFasilitasi

    fasilitasi = factory.SubFactory(PabrikFasilitasi)
    jenis = JenisLangkah.HUBUNGI
    catatan = "Operator SIRUP ditelepon."
