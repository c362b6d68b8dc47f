"""Factories of the official papers."""

from __future__ import annotations

import io

import factory
import pikepdf
from django.utils import timezone
from factory.django import DjangoModelFactory

from lpse.berkas.services import simpan as simpan_berkas
from lpse.naskah.kode import kode_baru
from lpse.naskah.models import FormatNomor, Naskah, PencacahNomor, RevisiNaskah, TandaTangan


class PabrikFormatNomor(DjangoModelFactory[FormatNomor]):
    class Meta:
        model = FormatNomor

    jenis = factory.Sequence(lambda n: f"uji.jenis_{n}")
    format = "{klasifikasi}/{urut:03}/LPSE/{bulan_romawi}/{tahun}"
    klasifikasi = "000.3.5"


class PabrikPencacahNomor(DjangoModelFactory[PencacahNomor]):
    class Meta:
        model = PencacahNomor

    jenis = factory.Sequence(lambda n: f"uji.jenis_{n}")
    kurun = "2026"


class PabrikNaskah(DjangoModelFactory[Naskah]):
    """A draft; only the services make a final one."""

    class Meta:
        model = Naskah

    kode = factory.LazyFunction(lambda: kode_baru("LPSE Luwu Utara"))
    jenis = "uji.contoh"
    jenis_nama = "Berita Acara Contoh"
    unit = "uji"
    perihal = "Contoh naskah"
    tanggal = factory.LazyFunction(timezone.localdate)
    tahun = factory.LazyAttribute(lambda n: n.tanggal.year)


class PabrikTandaTangan(DjangoModelFactory[TandaTangan]):
    class Meta:
        model = TandaTangan

    naskah = factory.SubFactory(PabrikNaskah)
    urutan = 1
    jabatan = "Kepala LPSE"
    nama = "Andi Nurhayati"


def _lembar_kosong() -> bytes:
    """One empty page."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        keluar = io.BytesIO()
        pdf.save(keluar)
    return keluar.getvalue()


class PabrikRevisiNaskah(DjangoModelFactory[RevisiNaskah]):
    class Meta:
        model = RevisiNaskah

    naskah = factory.SubFactory(PabrikNaskah)
    urutan = 1
    berkas = factory.LazyFunction(
        lambda: simpan_berkas(isi=_lembar_kosong(), nama="contoh.pdf", tipe="application/pdf", kegunaan="naskah")
    )
    sha256 = factory.Sequence(lambda n: f"{n:064x}")
    ukuran = 15
    sebab = "dirender"
