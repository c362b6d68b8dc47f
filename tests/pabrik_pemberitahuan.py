"""Factories of the notices and their outbox."""

from __future__ import annotations

from datetime import time

import factory
from factory.django import DjangoModelFactory

from lpse.pemberitahuan.enums import PilihanSurel, Saluran
from lpse.pemberitahuan.models import JamTenang, Kabar, KaitWeb, Kiriman, PreferensiKabar

_PENGGUNA = "tests.pabrik.PabrikPengguna"


class PabrikKabar(DjangoModelFactory[Kabar]):
    class Meta:
        model = Kabar

    penerima = factory.SubFactory(_PENGGUNA)
    jenis = "lpse.pemberitahuan.uji"
    judul = factory.Sequence(lambda n: f"Cakram /data server {n} kritis")
    isi = "Terpakai 93 persen, batas kritis 90 persen."


class PabrikKaitWeb(DjangoModelFactory[KaitWeb]):
    class Meta:
        model = KaitWeb

    nama = factory.Sequence(lambda n: f"Papan pantau {n}")
    url = "https://pantau.diskominfo.example/kait"


class PabrikKiriman(DjangoModelFactory[Kiriman]):
    """A mail that waits for the postman."""

    class Meta:
        model = Kiriman

    kabar = factory.SubFactory(PabrikKabar)
    saluran = Saluran.SUREL
    jenis = factory.LazyAttribute(lambda k: k.kabar.jenis if k.kabar else "lpse.pemberitahuan.uji")
    perihal = factory.LazyAttribute(lambda k: k.kabar.judul if k.kabar else "Kejadian")
    penerima = factory.LazyAttribute(lambda k: k.kabar.penerima if k.kabar else None)
    kunci = factory.Sequence(lambda n: f"uji:{n}")
    message_id = factory.LazyAttribute(lambda k: f"{k.kunci.replace(':', '.')}@lpse.example")


class PabrikPreferensiKabar(DjangoModelFactory[PreferensiKabar]):
    class Meta:
        model = PreferensiKabar

    pengguna = factory.SubFactory(_PENGGUNA)
    jenis = "lpse.pemberitahuan.uji"
    surel = PilihanSurel.RINGKASAN


class PabrikJamTenang(DjangoModelFactory[JamTenang]):
    class Meta:
        model = JamTenang

    pengguna = factory.SubFactory(_PENGGUNA)
    mulai = time(22)
    selesai = time(6)
