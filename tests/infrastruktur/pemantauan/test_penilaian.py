"""What a figure, a moment and a day are worth."""

from __future__ import annotations

import datetime as dt

import pytest

from infrastruktur.pemantauan.enums import Keadaan
from infrastruktur.pemantauan.penilaian import (
    AngkaHari,
    JamHari,
    keadaan_angka,
    menit_hilang,
    menit_terukur,
    nilai_hari,
    senyap,
)
from infrastruktur.perangkat.models import Server

MULAI = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
SELESAI = MULAI + dt.timedelta(days=1)
PENUH = JamHari(288, 1440, SELESAI - dt.timedelta(minutes=5))
SERVER = Server(kode="spse-db", nama="SPSE-DB")


def _hari(*angka: AngkaHari, jam: JamHari = PENUH) -> tuple[Keadaan, list[str]]:
    hasil = nilai_hari(SERVER, angka, jam, mulai=MULAI, selesai=SELESAI)
    return hasil.keadaan, hasil.metrik_kritis


@pytest.mark.parametrize(
    ("nilai", "keadaan"),
    [
        (79.9, Keadaan.NORMAL),
        (80, Keadaan.WASPADA),
        (89.9, Keadaan.WASPADA),
        (90, Keadaan.KRITIS),
        (100, Keadaan.KRITIS),
    ],
)
def test_tepat_di_ambang_sudah_lewat(nilai: float, keadaan: Keadaan) -> None:
    assert keadaan_angka((80, 90), nilai) == keadaan


def test_tanpa_ambang_selalu_normal() -> None:
    assert keadaan_angka(None, 1e9) == Keadaan.NORMAL
    assert SERVER.ambang("uptime") is None


@pytest.mark.parametrize(("menit", "diam"), [(15, False), (16, True)])
def test_senyap_sesudah_lima_belas_menit(menit: int, diam: bool) -> None:
    assert senyap(SELESAI - dt.timedelta(minutes=menit), SELESAI) is diam
    assert senyap(None, SELESAI)


def test_hari_biasa() -> None:
    assert _hari(AngkaHari("disk", "/", 44, 43), AngkaHari("ram", "", 61, 60)) == (Keadaan.NORMAL, [])


def test_satu_cakram_kritis_menentukan_hari() -> None:
    angka = AngkaHari("disk", "/", 44, 43), AngkaHari("disk", "/data", 92, 91)
    assert _hari(*angka) == (Keadaan.KRITIS, ["disk:/data"])


def test_puncak_ram_sesaat_tetap_tercatat() -> None:
    assert _hari(AngkaHari("ram", "", 95, 50)) == (Keadaan.KRITIS, ["ram:"])


def test_prosesor_dinilai_per_jam_bukan_sesaat() -> None:
    assert _hari(AngkaHari("cpu", "", 180, 40)) == (Keadaan.NORMAL, [])
    assert _hari(AngkaHari("cpu", "", 180, 95)) == (Keadaan.KRITIS, ["cpu:"])
    assert _hari(AngkaHari("cpu", "", 180, None)) == (Keadaan.NORMAL, [])


def test_kritis_mengalahkan_tidak_terjangkau_mengalahkan_waspada() -> None:
    diam = JamHari(100, 500, MULAI + dt.timedelta(hours=9))
    assert _hari(AngkaHari("disk", "/", 85, 85), jam=diam) == (Keadaan.TIDAK_TERJANGKAU, [])
    assert _hari(AngkaHari("disk", "/", 95, 95), jam=diam) == (Keadaan.KRITIS, ["disk:/"])
    assert _hari(jam=JamHari()) == (Keadaan.TIDAK_TERJANGKAU, [])


def test_lubang_lebih_dari_satu_jam_bukan_hari_baik() -> None:
    assert _hari(jam=JamHari(275, 1380, PENUH.sampel_terakhir)) == (Keadaan.NORMAL, [])
    assert _hari(jam=JamHari(274, 1375, PENUH.sampel_terakhir)) == (Keadaan.WASPADA, [])


def test_angka_terburuk_masuk_catatan() -> None:
    hasil = nilai_hari(
        SERVER,
        [
            AngkaHari("disk", "/", 44, 43, 44, 100),
            AngkaHari("disk", "/data", 83, 82, 830, 1000),
            AngkaHari("cpu", "", 50, 30),
        ],
        PENUH,
        mulai=MULAI,
        selesai=SELESAI,
    )
    kolom = {
        k: hasil.kolom[k]
        for k in ("disk_persen", "disk_kait", "disk_terpakai", "disk_total", "cpu_persen", "ram_persen")
    }
    assert kolom == {
        "disk_persen": 83, "disk_kait": "/data", "disk_terpakai": 830, "disk_total": 1000, "cpu_persen": 30,
        "ram_persen": None,
    }  # fmt: skip


def test_menit_terukur_paling_banyak_sejam_tiap_jam() -> None:
    assert menit_terukur([12, 30, 6]) == 60 + 60 + 30


def test_menit_hilang_memberi_satu_selang() -> None:
    assert menit_hilang(JamHari(1, 5), MULAI, MULAI + dt.timedelta(minutes=10)) == 0
    assert menit_hilang(JamHari(1, 5), MULAI, MULAI + dt.timedelta(minutes=11)) == 6
