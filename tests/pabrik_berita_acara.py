"""Factories of the minutes: drafts, rows, and whole witness minutes brought to any state through the doors."""

from __future__ import annotations

import datetime as dt
from typing import Any

import factory
from factory.django import DjangoModelFactory

from layanan.berita_acara import contoh, services
from layanan.berita_acara.berkas import BUKTI
from layanan.berita_acara.enums import JenisBA, PeranPihak, StatusBA
from layanan.berita_acara.models import (
    AnggotaPokja,
    BeritaAcara,
    BerkasTakTerbuka,
    BuktiBA,
    Perangkat,
    Percobaan,
    PihakBA,
)
from tests.pabrik import tokoh
from tests.pabrik_berkas import ISI, PabrikBerkas

_S = StatusBA


class PabrikBeritaAcara(DjangoModelFactory[BeritaAcara]):
    """A bare draft of a witness."""

    class Meta:
        model = BeritaAcara

    jenis = JenisBA.KESAKSIAN
    waktu = dt.datetime(2026, 11, 19, 2, 15, tzinfo=dt.UTC)
    dibuat_oleh = factory.LazyFunction(lambda: tokoh("dodi"))


class _Rincian(DjangoModelFactory[Any]):
    ba = factory.SubFactory(PabrikBeritaAcara)
    urutan = 1

    class Meta:
        abstract = True


class PabrikBerkasTakTerbuka(_Rincian):
    class Meta:
        model = BerkasTakTerbuka

    nama_berkas = "penawaran.rhs"


class PabrikPerangkat(_Rincian):
    class Meta:
        model = Perangkat

    nama = "Komputer pembukaan"


class PabrikPercobaan(_Rincian):
    class Meta:
        model = Percobaan

    langkah = "Berkas dibuka"


class PabrikAnggotaPokja(_Rincian):
    class Meta:
        model = AnggotaPokja

    nama = "Marlina Yusuf, S.T."


class PabrikPihakBA(_Rincian):
    class Meta:
        model = PihakBA

    peran = PeranPihak.SAKSI_LPSE
    nama = "Dodi Saputra"


class PabrikBuktiBA(_Rincian):
    class Meta:
        model = BuktiBA

    berkas = factory.SubFactory(PabrikBerkas, kegunaan=BUKTI)
    sha256 = factory.LazyAttribute(lambda b: b.berkas.isi_id)
    ukuran = len(ISI)
    ditambah_oleh = factory.LazyFunction(lambda: tokoh("dodi"))


def kesaksian(status: str = _S.DRAF, **lain: Any) -> BeritaAcara:  # noqa: ANN401 - of ``contoh.isi_kesaksian``
    """Complete minutes of a witness in this state; Dodi writes, Asep is the other witness, the Kepala knows."""
    dodi, kepala = tokoh("dodi"), tokoh("bu_kepala")
    ba = services.buat(jenis=JenisBA.KESAKSIAN, oleh=dodi)
    pemeran = {"saksi_lain": tokoh("asep"), "pokja": tokoh("pokja_dua"), "kepala": kepala, **lain}
    contoh.isi_kesaksian(ba, oleh=dodi, **pemeran)
    if status == _S.DIBATALKAN:
        return services.batalkan(ba_id=ba.pk, oleh=dodi, alasan="Salah paket")
    if status != _S.DRAF:
        services.nyatakan_siap(ba_id=ba.pk, oleh=dodi)
    if status in (_S.FINAL, _S.DITANDATANGANI, _S.DIARSIPKAN):
        services.finalkan(ba_id=ba.pk, oleh=dodi)
    if status in (_S.DITANDATANGANI, _S.DIARSIPKAN):
        services.tandai_ditandatangani(ba_id=ba.pk)
    ba.refresh_from_db()
    return ba
