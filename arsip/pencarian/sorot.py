"""Marks what matched, for the rows of one page only; everything else of a text is escaped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from arsip.dokumen.enums import Keamanan
from arsip.pencarian.enums import KeadaanTeks
from arsip.pencarian.kueri import KONFIGURASI

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arsip.pencarian.kueri import Kueri
    from arsip.pencarian.models import IndeksDokumen

#: Signs of the private use area, which the reader of contents takes out of every text.
MULAI, HENTI = "\ue000", "\ue001"
#: Letters of a content that are looked through for the place that matched.
_JENDELA_CARI = 60_000
_GANTI = str.maketrans({MULAI: None, HENTI: None, "<": "[", ">": "]"})
_SEBELUM, _PANJANG = 120, 420
_UTUH = f"StartSel={MULAI}, StopSel={HENTI}, HighlightAll=true"
_CUPLIK = f"StartSel={MULAI}, StopSel={HENTI}, MaxWords=34, MinWords=18, MaxFragments=1"


@dataclass(frozen=True)
class Sorotan:
    """One row of the results as it is shown."""

    indeks: IndeksDokumen
    uraian: SafeString
    cuplikan: SafeString
    nomor_persis: bool

    @property
    def tertutup(self) -> bool:
        """The content of a confidential document is not quoted: reading it is an act that the jejak tells."""
        return self.indeks.keamanan == Keamanan.RAHASIA


def tandai(teks: str) -> SafeString:
    """Escape a text whole, then turn the private signs into marks; a mark that was cut off is closed."""
    aman = str(escape(teks))
    if aman.count(MULAI) != aman.count(HENTI):
        aman = aman.replace(MULAI, "").replace(HENTI, "")
    return mark_safe(aman.replace(MULAI, "<mark>").replace(HENTI, "</mark>"))  # noqa: S308 - escaped above


def sorot(baris: list[IndeksDokumen], kueri: Kueri) -> list[Sorotan]:
    """Two queries for a page: the texts around what matched, and their marks by PostgreSQL's own parser."""
    if not kueri.teks:
        return [Sorotan(b, tandai(b.uraian), SafeString(""), b.nomor.lower() in kueri.nomor) for b in baris]
    jendela = _jendela(baris, kueri)
    uraian = _tandai_semua([_bersih(b.uraian) for b in baris], kueri, _UTUH)
    isi = _tandai_semua([jendela.get(b.pk, "") for b in baris], kueri, _CUPLIK)
    return [
        # A text around nothing that matched is left out: it would only look like an answer.
        Sorotan(b, tandai(u), tandai(i) if MULAI in i else SafeString(""), b.nomor.lower() in kueri.nomor)
        for b, u, i in zip(baris, uraian, isi, strict=True)
    ]


def _bersih(teks: str) -> str:
    """Without our marks; square brackets for angle ones, which PostgreSQL would take for a tag."""
    return teks.translate(_GANTI)


def _jendela(baris: list[IndeksDokumen], kueri: Kueri) -> dict[int, str]:
    """The piece of each content around the first of the words; nothing of a confidential one."""
    boleh = [b.pk for b in baris if b.keamanan != Keamanan.RAHASIA and b.keadaan != KeadaanTeks.LEPAS]
    sql = (
        "SELECT dokumen_id, left(isi, %s), (SELECT tsvector_to_array(to_tsvector(%s::regconfig, %s)))"
        " FROM arsip_indeksdokumen WHERE dokumen_id = ANY(%s) AND isi <> ''"
    )
    with connection.cursor() as kursor:
        kursor.execute(sql, [_JENDELA_CARI, KONFIGURASI, " ".join(kueri.kata), boleh])
        semua = kursor.fetchall()
    return {kunci: _potong(isi, [*kueri.kata, *akar]) for kunci, isi, akar in semua}


def _potong(isi: str, kata: Sequence[str]) -> str:
    """Around the place where most of the words stand near each other: the first of the longest that occurs."""
    kecil = isi.lower()
    for satu in sorted({k.lower() for k in kata if k}, key=len, reverse=True):
        letak = kecil.find(satu)
        if letak >= 0:
            awal = max(0, letak - _SEBELUM)
            awal = isi.find(" ", awal, letak) + 1 if awal else 0
            return _bersih(isi[awal : letak + _PANJANG]).replace("\n", " ")
    return ""


def _tandai_semua(teks: list[str], kueri: Kueri, pilihan: str) -> list[str]:
    sql = (
        f"SELECT ts_headline('{KONFIGURASI}'::regconfig, t, websearch_to_tsquery('{KONFIGURASI}'::regconfig, %s), %s)"  # noqa: S608 - a name of our own
        " FROM unnest(%s::text[]) WITH ORDINALITY AS semua(t, n) ORDER BY n"
    )
    with connection.cursor() as kursor:
        kursor.execute(sql, [kueri.teks, pilihan, teks])
        return [baris[0] for baris in kursor.fetchall()]
