"""Factories of the compliance map; the matrix itself stands already, written by ``migrate``."""

from __future__ import annotations

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from lpse.kepatuhan.models import (
    HasilKewajiban,
    Ketentuan,
    PasalKetentuan,
    Peraturan,
    ProfilPeraturan,
    RiwayatKewajiban,
)


class PabrikPeraturan(DjangoModelFactory[Peraturan]):
    """One more regulation; those of the matrix stand already, written by ``migrate``."""

    class Meta:
        model = Peraturan

    kode = factory.Sequence(lambda n: f"UJI{n}")
    lingkup = "daerah"
    nama = factory.Sequence(lambda n: f"Peraturan Bupati Contoh Nomor {n} Tahun 2026")
    nama_pendek = factory.Sequence(lambda n: f"Perbup Contoh {n}/2026")


class PabrikKetentuan(DjangoModelFactory[Ketentuan]):
    class Meta:
        model = Ketentuan

    nomor = factory.Sequence(lambda n: f"R-9{n:02d}")
    kelompok = "pembentukan"
    jenis = factory.LazyFunction(lambda: ["wajib"])
    unit = "lpse"
    isi = factory.Sequence(lambda n: f"Kewajiban contoh {n}")


class PabrikPasalKetentuan(DjangoModelFactory[PasalKetentuan]):
    class Meta:
        model = PasalKetentuan

    ketentuan = factory.SubFactory(PabrikKetentuan)
    peraturan = factory.LazyFunction(lambda: Peraturan.objects.get(kode="P2"))
    pasal = "99(1)"


class PabrikProfilPeraturan(DjangoModelFactory[ProfilPeraturan]):
    """The one row that ``migrate`` makes, bound anew."""

    class Meta:
        model = ProfilPeraturan
        django_get_or_create = ("id",)

    id = 1
    nasional = factory.LazyFunction(lambda: Peraturan.objects.get(kode="P2"))


class PabrikHasilKewajiban(DjangoModelFactory[HasilKewajiban]):
    class Meta:
        model = HasilKewajiban

    ketentuan = factory.SubFactory(PabrikKetentuan)
    status = "terpenuhi"
    angka = "1 dari 1"


class PabrikRiwayatKewajiban(DjangoModelFactory[RiwayatKewajiban]):
    """A made-up day: those may tell of the past."""

    class Meta:
        model = RiwayatKewajiban

    ketentuan = factory.SubFactory(PabrikKetentuan)
    tanggal = factory.LazyFunction(timezone.localdate)
    status = "terpenuhi"
    terburuk = "terpenuhi"
    angka = "1 dari 1"
    contoh = True
