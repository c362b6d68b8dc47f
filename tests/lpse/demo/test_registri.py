"""Shares of the demo office: registered once, run in order, each with its own dice."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from lpse.demo import registri
from lpse.demo.registri import KonteksDemo, demo, jalankan, terurut

if TYPE_CHECKING:
    pass


@pytest.fixture(autouse=True)
def _kosong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registri, "BAGIAN", {})


def test_kode_yang_sama_ditolak() -> None:
    demo(kode="a", urutan=1)(lambda _konteks: None)
    with pytest.raises(ValueError, match="'a' sudah terdaftar"):
        demo(kode="a", urutan=2)(lambda _konteks: None)


def test_dijalankan_menurut_urutan_lalu_kode(db: None) -> None:
    dipanggil: list[str] = []

    def pencatat(kode: str) -> registri.Pengisi:
        return lambda _konteks: dipanggil.append(kode)

    for kode, urutan in (("c", 1), ("b", 2), ("a", 2)):
        demo(kode=kode, urutan=urutan)(pencatat(kode))
    jalankan("kecil")
    assert dipanggil == ["c", "a", "b"] == [b.kode for b in terurut()]


def test_dadu_tiap_bagian_tidak_bergantung_pada_bagian_lain(db: None) -> None:
    lemparan: dict[str, list[float]] = {}

    def lempar(konteks: KonteksDemo) -> None:
        lemparan.setdefault("b", []).append(konteks.acak.random())

    demo(kode="b", urutan=2)(lempar)
    jalankan("kecil", 7)
    demo(kode="a", urutan=1)(lambda konteks: konteks.bersama.update(x=konteks.acak.random()))
    jalankan("kecil", 7)
    jalankan("kecil", 8)
    satu, dua, tiga = lemparan["b"]
    assert satu == dua != tiga


def test_konteks_berbagi_melapor_dan_memegang_waktu_acuan(db: None) -> None:
    acuan = datetime(2026, 11, 19, 2, 0, tzinfo=UTC)
    dilaporkan: list[str] = []

    def satu(konteks: KonteksDemo) -> None:
        konteks.bersama["server"] = "SPSE-DB"

    def dua(konteks: KonteksDemo) -> None:
        konteks.lapor(f"{konteks.bersama['server']} {konteks.sekarang:%Y-%m-%d} {konteks.skala}")

    demo(kode="satu", urutan=1)(satu)
    demo(kode="dua", urutan=2)(dua)
    hasil = jalankan("sedang", sekarang=acuan, lapor=dilaporkan.append)
    assert dilaporkan == ["SPSE-DB 2026-11-19 sedang"]
    assert hasil.bersama == {"server": "SPSE-DB"}
    jalankan("kecil")  # without a listener nothing is said and nothing breaks
    assert len(dilaporkan) == 1


@pytest.mark.parametrize(("skala", "nilai"), [("kecil", 1), ("sedang", 2), ("besar", 3)])
def test_pilih_menurut_skala(db: None, skala: registri.Skala, nilai: int) -> None:
    didapat: list[int] = []
    demo(kode="x", urutan=1)(lambda konteks: didapat.append(konteks.pilih(kecil=1, sedang=2, besar=3)))
    jalankan(skala)
    assert didapat == [nilai]


def test_bagian_yang_gagal_membatalkan_semuanya(db: None) -> None:
    from tests.pabrik import PabrikInstansi  # noqa: PLC0415 - only this test writes rows

    def isi(_konteks: KonteksDemo) -> None:
        PabrikInstansi.create(kode="UJI-1")
        raise RuntimeError("rusak")

    demo(kode="isi", urutan=1)(isi)
    with pytest.raises(RuntimeError, match="rusak"):
        jalankan("kecil")
    assert not PabrikInstansi._meta.model.objects.filter(kode="UJI-1").exists()
