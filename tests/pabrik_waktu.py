"""Factories of the calendar and the clocks."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from lpse.waktu.enums import JenisHari, KataJam
from lpse.waktu.models import HariKhusus, JamKerja, JamPeriode, PeristiwaJam, VersiKalender


class PabrikHariKhusus(DjangoModelFactory[HariKhusus]):
    """A closure of one whole day; each next one a day later, so that none overlaps."""

    class Meta:
        model = HariKhusus

    jenis = JenisHari.PENUTUPAN
    mulai = factory.Sequence(lambda n: date(2027, 2, 1) + timedelta(days=n))
    selesai = factory.SelfAttribute("mulai")
    keterangan = "Pemadaman listrik gedung"


class PabrikJamPeriode(DjangoModelFactory[JamPeriode]):
    class Meta:
        model = JamPeriode

    hari_khusus = factory.SubFactory(PabrikHariKhusus, jenis=JenisHari.JAM_KHUSUS)
    hari = 0
    buka = time(8)
    tutup = time(15)


class PabrikVersiKalender(DjangoModelFactory[VersiKalender]):
    class Meta:
        model = VersiKalender
        django_get_or_create = ("id",)

    id = 1
    nomor = 1
    berubah_pada = factory.LazyFunction(timezone.now)


class PabrikJamKerja(DjangoModelFactory[JamKerja]):
    """A clock that runs, with the event that began it."""

    class Meta:
        model = JamKerja
        skip_postgeneration_save = True

    kode = "tanggapan"
    nama = "Tanggapan pertama"
    objek_jenis = "lpse.instansi"
    objek_id = factory.Sequence(str)
    objek_teks = "Dinas Contoh"
    sasaran = timedelta(hours=4)
    mulai_pada = factory.LazyFunction(timezone.now)
    tenggat = factory.LazyAttribute(lambda jam: jam.mulai_pada + timedelta(hours=4))
    versi_kalender = "0/uji"

    @factory.post_generation
    def awal(self: Any, dibuat: bool, _nilai: object, **_lain: Any) -> None:  # noqa: ANN401 - factory_boy
        if dibuat:
            PeristiwaJam.objects.create(
                jam=self, urut=1, kata=KataJam.MULAI, saat=self.mulai_pada, sasaran=self.sasaran, oleh_nama="Sistem"
            )


class PabrikPeristiwaJam(DjangoModelFactory[PeristiwaJam]):
    """A second event of a clock: it goes on."""

    class Meta:
        model = PeristiwaJam

    jam = factory.SubFactory(PabrikJamKerja)
    urut = 2
    kata = KataJam.LANJUT
    saat = factory.LazyFunction(timezone.now)
    oleh_nama = "Sistem"
