"""Factories of the stored files: rows with their content on disk."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Any

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from lpse.berkas import simpanan
from lpse.berkas.enums import Pemindaian, StatusBerkas
from lpse.berkas.models import Berkas, IsiBerkas, Unggahan
from tests.bantuan.berkas_baik import pdf

LAMPIRAN_UMUM = "lpse.lampiran_umum"
ISI = pdf()


class PabrikIsiBerkas(DjangoModelFactory[IsiBerkas]):
    """A one-page PDF that really lies in the store; one row however often it is made."""

    class Meta:
        model = IsiBerkas
        django_get_or_create = ("sha256",)
        skip_postgeneration_save = True

    sha256 = hashlib.sha256(ISI).hexdigest()
    ukuran = len(ISI)
    mime = "application/pdf"

    @factory.post_generation
    def di_cakram(self: Any, dibuat: bool, _nilai: object, **_lain: Any) -> None:  # noqa: ANN401 - factory_boy
        tempat = simpanan.letak(self.sha256)
        if dibuat and not tempat.exists():
            tempat.parent.mkdir(parents=True, exist_ok=True)
            tempat.write_bytes(ISI)


class PabrikBerkas(DjangoModelFactory[Berkas]):
    class Meta:
        model = Berkas

    isi = factory.SubFactory(PabrikIsiBerkas)
    nama = factory.Sequence(lambda n: f"surat-{n}.pdf")
    mime = "application/pdf"
    kegunaan = LAMPIRAN_UMUM
    status = StatusBerkas.TERSEDIA
    pemindaian = Pemindaian.TANPA
    halaman = 1
    pengunggah = factory.SubFactory("tests.pabrik.PabrikPengguna", peran=("layanan",))


class PabrikUnggahan(DjangoModelFactory[Unggahan]):
    class Meta:
        model = Unggahan

    pengguna = factory.SubFactory("tests.pabrik.PabrikPengguna", peran=("layanan",))
    kegunaan = LAMPIRAN_UMUM
    nama = "surat.pdf"
    nama_asli = "surat.pdf"
    ukuran = len(ISI)
    kedaluwarsa_pada = factory.LazyFunction(lambda: timezone.now() + timedelta(hours=24))
