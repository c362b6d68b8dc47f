"""Factories of what is not the office's."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import factory
from factory.django import DjangoModelFactory

from layanan.kewenangan.enums import AlasanLuar, Pihak
from layanan.kewenangan.models import Pengalihan, SaranJadwal
from tests.pabrik import PabrikPengguna
from tests.pabrik_naskah import PabrikNaskah
from tests.pabrik_tiket import PabrikTiket

_WITA = ZoneInfo("Asia/Makassar")


class PabrikPengalihan(DjangoModelFactory[Pengalihan]):
    class Meta:
        model = Pengalihan

    tiket = factory.SubFactory(PabrikTiket)
    alasan = AlasanLuar.JADWAL
    kepada = Pihak.POKJA
    jawaban = "Jadwal diputuskan Pokja."
    oleh = factory.SubFactory(PabrikPengguna, peran=("layanan",))


class PabrikSaranJadwal(DjangoModelFactory[SaranJadwal]):
    class Meta:
        model = SaranJadwal

    tiket = factory.SubFactory(PabrikTiket)
    kode_tender = "10096514000"
    nama_paket = "Rekonstruksi Jalan Ruas Sabbang–Tallang Tahap II"
    tahap_nama = "Upload Dokumen Penawaran"
    batas_tahap = dt.datetime(2026, 11, 20, 23, 0, tzinfo=_WITA)
    gangguan_mulai = dt.datetime(2026, 11, 20, 9, 0, tzinfo=_WITA)
    uraian = "Sambungan ke SPSE putus."
    naskah = factory.SubFactory(PabrikNaskah)
    oleh = factory.SubFactory(PabrikPengguna, peran=("layanan",))
