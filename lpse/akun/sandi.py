"""Password rules of ASVS 5.0 § 6.2 that Django does not ship: an upper length, common words, words of this office.

No composition rule and no forced change: a long phrase of ordinary words passes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError

from lpse.akun.models import profil
from lpse.akun.sandi_umum import KATA_BIDANG, KATA_UMUM

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

#: Letters that must remain once the guessable words are taken out.
SISA_MINIMUM = 8
#: Fewer different characters than this is one key held down or a short cycle.
RAGAM_MINIMUM = 5
_KATA_TERPENDEK = 3
_SAMARAN = str.maketrans("0134578@$!", "oleastbasi")
_BUKAN_KATA = re.compile(r"[^a-z]+")


class PanjangMaksimum:
    """At most 128 characters: enough for any phrase, and no long work for the hash."""

    def __init__(self, maks: int = 128) -> None:
        self.maks = maks

    def validate(self, password: str, user: Pengguna | None = None) -> None:  # noqa: ARG002 - Django's signature
        if len(password) > self.maks:
            raise ValidationError(self.get_help_text(), code="sandi_terlalu_panjang")

    def get_help_text(self) -> str:
        return f"Kata sandi paling panjang {self.maks} huruf."


def _sisa_huruf(sandi: str, kata: Iterable[str], *, samaran: bool) -> int | None:
    """How many letters remain after the words are taken out, longest first; None when it holds none of them."""
    asli = sandi.lower()
    teks = asli.translate(_SAMARAN) if samaran else asli
    ada = False
    for satu in sorted(kata, key=len, reverse=True):
        if satu in teks:
            ada = True
            teks = teks.replace(satu, "\0" * len(satu))
    if not ada:
        return None
    # Figures that were read as letters do not count as letters of their own.
    return sum(huruf != "\0" and semula.isalpha() for huruf, semula in zip(teks, asli, strict=False))


def tersusun_dari(sandi: str, kata: Iterable[str]) -> bool:
    """Whether a password is little more than these words, figures and marks (l3tters in disguise included)."""
    daftar = frozenset(kata)
    sisa = (_sisa_huruf(sandi, daftar, samaran=samaran) for samaran in (False, True))
    return any(s is not None and s < SISA_MINIMUM for s in sisa)


def pecah(*teks: str | None) -> frozenset[str]:
    """The words of names and addresses, lower case, three letters or more; the whole without its gaps as well."""
    hasil: set[str] = set()
    for satu in teks:
        bagian = [b for b in _BUKAN_KATA.split((satu or "").lower()) if len(b) >= _KATA_TERPENDEK]
        hasil.update(bagian, ["".join(bagian)] if bagian else [])
    return frozenset(hasil)


class KataUmum:
    """Refuses what guessers try first."""

    def validate(self, password: str, user: Pengguna | None = None) -> None:  # noqa: ARG002 - Django's signature
        if len(set(password.lower())) < RAGAM_MINIMUM or tersusun_dari(password, KATA_UMUM):
            raise ValidationError(
                "Kata sandi ini termasuk yang pertama ditebak orang. Pakai beberapa kata yang tidak berhubungan.",
                code="sandi_umum",
            )

    def get_help_text(self) -> str:
        return "Jangan memakai kata sandi yang umum dipakai orang."


class KataKonteks:
    """Refuses words of this office, of this field, and of the person."""

    def validate(self, password: str, user: Pengguna | None = None) -> None:
        kantor = profil()
        milik_kantor = pecah(kantor.nama, kantor.nama_pendek, kantor.nama_instansi, kantor.kota, kantor.unit_induk)
        milik_orang = pecah(user.nama, user.email.partition("@")[0]) if user is not None else frozenset()
        if tersusun_dari(password, KATA_BIDANG | KATA_UMUM | milik_kantor | milik_orang):
            raise ValidationError(
                "Kata sandi ini mudah ditebak dari nama kantor, pekerjaan, atau nama Anda sendiri.",
                code="sandi_konteks",
            )

    def get_help_text(self) -> str:
        return "Jangan memakai nama kantor, daerah, atau nama Anda sendiri."
