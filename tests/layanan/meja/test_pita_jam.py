"""The ribbon of a ticket's clock: stretches, words, labels that keep clear of each other."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from layanan.meja import pita_jam
from layanan.meja.pita_jam import LEBAR, lama_kata, nada, saat_kata, susun
from lpse.waktu import kalender
from lpse.waktu.enums import AlasanJeda, KataJam
from lpse.waktu.jam import Jam, Peristiwa
from tests.pabrik_sla import jam_kantor

pytestmark = pytest.mark.django_db
WITA = ZoneInfo("Asia/Makassar")
JAM4 = dt.timedelta(hours=4)


def _pukul(jam: int, menit: int = 0, hari: int = 19) -> dt.datetime:
    """A Thursday in November."""
    return dt.datetime(2026, 11, hari, jam, menit, tzinfo=WITA)


def _mulai(saat: dt.datetime | None = None, sasaran: dt.timedelta = JAM4) -> Peristiwa:
    return Peristiwa(KataJam.MULAI, saat or _pukul(8, 4), sasaran=sasaran)


def _contoh() -> list[Peristiwa]:
    return [
        _mulai(),
        Peristiwa(KataJam.JEDA, _pukul(8, 31), alasan=AlasanJeda.PENGGUNA),
        Peristiwa(KataJam.LANJUT, _pukul(9, 9)),
    ]


@pytest.fixture(autouse=True)
def kantor() -> None:
    jam_kantor()


def test_pita_menunjukkan_di_mana_jam_berhenti() -> None:
    pita = susun(kalender(), _contoh(), _pukul(9, 42), _pukul(16))
    assert [(r.henti, lama_kata(r.lama)) for r in pita.ruas] == [
        (False, "27 menit"), (True, "38 menit"), (False, "33 menit"),
    ]  # fmt: skip
    assert pita.kini is not None
    assert pita.batas is not None
    assert pita.tahap == LEBAR - 2
    assert 0 < pita.kini < pita.batas < LEBAR
    assert [t.teks for t in pita.tanda] == [
        "09.42 kini", "13.42 batas layanan", "08.04", "16.00 tahap berakhir", "Berhenti 38 menit, menunggu pengguna",
    ]  # fmt: skip
    assert [kata for _, kata in pita.langkah] == [
        "Berjalan", "Berhenti, menunggu pengguna", "Berjalan lagi", "Batas layanan", "Tahap tender berakhir",
    ]  # fmt: skip
    assert pita.label.startswith("Garis waktu tiket: 08.04 berjalan; 08.31 berhenti")
    assert pita.lebar == LEBAR


def test_pita_malam_dan_hari_libur_tidak_makan_tempat() -> None:
    """From Thursday 15.30 to Friday 08.30 one hour of work passes."""
    pita = susun(kalender(), [_mulai(_pukul(15, 30))], _pukul(8, 30, hari=20))
    (ruas,) = pita.ruas
    assert lama_kata(ruas.lama) == "1 jam"
    assert pita.kini == round((LEBAR - 2) / 4, 1)
    assert pita.tanda[0].teks == "08.30 kini"
    assert "19 Nov 15.30" in {t.teks for t in pita.tanda} | {saat for saat, _ in pita.langkah}


def test_pita_yang_sedang_berhenti_menduga_batasnya() -> None:
    peristiwa = _contoh()[:2]
    pita = susun(kalender(), peristiwa, _pukul(9, 42))
    assert pita.batas == LEBAR - 2  # as if it went on now
    assert "batas layanan" not in " ".join(t.teks for t in pita.tanda)
    assert nada(Jam(kalender(), peristiwa).pada(_pukul(9, 42))) == ("Jam berhenti", "jalan", "player-pause")


def test_pita_selesai_lalu_dibuka_kembali() -> None:
    selesai = [_mulai(), Peristiwa(KataJam.SELESAI, _pukul(9, 4))]
    pita = susun(kalender(), selesai, _pukul(10))
    assert (pita.kini, pita.sisa[1]) == (None, 0.0)
    assert "09.04 selesai" in {t.teks for t in pita.tanda}
    lagi = [
        *selesai,
        Peristiwa(KataJam.BUKA_KEMBALI, _pukul(10)),
        Peristiwa(KataJam.UBAH_SASARAN, _pukul(10), sasaran=dt.timedelta(minutes=30)),
    ]
    pita = susun(kalender(), lagi, _pukul(10, 30))
    assert [r.mulai for r in pita.ruas] == [_pukul(8, 4), _pukul(10)]
    assert "Batas berubah" in {k for _, k in pita.langkah}
    assert pita.sisa[1] == 0.0
    jam = Jam(kalender(), lagi)
    assert nada(jam.pada(_pukul(10, 30))) == ("Lewat batas", "kritis", "alert-circle")
    assert susun(kalender(), [*lagi, Peristiwa(KataJam.JEDA, _pukul(10, 31), alasan=AlasanJeda.LKPP)], _pukul(11)).kini


def test_pita_sebelum_ada_waktu_kerja() -> None:
    """Reported on a Sunday: nothing has passed, and nothing is divided by nothing."""
    pita = susun(kalender(), [_mulai(_pukul(9, hari=22), sasaran=dt.timedelta(minutes=1))], _pukul(10, hari=22))
    assert pita.kini == 0.0
    lampau = susun(kalender(), [_mulai()], _pukul(8, 4), _pukul(7))
    assert lampau.tahap is None
    assert lampau.ruas[0].lebar == 0.0


@pytest.mark.parametrize(
    ("terpakai", "kata"), [(1, "Dalam batas"), (3.3, "Hampir habis"), (4.1, "Lewat batas")], ids=["awal", "80", "lewat"]
)
def test_nada_jam(terpakai: float, kata: str) -> None:
    jam = Jam(kalender(), [_mulai(_pukul(8), sasaran=JAM4)])
    saat = kalender().tambah_jam_kerja(_pukul(8), dt.timedelta(hours=terpakai))
    assert nada(jam.pada(saat))[0] == kata
    beres = jam.tambah(Peristiwa(KataJam.SELESAI, saat))
    assert nada(beres.pada(saat))[1] == ("kritis" if terpakai > 4 else "selesai")


def test_lama_dan_saat_dalam_kata() -> None:
    assert [lama_kata(dt.timedelta(minutes=m)) for m in (0, 38, 60, 185, -12)] == [
        "0 menit", "38 menit", "1 jam", "3 jam 05 menit", "12 menit",
    ]  # fmt: skip
    assert saat_kata(_pukul(8, 4), _pukul(9)) == "08.04"
    assert saat_kata(_pukul(8, 4), _pukul(9, hari=20)) == "19 Nov 08.04"


def test_tanda_tanpa_tempat_tidak_digambar() -> None:
    ada: list[pita_jam.Tanda] = []
    for _ in range(3):
        pita_jam._taruh(ada, 240, "tahap berakhir sangat panjang sekali")
    assert len(ada) == 1
