"""Parts of a detail page."""

from __future__ import annotations

import pytest

from lpse.tampilan.rinci import Tugas, selesai_dari, tahapan

URUTAN = [("a", "Diajukan"), ("b", "Diperiksa"), ("c", "Selesai")]


@pytest.mark.parametrize(
    ("kini", "keadaan"),
    [("a", ["kini", "nanti", "nanti"]), ("b", ["lewat", "kini", "nanti"]), ("c", ["lewat", "lewat", "kini"])],
)
def test_tahapan(kini: str, keadaan: list[str]) -> None:
    hasil = tahapan(URUTAN, kini, {"a": "19 November"})
    assert [t.keadaan for t in hasil] == keadaan
    assert hasil[0].rincian == "19 November"


def test_tahapan_tak_dikenal() -> None:
    with pytest.raises(ValueError, match="z"):
        tahapan(URUTAN, "z")


def test_selesai_dari() -> None:
    assert selesai_dari([Tugas("A", selesai=True), Tugas("B")]) == "1 dari 2 selesai"
