"""Factories of articles and what readers leave behind."""

from __future__ import annotations

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from layanan.pengetahuan.enums import Audiens, StatusArtikel
from layanan.pengetahuan.models import Artikel, LampiranArtikel, NilaiArtikel, PencarianKosong, VersiArtikel
from lpse.tampilan import bahasa


class PabrikArtikel(DjangoModelFactory[Artikel]):
    """Not published yet; ``terbit=True`` is read by its circle."""

    class Meta:
        model = Artikel

    class Params:
        terbit = factory.Trait(status=StatusArtikel.TERBIT, versi=1, terbit_pada=factory.LazyFunction(timezone.now))

    judul = factory.Sequence(lambda n: f"Artikel {n}")
    slug = factory.Sequence(lambda n: f"artikel-uji-{n}")
    ringkasan = "Ringkasan artikel."
    isi = "Isi artikel."
    tinjau_pada = factory.LazyFunction(lambda: bahasa.hari_ini() + dt.timedelta(days=90))
    pemilik = factory.SubFactory("tests.pabrik.PabrikPengguna")


class PabrikVersiArtikel(DjangoModelFactory[VersiArtikel]):
    class Meta:
        model = VersiArtikel

    artikel = factory.SubFactory(PabrikArtikel)
    nomor = 1
    judul = factory.SelfAttribute("artikel.judul")
    ringkasan = factory.SelfAttribute("artikel.ringkasan")
    isi = factory.SelfAttribute("artikel.isi")
    ditulis_oleh = factory.SubFactory("tests.pabrik.PabrikPengguna")


class PabrikLampiranArtikel(DjangoModelFactory[LampiranArtikel]):
    class Meta:
        model = LampiranArtikel

    artikel = factory.SubFactory(PabrikArtikel, terbit=True)
    berkas = factory.SubFactory("tests.pabrik_berkas.PabrikBerkas", kegunaan="layanan.pengetahuan")
    judul = "Panduan unggah penawaran"
    oleh = factory.SubFactory("tests.pabrik.PabrikPengguna")


class PabrikNilaiArtikel(DjangoModelFactory[NilaiArtikel]):
    class Meta:
        model = NilaiArtikel

    artikel = factory.SubFactory(PabrikArtikel, terbit=True)
    pembaca = factory.Sequence(lambda n: f"{n:064d}")
    membantu = True


class PabrikPencarianKosong(DjangoModelFactory[PencarianKosong]):
    class Meta:
        model = PencarianKosong

    kata = factory.Sequence(lambda n: f"kata {n}")
    audiens = Audiens.PUBLIK
