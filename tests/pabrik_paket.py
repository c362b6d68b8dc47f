"""Factories of the package register; PostgreSQL lets only the import write, so they write as it does."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import factory
from factory.django import DjangoModelFactory

from layanan.paket.berkas import IMPOR
from layanan.paket.enums import CaraRUP, JenisImporPaket, JenisTransaksi
from layanan.paket.models import ImporPaket, JadwalTahapan, Paket, PaketRUP
from layanan.paket.services_tulis import penulisan
from tests.pabrik import PabrikPengguna
from tests.pabrik_berkas import PabrikBerkas

_WITA = ZoneInfo("Asia/Makassar")


class _LewatImpor(DjangoModelFactory[Any]):
    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class: type[Any], *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - factory_boy
        with penulisan():
            return super()._create(model_class, *args, **kwargs)


class PabrikPaket(_LewatImpor):
    class Meta:
        model = Paket

    kode_tender = factory.Sequence(lambda n: f"{10_096_000_000 + n}")
    kode_rup = factory.Sequence(lambda n: f"{55_000_000 + n}")
    nama = factory.Sequence(lambda n: f"Rehabilitasi Jalan Masamba {n}")
    satker = "Dinas Pekerjaan Umum dan Tata Ruang"
    tahun = 2026
    hps = Decimal(1_950_000_000)
    pagu = Decimal(2_000_000_000)
    jenis_pengadaan = "Pekerjaan Konstruksi"
    metode = "Tender"
    jenis_transaksi = JenisTransaksi.TENDER
    status_spse = "Berlangsung"
    tanggal_pengumuman = dt.datetime(2026, 11, 2, 8, 0, tzinfo=_WITA)
    url = "https://spse.lutra.example/eproc4/lelang/1/pengumumanlelang"
    asal_berkas = "uji.json"


class PabrikTahapan(_LewatImpor):
    class Meta:
        model = JadwalTahapan

    paket = factory.SubFactory(PabrikPaket)
    kd_tahapan = factory.Sequence(lambda n: str(18_000 + n))
    nama = "Pembukaan Dokumen Penawaran"
    mulai = dt.datetime(2026, 11, 20, 8, 0, tzinfo=_WITA)
    selesai = dt.datetime(2026, 11, 24, 16, 0, tzinfo=_WITA)


class PabrikPaketRUP(_LewatImpor):
    class Meta:
        model = PaketRUP

    kode_rup = factory.Sequence(lambda n: f"{56_000_000 + n}")
    cara = CaraRUP.PENYEDIA
    nama = factory.Sequence(lambda n: f"Belanja alat tulis kantor {n}")
    satker = "Dinas Pendidikan"
    tahun = 2026
    pagu = Decimal(150_000_000)
    tanggal_pengumuman = dt.datetime(2026, 1, 12, 8, 0, tzinfo=_WITA)
    status_umumkan = "Terumumkan"
    asal_berkas = "uji.json"


class PabrikImporPaket(DjangoModelFactory[ImporPaket]):
    class Meta:
        model = ImporPaket

    jenis = JenisImporPaket.TENDER
    berkas = factory.SubFactory(PabrikBerkas, kegunaan=IMPOR, nama="tender.json", mime="application/json")
    nama = "tender.json"
    oleh = factory.SubFactory(PabrikPengguna)
