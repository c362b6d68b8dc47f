"""Factories of the examination: claims, presence, requests for repair, decisions."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from lpse.tampilan import bahasa
from registrasi.pendaftaran.enums import HasilButir, StatusPermohonan
from registrasi.pendaftaran.models import Permohonan
from registrasi.persyaratan.enums import AlasanKurang
from registrasi.verifikasi.enums import AlasanTolak, HasilKeputusan
from registrasi.verifikasi.models import ButirPerbaikan, Kehadiran, Keputusan, Klaim, PermintaanPerbaikan
from tests.pabrik_pendaftaran import PabrikButirPermohonan, PabrikPermohonan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


class PabrikKlaim(DjangoModelFactory[Klaim]):
    class Meta:
        model = Klaim

    permohonan = factory.SubFactory(PabrikPermohonan)
    pemeriksa = factory.SubFactory("tests.pabrik.PabrikPengguna", peran=("regver",))


class PabrikKehadiran(DjangoModelFactory[Kehadiran]):
    class Meta:
        model = Kehadiran

    permohonan = factory.SubFactory(PabrikPermohonan)
    orang = factory.SubFactory("tests.pabrik.PabrikPengguna", peran=("regver",))


class PabrikPermintaanPerbaikan(DjangoModelFactory[PermintaanPerbaikan]):
    """An open request; ``PabrikButirPerbaikan`` adds what it asks for."""

    class Meta:
        model = PermintaanPerbaikan

    permohonan = factory.SubFactory(PabrikPermohonan, status=StatusPermohonan.PERLU_PERBAIKAN)
    putaran = 1
    tenggat = factory.LazyFunction(lambda: bahasa.hari_ini() + dt.timedelta(days=14))
    diminta_oleh = factory.SubFactory("tests.pabrik.PabrikPengguna", peran=("regver",))


class PabrikButirPerbaikan(DjangoModelFactory[ButirPerbaikan]):
    class Meta:
        model = ButirPerbaikan

    permintaan_perbaikan = factory.SubFactory(PabrikPermintaanPerbaikan)
    butir_permohonan = factory.SubFactory(
        PabrikButirPermohonan, permohonan=factory.SelfAttribute("..permintaan_perbaikan.permohonan")
    )
    alasan = AlasanKurang.TIDAK_TERBACA.label


class PabrikKeputusan(DjangoModelFactory[Keputusan]):
    """A rejection, of an application that still waits in the tests' eyes; nothing is published."""

    class Meta:
        model = Keputusan

    permohonan = factory.SubFactory(PabrikPermohonan)
    hasil = HasilKeputusan.DITOLAK
    alasan_kode = AlasanTolak.LAIN
    alasan = "Berkasnya bukan milik pemohon."
    oleh = factory.SubFactory("tests.pabrik.PabrikPengguna", peran=("regver",))


def tandai_semua(permohonan: Permohonan, oleh: Pengguna, hasil: str = HasilButir.SESUAI, **lain: Any) -> None:  # noqa: ANN401 - columns
    """Every row examined, straight in the database: rows of papers that do not exist do not apply."""
    isi = {"diperiksa_oleh": oleh, "diperiksa_pada": timezone.now(), **lain}
    permohonan.butir.filter(tidak_ada=False).update(hasil=hasil, **isi)
    permohonan.butir.filter(tidak_ada=True).update(hasil=HasilButir.TIDAK_BERLAKU, **isi)
