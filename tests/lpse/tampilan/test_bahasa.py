"""Dates, times, numbers and sizes as the office writes them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from lpse.akun.models import JamLayanan, ProfilLPSE
from lpse.tampilan import bahasa
from tests.pabrik import PabrikProfilLPSE

pytestmark = pytest.mark.django_db
SAAT = dt.datetime(2026, 11, 20, 22, 5, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("zona", "harapan"),
    [
        ("Asia/Jakarta", "21 November 2026, pukul 05.05 WIB"),
        ("Asia/Makassar", "21 November 2026, pukul 06.05 WITA"),
        ("Asia/Jayapura", "21 November 2026, pukul 07.05 WIT"),
    ],
)
def test_waktu_memakai_zona_kantor(zona: str, harapan: str) -> None:
    PabrikProfilLPSE.create(zona=zona)
    assert bahasa.waktu(SAAT) == harapan
    assert bahasa.tanggal(SAAT) == "21 November 2026"
    assert bahasa.nama_hari(SAAT) == "Sabtu"


def test_zona_setelan_selama_kantor_belum_berprofil() -> None:
    assert not ProfilLPSE.objects.exists()
    assert bahasa.singkatan_zona() == "WITA"
    assert bahasa.jam(SAAT) == "06.05 WITA"


def test_profil_berubah_langsung_terlihat() -> None:
    profil = PabrikProfilLPSE.create(zona="Asia/Makassar")
    assert bahasa.singkatan_zona() == "WITA"
    profil.zona = "Asia/Jayapura"
    profil.save()
    assert bahasa.singkatan_zona() == "WIT"


def test_kosong_tetap_kosong() -> None:
    assert (bahasa.tanggal(None), bahasa.jam(None), bahasa.waktu(None), bahasa.angka(None), bahasa.byte(None)) == (
        "",
    ) * 5
    assert bahasa.samar(None) == ""


@pytest.mark.parametrize(
    ("nilai", "desimal", "harapan"),
    [
        (1234567.891, 2, "1.234.567,89"),
        (0.5, 0, "1"),
        (2.5, 0, "3"),
        (-0.04, 1, "0,0"),
        ("1200", 0, "1.200"),
        (0, 0, "0"),
    ],
)
def test_angka(nilai: float, desimal: int, harapan: str) -> None:
    assert bahasa.angka(nilai, desimal) == harapan


@pytest.mark.parametrize(
    ("nilai", "harapan"),
    [
        (0, "0 B"),
        (1023, "1.023 B"),
        (1024, "1 kB"),
        (184 * 1024, "184 kB"),
        (19.5 * 1024**3, "19,5 GB"),
        (32 * 1024**3, "32 GB"),
        (1024**5 * 3, "3.072 TB"),
    ],
)
def test_byte(nilai: float, harapan: str) -> None:
    assert bahasa.byte(nilai) == harapan


@given(st.text(min_size=7, max_size=30).filter(lambda t: len(t.strip()) > 6))
def test_samar_menyisakan_empat_dan_dua(teks: str) -> None:
    asli = teks.strip()
    hasil = bahasa.samar(teks)
    assert len(hasil) == len(asli)
    assert (hasil[:4], hasil[-2:]) == (asli[:4], asli[-2:])
    assert set(hasil[4:-2]) <= {"•"}


def test_samar_pendek_tertutup_seluruhnya() -> None:
    assert bahasa.samar("123456") == "••••••"


def test_jam_layanan_dikelompokkan_menurut_hari_yang_bertetangga() -> None:
    for hari in (0, 1, 2, 3):
        JamLayanan.objects.create(hari=hari, buka=dt.time(7, 30), tutup=dt.time(16))
    JamLayanan.objects.create(hari=4, buka=dt.time(7, 30), tutup=dt.time(16, 30))
    assert bahasa.kalimat_jam_layanan() == "Senin–Kamis 07.30–16.00, Jumat 07.30–16.30 WITA"


def test_jam_layanan_hari_tutup_memutus_kelompok() -> None:
    for hari in (0, 1, 3):
        JamLayanan.objects.create(hari=hari, buka=dt.time(8), tutup=dt.time(15))
    assert bahasa.jam_layanan() == [("Senin dan Selasa", "08.00–15.00"), ("Kamis", "08.00–15.00")]


def test_jam_layanan_belum_diisi() -> None:
    assert bahasa.kalimat_jam_layanan() == ""


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        ("2026-11-21", dt.date(2026, 11, 21)),
        ("2026-13-41", None),
        ("21-11-2026", None),
        ("", None),
        ("2026-11-2", None),
        ("9999-12-31", None),
        ("0001-01-01", None),
    ],
)
def test_baca_tanggal_dari_alamat(teks: str, harapan: dt.date | None) -> None:
    assert bahasa.baca_tanggal(teks) == harapan
