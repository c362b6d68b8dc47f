"""The arithmetic of working time against the minute-by-minute oracle, and the laws it must obey."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings, strategies as st

from lpse.galat import AturanDilanggar
from lpse.waktu.enums import JenisHari
from lpse.waktu.mesin import Aturan, Kalender, Sela, saat_pertama
from tests.lpse.waktu.peramal import MENIT, Peramal
from tests.lpse.waktu.strategi import RENTANG_HARI, banyak, kalender_acak, menit_acak

WITA = ZoneInfo("Asia/Makassar")
PEKAN = {h: (Sela(time(8), time(12)), Sela(time(13), time(16))) for h in range(5)}
BIASA = Kalender(zona=WITA, mingguan=PEKAN)
JAM = timedelta(hours=1)
SEPEKAN_BIASA = (datetime(2025, 6, 1, tzinfo=UTC), datetime(2025, 6, 8, tzinfo=UTC))


def wita(teks: str) -> datetime:
    return datetime.fromisoformat(teks).replace(tzinfo=WITA)


@given(data=st.data(), bahan=kalender_acak())
@settings(max_examples=banyak(35))
def test_selisih_sama_dengan_peramal(data: st.DataObject, bahan: tuple[Kalender, Peramal, date]) -> None:
    kalender, ramal, awal = bahan
    dari = data.draw(menit_acak(awal))
    sampai = dari + timedelta(minutes=data.draw(st.integers(-3000, 3000)))
    assert kalender.selisih_jam_kerja(dari, sampai) == ramal.selisih(dari, sampai)


@given(data=st.data(), bahan=kalender_acak(), menit=st.integers(1, 900))
@settings(max_examples=banyak(35))
def test_tambah_sama_dengan_peramal(data: st.DataObject, bahan: tuple[Kalender, Peramal, date], menit: int) -> None:
    """Only answers inside the window are compared; the oracle cannot look further in a human's time."""
    kalender, ramal, awal = bahan
    mulai = data.draw(menit_acak(awal))
    batas = mulai + timedelta(days=RENTANG_HARI / 2)
    diramal = ramal.tambah(mulai, menit, batas)
    if diramal is not None:
        assert kalender.tambah_jam_kerja(mulai, menit * MENIT) == diramal
    mundur = ramal.mundur(mulai, menit, mulai - timedelta(days=RENTANG_HARI / 2))
    if mundur is not None:
        assert kalender.tambah_jam_kerja(mulai, -menit * MENIT) == mundur


@given(data=st.data(), bahan=kalender_acak())
@settings(max_examples=banyak(20))
def test_buka_sama_dengan_peramal(data: st.DataObject, bahan: tuple[Kalender, Peramal, date]) -> None:
    kalender, ramal, awal = bahan
    mulai = data.draw(menit_acak(awal)).astimezone(UTC)
    akhir = mulai + timedelta(minutes=1500)
    terbuka = ramal.menit_buka(mulai, akhir)
    assert [mulai + i * MENIT for i in range(1500) if kalender.buka(mulai + i * MENIT)] == terbuka
    if terbuka:
        assert kalender.berikutnya_buka(mulai) == terbuka[0]


_mikro = st.integers(0, 2 * 24 * 3600 * 10**6).map(lambda n: timedelta(microseconds=n))


@given(data=st.data(), bahan=kalender_acak(), lama=_mikro, lagi=_mikro)
@settings(max_examples=banyak(60))
def test_hukum_hitungan(
    data: st.DataObject, bahan: tuple[Kalender, Peramal, date], lama: timedelta, lagi: timedelta
) -> None:
    """Exact to the microsecond: there and back, in two steps as in one, whole as its parts."""
    kalender, _, awal = bahan
    assume(kalender.selisih_jam_kerja(*SEPEKAN_BIASA) > JAM)  # else the answer lies centuries away
    a, b, c = (data.draw(menit_acak(awal)) + data.draw(_mikro) for _ in range(3))
    selisih, tambah = kalender.selisih_jam_kerja, kalender.tambah_jam_kerja
    assert selisih(a, b) == -selisih(b, a)
    assert selisih(a, b) + selisih(b, c) == selisih(a, c)
    tenggat = tambah(a, lama)
    assert tenggat >= a
    assert selisih(a, tenggat) == lama
    assert tambah(tambah(a, lama), lagi) == tambah(a, lama + lagi) or not lagi
    assert selisih(tambah(a, -lama), a) == lama


@given(data=st.data(), bahan=kalender_acak(), n=st.integers(-8, 8))
@settings(max_examples=banyak(40))
def test_hari_kerja_sama_dengan_langkah_demi_langkah(
    data: st.DataObject, bahan: tuple[Kalender, Peramal, date], n: int
) -> None:
    kalender, _, awal = bahan
    hari = awal + timedelta(days=data.draw(st.integers(-40, 40)))
    langkah = timedelta(days=1 if n >= 0 else -1)
    kini, sisa = hari, abs(n) + (n == 0 and not kalender.hari_kerja(hari))
    for _ in range(400):
        if sisa == 0:
            assert kalender.tambah_hari_kerja(hari, n) == kini
            assert n == 0 or kalender.selisih_hari_kerja(hari, kini) == n + (n < 0 and not kalender.hari_kerja(hari))
            return
        kini += langkah
        sisa -= kalender.hari_kerja(kini)
    with pytest.raises(AturanDilanggar):
        kalender.tambah_hari_kerja(hari, n)


