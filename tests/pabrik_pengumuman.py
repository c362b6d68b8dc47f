"""Factories of announcements, systems and subscribers."""

from __future__ import annotations

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from layanan.pengumuman.enums import JenisPengumuman, KeadaanLayanan, Peristiwa, StatusPelanggan, StatusPengumuman
from layanan.pengumuman.models import (
    KeadaanSistem,
    KirimanPelanggan,
    Pelanggan,
    Pengumuman,
    SistemLayanan,
    VersiPengumuman,
)


class PabrikSistemLayanan(DjangoModelFactory[SistemLayanan]):
    class Meta:
        model = SistemLayanan

    kode = factory.Sequence(lambda n: f"sistem-{n}")
    nama = factory.Sequence(lambda n: f"Sistem uji {n}")


class PabrikPengumuman(DjangoModelFactory[Pengumuman]):
    """A draft; ``tayang=True`` is on air, ``ditinjau=True`` waits for somebody else."""

    class Meta:
        model = Pengumuman
        skip_postgeneration_save = True

    class Params:
        ditinjau = factory.Trait(
            status=StatusPengumuman.DITINJAU,
            diajukan_oleh=factory.SelfAttribute("disusun_oleh"),
            diajukan_pada=factory.LazyFunction(timezone.now),
        )
        tayang = factory.Trait(
            status=StatusPengumuman.TAYANG,
            diajukan_oleh=factory.SelfAttribute("disusun_oleh"),
            diajukan_pada=factory.LazyFunction(timezone.now),
            diterbitkan_oleh=factory.SubFactory("tests.pabrik.PabrikPengguna"),
            tayang_pertama=factory.LazyFunction(timezone.now),
            versi=1,
        )

    jenis = JenisPengumuman.INFORMASI
    judul = factory.Sequence(lambda n: f"Pengumuman {n}")
    isi = "Isi **pengumuman**."
    disusun_oleh = factory.SubFactory("tests.pabrik.PabrikPengguna")

    @factory.post_generation
    def sistem(self, buat: bool, nilai: list[SistemLayanan] | None) -> None:
        if buat and nilai:
            self.sistem.set(nilai)


class PabrikVersiPengumuman(DjangoModelFactory[VersiPengumuman]):
    class Meta:
        model = VersiPengumuman

    pengumuman = factory.SubFactory(PabrikPengumuman, tayang=True)
    nomor = factory.SelfAttribute("pengumuman.versi")
    peristiwa = Peristiwa.TERBIT
    judul = factory.SelfAttribute("pengumuman.judul")


class PabrikKeadaanSistem(DjangoModelFactory[KeadaanSistem]):
    class Meta:
        model = KeadaanSistem

    sistem = factory.SubFactory(PabrikSistemLayanan)
    keadaan = KeadaanLayanan.MATI
    mulai = factory.LazyFunction(lambda: timezone.now() - dt.timedelta(hours=1))
    sumber = "petugas"


class PabrikPelanggan(DjangoModelFactory[Pelanggan]):
    class Meta:
        model = Pelanggan

    surel = factory.Sequence(lambda n: f"pelanggan{n}@contoh.id")
    topik = factory.LazyFunction(lambda: [JenisPengumuman.GANGGUAN.value])
    status = StatusPelanggan.AKTIF
    dikonfirmasi_pada = factory.LazyFunction(timezone.now)


class PabrikKirimanPelanggan(DjangoModelFactory[KirimanPelanggan]):
    class Meta:
        model = KirimanPelanggan

    versi = factory.SubFactory(PabrikVersiPengumuman)
    pelanggan = factory.SubFactory(PabrikPelanggan)
