"""Factories of drills and restore requests."""

from __future__ import annotations

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from arsip.cadangan.enums import JenisJalan, JenisSasaran
from arsip.cadangan.models import JalanCadangan, Repositori, Salinan, Sasaran
from arsip.pemulihan.enums import AsalUji, HasilUji, JenisPemulihan
from arsip.pemulihan.models import BatasPulih, PermintaanPulih, UjiPulih


class RepositoriPulih(DjangoModelFactory[Repositori]):
    """A repository for rows of this duty; nothing lies there."""

    class Meta:
        model = Repositori
        abstract = False

    kode = factory.Sequence(lambda n: f"pulih-{n}")
    nama = factory.Sequence(lambda n: f"Repositori pulih {n}")
    alamat = factory.Sequence(lambda n: f"/srv/pulih/{n}")
    berkas_sandi = "env:LPSE_SANDI_UJI"


class SasaranPulih(DjangoModelFactory[Sasaran]):
    """A database target."""

    class Meta:
        model = Sasaran

    kode = factory.Sequence(lambda n: f"pulih-{n}")
    nama = factory.Sequence(lambda n: f"Sasaran pulih {n}")
    jenis = JenisSasaran.BASISDATA
    asal_dsn = "env:UJI_SUMBER"
    server = "portal"
    repositori = factory.SubFactory(RepositoriPulih)


class SalinanPulih(DjangoModelFactory[Salinan]):
    class Meta:
        model = Salinan

    restic_id = factory.Sequence(lambda n: f"{n:064x}")
    sasaran = factory.SubFactory(SasaranPulih)
    repositori = factory.SelfAttribute("sasaran.repositori")
    waktu_data = factory.LazyFunction(lambda: timezone.now() - dt.timedelta(hours=2))
    byte_asal = 1_000_000
    byte_baru = 10_000
    manifes = factory.LazyFunction(
        lambda: {"tabel": {"public.paket": {"baris": 120, "contoh": 120, "sidik": "ab"}}, "server": 180000}
    )


class JalanPulih(DjangoModelFactory[JalanCadangan]):
    class Meta:
        model = JalanCadangan

    jenis = JenisJalan.UJI_PULIH
    sasaran = factory.SubFactory(SasaranPulih)
    repositori = factory.SelfAttribute("sasaran.repositori")
    kunci = factory.Sequence(str)
    server = "portal"


class PabrikBatasPulih(DjangoModelFactory[BatasPulih]):
    class Meta:
        model = BatasPulih

    sasaran = factory.SubFactory(SasaranPulih)
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

    salinan = factory.SubFactory(SalinanPulih)
    sasaran = factory.SelfAttribute("salinan.sasaran")
    jalan = factory.SubFactory(JalanPulih, sasaran=factory.SelfAttribute("..salinan.sasaran"))
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
    salinan = factory.SubFactory(SalinanPulih)
    tujuan = factory.Sequence(lambda n: f"pulih_{n}")
    alasan = "Data penawaran terhapus, tiket 214."
    peminta = factory.SubFactory("tests.pabrik.PabrikPengguna")
    kedaluwarsa_pada = factory.LazyFunction(lambda: timezone.now() + dt.timedelta(days=3))
