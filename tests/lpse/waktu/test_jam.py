"""The pausable clock as arithmetic, against the same slow oracle."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import takewhile
from typing import cast

import pytest
from hypothesis import given, settings, strategies as st

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.waktu.enums import AlasanJeda, KataJam, KeadaanJam
from lpse.waktu.jam import PERPINDAHAN, Jam, Peristiwa, lama_singkat
from lpse.waktu.mesin import Aturan, Kalender
from tests.lpse.waktu.peramal import MENIT, Peramal
from tests.lpse.waktu.strategi import banyak, kalender_acak, menit_acak
from tests.lpse.waktu.test_hitung_jam_kerja import BIASA, PEKAN, WITA, wita

M, J, L, U, S, B = (
    KataJam.MULAI,
    KataJam.JEDA,
    KataJam.LANJUT,
    KataJam.UBAH_SASARAN,
    KataJam.SELESAI,
    KataJam.BUKA_KEMBALI,
)
JAM = timedelta(hours=1)


def acara(*baris: tuple[KataJam, str] | tuple[KataJam, str, object]) -> list[Peristiwa]:
    """Events written short: word, moment, and the reason or the target's hours."""
    hasil = []
    for kata, saat, *isi in baris:
        alasan = str(isi[0]) if kata == J and isi else ""
        sasaran = cast("int", isi[0]) * JAM if kata in {M, U} and isi else None
        hasil.append(Peristiwa(kata, wita(saat), sasaran=sasaran, alasan=alasan))
    return hasil


@st.composite
def acara_acak(draw: st.DrawFn, awal: date) -> list[Peristiwa]:
    """A legal sequence of up to nine events within the window."""
    saat = draw(menit_acak(awal, hari=1))
    hasil = [Peristiwa(M, saat, sasaran=draw(st.integers(1, 900)) * MENIT)]
    keadaan = PERPINDAHAN[None, M]
    for _ in range(draw(st.integers(0, 8))):
        kata = draw(st.sampled_from(sorted(k for dari, k in PERPINDAHAN if dari == keadaan)))
        saat += draw(st.integers(0, 700)) * MENIT
        hasil.append(
            Peristiwa(
                kata,
                saat,
                sasaran=draw(st.integers(1, 900)) * MENIT if kata == U else None,
                alasan=draw(st.sampled_from(AlasanJeda.values)) if kata == J else "",
            )
        )
        keadaan = PERPINDAHAN[keadaan, kata]
    return hasil


def _menit_menurut_keadaan(ramal: Peramal, acara: list[Peristiwa], akhir: datetime) -> list[tuple[datetime, str]]:
    """Every open minute with what the clock was doing in it."""
    hasil = []
    keadaan = ""
    for satu, nanti in zip(acara, [*(p.saat for p in acara[1:]), akhir], strict=True):
        keadaan = {M: "jalan", L: "jalan", B: "jalan", J: "tunggu", S: "selesai"}.get(KataJam(satu.kata), keadaan)
        hasil += [(m, keadaan) for m in ramal.menit_buka(satu.saat, nanti)]
    return hasil


