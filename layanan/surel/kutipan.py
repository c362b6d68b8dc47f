"""What a person wrote anew in an answer: the quoted letter below it and the signature line fall away."""

from __future__ import annotations

import re

from mailparser_reply import EmailReplyParser  # type: ignore[import-untyped] # publishes no types

#: Stands at the head of every letter of a conversation (``templates/pemberitahuan/surel/luar.txt``).
GARIS_BALAS = "Tulis balasan Anda di atas baris ini"
#: Only so much is searched for quotations; patterns on a hostile text of any length would never end.
MAKS_DIPERIKSA = 2_000
_PADA_MENULIS = re.compile(
    r"^[> ]*(?:pada|on)\b[^\n]{5,200}(?:\n[^\n]{0,120})?(?:menulis|wrote)\s*:\s*$", re.IGNORECASE | re.MULTILINE
)
_DITERUSKAN = re.compile(
    r"^[-_ ]{2,}\s*(?:pesan asli|original message|pesan diteruskan)\s*[-_ ]{2,}$", re.IGNORECASE | re.MULTILINE
)
_TAJUK = re.compile(
    r"^(?:dari|from)\s*:[^\n]+\n(?:[^\n]*\n){0,2}?(?:dikirim|sent|kepada|to|tanggal|date)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_KUTIP_AKHIR = re.compile(r"(?:\n>[^\n]*)+\s*\Z")
_PENGURAI = EmailReplyParser(languages=["en"])


def isi_baru(teks: str) -> str:
    """The words above the quotation; the whole text where nothing would be left."""
    potong = teks[: _batas(teks)]
    if len(potong) <= MAKS_DIPERIKSA:
        potong = _PENGURAI.parse_reply(potong) or potong
    baru = _KUTIP_AKHIR.sub("", potong).rstrip().removesuffix("--").rstrip()
    return baru.strip() or teks.strip()


def _batas(teks: str) -> int:
    """Where the first quotation begins."""
    tempat = [len(teks)]
    if (garis := teks.find(GARIS_BALAS)) >= 0:
        tempat.append(max(teks.rfind("\n", 0, garis), 0))
    kepala = teks[:MAKS_DIPERIKSA]
    tempat += [cocok.start() for pola in (_PADA_MENULIS, _DITERUSKAN, _TAJUK) if (cocok := pola.search(kepala))]
    return min(tempat)
