"""Factories of the matches with the register of listed providers."""

from __future__ import annotations

import factory
from factory.django import DjangoModelFactory

from registrasi.daftar_hitam.enums import Dasar
from registrasi.padanan.models import CocokDaftarHitam


class PabrikCocokDaftarHitam(DjangoModelFactory[CocokDaftarHitam]):
    """A user whose name stands in the register; nobody has answered it."""

    class Meta:
        model = CocokDaftarHitam

    entri = factory.SubFactory("tests.pabrik_daftar_hitam.PabrikDaftarHitam")
    pengguna = factory.SubFactory("tests.pabrik_pengguna_spse.PabrikPenggunaSPSE")
    nama = factory.SelfAttribute("pengguna.nama")
    dasar = Dasar.NAMA