@pytest.mark.parametrize(
    ("mulai", "jam", "tenggat"),
    [
        (
            "2026-11-20 08:00",
            4,
            "2026-11-20 12:00",
        ),  # to the very end of the morning, not to the start of the afternoon
        ("2026-11-20 12:00", 3, "2026-11-20 16:00"),
        ("2026-11-20 14:00", 4, "2026-11-23 10:00"),  # over the weekend
        ("2026-11-21 14:05", 1, "2026-11-23 09:00"),  # from a Saturday
        ("2026-11-23 10:00", -4, "2026-11-20 14:00"),
        ("2026-11-20 17:00", 0, "2026-11-20 17:00"),
        ("2026-12-31 15:00", 2, "2027-01-01 09:00"),  # over the year
        ("2027-01-01 09:00", -2, "2026-12-31 15:00"),
    ],
)
def test_tenggat_yang_dapat_dihitung_di_kepala(mulai: str, jam: int, tenggat: str) -> None:
    assert BIASA.tambah_jam_kerja(wita(mulai), jam * JAM) == wita(tenggat)


def test_jawaban_dalam_zona_kantor() -> None:
    tenggat = BIASA.tambah_jam_kerja(datetime(2026, 11, 20, 0, 30, tzinfo=UTC), JAM)
    assert (tenggat.tzinfo, tenggat.isoformat()) == (WITA, "2026-11-20T09:30:00+08:00")


def test_kalender_tanpa_jam_buka_menolak_bukan_berputar() -> None:
    kosong = Kalender(zona=WITA, mingguan={0: ()})
    saat = wita("2026-11-20 08:00")
    assert kosong.selisih_jam_kerja(saat, saat + timedelta(days=900)) == timedelta()
    assert not kosong.hari_kerja(saat.date())
    pertanyaan: list[Callable[[], object]] = [
        lambda: kosong.tambah_jam_kerja(saat, JAM),
        lambda: kosong.tambah_jam_kerja(saat, -JAM),
        lambda: kosong.berikutnya_buka(saat),
        lambda: kosong.tambah_hari_kerja(saat.date(), 1),
        lambda: kosong.tambah_hari_kerja(saat.date(), -1),
        lambda: kosong.tambah_hari_kerja(saat.date(), 0),
    ]
    for tanya in pertanyaan:
        with pytest.raises(AturanDilanggar, match="tidak memuat jam buka"):
            tanya()


def test_hanya_pembukaan_khusus_yang_menyisakan_waktu() -> None:
    """Two openings years apart and nothing else: found both, then refused."""
    sabtu = [
        Aturan(JenisHari.PEMBUKAAN, h, h, sela=(Sela(time(8), time(10)),)) for h in (date(2024, 2, 3), date(2028, 6, 3))
    ]
    kalender = Kalender(zona=WITA, mingguan={}, aturan=sabtu)
    assert kalender.tambah_jam_kerja(wita("2023-01-01 00:00"), 3 * JAM) == wita("2028-06-03 09:00")
    assert kalender.tambah_jam_kerja(wita("2030-01-01 00:00"), -3 * JAM) == wita("2024-02-03 09:00")
    with pytest.raises(AturanDilanggar):
        kalender.tambah_jam_kerja(wita("2023-01-01 00:00"), 5 * JAM)


def test_di_luar_jangkauan_ditolak() -> None:
    for saat, lama in (("2199-12-30 08:00", 900 * JAM), ("1970-01-05 08:00", -900 * JAM)):
        with pytest.raises(AturanDilanggar, match="1970 sampai 2199"):
            BIASA.tambah_jam_kerja(wita(saat), lama)
    with pytest.raises(AturanDilanggar):
        BIASA.selisih_hari_kerja(date(1969, 1, 1), date(2026, 1, 1))
    with pytest.raises(ValueError, match="zona"):
        BIASA.buka(datetime(2026, 11, 20, 8))  # noqa: DTZ001 - the point of the test


def test_bertahun_tahun_dihitung_seketika() -> None:
    """Fifty years are fifty tables once and two searches afterwards: no walk through minutes or days."""
    a, b = wita("1990-01-01 00:00"), wita("2040-01-01 00:00")
    kerja = BIASA.selisih_jam_kerja(a, b)
    assert BIASA.tambah_jam_kerja(a, kerja) == wita("2039-12-30 16:00")
    terbangun = dict(BIASA._tabel)
    for _ in range(200):
        BIASA.selisih_jam_kerja(a, b)
    assert BIASA._tabel == terbangun


def test_jam_yang_terlompati_dan_terulang() -> None:
    """Berlin, 29 March: 02.00 becomes 03.00. 25 October: 03.00 becomes 02.00."""
    berlin = ZoneInfo("Europe/Berlin")
    lompat = datetime(2026, 3, 29, 1, tzinfo=UTC)
    assert saat_pertama(berlin, date(2026, 3, 29), time(2, 30)) == lompat
    assert saat_pertama(berlin, date(2026, 3, 29), time(2, 0, 0, 7)) == lompat
    assert saat_pertama(berlin, date(2026, 3, 29), time(3)) == lompat
    assert saat_pertama(berlin, date(2026, 10, 25), time(2, 30)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    malam = Kalender(zona=berlin, mingguan={6: (Sela(time(2, 15), time(2, 45)),)})
    assert not malam.jam_buka(date(2026, 3, 29))
    assert malam.selisih_jam_kerja(lompat - JAM, lompat + JAM) == timedelta()
