"""Factories of the loans and the read links."""

from __future__ import annotations

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from arsip.peminjaman.enums import JenisPakai
from arsip.peminjaman.models import DokumenTautan, PemakaianTautan, Peminjaman, TautanBaca
from arsip.peminjaman.services_tautan import sidik
from tests.pabrik_dokumen import PabrikDokumen, PabrikLokasiFisik


class PabrikPeminjaman(DjangoModelFactory[Peminjaman]):
    """A request for one document whose paper stands somewhere."""

    class Meta:
        model = Peminjaman

    dokumen = factory.SubFactory(PabrikDokumen, lokasi=factory.SubFactory(PabrikLokasiFisik))
    berkas_arsip = factory.LazyAttribute(lambda p: p.dokumen.berkas_arsip)
    peminjam = factory.SubFactory("tests.pabrik.PabrikPengguna", peran=("layanan",))
    peminjam_nama = factory.LazyAttribute(lambda p: p.peminjam.nama)
    keperluan = "Pemeriksaan reguler"
    hari_kerja = 5
    diajukan_oleh = factory.SelfAttribute("peminjam")


class PabrikTautanBaca(DjangoModelFactory[TautanBaca]):
    """An active link without a code; its secret is ``token-<n>``."""

    class Meta:
        model = TautanBaca

    sidik = factory.Sequence(lambda n: sidik(token=f"token-{n}"))
    nama = "Muh. Akbar"
    instansi = "BPK Perwakilan Sulawesi Selatan"
    nomor_surat = "12/ST/BPK/2026"
    tanggal_surat = factory.LazyFunction(timezone.localdate)
    keperluan = "Pemeriksaan belanja"
    berlaku_dari = factory.LazyFunction(lambda: timezone.now() - dt.timedelta(hours=1))
    berlaku_sampai = factory.LazyFunction(lambda: timezone.now() + dt.timedelta(days=7))
    dibuat_oleh = factory.SubFactory("tests.pabrik.PabrikPengguna", peran=("sekretariat",))


class PabrikDokumenTautan(DjangoModelFactory[DokumenTautan]):
    class Meta:
        model = DokumenTautan

    tautan = factory.SubFactory(PabrikTautanBaca)
    dokumen = factory.SubFactory(PabrikDokumen)


class PabrikPemakaianTautan(DjangoModelFactory[PemakaianTautan]):
    class Meta:
        model = PemakaianTautan

    tautan = factory.SubFactory(PabrikTautanBaca)
    jenis = JenisPakai.BUKA
