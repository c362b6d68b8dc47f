"""What the readers say of kinds and of links when there is nothing to say."""

from __future__ import annotations

import pytest

from lpse.jejak.filters import nama_jenis
from lpse.jejak.selectors import KeadaanRantai


@pytest.mark.parametrize(
    ("jenis", "nama"),
    [("lpse.pengguna", "Pengguna"), ("lpse.sudahtiada", "lpse.sudahtiada"), ("bukanjenis", "bukanjenis")],
)
def test_nama_jenis_juga_bagi_yang_sudah_tiada(jenis: str, nama: str) -> None:
    assert nama_jenis(jenis) == nama


def test_rantai_kosong_tidak_menunggu_pemeriksaan() -> None:
    assert KeadaanRantai(None, None, None).belum_diperiksa == 0
