"""Factories of the ladder to LKPP and of the coordination notes."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import factory
from factory.django import DjangoModelFactory

from layanan.konsultasi.enums import AlasanLKPP, JenisKoordinasi
from layanan.konsultasi.models import KonsultasiLKPP, Koordinasi
from tests.pabrik import PabrikPengguna

_WITA = ZoneInfo("Asia/Makassar")


class PabrikKonsultasiLKPP(DjangoModelFactory[KonsultasiLKPP]):
    class Meta:
        model = KonsultasiLKPP

    alasan = AlasanLKPP.C
    perihal = factory.Sequence(lambda n: f"Aktivasi ADP {n}")
    pertanyaan = "Apakah cukup diaktifkan ulang?"


class PabrikKoordinasi(DjangoModelFactory[Koordinasi]):
    class Meta:
        model = Koordinasi

    jenis = JenisKoordinasi.RAPAT
    topik = factory.Sequence(lambda n: f"Pembukaan penawaran {n}")
    pada = dt.datetime(2026, 11, 10, 9, 0, tzinfo=_WITA)
    peserta = "Pokja, PPK"
    isi = "Cara melapor."
    oleh = factory.SubFactory(PabrikPengguna, peran=("layanan",))
