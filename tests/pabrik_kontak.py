"""Factories of the contacts."""

from __future__ import annotations

import factory
from factory.django import DjangoModelFactory

from layanan.kontak.enums import JenisPenggunaLayanan
from layanan.kontak.models import Kontak
from layanan.kontak.services import kunci_nama
from lpse.identitas import kontak as normal


class PabrikKontakLayanan(DjangoModelFactory[Kontak]):
    class Meta:
        model = Kontak

    nama = factory.Sequence(lambda n: f"Andi Pemakai {n}")
    nama_normal = factory.LazyAttribute(lambda o: kunci_nama(nama=o.nama))
    jenis_pengguna = JenisPenggunaLayanan.PENYEDIA
    surel = factory.Sequence(lambda n: f"pemakai{n}@masamba.example")
    telepon = factory.Sequence(lambda n: f"0812 4000 {n:04}")
    telepon_normal = factory.LazyAttribute(lambda o: normal.telepon(o.telepon))
