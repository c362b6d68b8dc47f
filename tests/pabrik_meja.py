"""Factories of the desk."""

from __future__ import annotations

import factory
from factory.django import DjangoModelFactory

from layanan.meja.models import BalasanBaku, DrafPesan, Makro, SedangMenulis

_TIKET = "tests.pabrik_tiket.PabrikTiket"
_ORANG = "tests.pabrik.PabrikPengguna"


class PabrikBalasanBaku(DjangoModelFactory[BalasanBaku]):
    class Meta:
        model = BalasanBaku

    judul = factory.Sequence(lambda n: f"Minta tangkapan layar {n}")
    isi = "Yth. {pelapor}, mohon kirim tangkapan layar galat pada tiket {nomor}."


class PabrikMakro(DjangoModelFactory[Makro]):
    class Meta:
        model = Makro
        skip_postgeneration_save = True

    nama = factory.Sequence(lambda n: f"Minta bukti dan tunggu {n}")
    ambil = True
    balasan = factory.SubFactory(PabrikBalasanBaku)
    sesudah = "menunggu_pengguna"


class PabrikDrafPesan(DjangoModelFactory[DrafPesan]):
    class Meta:
        model = DrafPesan

    tiket = factory.SubFactory(_TIKET)
    pengguna = factory.SubFactory(_ORANG)
    isi = "Kami sedang memeriksa log unggahan"


class PabrikSedangMenulis(DjangoModelFactory[SedangMenulis]):
    class Meta:
        model = SedangMenulis

    tiket = factory.SubFactory(_TIKET)
    pengguna = factory.SubFactory(_ORANG)
