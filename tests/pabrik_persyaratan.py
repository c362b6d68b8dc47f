"""Factories of the requirements; the rows of the regulations themselves come with ``migrate``."""

from __future__ import annotations

import datetime as dt
from typing import Any

import factory
from django.db import connection
from factory.django import DjangoModelFactory

from registrasi.persyaratan.enums import JenisFormulir, JenisPengguna, StatusUsul
from registrasi.persyaratan.models import ButirPersyaratan, EntitasLain, UsulPersyaratan, VersiFormulir
from registrasi.persyaratan.pemicu import PENANDA_MUAT


class PabrikButirPersyaratan(DjangoModelFactory[ButirPersyaratan]):
    """A row of a regulation, written as its loader writes it. The real ones: ``butir_untuk(jenis)``."""

    class Meta:
        model = ButirPersyaratan

    kode = factory.Sequence(lambda n: f"uji-{n}")
    jenis_pengguna = JenisPengguna.PPK
    peraturan = "P2"
    pasal = "22(1)b"
    nama = factory.Sequence(lambda n: f"Dokumen uji {n}")
    urutan = 90
    berlaku_dari = dt.date(2020, 1, 1)

    @classmethod
    def _create(cls, model_class: type[ButirPersyaratan], *args: Any, **kwargs: Any) -> ButirPersyaratan:  # noqa: ANN401 - factory_boy
        with connection.cursor() as kursor:
            kursor.execute("SELECT set_config(%s, 'ya', false)", [PENANDA_MUAT])
            try:
                butir: ButirPersyaratan = super()._create(model_class, *args, **kwargs)
                return butir
            finally:
                kursor.execute("SELECT set_config(%s, '', false)", [PENANDA_MUAT])


class PabrikEntitasLain(DjangoModelFactory[EntitasLain]):
    class Meta:
        model = EntitasLain

    kode = factory.Sequence(lambda n: f"entitas-{n}")
    nama = factory.Sequence(lambda n: f"Entitas uji {n}")
    dasar = "Syarat dan Ketentuan Penggunaan SPSE"


class PabrikVersiFormulir(DjangoModelFactory[VersiFormulir]):
    """A wording older than the one in force; give ``berlaku_dari`` for a newer one."""

    class Meta:
        model = VersiFormulir

    formulir = JenisFormulir.KEIKUTSERTAAN
    versi = factory.Sequence(lambda n: f"uji-{n}")
    berlaku_dari = factory.Sequence(lambda n: dt.date(2020, 1, 1) + dt.timedelta(days=n))
    teks = factory.LazyFunction(lambda: ["Data yang saya sampaikan benar."])


class PabrikUsulPersyaratan(DjangoModelFactory[UsulPersyaratan]):
    class Meta:
        model = UsulPersyaratan

    jenis_pengguna = JenisPengguna.PENYEDIA_BADAN_USAHA
    nama = factory.Sequence(lambda n: f"Dokumen tambahan {n}")
    dasar_aturan_lkpp = "Peraturan LKPP Nomor 12 Tahun 2021 Lampiran II"
    status = StatusUsul.DIAJUKAN
    pengusul = factory.SubFactory("tests.pabrik.PabrikPengguna", peran=("regver",))