@given(data=st.data(), bahan=kalender_acak())
@settings(max_examples=banyak(30))
def test_jam_sama_dengan_peramal(data: st.DataObject, bahan: tuple[Kalender, Peramal, date]) -> None:
    """Used, waited and deadline: counted minute by minute, whatever happened in whatever order."""
    kalender, ramal, awal = bahan
    isi = data.draw(acara_acak(awal))
    jam = Jam(kalender, isi)
    kini = isi[-1].saat + data.draw(st.integers(0, 1500)) * MENIT
    menit = _menit_menurut_keadaan(ramal, isi, kini)
    hitungan = jam.pada(kini)
    jalan = [m for m, keadaan in menit if keadaan == "jalan"]
    assert hitungan.terpakai == MENIT * len(jalan)
    assert hitungan.menunggu == MENIT * sum(keadaan == "tunggu" for _, keadaan in menit)
    assert hitungan.lewat == (len(jalan) * MENIT > hitungan.sasaran)
    if len(jalan) * MENIT >= hitungan.sasaran:
        assert hitungan.tenggat == jalan[hitungan.sasaran // MENIT - 1] + MENIT
    elif hitungan.keadaan == KeadaanJam.JEDA:
        assert hitungan.tenggat is None
    elif hitungan.keadaan == KeadaanJam.BERJALAN:
        try:
            tenggat = kalender.tambah_jam_kerja(kini, hitungan.sisa)
        except AturanDilanggar:
            tenggat = None
        assert hitungan.tenggat == tenggat


@given(data=st.data(), bahan=kalender_acak())
@settings(max_examples=banyak(20))
def test_angka_beku_tidak_berubah_oleh_kalender(data: st.DataObject, bahan: tuple[Kalender, Peramal, date]) -> None:
    """A finish carries its figures: another calendar afterwards reads them as they were."""
    kalender, _, awal = bahan
    isi = list(takewhile(lambda p: p.kata != S, data.draw(acara_acak(awal))))
    beku = Jam(kalender, isi).pada(isi[-1].saat + 90 * MENIT)
    isi.append(Peristiwa(S, beku.saat, terpakai=beku.terpakai, menunggu=beku.menunggu))
    lain = Kalender(zona=WITA, mingguan=PEKAN)
    kemudian = Jam(lain, isi).pada(beku.saat + 9000 * MENIT)
    assert (kemudian.terpakai, kemudian.menunggu) == (beku.terpakai, beku.menunggu)
    dibuka = Jam(lain, [*isi, Peristiwa(B, beku.saat)])
    nanti = beku.saat + 3000 * MENIT
    assert dibuka.pada(nanti).terpakai == beku.terpakai + lain.selisih_jam_kerja(beku.saat, nanti)


def test_penjelasan_untuk_orang() -> None:
    jam = Jam(
        BIASA,
        acara(
            (M, "2026-11-20 08:00", 8),
            (J, "2026-11-20 11:00", AlasanJeda.PENGGUNA),
            (L, "2026-11-20 14:00"),
            (J, "2026-11-20 14:20", AlasanJeda.LKPP),
        ),
    )
    kini = jam.pada(wita("2026-11-20 15:00"))
    assert kini.penjelasan == "3 j 20 m kerja; 2 j menunggu pengguna; 40 m menunggu LKPP"
    assert (kini.keadaan, kini.tenggat, kini.sisa) == (KeadaanJam.JEDA, None, timedelta(hours=4, minutes=40))
    assert round(kini.persen, 1) == 41.7
    lanjut = jam.tambah(Peristiwa(L, wita("2026-11-23 09:00")))
    assert lanjut.tenggat == wita("2026-11-23 14:40")


def test_sasaran_berubah_dan_sudah_lewat() -> None:
    isi = acara((M, "2026-11-20 08:00", 8), (U, "2026-11-20 14:00", 2))
    kini = Jam(BIASA, isi).pada(wita("2026-11-20 14:00"))
    assert (kini.tenggat, kini.lewat, kini.sisa) == (wita("2026-11-20 10:00"), True, -3 * JAM)


def test_selesai_tepat_waktu_menyebut_tenggat_yang_dulu() -> None:
    isi = acara((M, "2026-11-20 08:00", 4), (S, "2026-11-20 10:00"))
    assert Jam(BIASA, isi).pada(wita("2026-11-27 10:00")).tenggat == wita("2026-11-20 12:00")
    jeda = acara((M, "2026-11-20 08:00", 4), (J, "2026-11-20 09:00", AlasanJeda.LKPP), (S, "2026-11-20 10:00"))
    assert Jam(BIASA, jeda).tenggat is None


def test_kalender_berubah_menggeser_yang_masih_berjalan() -> None:
    isi = acara((M, "2026-11-20 14:00", 4))
    tutup = Kalender(zona=WITA, mingguan=PEKAN, aturan=[Aturan("penutupan", date(2026, 11, 23), date(2026, 11, 23))])
    assert Jam(BIASA, isi).tenggat == wita("2026-11-23 10:00")
    assert Jam(tutup, isi).tenggat == wita("2026-11-24 10:00")


def test_angka_beku_yang_tidak_lagi_cocok_berdiri_tanpa_alasan() -> None:
    isi = [
        *acara((M, "2026-11-20 08:00", 4), (J, "2026-11-20 09:00", AlasanJeda.LKPP)),
        Peristiwa(S, wita("2026-11-20 10:00"), terpakai=5 * JAM, menunggu=30 * MENIT),
    ]
    kini = Jam(BIASA, isi).pada(wita("2026-11-20 10:00"))
    assert kini.penjelasan == "5 j kerja; 30 m menunggu"
    assert kini.tenggat == wita("2026-11-20 10:00")


_SEMUA = [(dari, kata) for dari in (None, *KeadaanJam) for kata in KataJam]
_JALAN = {
    KeadaanJam.BERJALAN: acara((M, "2026-11-20 08:00", 4)),
    KeadaanJam.JEDA: acara((M, "2026-11-20 08:00", 4), (J, "2026-11-20 09:00", AlasanJeda.LKPP)),
    KeadaanJam.SELESAI: acara((M, "2026-11-20 08:00", 4), (S, "2026-11-20 09:00")),
}


@pytest.mark.parametrize(("dari", "kata"), _SEMUA)
def test_semua_pasangan_keadaan_dan_peristiwa(dari: KeadaanJam | None, kata: KataJam) -> None:
    awal = _JALAN[dari] if dari else []
    isi = {M: {"sasaran": JAM}, U: {"sasaran": JAM}, J: {"alasan": AlasanJeda.LKPP}}.get(kata, {})
    berikut = Peristiwa(kata, wita("2026-11-20 10:00"), **isi)  # type: ignore[arg-type] # keyword by word
    if (dari, kata) in PERPINDAHAN:
        assert Jam(BIASA, [*awal, berikut]).keadaan == PERPINDAHAN[dari, kata]
    else:
        with pytest.raises(TransisiBasi, match=r"belum dimulai|sedang|selesai"):
            Jam(BIASA, [*awal, berikut])


@pytest.mark.parametrize(
    "peristiwa",
    [
        Peristiwa(J, wita("2026-11-20 07:59"), alasan=AlasanJeda.LKPP),
        Peristiwa(J, wita("2026-11-20 09:00")),
        Peristiwa(U, wita("2026-11-20 09:00")),
        Peristiwa(U, wita("2026-11-20 09:00"), sasaran=timedelta()),
    ],
)
def test_peristiwa_yang_tidak_mungkin_ditolak(peristiwa: Peristiwa) -> None:
    with pytest.raises(AturanDilanggar):
        Jam(BIASA, acara((M, "2026-11-20 08:00", 4))).tambah(peristiwa)


def test_tanpa_peristiwa_bukan_jam() -> None:
    with pytest.raises(TransisiBasi, match=r"belum dimulai"):
        Jam(BIASA, [])


@pytest.mark.parametrize(
    ("menit", "teks"),
    [(0, "0 m"), (0.9, "0 m"), (-0.9, "0 m"), (45, "45 m"), (60, "1 j"), (1625, "27 j 5 m"), (-90, "-1 j 30 m")],
)
def test_lama_singkat(menit: float, teks: str) -> None:
    assert lama_singkat(timedelta(minutes=menit)) == teks
