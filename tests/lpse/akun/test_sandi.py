"""Password rules of ASVS 5.0 § 6.2: long, not common, not of this office or person; no composition rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from hypothesis import given, strategies as st

from lpse.akun.sandi import tersusun_dari
from tests.pabrik import SANDI, PabrikProfilLPSE

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


@pytest.fixture(autouse=True)
def _kantor(db: None) -> None:
    PabrikProfilLPSE(
        nama="LPSE Kabupaten Konawe Kepulauan",
        nama_pendek="LPSE Konkep",
        nama_instansi="Pemerintah Kabupaten Konawe Kepulauan",
        kota="Langara",
    )


@pytest.mark.parametrize(
    "sandi",
    [
        SANDI,
        "kuda laut menari di atas meja",  # spaces
        "semuahurufkecilsajatanpaangka",  # no composition rule
        "91827364554637281905",  # figures only, not a sequence anyone would try
        "пароль-длинный-и-странный",
        "Langara-kopi-hujan-sepeda",  # the town may be part of a phrase
        "x" * 5 + "abcdefgh-quilt-mower" + "z" * 103,  # 128
    ],
)
def test_diterima(rina: Pengguna, sandi: str) -> None:
    assert len(sandi) <= 128
    validate_password(sandi, rina)


@pytest.mark.parametrize(
    "sandi",
    [
        "sebelas-xyz",  # 11
        "a9" * 64 + "b",  # 129
        "password1234",
        "qwertyuiop123",
        "bismillah123456",
        "rahasiarahasia",
        "katasandi2026!",
        "SelamatDatang2026",
        "indonesiamerdeka45",
        "aaaaaaaaaaaaaaaa",
        "121212121212",
        "lpse-spse-2026",
        "LPSEkonkep2026!",
        "konawekepulauan1",
        "K0nawe-Kepu1auan",  # in disguise
        "langara20262026",
        "pemerintahkabupaten",
        "pengadaanbarangjasa",
        "kepalalpse12345",
        "rinamarlina2026",
        "R1na.Marlina!!!",
        "198501012010000001",  # her own NIP
    ],
)
def test_ditolak(rina: Pengguna, sandi: str) -> None:
    rina.nip = "198501012010000001"

    with pytest.raises(ValidationError):
        validate_password(sandi, rina)


def test_nama_orang_lain_boleh(rina: Pengguna, dodi: Pengguna) -> None:
    """Only one's own name counts; a list of everybody's would tell who works here."""
    validate_password("dodisaputra-lompat", rina)
    with pytest.raises(ValidationError):
        validate_password("dodisaputra2026", dodi)


def test_tanpa_orang_pun_kata_kantor_ditolak() -> None:
    with pytest.raises(ValidationError):
        validate_password("lpsekonkep-2026")


@given(st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=126), min_size=0, max_size=40))
def test_tanpa_kata_terlarang_selalu_lolos(sandi: str) -> None:
    assert not tersusun_dari(sandi, frozenset({"\x01\x02\x03"}))


@given(st.sampled_from(["lpse", "konawe"]), st.text(alphabet="0123456789-_.!@ ", max_size=30))
def test_kata_terlarang_dengan_angka_selalu_ditolak(kata: str, hiasan: str) -> None:
    assert tersusun_dari(f"{hiasan}{kata}{hiasan}", frozenset({kata}))
