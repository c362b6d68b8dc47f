"""The operator's guide as it lies in ``docs/panduan``: one short page per kind of work, read where the work is done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from lpse.tampilan import markah

_MUKA: Final = "README"
_NAMA: Final = re.compile(r"[a-z0-9-]{1,60}")
_TAUTAN: Final = re.compile(r"\]\(([a-z0-9-]+)\.md(?:#[^)]*)?\)")
#: The files are wrapped by their editor; a paragraph is one.
_PATAH: Final = re.compile(r"<br>\s*")
_TINGKAT: Final = re.compile(r"(</?h)([345])>")


@dataclass(frozen=True)
class Halaman:
    judul: str
    isi: SafeString


def daftar() -> Halaman:
    """The page that names all others, and for whom each is."""
    return _baca(_MUKA)


def halaman(nama: str) -> Halaman | None:
    """One page of the guide; None where there is none of that name."""
    if not _NAMA.fullmatch(nama) or not (settings.BASE_DIR / "docs" / "panduan" / f"{nama}.md").is_file():
        return None
    return _baca(nama)


@lru_cache(maxsize=128)
def _baca(nama: str) -> Halaman:
    """Kept in memory: the guide changes with a new version of the portal only."""
    teks = (settings.BASE_DIR / "docs" / "panduan" / f"{nama}.md").read_text(encoding="utf-8")
    kepala, _, badan = teks.partition("\n")
    badan = _TAUTAN.sub(lambda c: f"]({reverse('panduan_baca', args=[c[1]])})", badan)
    satu_baris = _PATAH.sub(" ", str(markah.html(badan)))
    naik = _TINGKAT.sub(lambda c: f"{c[1]}{int(c[2]) - 1}>", satu_baris)
    return Halaman(kepala.removeprefix("#").strip(), mark_safe(naik))  # noqa: S308 - cleaned by markah; only levels moved
