"""Factories of the register of SPSE users."""

from __future__ import annotations

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from lpse.identitas import nama as nama_orang
from registrasi.pengguna.enums import AsalPengguna, CaraPeriksa, DasarBenturan, JenisKejadian, JenisPerubahan
from registrasi.pengguna.models import (
    AkunSistem,
    BenturanKepentingan,
    BuktiPerubahan,
    KejadianPengguna,
    PenggunaSPSE,
    PermintaanPerubahan,
    Sistem,
)
from registrasi.persyaratan.enums import JenisPengguna

_ORANG = "tests.pabrik.PabrikPengguna"


class PabrikPenggunaSPSE(DjangoModelFactory[PenggunaSPSE]):
    """A provider, approved here; ``non_penyedia=True`` makes a PPK with a decree of one year."""

    class Meta:
        model = PenggunaSPSE

    class Params:
        non_penyedia = factory.Trait(
            jenis=JenisPengguna.PPK,
            bentuk_usaha="",
            nama=factory.Sequence(lambda n: f"Andi Pejabat {n}"),
            npwp="",
            npwp16="",
            nib="",
            nip=factory.Sequence(lambda n: f"19800101200501{n % 10_000:04}"),
            nik=factory.Sequence(lambda n: f"731701010180{n % 10_000:04}"),
            penanggung_jawab="",
            jabatan="Pejabat Pembuat Komitmen",
            instansi=factory.SubFactory("tests.pabrik.PabrikInstansi"),
            sk_nomor=factory.Sequence(lambda n: f"800/P{n}/2026"),
            sk_tanggal=dt.date(2026, 1, 5),
            sk_berlaku_sampai=dt.date(2026, 12, 31),
        )

    user_id = factory.Sequence(lambda n: f"PENGGUNA{n}")
    jenis = JenisPengguna.PENYEDIA_BADAN_USAHA
    bentuk_usaha = "Persekutuan Komanditer (CV)"
    nama = factory.Sequence(lambda n: f"CV Sinar Masamba {n}")
    nama_normal = factory.LazyAttribute(lambda o: nama_orang.normal(o.nama))
    npwp = factory.Sequence(lambda n: f"01{n % 10**10:010}803")
    npwp16 = factory.LazyAttribute(lambda o: f"0{o.npwp}" if len(o.npwp) == 15 else o.npwp)
    nib = factory.Sequence(lambda n: f"9120{n % 10**9:09}")
    surel = factory.Sequence(lambda n: f"pengguna{n}@usaha.example")
    telepon = factory.Sequence(lambda n: f"0812{n % 10**8:08}")
    alamat = "Jalan Ahmad Yani 1, Masamba"
    kabupaten = "Luwu Utara"
    provinsi = "Sulawesi Selatan"
    penanggung_jawab = factory.Sequence(lambda n: f"Hasan Basri {n}")
    asal = AsalPengguna.VERIFIKASI
    disetujui_pada = factory.LazyFunction(timezone.now)


class PabrikSistem(DjangoModelFactory[Sistem]):
    class Meta:
        model = Sistem

    kode = factory.Sequence(lambda n: f"sistem-{n}")
    nama = factory.Sequence(lambda n: f"Sistem {n}")


class PabrikAkunSistem(DjangoModelFactory[AkunSistem]):
    class Meta:
        model = AkunSistem

    pengguna = factory.SubFactory(PabrikPenggunaSPSE)
    sistem = factory.SubFactory(PabrikSistem)
    sejak = dt.date(2026, 1, 5)


class PabrikKejadianPengguna(DjangoModelFactory[KejadianPengguna]):
    class Meta:
        model = KejadianPengguna

    pengguna = factory.SubFactory(PabrikPenggunaSPSE)
    jenis = JenisKejadian.DISETUJUI


class PabrikPermintaanPerubahan(DjangoModelFactory[PermintaanPerubahan]):
    class Meta:
        model = PermintaanPerubahan

    pengguna = factory.SubFactory(PabrikPenggunaSPSE)
    jenis = JenisPerubahan.SUREL
    lama = factory.LazyAttribute(lambda o: {"surel": o.pengguna.surel})
    baru = factory.LazyFunction(lambda: {"surel": "baru@usaha.example"})
    alasan = "Surel lama tidak dapat dibuka"
    pemohon = "Hasan Basri"
    cara_periksa = CaraPeriksa.KTP
    diajukan_oleh = factory.SubFactory(_ORANG, peran=("regver",))


class PabrikBuktiPerubahan(DjangoModelFactory[BuktiPerubahan]):
    class Meta:
        model = BuktiPerubahan

    permintaan = factory.SubFactory(PabrikPermintaanPerubahan)
    kode = "permohonan"
    nama = "Surat permohonan bermeterai"
    asli_ditunjukkan = True
    berkas = factory.SubFactory("tests.pabrik_berkas.PabrikBerkas")


class PabrikBenturanKepentingan(DjangoModelFactory[BenturanKepentingan]):
    class Meta:
        model = BenturanKepentingan

    pengguna = factory.SubFactory(PabrikPenggunaSPSE, non_penyedia=True)
    pegawai = factory.SubFactory(_ORANG, peran=("regver",))
    dasar = DasarBenturan.NIK
