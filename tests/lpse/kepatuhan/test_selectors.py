"""Live checks of the duties: worst first, and a broken check hides nothing but itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection

from lpse.kepatuhan import registri
from lpse.kepatuhan.registri import KEWAJIBAN, Bukti, Status, kewajiban
from lpse.kepatuhan.selectors import keadaan_kewajiban, menurut_pasal, ringkas

Daftar = Callable[..., None]


@pytest.fixture
def daftar(monkeypatch: pytest.MonkeyPatch) -> Daftar:
    """An empty registry, and a short way to put a duty in it."""
    kosong: dict[str, registri.Kewajiban] = {}
    monkeypatch.setattr(registri, "KEWAJIBAN", kosong)
    monkeypatch.setattr("lpse.kepatuhan.selectors.KEWAJIBAN", kosong)

    def tambah(nomor: str, periksa: Callable[[], Bukti], *pasal: str) -> None:
        kewajiban(nomor, pasal=pasal or ("P2 26(1)",), isi=f"Isi {nomor}", unit="Unit")(periksa)

    return tambah


def bukti(status: Status) -> Callable[[], Bukti]:
    return lambda: Bukti(status, "1 dari 1", "Penjelasan", "/x/")


@pytest.mark.django_db
def test_yang_terburuk_lebih_dahulu_lalu_nomor(daftar: Daftar) -> None:
    for nomor, status in (
        ("R-4", Status.TERPENUHI), ("R-3", Status.BELUM), ("R-2", Status.PERHATIAN), ("R-1", Status.TERPENUHI)
    ):  # fmt: skip
        daftar(nomor, bukti(status))
    semua = keadaan_kewajiban()
    assert [k.kewajiban.id for k in semua] == ["R-3", "R-2", "R-1", "R-4"]
    assert [k.nada for k in semua] == ["kritis", "perhatian", "selesai", "selesai"]
    assert [k.tenang for k in semua] == [False, False, True, True]
    hasil = ringkas(semua)
    assert (hasil.jumlah, hasil.terpenuhi, hasil.perhatian, hasil.belum, hasil.galat) == (4, 2, 1, 1, 0)
    assert hasil.perlu_orang == 2


@pytest.mark.django_db
def test_pemeriksaan_yang_rusak_dilaporkan_dan_tidak_membawa_yang_lain(daftar: Daftar) -> None:
    def rusak_di_basis_data() -> Bukti:
        with connection.cursor() as kursor:
            kursor.execute("SELECT 1/0")
        raise AssertionError

    daftar("R-1", rusak_di_basis_data)
    daftar("R-2", bukti(Status.TERPENUHI))
    daftar("R-3", bukti(Status.BELUM))
    semua = keadaan_kewajiban()
    assert [(k.kewajiban.id, k.kode, k.kata) for k in semua] == [
        ("R-3", "belum", "Belum"),
        ("R-1", "galat", "Pemeriksaan gagal"),
        ("R-2", "terpenuhi", "Terpenuhi"),
    ]
    assert ringkas(semua).galat == 1
    with connection.cursor() as kursor:  # the transaction is still good
        kursor.execute("SELECT 1")


def test_nomor_yang_sama_dua_kali_ditolak(daftar: Daftar) -> None:
    daftar("R-1", bukti(Status.BELUM))
    with pytest.raises(ValueError, match="R-1 sudah terdaftar"):
        daftar("R-1", bukti(Status.BELUM))


@pytest.mark.django_db
def test_menurut_pasal_peraturan_pertama(daftar: Daftar) -> None:
    daftar("R-1", bukti(Status.BELUM), "P2 26(1)", "KK 27(1)")
    daftar("R-2", bukti(Status.BELUM), "P2 9(2)a")
    daftar("R-3", bukti(Status.TERPENUHI), "P2 26(5)")
    daftar("R-4", bukti(Status.TERPENUHI), "Lampiran")
    peta = [(b.pasal, [k.kewajiban.id for k in b.isi]) for b in menurut_pasal(keadaan_kewajiban())]
    assert peta == [("Lainnya", ["R-4"]), ("Pasal 9", ["R-2"]), ("Pasal 26", ["R-1", "R-3"])]


@pytest.mark.django_db
@pytest.mark.pasal("26(1)")
def test_kewajiban_yang_terdaftar_sungguhan_dapat_diperiksa() -> None:
    assert "R-117" in KEWAJIBAN
    semua = keadaan_kewajiban()
    assert {k.kewajiban.id for k in semua} == set(KEWAJIBAN)
    assert [k.kewajiban.id for k in semua if k.galat] == []
