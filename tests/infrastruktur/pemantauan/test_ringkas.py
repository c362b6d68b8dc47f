"""The hourly roll-up against a naive one: lost hours, late samples, racing runs."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from infrastruktur.pemantauan.models import JamKotor, Pengukuran, Ringkasan
from infrastruktur.pemantauan.ringkas import ringkas_jam_kotor
from infrastruktur.pemantauan.tulis import Sampel, tulis
from infrastruktur.perangkat.models import Server
from tests.pabrik import PabrikServer

AWAL = dt.datetime(2026, 11, 20, 1, 0, tzinfo=dt.UTC)


def _sampel(server: Server, menit: int, nilai: float, kait: str = "/") -> Sampel:
    return Sampel(server.pk, "disk", kait, AWAL + dt.timedelta(minutes=menit), nilai, int(nilai), 100)


def _tercatat() -> dict[tuple[int, str, dt.datetime], tuple[Any, ...]]:
    return {
        (r.server_id, r.kait, r.jam): (r.jumlah, r.minimum, round(r.rata, 6), r.maksimum, r.terakhir, r.terpakai)
        for r in Ringkasan.objects.all()
    }


def _naif() -> dict[tuple[int, str, dt.datetime], tuple[Any, ...]]:
    kelompok: dict[tuple[int, str, dt.datetime], list[Pengukuran]] = defaultdict(list)
    for p in Pengukuran.objects.order_by("waktu"):
        kelompok[p.server_id, p.kait, p.waktu.replace(minute=0, second=0, microsecond=0)].append(p)
    return {
        k: (
            len(isi),
            min(p.nilai for p in isi),
            round(sum(p.nilai for p in isi) / len(isi), 6),
            max(p.nilai for p in isi),
            isi[-1].nilai,
            isi[-1].terpakai,
        )
        for k, isi in kelompok.items()
    }


def test_satu_jam(server: Server) -> None:
    tulis([_sampel(server, n, v) for n, v in ((0, 40), (5, 60), (55, 50), (60, 10))])
    assert ringkas_jam_kotor() == 2
    assert _tercatat() == {
        (server.pk, "/", AWAL): (3, 40.0, 50.0, 60.0, 50.0, 50),
        (server.pk, "/", AWAL + dt.timedelta(hours=1)): (1, 10.0, 10.0, 10.0, 10.0, 10),
    }
    assert not JamKotor.objects.exists()


def test_diulang_tanpa_sampel_baru_tidak_berbuat_apa_pun(server: Server) -> None:
    tulis([_sampel(server, 0, 40)])
    assert [ringkas_jam_kotor(), ringkas_jam_kotor()] == [1, 0]


def test_sampel_terlambat_menghitung_ulang_jamnya(server: Server) -> None:
    tulis([_sampel(server, 0, 40)])
    ringkas_jam_kotor()
    tulis([_sampel(server, 30, 90)])
    assert ringkas_jam_kotor() == 1
    assert _tercatat() == _naif()


def test_hanya_server_yang_diminta(server: Server) -> None:
    lain = PabrikServer()
    tulis([_sampel(server, 0, 40), _sampel(lain, 0, 41)])
    assert ringkas_jam_kotor([server.pk]) == 1
    assert list(JamKotor.objects.values_list("server_id", flat=True)) == [lain.pk]


def test_ringkasan_serempak_dengan_penulisan(server: Server, benang: Callable[..., Any]) -> None:
    """Writers and roll-ups race; afterwards one more run leaves exactly what a naive roll-up gives."""
    tulis([_sampel(server, n, n) for n in range(0, 60, 5)])
    hasil = benang(
        lambda: tulis([_sampel(server, n, n, "/a") for n in range(120)]),
        ringkas_jam_kotor,
        lambda: tulis([_sampel(server, n, n + 1, "/b") for n in range(120)]),
        ringkas_jam_kotor,
    )
    assert hasil.galat == []
    ringkas_jam_kotor()
    assert not JamKotor.objects.exists()
    assert _tercatat() == _naif()


@pytest.mark.django_db
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    kiriman=st.lists(
        st.lists(
            st.tuples(st.integers(0, 1500), st.integers(0, 100), st.sampled_from(["/", "/data"])),
            min_size=1,
            max_size=30,
        ),
        min_size=1,
        max_size=4,
    )
)
def test_sama_dengan_ringkasan_naif(kiriman: list[list[tuple[int, int, str]]]) -> None:
    Pengukuran.objects.all().delete()
    Ringkasan.objects.all().delete()
    server = Server.objects.filter(kode="hipotesis").first() or PabrikServer(kode="hipotesis")
    for satu in kiriman:
        unik = {(m, k): _sampel(server, m, v, k) for m, v, k in satu}
        tulis(list(unik.values()))
        ringkas_jam_kotor()
    assert _tercatat() == _naif()
