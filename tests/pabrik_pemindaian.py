"""Factories of the search and of the scan intake."""

from __future__ import annotations

import io
from typing import Any

import factory
from django.db import connection
from factory.django import DjangoModelFactory
from PIL import Image, ImageDraw, ImageFont

from arsip.pemindaian.berkas import PINDAIAN
from arsip.pemindaian.models import KirimanPindaian, LembarPindaian, PengenalanTeks
from arsip.pencarian.models import IndeksDokumen, Kosakata
from tests.pabrik_berkas import PabrikBerkas
from tests.pabrik_dokumen import PabrikDokumen, PabrikVersiDokumen

TULISAN = ("PEMERINTAH KABUPATEN CONTOH", "Nomor: 000.3.5/017/LPSE/2019", "Berita acara kendaraan operasional")


def halaman_pindai(tulisan: tuple[str, ...] = TULISAN) -> bytes:
    """A PDF that is nothing but a picture of a typed page, as a scanner makes it."""
    kertas = Image.new("L", (1100, 620), 255)
    pena = ImageDraw.Draw(kertas)
    for n, baris in enumerate(tulisan):
        pena.text((70, 80 + 80 * n), baris, fill=0, font=ImageFont.load_default(size=38))
    keluar = io.BytesIO()
    kertas.save(keluar, "PDF", resolution=150)
    return keluar.getvalue()


def tanpa_gerbang_retensi() -> None:
    """Let a test end a document by itself, for the rest of its transaction; in the office only minutes can."""
    with connection.cursor() as kursor:
        kursor.execute("ALTER TABLE arsip_dokumen DISABLE TRIGGER arsip_jaga_dokumen")


class PabrikIndeksDokumen(DjangoModelFactory[IndeksDokumen]):
    """The row that the triggers made of a document; text and state are put in as a reading would."""

    class Meta:
        model = IndeksDokumen

    @classmethod
    def _create(cls, model_class: type[IndeksDokumen], *_args: Any, **isian: Any) -> IndeksDokumen:  # noqa: ANN401 - factory_boy
        baca = {k: isian.pop(k) for k in ("isi", "keadaan") if k in isian}
        dokumen = isian.pop("dokumen", None) or PabrikDokumen(**isian)
        model_class.objects.filter(pk=dokumen.pk).update(**baca or {"keadaan": "terbaca"})
        return model_class.objects.get(pk=dokumen.pk)


class PabrikKosakata(DjangoModelFactory[Kosakata]):
    class Meta:
        model = Kosakata

    kata = factory.Sequence(lambda n: f"kata{'abcdefghij'[n % 10]}{'abcdefghij'[n // 10 % 10]}")
    dokumen = 3
    trigram = factory.LazyAttribute(lambda k: [k.kata[:3]])


class PabrikKirimanPindaian(DjangoModelFactory[KirimanPindaian]):
    class Meta:
        model = KirimanPindaian

    nama = factory.Sequence(lambda n: f"Lemari {n}")
    pemilik = factory.SubFactory("tests.pabrik.PabrikPengguna", peran=("regver",))
    dibuat_oleh = factory.SelfAttribute("pemilik")


class PabrikLembarPindaian(DjangoModelFactory[LembarPindaian]):
    class Meta:
        model = LembarPindaian

    kiriman = factory.SubFactory(PabrikKirimanPindaian)
    urutan = factory.LazyAttribute(lambda o: o.kiriman.lembar.count() + 1)
    berkas = factory.SubFactory(PabrikBerkas, kegunaan=PINDAIAN)
    nama = factory.LazyAttribute(lambda o: o.berkas.nama if o.berkas else "rusak.pdf")
    sha256 = factory.LazyAttribute(lambda o: o.berkas.isi_id if o.berkas else "")


class PabrikPengenalanTeks(DjangoModelFactory[PengenalanTeks]):
    class Meta:
        model = PengenalanTeks

    versi = factory.SubFactory(PabrikVersiDokumen)
