"""Factories of what applicants write from home."""

from __future__ import annotations

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from registrasi.daring.models import DrafDaring, JawabanPerbaikan
from registrasi.persyaratan.enums import JenisPengguna
from tests.pabrik_pendaftaran import PabrikButirPermohonan


class PabrikDrafDaring(DjangoModelFactory[DrafDaring]):
    """A link that was mailed and not opened yet."""

    class Meta:
        model = DrafDaring

    surel = factory.Sequence(lambda n: f"pemohon{n}@contoh.test")
    jenis_pengguna = JenisPengguna.PENYEDIA_BADAN_USAHA
    generasi = 1
    berlaku_sampai = factory.LazyFunction(lambda: timezone.now() + dt.timedelta(days=7))


class PabrikJawabanPerbaikan(DjangoModelFactory[JawabanPerbaikan]):
    class Meta:
        model = JawabanPerbaikan

    butir = factory.SubFactory(PabrikButirPermohonan)
    putaran = 2
    jawaban = "KTP asli kami tunjukkan hari Senin di loket."
