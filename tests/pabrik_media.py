"""Factories of the backup media."""

from __future__ import annotations

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from arsip.cadangan.enums import JenisSasaran
from arsip.cadangan.models import Repositori, Salinan, Sasaran
from arsip.media.enums import CaraHapus, JenisPindah, JenisSerah, SebabTolak
from arsip.media.models import (
    IsiMedia,
    Media,
    PenghapusanMedia,
    PerpindahanMedia,
    RencanaRotasi,
    SerahTerimaMedia,
    SlotRotasi,
    TempatAman,
    TemuanMedia,
)


class PabrikTempatAman(DjangoModelFactory[TempatAman]):
    class Meta:
        model = TempatAman

    nama = factory.Sequence(lambda n: f"Brankas {n}")
    gedung = "Kantor Bupati"
    ruang = factory.Sequence(lambda n: f"Bagian Umum {n}")
    penanggung_nama = "Andi Baso"


class RepositoriUntukMedia(DjangoModelFactory[Repositori]):
    """A main repository for rows of this duty; nothing lies there."""

    class Meta:
        model = Repositori

    kode = factory.Sequence(lambda n: f"utama-m{n}")
    nama = factory.Sequence(lambda n: f"Repositori utama {n}")
    alamat = factory.Sequence(lambda n: f"/srv/utama/{n}")
    berkas_sandi = "env:LPSE_SANDI_UJI"


class RepositoriMedia(RepositoriUntukMedia):
    kode = factory.Sequence(lambda n: f"media-m{n}")
    nama = factory.Sequence(lambda n: f"Repositori media {n}")
    jenis = "media"
    alamat = factory.Sequence(lambda n: f"/media/m{n}/lpse-restic")


class SasaranUntukMedia(DjangoModelFactory[Sasaran]):
    class Meta:
        model = Sasaran

    kode = factory.Sequence(lambda n: f"sasaran-m{n}")
    nama = factory.Sequence(lambda n: f"Sasaran media {n}")
    jenis = JenisSasaran.FOLDER
    folder = factory.LazyFunction(lambda: ["/srv/berkas"])
    server = "portal"
    repositori = factory.SubFactory(RepositoriUntukMedia)


class SalinanUntukMedia(DjangoModelFactory[Salinan]):
    class Meta:
        model = Salinan

    restic_id = factory.Sequence(lambda n: f"{n:064x}")
    sasaran = factory.SubFactory(SasaranUntukMedia)
    repositori = factory.SelfAttribute("sasaran.repositori")
    waktu_data = factory.LazyFunction(timezone.now)
    byte_asal = 1000
    byte_baru = 500
    manifes = factory.LazyFunction(dict)


class PabrikMedia(DjangoModelFactory[Media]):
    """A prepared medium that is not plugged in; the chain of custody is left to the services."""

    class Meta:
        model = Media

    kode = factory.Sequence(lambda n: f"UJ-{n:02}")
    status = "siap"
    repositori = factory.SubFactory(RepositoriMedia)
    server = "portal"


class PabrikIsiMedia(DjangoModelFactory[IsiMedia]):
    class Meta:
        model = IsiMedia

    media = factory.SubFactory(PabrikMedia)
    salinan = factory.SubFactory(SalinanUntukMedia)
    restic_id = factory.Sequence(lambda n: f"{n:064x}")
    pohon = factory.Sequence(lambda n: f"{n + 1:064x}")


class PabrikTemuanMedia(DjangoModelFactory[TemuanMedia]):
    class Meta:
        model = TemuanMedia

    server = "portal"
    titik_pasang = factory.Sequence(lambda n: f"/media/asing{n}")
    sebab = SebabTolak.PALSU


class PabrikRencanaRotasi(DjangoModelFactory[RencanaRotasi]):
    class Meta:
        model = RencanaRotasi

    nama = factory.Sequence(lambda n: f"Rotasi {n}")
    mulai = factory.LazyFunction(timezone.localdate)


class PabrikSlotRotasi(DjangoModelFactory[SlotRotasi]):
    class Meta:
        model = SlotRotasi

    rencana = factory.SubFactory(PabrikRencanaRotasi)
    nama = "Anak, minggu ke-1"
    media = factory.SubFactory(PabrikMedia)


class PabrikSerahTerimaMedia(DjangoModelFactory[SerahTerimaMedia]):
    class Meta:
        model = SerahTerimaMedia

    jenis = JenisSerah.SIMPAN
    penyerah = factory.SubFactory("tests.pabrik.PabrikPengguna")
    penerima_nama = "Andi Baso"
    penerima_jabatan = "Kepala Subbagian Rumah Tangga"
    tempat = factory.SubFactory(PabrikTempatAman)


class PabrikPerpindahanMedia(DjangoModelFactory[PerpindahanMedia]):
    class Meta:
        model = PerpindahanMedia

    media = factory.SubFactory(PabrikMedia)
    urut = 1
    jenis = JenisPindah.TERDAFTAR


class PabrikPenghapusanMedia(DjangoModelFactory[PenghapusanMedia]):
    class Meta:
        model = PenghapusanMedia

    media = factory.SubFactory(PabrikMedia)
    cara = CaraHapus.KUNCI
    alasan = "Diganti media baru"
    petugas = factory.SubFactory("tests.pabrik.PabrikPengguna")
