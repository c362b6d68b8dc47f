"""The two clocks of a ticket against minutes counted one by one: five thousand lives of tickets in random offices.

Waiting for the reporter or for LKPP, answers, priority and target changes, hand-overs, solving, reopening, and a
calendar that changes in between: in any order the states allow.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from hypothesis import given, settings, strategies as st

from layanan.sla.enums import KodeJam
from layanan.sla.kejadian import Kejadian, terkena
from lpse.waktu.enums import AlasanJeda, KataJam, KeadaanJam
from lpse.waktu.jam import Jam, Peristiwa
from tests.layanan.sla.menit import BANYAK_KANTOR, MENIT, PANJANG, Kantor, RamalJam, kantor, saat
from tests.lpse.waktu.strategi import banyak

R, S = KodeJam.RESPONS, KodeJam.SELESAI
#: What people do to a ticket, and what its clocks hear of it (None: nothing, as of a hand-over to another unit).
LAKON: dict[str, tuple[Kejadian | None, ...]] = {
    "jawab": (Kejadian.TANGGAPI,),
    "tanya": (Kejadian.TANGGAPI, Kejadian.TUNGGU),
    "teruskan_lkpp": (Kejadian.TUNGGU,),
    "balasan": (Kejadian.LANJUT,),
    "ubah_prioritas": (Kejadian.GANTI_TARGET,),
    "alihkan": (None,),
    "selesaikan": (Kejadian.AKHIRI,),
    "buka_kembali": (Kejadian.BUKA,),
    "ganti_kalender": (None,),
}
#: In which state of the solving clock a ticket can hear it.
DAPAT: dict[str, frozenset[str]] = {
    "jawab": frozenset({"jalan", "tunggu"}),
    "tanya": frozenset({"jalan"}),
    "teruskan_lkpp": frozenset({"jalan"}),
    "balasan": frozenset({"tunggu"}),
    "ubah_prioritas": frozenset({"jalan", "tunggu"}),
    "alihkan": frozenset({"jalan"}),
    "selesaikan": frozenset({"jalan", "tunggu"}),
    "buka_kembali": frozenset({"selesai"}),
    "ganti_kalender": frozenset({"jalan", "tunggu", "selesai"}),
}
_LAKU = {
    KataJam.JEDA: "tunggu",
    KataJam.LANJUT: "jalan",
    KataJam.BUKA_KEMBALI: "jalan",
}
_sasaran = st.integers(1, 1500)


@dataclass
class Tiket:
    """A ticket twice: its clocks as events, and as the oracle remembers them."""

    kantor: Kantor
    peristiwa: dict[KodeJam, list[Peristiwa]] = field(default_factory=dict)
    ramal: dict[KodeJam, RamalJam] = field(default_factory=dict)

    def mulai(self, menit: int, respons: int, selesai: int) -> None:
        for kode, sasaran in ((R, respons), (S, selesai)):
            self.peristiwa[kode] = [Peristiwa(KataJam.MULAI, saat(menit), sasaran=sasaran * MENIT)]
            self.ramal[kode] = RamalJam(sasaran, menit)

    def jam(self, kode: KodeJam) -> Jam:
        return Jam(self.kantor.kalender, self.peristiwa[kode])

    def alami(self, kejadian: Kejadian, menit: int, sasaran: dict[KodeJam, int], alasan: str) -> None:
        keadaan = {str(kode): self.jam(kode).keadaan for kode in (R, S)}
        for kode, kata in terkena(kejadian, keadaan):
            satu = Peristiwa(
                kata, saat(menit), sasaran=sasaran[kode] * MENIT if kata == KataJam.UBAH_SASARAN else None,
                alasan=alasan if kata == KataJam.JEDA else "",
            )  # fmt: skip
            if kata == KataJam.SELESAI:  # as services_jam freezes it
                beku = self.jam(kode).tambah(satu).pada(satu.saat)
                satu = Peristiwa(kata, satu.saat, terpakai=beku.terpakai, menunggu=beku.menunggu)
            self.peristiwa[kode].append(satu)
            self._ramalkan(kode, kata, menit, sasaran)

    def _ramalkan(self, kode: KodeJam, kata: KataJam, menit: int, sasaran: dict[KodeJam, int]) -> None:
        if kata == KataJam.SELESAI:
            self.ramal[kode].selesai(self.kantor, menit)
        elif kata == KataJam.UBAH_SASARAN:
            self.ramal[kode].sasaran = sasaran[kode]
        else:
            self.ramal[kode].tandai(menit, _LAKU[kata])

    def banding(self, menit: int) -> None:
        """Every figure of both clocks, now."""
        for kode in (R, S):
            kini, ramal = self.jam(kode).pada(saat(menit)), self.ramal[kode]
            terpakai = ramal.terpakai(self.kantor, menit)
            assert kini.terpakai == terpakai * MENIT
            assert kini.menunggu == ramal.menunggu(self.kantor, menit) * MENIT
            assert kini.sisa == (ramal.sasaran - terpakai) * MENIT
            assert kini.lewat == (terpakai > ramal.sasaran)
            if ramal.laku == "selesai" or ramal.beku_kerja >= ramal.sasaran:
                continue  # what is done keeps its deadline; one that was passed in an earlier round stays there
            tenggat = ramal.tenggat(self.kantor, menit)
            if tenggat is not None:
                assert kini.tenggat == saat(tenggat)
            elif kini.keadaan == KeadaanJam.JEDA:
                assert kini.tenggat is None
            else:
                assert kini.tenggat is None or kini.tenggat > saat(PANJANG - 1)


@st.composite
def kehidupan(draw: st.DrawFn) -> tuple[int, int, int, int, list[tuple[str, int, int, int, int]]]:
    """An office, a beginning, two targets, and up to twelve acts: word, minutes later, targets, another office."""
    acara = draw(
        st.lists(
            st.tuples(
                st.sampled_from(sorted(LAKON)), st.integers(0, 1300), _sasaran, _sasaran,
                st.integers(0, BANYAK_KANTOR - 1),
            ),
            max_size=12,
        )
    )  # fmt: skip
    return (
        draw(st.integers(0, BANYAK_KANTOR - 1)), draw(st.integers(0, 1440)), draw(_sasaran), draw(_sasaran), acara
    )  # fmt: skip


@pytest.mark.pasal("24(1)")
@given(isi=kehidupan())
@settings(max_examples=banyak(5000))
def test_dua_jam_tiket_sama_dengan_peramal(
    isi: tuple[int, int, int, int, list[tuple[str, int, int, int, int]]],
) -> None:
    nomor, menit, respons, selesai, acara = isi
    tiket = Tiket(kantor(nomor))
    tiket.mulai(menit, respons, selesai)
    for urut, (kata, jarak, target_respons, target_selesai, lain) in enumerate(acara):
        menit = min(menit + jarak, PANJANG - 1)
        if tiket.ramal[S].laku not in DAPAT[kata]:
            continue
        if kata == "ganti_kalender":
            tiket.kantor = kantor(lain)
        for kejadian in LAKON[kata]:
            if kejadian is not None:
                alasan = AlasanJeda.LKPP if kata == "teruskan_lkpp" else AlasanJeda.PENGGUNA
                tiket.alami(kejadian, menit, {R: target_respons, S: target_selesai}, alasan)
        if urut % 3 == 0:
            tiket.banding(menit)
    tiket.banding(min(menit + 977, PANJANG - 1))


def test_peramal_menangkap_jam_yang_salah() -> None:
    """The oracle would notice: a clock that ran on through a wait, or forgot the time before it was reopened."""
    for salah in ("jeda", "buka"):
        tiket = Tiket(kantor(0))
        tiket.mulai(8 * 60, 60, 400)
        if salah == "jeda":
            tiket.ramal[S].tandai(9 * 60, "tunggu")
        else:
            tiket.alami(Kejadian.AKHIRI, 10 * 60, {}, "")
            tiket.alami(Kejadian.BUKA, 11 * 60, {}, "")
            tiket.peristiwa[S] = [Peristiwa(KataJam.MULAI, saat(11 * 60), sasaran=400 * MENIT)]
        with pytest.raises(AssertionError):
            tiket.banding(11 * 60 + 30)


def test_penjelasan_menyebut_tiap_jeda() -> None:
    tiket = Tiket(kantor(0))
    tiket.mulai(8 * 60, 60, 400)
    tiket.alami(Kejadian.TUNGGU, 10 * 60, {}, AlasanJeda.PENGGUNA)
    tiket.alami(Kejadian.LANJUT, 13 * 60, {}, "")
    tiket.alami(Kejadian.TUNGGU, 14 * 60 + 20, {}, AlasanJeda.LKPP)
    kini = tiket.jam(S).pada(saat(15 * 60))
    assert kini.penjelasan == "3 j 20 m kerja; 2 j menunggu pengguna; 40 m menunggu LKPP"
    assert tiket.jam(S).ruas[1][:2] == (saat(10 * 60), saat(13 * 60))
    assert kini.sisa == timedelta(minutes=200)
