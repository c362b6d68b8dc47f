"""Names and addresses: one spelling to compare, the words that differ, the documented similarity (ADR 0030)."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from lpse.identitas import alamat, nama
from lpse.identitas.beda import Potongan

NAMA = st.text(alphabet="ABCDEFGHIJKLMNOPRSTUWYZ abcdefgiklmnoprstuwy.,'&-", min_size=1, max_size=40)


@pytest.mark.parametrize(
    ("tulisan", "inti"),
    [
        ("CV. Sinar Masamba Jaya", "SINAR MASAMBA JAYA"),
        ("SINAR MASAMBA JAYA, CV", "SINAR MASAMBA JAYA"),
        ("P.T. Bumi Raya (Persero) Tbk.", "BUMI RAYA"),
        ("C V Maju", "MAJU"),
        ("UD. Dua Putri & Anak", "DUA PUTRI DAN ANAK"),
        ("Koperasi Serba Usaha Tani", "SERBA USAHA TANI"),
        ("Perseroan Terbatas Nusantara", "NUSANTARA"),
        ("Firma Hukum Andi", "HUKUM ANDI"),
        ("H. Muhammad Arfan, S.T., M.Si.", "MUHAMMAD ARFAN"),
        ("Drs. H. Andi Baso", "ANDI BASO"),
        ("Muhammad Arfan ST", "MUHAMMAD ARFAN"),
        ("Ir.Budi Santoso,M.T", "BUDI SANTOSO"),
        ("Siti Nur'aini", "SITI NURAINI"),
        ("José Çelik", "JOSE CELIK"),
        ("PT", "PT"),
        ("H.", "H"),
        ("", ""),
    ],
)
def test_normal(tulisan: str, inti: str) -> None:
    assert nama.normal(tulisan) == inti


def test_sama_dan_beda() -> None:
    assert nama.sama("CV Sinar Masamba", "Sinar Masamba, C.V.")
    assert not nama.sama("", "")
    beda = nama.beda("CV. Sinar Masamba Jaya", "PT Sinar Masamba Raya")
    assert beda.satu == (Potongan("CV. Sinar Masamba", beda=False), Potongan("Jaya", beda=True))
    assert beda.dua == (Potongan("PT Sinar Masamba", beda=False), Potongan("Raya", beda=True))
    assert not beda.sama
    assert nama.beda("H. Muhammad Arfan, S.T.", "MUHAMMAD ARFAN").sama
    assert nama.beda("Dua & Anak", "DUA DAN ANAK").sama


@pytest.mark.parametrize(
    ("satu", "dua", "mirip"),
    [
        ("CV Sinar Masamba", "CV Sinar Masemba", True),
        ("PT Maju Jaya", "PT Jaya Maju", True),
        ("Muh. Arfan", "Muhammad Arfan", True),
        ("CV Sinarmasamba", "CV Sinar Masamba", True),
        ("CV Bintang Timur Konstruksi", "CV Bintang Timur Konstruksindo", True),
        ("CV Sinar Masamba Jaya", "CV Sinar Palopo Jaya", False),
        ("CV Karya Utama", "CV Karya Mandiri", False),
        ("Andi Rahmat", "Andi Rahim", False),
    ],
)
def test_kemiripan_menurut_ambang(satu: str, dua: str, mirip: bool) -> None:
    assert (nama.kemiripan(satu, dua) >= nama.AMBANG_MIRIP) is mirip


def test_kemiripan_batas() -> None:
    assert (nama.kemiripan("CV Maju", "Maju"), nama.kemiripan("", "Maju"), nama.kemiripan("Maju", None)) == (100, 0, 0)


@given(NAMA, NAMA)
def test_sifat_kemiripan(satu: str, dua: str) -> None:
    assert nama.kemiripan(satu, dua) == nama.kemiripan(dua, satu)
    assert 0 <= nama.kemiripan(satu, dua) <= 100
    if nama.normal(satu):
        assert nama.kemiripan(satu, satu) == 100
    if nama.sama(satu, dua):
        assert nama.kemiripan(satu, dua) == 100


@given(NAMA, NAMA)
def test_potongan_utuh(satu: str, dua: str) -> None:
    """Pieces put together again are the original words, and equal texts have nothing marked."""
    beda = nama.beda(satu, dua)
    assert " ".join(p.teks for p in beda.satu) == " ".join(satu.split())
    assert " ".join(p.teks for p in beda.dua) == " ".join(dua.split())
    assert nama.beda(satu, satu).sama


@given(NAMA)
def test_normal_tetap(teks: str) -> None:
    assert nama.normal(nama.normal(teks)).replace(" ", "") in nama.normal(teks).replace(" ", "")
    assert nama.normal(teks) == nama.normal(teks.upper())


def test_alamat() -> None:
    assert alamat.normal("Jl. Trans Sulawesi No.041") == "TRANS SULAWESI 41"
    assert alamat.sama("Jl. Trans Sulawesi No.41, Masamba", "Jalan Trans Sulawesi Nomor 041 Kel. Bone Tua, Masamba")
    assert not alamat.sama("Jalan Trans Sulawesi Nomor 41", "Jalan Trans Sulawesi Nomor 114")
    assert not alamat.sama("", "Jalan Trans Sulawesi")
    beda = alamat.beda("Jalan Trans Sulawesi Nomor 41", "Jl. Trans Sulawesi Nomor 114")
    assert [p.teks for p in (*beda.satu, *beda.dua) if p.beda] == ["41", "114"]
