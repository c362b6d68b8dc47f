"""Every duty of the matrix is proved by a test marked with its clause, or says why not yet."""

from __future__ import annotations

import pytest

from lpse.kepatuhan import data
from lpse.kepatuhan.enums import Unit
from lpse.kepatuhan.registri import KEWAJIBAN
from tests.bantuan.sumber import pasal_bertanda
from tests.meta.alasan_kepatuhan import ALASAN


def _pasal(nomor: str) -> set[str]:
    """The marks that would prove a duty."""
    return {
        tanda
        for p in data.peraturan()
        for pasal in p.pasal.get(nomor, ())
        for tanda in ((pasal, f"P2 {pasal}") if p.kode == "P2" else (f"{p.kode} {pasal}",))
    }


@pytest.mark.parametrize("nomor", sorted(data.ketentuan()))
def test_ketentuan_bertanda_pasal_atau_beralasan(nomor: str) -> None:
    assert _pasal(nomor) & pasal_bertanda() or ALASAN.get(nomor, "").strip(), (
        f"{nomor}: tanpa uji bertanda pasal dan tanpa alasan"
    )


@pytest.mark.parametrize("nomor", sorted(KEWAJIBAN))
def test_yang_punya_pemeriksaan_tidak_lagi_beralasan(nomor: str) -> None:
    assert nomor not in ALASAN


def test_alasan_menyebut_ketentuan_dan_unit_yang_ada() -> None:
    assert set(ALASAN) <= set(data.ketentuan())
    label = {str(u.label) for u in Unit}
    asing = {n: a for n, a in ALASAN.items() if a.startswith("belum dibangun: unit ") and a[21:] not in label}
    assert asing == {}
    assert [n for n, a in ALASAN.items() if len(a.split()) < 4] == []
