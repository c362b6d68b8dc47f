"""Columns of the house, on the screen and in the file."""

from __future__ import annotations

import datetime as dt

import django_tables2 as tables
import pytest

from lpse.akun.enums import HubunganInstansi
from lpse.akun.models import Instansi
from lpse.tampilan.tabel import (
    KolomAngka,
    KolomSamar,
    KolomTanggal,
    KolomWaktu,
    PaginatorTerbatas,
    Tabel,
    baris_ekspor,
    kepala_ekspor,
)
from tests.pabrik import PabrikInstansi

pytestmark = pytest.mark.django_db
SAAT = dt.datetime(2026, 11, 21, 6, 5, tzinfo=dt.UTC)


class TabelContoh(Tabel):
    nip = KolomSamar(verbose_name="NIP")
    hari = KolomTanggal(verbose_name="Hari")
    saat = KolomWaktu(verbose_name="Saat")
    nilai = KolomAngka(verbose_name="Nilai", desimal=1)
    catatan = tables.Column(verbose_name="Catatan", exclude_from_export=True)

    class Meta(Tabel.Meta):
        pass


class TabelTopik(Tabel):
    topik = tables.Column()


ISI = [{"nip": "199003122015032004", "hari": dt.date(2026, 1, 2), "saat": SAAT, "nilai": 1234.56, "catatan": None}]


def test_di_layar() -> None:
    tabel = TabelContoh(ISI)
    baris = next(iter(tabel.rows))
    assert [baris.get_cell(k) for k in ("nip", "hari", "saat", "nilai", "catatan")] == [
        "1990••••••••••••04",
        "2 Januari 2026",
        "21 November 2026, pukul 14.05 WITA",
        "1.234,6",
        "–",
    ]


def test_di_berkas_nilai_asli_nomor_pribadi_tetap_samar() -> None:
    tabel = TabelContoh(ISI)
    assert kepala_ekspor(tabel) == ["NIP", "Hari", "Saat", "Nilai"]
    assert list(baris_ekspor(tabel)) == [["1990••••••••••••04", dt.date(2026, 1, 2), SAAT, 1234.56]]


def test_daftar_di_dalam_sel_keluar_sebagai_kata() -> None:
    assert list(baris_ekspor(TabelTopik([{"topik": ["Gangguan", "Pelatihan"]}]))) == [["Gangguan, Pelatihan"]]


def test_pilihan_keluar_sebagai_kata() -> None:
    class TabelInstansi(Tabel):
        class Meta(Tabel.Meta):
            model = Instansi
            fields = ("nama", "hubungan")

    PabrikInstansi.create(nama="Dinas A", hubungan=HubunganInstansi.SATKER)
    assert list(baris_ekspor(TabelInstansi(Instansi.objects.all()))) == [["Dinas A", "Satuan kerja instansi induk"]]


def test_metode_dipanggil_saat_diunduh() -> None:
    class TabelMetode(Tabel):
        uji = tables.Column(accessor="get_hubungan_display", verbose_name="Hubungan")

        class Meta(Tabel.Meta):
            pass

    PabrikInstansi.create(hubungan=HubunganInstansi.PENGGUNA)
    assert list(baris_ekspor(TabelMetode(Instansi.objects.all()))) == [["Pengguna LPSE ini"]]


def test_paginator_atas_daftar_biasa() -> None:
    tabel = TabelContoh(ISI * 7)
    tabel.paginate(paginator_class=PaginatorTerbatas, per_page=3)
    assert (tabel.paginator.count, tabel.paginator.num_pages, tabel.paginator.lebih) == (7, 3, False)
