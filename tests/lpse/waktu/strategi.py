"""Random calendars and moments, each calendar once for the arithmetic and once for the oracle."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from lpse.waktu.enums import JenisHari
from lpse.waktu.mesin import Aturan, Kalender, Libur, Sela
from tests.lpse.waktu.peramal import Peramal, Selang

#: How many examples each property tries: few by default, ``LPSE_HYPOTHESIS=5000`` for a long look.
BANYAK = int(os.environ.get("LPSE_HYPOTHESIS", "0"))
RENTANG_HARI = 6
#: The three of Indonesia; Berlin changes its clock by an hour at night, Lord Howe by half an hour, Cairo at midnight.
ZONA = ("Asia/Makassar", "Asia/Jakarta", "Asia/Jayapura", "Europe/Berlin", "Australia/Lord_Howe", "Africa/Cairo")
#: Windows of dates that hold the changes of clocks in those zones (forward and back).
JENDELA = (
    date(2026, 3, 26),
    date(2026, 4, 2),
    date(2026, 4, 21),
    date(2026, 10, 1),
    date(2026, 10, 23),
    date(2026, 10, 27),
    date(2026, 12, 29),
)


def banyak(biasa: int) -> int:
    return BANYAK or biasa


_pukul = st.one_of(
    st.integers(0, 95).map(lambda n: time(n // 4, n % 4 * 15)),
    st.integers(0, 1439).map(lambda n: time(n // 60, n % 60)),
)


@st.composite
def selang(draw: st.DrawFn, terbanyak: int = 3) -> list[Selang]:
    titik = sorted(draw(st.lists(_pukul, min_size=0, max_size=terbanyak * 2, unique=True)))
    return list(zip(titik[::2], titik[1::2], strict=False))


_pekan = st.dictionaries(st.integers(0, 6), selang(), max_size=7)
_pekan_biasa = st.just({h: [(time(8), time(12)), (time(13), time(16))] for h in range(5)})


def _sela(isi: list[Selang]) -> tuple[Sela, ...]:
    return tuple(Sela(a, b) for a, b in isi)


@st.composite
def kalender_acak(draw: st.DrawFn) -> tuple[Kalender, Peramal, date]:
    """A calendar in a window of ``RENTANG_HARI`` days, the same for the oracle, and the window's first day."""
    awal = draw(st.sampled_from(JENDELA))
    hari = st.integers(0, RENTANG_HARI).map(lambda n: awal + timedelta(days=n))
    ramal = Peramal(
        zona=ZoneInfo(draw(st.sampled_from(ZONA))),
        mingguan=draw(st.one_of(_pekan_biasa, _pekan)),
        libur=draw(st.sets(hari, max_size=3)),
        tetap_buka=draw(st.sets(hari, max_size=2)),
        tutup_sehari=draw(st.sets(hari, max_size=2)),
        tutup_jam=draw(st.dictionaries(hari, selang(2), max_size=2)),
        buka_jam=draw(st.dictionaries(hari, selang(2), max_size=2)),
    )
    if draw(st.booleans()):
        a, b = sorted((draw(hari), draw(hari)))
        ramal.jam_khusus = [(a, b, draw(_pekan))]
    return kalender_dari(ramal), ramal, awal


def kalender_dari(ramal: Peramal) -> Kalender:
    """The oracle's calendar as the arithmetic takes it; free days half from the library, half the office's own."""
    aturan = [
        *(Aturan(JenisHari.TETAP_BUKA, h, h) for h in ramal.tetap_buka),
        *(Aturan(JenisHari.PENUTUPAN, h, h) for h in ramal.tutup_sehari),
        *(Aturan(JenisHari.PENUTUPAN, h, h, sela=_sela(s)) for h, s in ramal.tutup_jam.items() if s),
        *(Aturan(JenisHari.PEMBUKAAN, h, h, sela=_sela(s)) for h, s in ramal.buka_jam.items() if s),
        *(Aturan(JenisHari.CUTI_BERSAMA, h, h) for h in ramal.libur if h.day % 2),
        *(
            Aturan(JenisHari.JAM_KHUSUS, a, b, mingguan={h: _sela(s) for h, s in pekan.items()})
            for a, b, pekan in ramal.jam_khusus
        ),
    ]
    pustaka = {h: Libur(JenisHari.LIBUR_NASIONAL, "Hari Raya") for h in ramal.libur if not h.day % 2}
    return Kalender(
        zona=ramal.zona,
        mingguan={h: _sela(s) for h, s in ramal.mingguan.items()},
        aturan=aturan,
        libur=lambda tahun: {h: isi for h, isi in pustaka.items() if h.year == tahun},
    )


def menit_acak(awal: date, hari: int = RENTANG_HARI) -> st.SearchStrategy[datetime]:
    """A whole minute in the window, in any zone."""
    mula = datetime.combine(awal, time(), tzinfo=UTC)
    return st.builds(
        lambda menit, zona: (mula + timedelta(minutes=menit)).astimezone(ZoneInfo(zona)),
        st.integers(0, hari * 1440),
        st.sampled_from((*ZONA, "UTC")),
    )
