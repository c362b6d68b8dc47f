"""Ingestion: COPY into the right month, marks, newest figures; the same batch again changes nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from infrastruktur.pemantauan.models import JamKotor, Pengukuran, UkuranTerkini
from infrastruktur.pemantauan.partisi import Bulan, partisi_ada
from infrastruktur.pemantauan.tulis import Sampel, tulis
from infrastruktur.perangkat.models import Server

AWAL = dt.datetime(2026, 10, 31, 23, 50, tzinfo=dt.UTC)


def _sampel(server: Server, menit: int, nilai: float = 44.0, metrik: str = "disk", kait: str = "/") -> Sampel:
    return Sampel(server.pk, metrik, kait, AWAL + dt.timedelta(minutes=menit), nilai, 44, 100)


def test_baris_masuk_ke_bulannya(server: Server) -> None:
    assert tulis([_sampel(server, n) for n in (0, 5, 10, 15)]) == 4
    assert {Bulan(2026, 10), Bulan(2026, 11)} <= set(partisi_ada())
    assert Pengukuran.objects.filter(server=server).count() == 4
    assert list(JamKotor.objects.order_by("jam").values_list("jam", flat=True)) == [
        dt.datetime(2026, 10, 31, 23, tzinfo=dt.UTC),
        dt.datetime(2026, 11, 1, 0, tzinfo=dt.UTC),
    ]


def test_terkini_adalah_yang_terbaru(server: Server) -> None:
    tulis([_sampel(server, 5, 50.0), _sampel(server, 0, 40.0), _sampel(server, 0, 7.0, "inode")])
    tulis([_sampel(server, 2, 45.0)])  # late
    assert set(UkuranTerkini.objects.values_list("metrik", "kait", "nilai")) == {
        ("disk", "/", 50.0),
        ("inode", "/", 7.0),
    }


def test_kiriman_yang_sama_dua_kali_tidak_mengubah_apa_pun(server: Server) -> None:
    kiriman = [_sampel(server, n) for n in (0, 5)]
    assert tulis(kiriman) == 2
    assert tulis([*kiriman, _sampel(server, 10)]) == 1
    assert Pengukuran.objects.count() == 3


def test_kiriman_kosong(server: Server) -> None:
    assert tulis([]) == 0
    assert not JamKotor.objects.exists()


def test_dua_penulis_serempak_tidak_saling_mengunci(server: Server, benang: Callable[..., Any]) -> None:
    """The same brand-new month, the same hours, the same newest figures: both get through, nothing is lost."""
    satu = [_sampel(server, n, 40.0, kait=f"/{n}") for n in range(200)]
    dua = [_sampel(server, n, 50.0, kait=f"/{n}", metrik="inode") for n in reversed(range(200))]
    hasil = benang(lambda: tulis(satu), lambda: tulis(dua))
    assert hasil.galat == []
    assert sorted(hasil.nilai) == [200, 200]
    assert Pengukuran.objects.count() == 400


def test_bulan_berikut_setelah_desember() -> None:
    assert Bulan(2026, 12).berikut() == Bulan(2027, 1)
    wita = dt.timezone(dt.timedelta(hours=8))
    assert Bulan.dari(dt.datetime(2026, 12, 1, tzinfo=wita)) == Bulan(2026, 11)  # partitions are UTC months
