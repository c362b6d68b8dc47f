"""R-117 as a live check: figures from real rows, never greener than they are."""

from __future__ import annotations

import datetime as dt

import pytest

from infrastruktur.pemantauan.enums import Keadaan
from infrastruktur.pemantauan.kewajiban import pemantauan_harian
from infrastruktur.perangkat.models import Server
from lpse.kepatuhan.registri import KEWAJIBAN, Status
from lpse.tampilan import bahasa
from tests.pabrik import PabrikPemantauanHarian, PabrikPengguna, PabrikServer, PabrikTindakLanjut

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("26(1)")]


def _tiga_puluh_hari(server: Server, *, lewati: int = -1) -> None:
    for n in range(30):
        if n != lewati:
            PabrikPemantauanHarian(server=server, tanggal=bahasa.hari_ini() - dt.timedelta(days=n))


def test_terdaftar() -> None:
    assert KEWAJIBAN["R-117"].pasal == ("P2 26(1)", "LU 26(1)", "KK 27(1)")


def test_tanpa_server_belum() -> None:
    assert (pemantauan_harian().status, pemantauan_harian().angka) == (Status.BELUM, "0 server")


def test_tanpa_catatan_belum() -> None:
    PabrikServer(dipantau_sejak=bahasa.hari_ini() - dt.timedelta(days=40))
    assert (pemantauan_harian().status, pemantauan_harian().angka) == (Status.BELUM, "0 dari 30 hari, 0 kritis terbuka")


def test_lengkap_terpenuhi() -> None:
    _tiga_puluh_hari(PabrikServer(dipantau_sejak=bahasa.hari_ini() - dt.timedelta(days=40)))
    bukti = pemantauan_harian()
    assert (bukti.status, bukti.angka) == (Status.TERPENUHI, "30 dari 30 hari, 0 kritis terbuka")
    assert bukti.tautan == "/infrastruktur/pemantauan/log/"


def test_satu_hari_kosong_perhatian() -> None:
    _tiga_puluh_hari(PabrikServer(dipantau_sejak=bahasa.hari_ini() - dt.timedelta(days=40)), lewati=7)
    assert (pemantauan_harian().status, pemantauan_harian().angka) == (
        Status.PERHATIAN, "29 dari 30 hari, 0 kritis terbuka",
    )  # fmt: skip


def test_server_baru_dihitung_sejak_dipantau() -> None:
    _tiga_puluh_hari(PabrikServer(dipantau_sejak=bahasa.hari_ini() - dt.timedelta(days=40)))
    baru = PabrikServer(dipantau_sejak=bahasa.hari_ini())
    assert pemantauan_harian().angka.startswith("29 dari 30")  # its first day has no record yet
    PabrikPemantauanHarian(server=baru, tanggal=bahasa.hari_ini())
    assert pemantauan_harian().angka.startswith("30 dari 30")


def test_kritis_terbuka_dihitung_usulan_biasa_tidak() -> None:
    server = PabrikServer(dipantau_sejak=bahasa.hari_ini())
    harian = PabrikPemantauanHarian(server=server, tanggal=bahasa.hari_ini())
    PabrikTindakLanjut(server=server, kait="/usul", dibuka_oleh=PabrikPengguna())
    assert pemantauan_harian().status == Status.TERPENUHI
    PabrikTindakLanjut(server=server, kait="/data")
    assert pemantauan_harian().angka.endswith("1 kritis terbuka")
    harian.keadaan, harian.metrik_kritis = Keadaan.KRITIS, ["disk:/usul"]
    harian.save()
    assert (pemantauan_harian().status, pemantauan_harian().angka[-16:]) == (Status.PERHATIAN, "2 kritis terbuka")


def test_server_diam_tidak_terpenuhi() -> None:
    server = PabrikServer(dipantau_sejak=bahasa.hari_ini())
    PabrikPemantauanHarian(server=server, tanggal=bahasa.hari_ini(), keadaan=Keadaan.TIDAK_TERJANGKAU)
    bukti = pemantauan_harian()
    assert bukti.status == Status.PERHATIAN
    assert "1 server tidak terjangkau" in bukti.penjelasan
