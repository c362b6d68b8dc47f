"""Factories of drills and restore requests."""

from __future__ import annotations

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from arsip.cadangan.enums import JenisJalan
from arsip.pemulihan.enums import AsalUji, HasilUji, JenisPemulihan
from arsip.pemulihan.models import BatasPulih, PermintaanPulih, UjiPulih
from tests.pabrik_cadangan import PabrikJalanCadangan, PabrikSalinan, PabrikSasaran


class PabrikBatasPulih(DjangoModelFactory[BatasPulih]):
    class Meta:
        model = BatasPulih

    sasaran = factory.SubFactory(PabrikSasaran)
    rpo_menit = 360
    rto_menit = 240


class PabrikUjiPulih(DjangoModelFactory[UjiPulih]):
    """A drill that proved its snapshot; ``gagal=True`` one that found a missing row."""

    class Meta:
        model = UjiPulih

    class Params:
        gagal = factory.Trait(
            hasil=HasilUji.GAGAL,
            jumlah_beda=1,
            pemeriksaan=[
                {"uraian": "Tabel public.paket", "diharapkan": "120 baris", "didapat": "119 baris", "cocok": False}
            ],
        )

    salinan = factory.SubFactory(PabrikSalinan)
    sasaran = factory.SelfAttribute("salinan.sasaran")
    jalan = factory.SubFactory(
        PabrikJalanCadangan,
        jenis=JenisJalan.UJI_PULIH,
        sasaran=factory.SelfAttribute("..salinan.sasaran"),
        kunci=factory.Sequence(lambda n: f"uji-{n}"),
    )
    asal = AsalUji.UTAMA
    asal_nama = "Repositori utama"
    wadah = "klaster PostgreSQL 18 tersendiri"
    mulai = factory.LazyFunction(lambda: timezone.now() - dt.timedelta(minutes=7))
    selesai = factory.LazyFunction(timezone.now)
    hasil = HasilUji.BERHASIL
    rpo_detik = 7200
    rpo_sasaran = 25200
    rto_detik = 360
    rto_sasaran = 14400
    pemeriksaan = factory.LazyFunction(
        lambda: [{"uraian": "Tabel public.paket", "diharapkan": "120 baris", "didapat": "120 baris", "cocok": True}]
    )
    jumlah_periksa = 1


class PabrikPermintaanPulih(DjangoModelFactory[PermintaanPulih]):
    """A request that waits for somebody else."""

    class Meta:
        model = PermintaanPulih

    jenis = JenisPemulihan.BASIS_DATA
    salinan = factory.SubFactory(PabrikSalinan)
    tujuan = factory.Sequence(lambda n: f"pulih_{n}")
    alasan = "Data penawaran terhapus, tiket 214."
    peminta = factory.SubFactory("tests.pabrik.PabrikPengguna")
    kedaluwarsa_pada = factory.LazyFunction(lambda: timezone.now() + dt.timedelta(days=3))
