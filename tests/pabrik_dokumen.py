"""Factories of the archive's register."""

from __future__ import annotations

import hashlib
from typing import Any

import factory
from django.contrib.auth.models import Group, Permission
from django.utils import timezone
from factory.django import DjangoModelFactory

from arsip.dokumen.berkas import ARSIP
from arsip.dokumen.enums import JenisDokumen, JenisRelasi, RezimKlasifikasi, Unit
from arsip.dokumen.models import (
    BerkasArsip,
    BerkasArsipGroupObjectPermission,
    BerkasArsipUserObjectPermission,
    Dokumen,
    DokumenGroupObjectPermission,
    DokumenUserObjectPermission,
    Klasifikasi,
    LokasiFisik,
    PihakDokumen,
    PindahItem,
    RelasiDokumen,
    VersiDokumen,
)
from tests.pabrik_berkas import ISI, PabrikBerkas


def klasifikasi(kode: str = "000.3.5") -> Klasifikasi:
    """A code of the tree that ``migrate`` has loaded."""
    return Klasifikasi.objects.get(rezim=RezimKlasifikasi.PERMENDAGRI_83_2022, kode=kode)


class PabrikKlasifikasi(DjangoModelFactory[Klasifikasi]):
    class Meta:
        model = Klasifikasi

    rezim = RezimKlasifikasi.PERMENDAGRI_83_2022
    kode = factory.Sequence(lambda n: f"999.{n % 1000}.{n // 1000}")
    uraian = "Contoh klasifikasi"


class PabrikLokasiFisik(DjangoModelFactory[LokasiFisik]):
    class Meta:
        model = LokasiFisik

    ruang = "Ruang Arsip"
    rak = "Rak 1"
    boks = factory.Sequence(lambda n: f"Boks {n}")
    map = "Map 1"


class PabrikBerkasArsip(DjangoModelFactory[BerkasArsip]):
    """An open file; numbers from 1,000 on stay clear of those that the services give."""

    class Meta:
        model = BerkasArsip

    urut = factory.Sequence(lambda n: 1000 + n)
    unit = Unit.ASE
    tahun = factory.LazyFunction(lambda: timezone.localdate().year)
    nomor = factory.LazyAttribute(lambda b: f"{b.urut}/{b.unit}/{b.tahun}"[:40])
    klasifikasi = factory.LazyFunction(klasifikasi)
    uraian = "Pemeliharaan server SPSE"
    dibuka_pada = factory.LazyFunction(timezone.localdate)


class PabrikDokumen(DjangoModelFactory[Dokumen]):
    """A document without content; its item number moves the counter of its file."""

    class Meta:
        model = Dokumen

    berkas_arsip = factory.SubFactory(PabrikBerkasArsip)
    klasifikasi = factory.LazyAttribute(lambda d: d.berkas_arsip.klasifikasi)
    unit = factory.LazyAttribute(lambda d: d.berkas_arsip.unit)
    jenis = JenisDokumen.LAPORAN
    nomor = factory.Sequence(lambda n: f"000.3.5/{n:03}/LPSE/XI/2026")
    tanggal = factory.LazyFunction(timezone.localdate)
    uraian = "Laporan pemeliharaan server"

    @factory.lazy_attribute
    def nomor_item(self) -> int:
        arsip: BerkasArsip = self.berkas_arsip
        arsip.item_terakhir += 1
        arsip.save(update_fields=["item_terakhir"])
        return arsip.item_terakhir


class PabrikVersiDokumen(DjangoModelFactory[VersiDokumen]):
    class Meta:
        model = VersiDokumen

    dokumen = factory.SubFactory(PabrikDokumen)
    versi = factory.LazyAttribute(lambda v: v.dokumen.versi.count() + 1)
    berkas = factory.SubFactory(PabrikBerkas, kegunaan=ARSIP, pengunggah=None)
    sha256 = hashlib.sha256(ISI).hexdigest()
    ukuran = len(ISI)
    mime = "application/pdf"
    nama = "laporan.pdf"
    halaman = 1


class PabrikPihakDokumen(DjangoModelFactory[PihakDokumen]):
    class Meta:
        model = PihakDokumen

    dokumen = factory.SubFactory(PabrikDokumen)
    nama = "CV Maju Bersama"
    peran = "Penyedia"
    jenis = "instansi"


class PabrikRelasiDokumen(DjangoModelFactory[RelasiDokumen]):
    class Meta:
        model = RelasiDokumen

    dari = factory.SubFactory(PabrikDokumen)
    ke = factory.SubFactory(PabrikDokumen)
    jenis = JenisRelasi.MERUJUK


class PabrikPindahItem(DjangoModelFactory[PindahItem]):
    class Meta:
        model = PindahItem

    dokumen = factory.SubFactory(PabrikDokumen)
    dari = factory.SubFactory(PabrikBerkasArsip)
    nomor_lama = 1
    ke = factory.LazyAttribute(lambda p: p.dokumen.berkas_arsip)
    nomor_baru = factory.LazyAttribute(lambda p: p.dokumen.nomor_item)
    alasan = "Salah berkas"
    oleh = factory.SubFactory("tests.pabrik.PabrikPengguna", peran=("sekretariat",))


def _izin(kode: str) -> Any:  # noqa: ANN401 - a factory's declaration
    return factory.LazyFunction(lambda: Permission.objects.get(codename=kode, content_type__app_label="arsip"))


class PabrikDokumenUserObjectPermission(DjangoModelFactory[DokumenUserObjectPermission]):
    class Meta:
        model = DokumenUserObjectPermission

    content_object = factory.SubFactory(PabrikDokumen)
    user = factory.SubFactory("tests.pabrik.PabrikPengguna", peran=("auditor",))
    permission = _izin("view_dokumen")


class PabrikDokumenGroupObjectPermission(DjangoModelFactory[DokumenGroupObjectPermission]):
    class Meta:
        model = DokumenGroupObjectPermission

    content_object = factory.SubFactory(PabrikDokumen)
    group = factory.LazyFunction(lambda: Group.objects.get(name="auditor"))
    permission = _izin("view_dokumen")


class PabrikBerkasArsipUserObjectPermission(DjangoModelFactory[BerkasArsipUserObjectPermission]):
    class Meta:
        model = BerkasArsipUserObjectPermission

    content_object = factory.SubFactory(PabrikBerkasArsip)
    user = factory.SubFactory("tests.pabrik.PabrikPengguna", peran=("auditor",))
    permission = _izin("view_berkasarsip")


class PabrikBerkasArsipGroupObjectPermission(DjangoModelFactory[BerkasArsipGroupObjectPermission]):
    class Meta:
        model = BerkasArsipGroupObjectPermission

    content_object = factory.SubFactory(PabrikBerkasArsip)
    group = factory.LazyFunction(lambda: Group.objects.get(name="auditor"))
    permission = _izin("view_berkasarsip")
