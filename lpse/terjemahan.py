"""Our own words for libraries: ``django.po`` to ``django.mo`` without the gettext tools (GNU gettext manual, 10.3)."""

from __future__ import annotations

import ast
import struct
from pathlib import Path

BERKAS = Path(__file__).parent / "locale" / "id" / "LC_MESSAGES" / "django.po"
_AJAIB = 0x950412DE
_KEPALA = 7 * 4
_PASANG = 8


def baca_po(teks: str) -> dict[str, str]:
    """The entries of a ``.po`` file with one plural form; key and value as a ``.mo`` file holds them.

    Raises: ValueError naming the line that is not understood.
    """
    isi: dict[str, str] = {}
    bagian: dict[str, str] = {}
    kini = ""
    for nomor, baris in enumerate([*teks.splitlines(), ""], start=1):
        baris_bersih = baris.strip()
        if baris_bersih.startswith("#"):
            continue
        if not baris_bersih:
            _tutup(isi, bagian)
            bagian, kini = {}, ""
            continue
        kata, _, sisa = baris_bersih.partition(" ")
        if kata in {"msgid", "msgid_plural", "msgstr", "msgstr[0]"}:
            kini, baris_bersih = kata, sisa
        if not kini or not baris_bersih.startswith('"'):
            raise ValueError(f"Baris {nomor} tidak dikenal: {baris}")
        bagian[kini] = bagian.get(kini, "") + ast.literal_eval(baris_bersih)
    return isi


def _tutup(isi: dict[str, str], bagian: dict[str, str]) -> None:
    if not bagian:
        return
    kunci = bagian["msgid"]
    if "msgid_plural" in bagian:
        kunci = f"{kunci}\0{bagian['msgid_plural']}"
    if kunci in isi:
        raise ValueError(f"Dua kali: {kunci!r}")
    isi[kunci] = bagian.get("msgstr", "") or bagian.get("msgstr[0]", "")


def susun_mo(isi: dict[str, str]) -> bytes:
    """The same entries as a ``.mo`` file, sorted as the format asks."""
    pasang = sorted((k.encode(), v.encode()) for k, v in isi.items())
    awal = _KEPALA + 2 * _PASANG * len(pasang)
    teks = bytearray()
    tabel: list[list[bytes]] = [[], []]
    for letak, deret in enumerate(zip(*pasang, strict=True)):
        for satu in deret:
            tabel[letak].append(struct.pack("<II", len(satu), awal + len(teks)))
            teks += satu + b"\0"
    kepala = struct.pack("<7I", _AJAIB, 0, len(pasang), _KEPALA, _KEPALA + _PASANG * len(pasang), 0, awal)
    return kepala + b"".join(tabel[0]) + b"".join(tabel[1]) + bytes(teks)
