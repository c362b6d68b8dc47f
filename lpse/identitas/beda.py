"""Two texts word by word: which pieces of each the other does not have."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Potongan:
    """A run of words as it was written; ``beda`` when the other text does not have it here."""

    teks: str
    beda: bool


@dataclass(frozen=True, slots=True)
class Beda:
    """Both texts in pieces; put together again with spaces they are the originals."""

    satu: tuple[Potongan, ...]
    dua: tuple[Potongan, ...]

    @property
    def sama(self) -> bool:
        return not any(p.beda for p in (*self.satu, *self.dua))


def bandingkan(satu: str, dua: str, *, kunci: Callable[[str], str]) -> Beda:
    """Compare by ``kunci`` of each word; a word whose key is empty is never marked."""
    kata_satu, kata_dua = satu.split(), dua.split()
    kunci_satu, kunci_dua = _berkunci(kata_satu, kunci), _berkunci(kata_dua, kunci)
    cocok = SequenceMatcher(None, [k for _, k in kunci_satu], [k for _, k in kunci_dua], autojunk=False)
    tanda_satu, tanda_dua = set[int](), set[int]()
    for jenis, a, b, c, d in cocok.get_opcodes():
        if jenis != "equal":
            tanda_satu.update(i for i, _ in kunci_satu[a:b])
            tanda_dua.update(i for i, _ in kunci_dua[c:d])
    return Beda(_potong(kata_satu, tanda_satu), _potong(kata_dua, tanda_dua))


def _berkunci(kata: list[str], kunci: Callable[[str], str]) -> list[tuple[int, str]]:
    return [(i, k) for i, k in ((i, kunci(w)) for i, w in enumerate(kata)) if k]


def _potong(kata: list[str], tanda: set[int]) -> tuple[Potongan, ...]:
    hasil: list[Potongan] = []
    for i, k in enumerate(kata):
        lain = i in tanda
        if hasil and hasil[-1].beda == lain:
            hasil[-1] = Potongan(f"{hasil[-1].teks} {k}", lain)
        else:
            hasil.append(Potongan(k, lain))
    return tuple(hasil)
