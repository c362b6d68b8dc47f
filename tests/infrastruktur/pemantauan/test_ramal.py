"""Forecasts as stored and said: «penuh dalam N hari»."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from infrastruktur.pemantauan.models import PrakiraanPenuh, Ringkasan
from infrastruktur.pemantauan.perkara import pokok
from infrastruktur.pemantauan.selectors import kondisi_server
from infrastruktur.pemantauan.services import ramal
from infrastruktur.perangkat.models import Server
from lpse.tampilan import bahasa
from tests.pabrik import PabrikRingkasan, PabrikServer, PabrikUkuranTerkini

pytestmark = pytest.mark.pasal("26(1)")


def _naik(server: Server, laju: float, *, akhir: float = 83.0, hari: int = 30, mundur: int = 0) -> None:
    tengah = timezone.now().replace(minute=0, second=0, microsecond=0) - dt.timedelta(days=mundur)
    for n in range(hari):
        PabrikRingkasan(
            server=server, kait="/data", jam=tengah - dt.timedelta(days=n), minimum=1, maksimum=akhir - laju * n,
            terakhir_pada=tengah - dt.timedelta(days=n),
        )  # fmt: skip


def test_prakiraan_tersimpan(server: Server) -> None:
    _naik(server, 0.74)
    assert ramal() == 1
    p = PrakiraanPenuh.objects.get()
    hari_ini = bahasa.hari_ini()
    assert p.laju == pytest.approx(0.74)
    assert (p.kait, p.hari_data) == ("/data", 30)
    assert p.penuh_pada == hari_ini + dt.timedelta(days=23)
    assert p.kritis_pada == hari_ini + dt.timedelta(days=10)
    assert [ramal(), PrakiraanPenuh.objects.count()] == [1, 1]


def test_kalimat_utama(server: Server) -> None:
    _naik(server, 0.74)
    PabrikUkuranTerkini(server=server, kait="/data", nilai=83.0)
    ramal()
    utama = pokok(kondisi_server([server]))
    assert utama.judul == "Satu hal perlu Anda: cakram /data SPSE-DB penuh dalam 23 hari"
    assert "Terpakai 83 persen, naik rata-rata 0,74 persen sehari" in utama.rincian


@pytest.mark.parametrize(("laju", "hari"), [(-0.5, 30), (0.74, 9), (0.0, 30)], ids=["turun", "terlalu pendek", "datar"])
def test_tanpa_tren_tidak_ada_prakiraan(server: Server, laju: float, hari: int) -> None:
    _naik(server, laju, hari=hari)
    assert ramal() == 0


def test_cakram_yang_sudah_dilepas_tidak_diramal(server: Server) -> None:
    _naik(server, 0.74, mundur=3)
    assert ramal() == 0


def test_tren_yang_hilang_menghapus_prakiraan_lama(server: Server) -> None:
    _naik(server, 0.74)
    ramal()
    Ringkasan.objects.all().delete()
    ramal()
    assert not PrakiraanPenuh.objects.exists()


def test_server_lain_tidak_tersentuh(server: Server) -> None:
    lain = PabrikServer()
    for s in (server, lain):
        _naik(s, 0.74)
    ramal()
    assert ramal(server_id=[server.pk]) == 1
    assert PrakiraanPenuh.objects.count() == 2
