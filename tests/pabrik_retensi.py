"""Factories of retention."""

from __future__ import annotations

import datetime as dt

import factory
from factory.django import DjangoModelFactory

from arsip.retensi.enums import JenisUsul, NasibAkhir, PemberiPersetujuan, SebagaiPenyetuju, StatusUsul
from arsip.retensi.models import (
    AnggotaPanitia,
    AturanRetensi,
    ButirPemindahan,
    ButirUsul,
    CakupanPenahanan,
    JamRetensi,
    NasibBerkas,
    Pemindahan,
    PenahananHukum,
    PersetujuanUsul,
    SuratPersetujuan,
    UsulPenyusutan,
)
from tests.pabrik_dokumen import PabrikBerkasArsip, PabrikKlasifikasi, PabrikLokasiFisik

_ORANG = "tests.pabrik.PabrikPengguna"
SIDIK = "0" * 64


class PabrikAturanRetensi(DjangoModelFactory[AturanRetensi]):
    class Meta:
        model = AturanRetensi

    klasifikasi = factory.SubFactory(PabrikKlasifikasi)
    versi = 1
    berlaku_mulai = dt.date(2016, 1, 1)
    aktif_tahun = 2
    inaktif_tahun = 3
    nasib = NasibAkhir.MUSNAH
    dasar = "PP 28/2012"


class PabrikNasibBerkas(DjangoModelFactory[NasibBerkas]):
    class Meta:
        model = NasibBerkas

    berkas_arsip = factory.SubFactory(PabrikBerkasArsip)
    alasan = "Bernilai sejarah"
    oleh = factory.SubFactory(_ORANG, peran=("kepala",))


class PabrikPenahananHukum(DjangoModelFactory[PenahananHukum]):
    class Meta:
        model = PenahananHukum

    perkara = "Sengketa tender jalan"
    nomor = factory.Sequence(lambda n: f"{n}/G/2026/PTUN")
    dasar = "Surat kejaksaan"
    mulai = dt.date(2026, 1, 5)
    oleh = factory.SubFactory(_ORANG, peran=("sekretariat",))


class PabrikCakupanPenahanan(DjangoModelFactory[CakupanPenahanan]):
    class Meta:
        model = CakupanPenahanan

    penahanan = factory.SubFactory(PabrikPenahananHukum)
    berkas_arsip = factory.SubFactory(PabrikBerkasArsip)


class PabrikPemindahan(DjangoModelFactory[Pemindahan]):
    class Meta:
        model = Pemindahan

    lokasi = factory.SubFactory(PabrikLokasiFisik)
    oleh = factory.SubFactory(_ORANG, peran=("sekretariat",))


class PabrikButirPemindahan(DjangoModelFactory[ButirPemindahan]):
    class Meta:
        model = ButirPemindahan

    pemindahan = factory.SubFactory(PabrikPemindahan)
    berkas_arsip = factory.SubFactory(PabrikBerkasArsip)


class PabrikUsulPenyusutan(DjangoModelFactory[UsulPenyusutan]):
    """A list that is drawn up; ``sidik`` is set so that a test may put it further along."""

    class Meta:
        model = UsulPenyusutan

    jenis = JenisUsul.MUSNAH
    tahun = factory.Sequence(lambda n: 2100 + n)  # years that the demo office has no list of
    pengusul = factory.SubFactory(_ORANG, peran=("sekretariat",))
    sidik = SIDIK


class PabrikButirUsul(DjangoModelFactory[ButirUsul]):
    class Meta:
        model = ButirUsul

    usul = factory.SubFactory(PabrikUsulPenyusutan)
    berkas_arsip = factory.SubFactory(PabrikBerkasArsip)
    nasib_jra = NasibAkhir.MUSNAH
    lama_tahun = 5
    jatuh_tempo = dt.date(2024, 12, 31)


class PabrikAnggotaPanitia(DjangoModelFactory[AnggotaPanitia]):
    class Meta:
        model = AnggotaPanitia

    usul = factory.SubFactory(PabrikUsulPenyusutan)
    pengguna = factory.SubFactory(_ORANG, peran=("regver",))


class PabrikPersetujuanUsul(DjangoModelFactory[PersetujuanUsul]):
    class Meta:
        model = PersetujuanUsul

    usul = factory.SubFactory(
        PabrikUsulPenyusutan, status=StatusUsul.PERSETUJUAN, nomor_sk="1/SK/2026", tanggal_sk=dt.date(2026, 1, 5)
    )
    oleh = factory.SubFactory(_ORANG, peran=("kepala",))
    sebagai = SebagaiPenyetuju.KEPALA
    sidik = SIDIK


class PabrikSuratPersetujuan(DjangoModelFactory[SuratPersetujuan]):
    class Meta:
        model = SuratPersetujuan

    usul = factory.SubFactory(
        PabrikUsulPenyusutan, status=StatusUsul.DISETUJUI, nomor_sk="1/SK/2026", tanggal_sk=dt.date(2026, 1, 5)
    )
    pemberi = PemberiPersetujuan.KEPALA_DAERAH
    nomor = "000.5.6/12/Setda"
    tanggal = dt.date(2026, 6, 1)
    oleh = factory.SubFactory(_ORANG, peran=("sekretariat",))


def jam(berkas_id: int) -> JamRetensi:
    """The clock of a file, read anew."""
    return JamRetensi.objects.select_related("berkas_arsip").get(pk=berkas_id)
