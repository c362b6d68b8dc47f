"""Factories of complaints, suggestions, requests for information, and the monthly report."""

from __future__ import annotations

import datetime as dt

import factory
from django.contrib.auth.models import Permission
from django.utils import timezone
from factory.django import DjangoModelFactory

from layanan.informasi.enums import CaraKirim, CaraMemperoleh, StatusPermintaan
from layanan.informasi.models import KeberatanInformasi, LampiranInformasi, PermintaanInformasi
from layanan.keluhan.enums import JenisPesan, Putusan, StatusKeluhan, StatusMasukan, Tentang, TopikMasukan
from layanan.keluhan.models import (
    Keberatan,
    Keluhan,
    LampiranKeluhan,
    Masukan,
    Pengadu,
    PengaduUserObjectPermission,
    PesanKeluhan,
    Terlapor,
)
from layanan.laporan.models import LaporanBulanan
from lpse.tampilan import bahasa

_ORANG = "tests.pabrik.PabrikPengguna"
_BERKAS = "tests.pabrik_berkas.PabrikBerkas"
_S = StatusKeluhan
_DIPUTUS = {_S.DIPUTUS, _S.KEBERATAN, _S.SELESAI}


def _kemudian(hari: int) -> dt.date:
    return bahasa.hari_ini() + dt.timedelta(days=hari)


class PabrikKeluhan(DjangoModelFactory[Keluhan]):
    """Anonymous unless a ``PabrikPengadu`` is made for it; ``status=…`` puts it anywhere on its road."""

    class Meta:
        model = Keluhan

    class Params:
        diputus = factory.LazyAttribute(lambda k: k.status in _DIPUTUS)
        ditangani = factory.LazyAttribute(lambda k: k.status in {_S.DITANGANI, _S.KLARIFIKASI} | _DIPUTUS)

    nomor = factory.Sequence(lambda n: f"KLH-2025-{n:04d}")
    tentang = Tentang.LAYANAN
    perihal = "Antrean tidak dipanggil berurutan"
    uraian = "Saya menunggu dua jam, yang datang kemudian dipanggil lebih dahulu."
    status = _S.BARU
    tenggat = factory.LazyFunction(lambda: _kemudian(20))
    penangan = factory.Maybe("ditangani", factory.SubFactory(_ORANG, peran=("sekretariat",)), None)
    klarifikasi_sejak = factory.LazyAttribute(lambda k: bahasa.hari_ini() if k.status == _S.KLARIFIKASI else None)
    putusan = factory.LazyAttribute(lambda k: Putusan.TERBUKTI if k.diputus else "")
    uraian_putusan = factory.LazyAttribute(lambda k: "Terbukti." if k.diputus else "")
    tindak_lanjut = factory.LazyAttribute(lambda k: "Mesin antrean diganti." if k.diputus else "")
    diputus_oleh = factory.LazyAttribute(lambda k: k.penangan if k.diputus else None)
    diputus_pada = factory.LazyAttribute(lambda k: timezone.now() if k.diputus else None)
    batas_keberatan = factory.LazyAttribute(lambda k: _kemudian(14) if k.diputus else None)


class PabrikPengadu(DjangoModelFactory[Pengadu]):
    class Meta:
        model = Pengadu

    keluhan = factory.SubFactory(PabrikKeluhan)
    nama = "Hj. Andi Tenri"
    surel = factory.Sequence(lambda n: f"pengadu{n}@contoh.test")


class PabrikPengaduUserObjectPermission(DjangoModelFactory[PengaduUserObjectPermission]):
    class Meta:
        model = PengaduUserObjectPermission

    content_object = factory.SubFactory(PabrikPengadu)
    user = factory.SubFactory(_ORANG, peran=("layanan",))
    permission = factory.LazyFunction(
        lambda: Permission.objects.get(content_type__app_label="layanan", codename="lihat_pengadu")
    )


class PabrikTerlapor(DjangoModelFactory[Terlapor]):
    class Meta:
        model = Terlapor

    keluhan = factory.SubFactory(PabrikKeluhan)
    pengguna = factory.SubFactory(_ORANG, peran=("layanan",))


class PabrikPesanKeluhan(DjangoModelFactory[PesanKeluhan]):
    class Meta:
        model = PesanKeluhan

    keluhan = factory.SubFactory(PabrikKeluhan, status=_S.DITANGANI)
    jenis = JenisPesan.CATATAN
    isi = "Rekaman antrean diperiksa."
    oleh = factory.SelfAttribute("keluhan.penangan")


