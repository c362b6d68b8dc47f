"""A day without a record: an alert, a gap in the ribbon, explained but never filled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from infrastruktur.pemantauan.enums import Keadaan
from infrastruktur.pemantauan.models import PemantauanHarian
from infrastruktur.pemantauan.selectors import hari_kosong, kondisi_server, log_harian
from infrastruktur.pemantauan.services import jelaskan_hari_kosong
from infrastruktur.pemantauan.tampilan import butir_hari_kosong
from infrastruktur.perangkat.models import Server
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.tampilan import bahasa
from tests.pabrik import PabrikPemantauanHarian, PabrikServer

pytestmark = pytest.mark.pasal("26(1)")


@pytest.fixture
def bolong(db: None) -> Server:
    """Watched for five days; nothing three days ago, only «tidak terjangkau» two days ago."""
    hari_ini = bahasa.hari_ini()
    server = PabrikServer(kode="cadangan", nama="Cadangan", dipantau_sejak=hari_ini - dt.timedelta(days=4))
    for mundur in (4, 1, 0):
        PabrikPemantauanHarian(server=server, tanggal=hari_ini - dt.timedelta(days=mundur))
    PabrikPemantauanHarian(
        server=server, tanggal=hari_ini - dt.timedelta(days=2), jumlah_sampel=0, keadaan=Keadaan.TIDAK_TERJANGKAU
    )
    return server


def _lalu(hari: int) -> dt.date:
    return bahasa.hari_ini() - dt.timedelta(days=hari)


def test_hari_kosong_ditemukan(bolong: Server) -> None:
    assert hari_kosong([bolong]) == {bolong.pk: [_lalu(3), _lalu(2)]}


def test_hari_ini_belum_dihitung_kosong(db: None) -> None:
    assert hari_kosong([PabrikServer(dipantau_sejak=bahasa.hari_ini())]) == {}


def test_pita_menunjukkan_lubang(bolong: Server) -> None:
    log = log_harian(bolong, dari=_lalu(29), sampai=_lalu(0))
    assert [(h.tanggal, h.tercatat) for h in log] == [
        (_lalu(0), True),
        (_lalu(1), True),
        (_lalu(2), False),
        (_lalu(3), False),
        (_lalu(4), True),
    ]
    kondisi = kondisi_server([bolong])[0]
    assert (kondisi.hari_tercatat, kondisi.hari_wajib) == (3, 5)


def test_masuk_antrean_sampai_dijelaskan(bolong: Server, asep: Pengguna) -> None:
    butir = list(butir_hari_kosong(asep))
    assert [b.judul for b in butir] == ["2 hari tanpa catatan: Cadangan"]
    for hari in (_lalu(3), _lalu(2)):
        jelaskan_hari_kosong(server_id=bolong.pk, tanggal=hari, alasan="Listrik padam.", oleh=asep)
    assert list(butir_hari_kosong(asep)) == []
    assert kondisi_server([bolong])[0].hari_tercatat == 3  # explained, not filled


def test_penjelasan_tersimpan(bolong: Server, asep: Pengguna) -> None:
    harian = jelaskan_hari_kosong(server_id=bolong.pk, tanggal=_lalu(3), alasan="Listrik padam.", oleh=asep)
    assert (harian.keadaan, harian.jumlah_sampel, harian.dikonfirmasi_oleh) == ("tidak_terjangkau", 0, asep)
    assert harian.catatan.get().isi == "Listrik padam."


@pytest.mark.parametrize(
    ("mundur", "alasan"), [(0, "x"), (5, "x"), (3, "  ")], ids=["hari ini", "sebelum dipantau", "tanpa alasan"]
)
def test_yang_tidak_dapat_dijelaskan(bolong: Server, asep: Pengguna, mundur: int, alasan: str) -> None:
    with pytest.raises(AturanDilanggar):
        jelaskan_hari_kosong(server_id=bolong.pk, tanggal=_lalu(mundur), alasan=alasan, oleh=asep)


def test_hari_yang_tercatat_tidak_perlu_dijelaskan(bolong: Server, asep: Pengguna) -> None:
    with pytest.raises(TransisiBasi):
        jelaskan_hari_kosong(server_id=bolong.pk, tanggal=_lalu(1), alasan="x", oleh=asep)


def test_layar(bolong: Server, asep: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    klien = masuk_sebagai(asep)
    alamat = reverse("infrastruktur:hari_kosong", args=[bolong.kode, _lalu(3).isoformat()])
    assert alamat in klien.get(bolong.get_absolute_url()).content.decode()
    klien.post(alamat, {"alasan": "Listrik padam."})
    assert PemantauanHarian.objects.get(tanggal=_lalu(3)).dikonfirmasi_oleh == asep
    assert klien.get(alamat).status_code == 404  # explained: nothing to explain any more
    assert "Listrik padam." in klien.get(bolong.get_absolute_url()).content.decode()
