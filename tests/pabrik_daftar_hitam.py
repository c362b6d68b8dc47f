"""Factories of the register of listed providers."""

from __future__ import annotations

import datetime as dt

import factory
from factory.django import DjangoModelFactory

from lpse.identitas import nama as nama_orang
from lpse.tampilan import bahasa
from registrasi.daftar_hitam.berkas import KEGUNAAN
from registrasi.daftar_hitam.enums import StatusDaftarHitam
from registrasi.daftar_hitam.models import DaftarHitam, RiwayatDaftarHitam
from tests.pabrik_berkas import PabrikBerkas


class PabrikDaftarHitam(DjangoModelFactory[DaftarHitam]):
    """An entry in force today; ``status="penundaan"`` and ``"pembatalan"`` bring their decree along."""

    class Meta:
        model = DaftarHitam

    class Params:
        berubah = factory.LazyAttribute(lambda e: e.status != StatusDaftarHitam.TAYANG)
        ditunda = factory.LazyAttribute(lambda e: e.status == StatusDaftarHitam.PENUNDAAN)

    nama = factory.Sequence(lambda n: f"CV Langgar Uji {n}")
    nama_normal = factory.LazyAttribute(lambda e: nama_orang.normal(e.nama))
    nomor_sk = factory.Sequence(lambda n: f"600/P{n}/SK-DH/2026")
    tanggal_sk = factory.LazyAttribute(lambda e: e.berlaku_dari)
    penerbit = "PA Dinas PUPR Kabupaten Luwu Utara"
    berlaku_dari = factory.LazyFunction(lambda: bahasa.hari_ini() - dt.timedelta(days=30))
    berlaku_sampai = factory.LazyFunction(lambda: bahasa.hari_ini() + dt.timedelta(days=335))
    jenis_pelanggaran = "Tidak melaksanakan kontrak"
    status = StatusDaftarHitam.TAYANG
    bukti = factory.SubFactory(PabrikBerkas, kegunaan=KEGUNAAN)
    sk_perubahan_nomor = factory.LazyAttribute(lambda e: f"{e.nomor_sk}/UBAH" if e.berubah else "")
    sk_perubahan_tanggal = factory.LazyAttribute(lambda e: e.tanggal_sk if e.berubah else None)
    putusan_nomor = factory.LazyAttribute(lambda e: "41/G/2026/PTUN.MKS" if e.ditunda else "")
    putusan_tanggal = factory.LazyAttribute(lambda e: e.tanggal_sk if e.ditunda else None)
    putusan_kota = factory.LazyAttribute(lambda e: "Makassar" if e.ditunda else "")
    putusan_deskripsi = factory.LazyAttribute(lambda e: "Gugatan dikabulkan sementara." if e.ditunda else "")


class PabrikRiwayatDaftarHitam(DjangoModelFactory[RiwayatDaftarHitam]):
    class Meta:
        model = RiwayatDaftarHitam

    entri = factory.SubFactory(PabrikDaftarHitam)
    ke = StatusDaftarHitam.TAYANG
    nomor_sk = factory.SelfAttribute("entri.nomor_sk")
    tanggal_sk = factory.SelfAttribute("entri.tanggal_sk")