class PabrikLampiranKeluhan(DjangoModelFactory[LampiranKeluhan]):
    class Meta:
        model = LampiranKeluhan

    keluhan = factory.SubFactory(PabrikKeluhan)
    berkas = factory.SubFactory(_BERKAS, kegunaan="layanan.keluhan")


class PabrikKeberatan(DjangoModelFactory[Keberatan]):
    class Meta:
        model = Keberatan

    keluhan = factory.SubFactory(PabrikKeluhan, status=_S.KEBERATAN)
    alasan = "Rekaman hari lain yang diperiksa."
    tenggat = factory.LazyFunction(lambda: _kemudian(20))


class PabrikMasukan(DjangoModelFactory[Masukan]):
    class Meta:
        model = Masukan

    class Params:
        jalan = factory.LazyAttribute(lambda m: m.status in {StatusMasukan.DITINDAKLANJUTI, StatusMasukan.SELESAI})
        usai = factory.LazyAttribute(lambda m: m.status in {StatusMasukan.SELESAI, StatusMasukan.TIDAK_DILANJUTKAN})

    nomor = factory.Sequence(lambda n: f"MSK-2025-{n:04d}")
    topik = TopikMasukan.LOKET
    isi = "Sediakan kursi untuk lansia."
    status = StatusMasukan.BARU
    penanggung_jawab = factory.Maybe("jalan", factory.SubFactory(_ORANG, peran=("sekretariat",)), None)
    tenggat = factory.LazyAttribute(lambda m: _kemudian(7) if m.jalan else None)
    tindak_lanjut = factory.LazyAttribute(lambda m: "Kursi dipesan." if m.jalan else "")
    hasil = factory.LazyAttribute(lambda m: "Kursi tersedia." if m.usai else "")
    selesai_pada = factory.LazyAttribute(lambda m: timezone.now() if m.usai else None)


class PabrikPermintaanInformasi(DjangoModelFactory[PermintaanInformasi]):
    class Meta:
        model = PermintaanInformasi

    class Params:
        dijawab = factory.LazyAttribute(lambda p: p.status == StatusPermintaan.DIJAWAB)

    nomor = factory.Sequence(lambda n: f"PI-2025-{n:04d}")
    nama = "Baso Mappangara"
    alamat = "Jalan Simpurusiang, Masamba"
    surel = "baso@contoh.test"
    rincian = "Daftar paket tender tahun 2025."
    tujuan = "Penelitian"
    cara = CaraMemperoleh.SALINAN_DIGITAL
    kirim = CaraKirim.SUREL
    status = StatusPermintaan.DIAJUKAN
    tenggat_awal = factory.LazyFunction(lambda: _kemudian(14))
    tenggat = factory.SelfAttribute("tenggat_awal")
    hasil = factory.LazyAttribute(lambda p: "diberikan" if p.dijawab else "")
    uraian_jawaban = factory.LazyAttribute(lambda p: "Terlampir." if p.dijawab else "")
    dijawab_pada = factory.LazyAttribute(lambda p: timezone.now() if p.dijawab else None)
    dijawab_oleh = factory.Maybe("dijawab", factory.SubFactory(_ORANG, peran=("layanan",)), None)


class PabrikLampiranInformasi(DjangoModelFactory[LampiranInformasi]):
    class Meta:
        model = LampiranInformasi

    permintaan = factory.SubFactory(PabrikPermintaanInformasi)
    berkas = factory.SubFactory(_BERKAS, kegunaan="layanan.informasi")
    arah = "jawaban"


class PabrikKeberatanInformasi(DjangoModelFactory[KeberatanInformasi]):
    """Open, against an answer; ``putusan=…`` with its three companions makes it an answered one."""

    class Meta:
        model = KeberatanInformasi

    nomor = factory.Sequence(lambda n: f"KBI-2025-{n:04d}")
    permintaan = factory.SubFactory(PabrikPermintaanInformasi, status=StatusPermintaan.DIJAWAB)
    alasan = "tidak_sesuai"
    uraian = "Yang diminta tahun 2025, yang diberikan tahun 2024."
    tenggat = factory.LazyFunction(lambda: _kemudian(42))


class PabrikLaporanBulanan(DjangoModelFactory[LaporanBulanan]):
    class Meta:
        model = LaporanBulanan

    bulan = dt.date(2026, 1, 1)
    oleh = factory.SubFactory(_ORANG, peran=("layanan",))
