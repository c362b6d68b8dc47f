"""Pages of a list by the place where the last one ended (keyset): the ten-thousandth costs what the first one does."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from math import prod
from typing import TYPE_CHECKING, Any, Final

from django.db import connection, transaction
from django.db.models import BooleanField, F, Func, Value
from django.db.models.fields.tuple_lookups import Tuple, TupleGreaterThan, TupleLessThan

if TYPE_CHECKING:
    from django.db.models import Expression, QuerySet

#: Up to here rows are counted; beyond, PostgreSQL's own estimate is good enough for people.
HITUNG_TERBANYAK: Final = 2_000
#: From this share of the rows on, a condition is met often enough on the way along the order.
PADAT: Final = 0.005
#: Up to so many keys are sorted; more are dense enough to be met on the way.
JARANG: Final = 3_000
_TEKS_TERPANJANG = 300


@dataclass(frozen=True)
class Kolom:
    """One column of an order: its expression, and its value on a row; ``waktu`` is a moment in time."""

    ekspresi: Expression | F
    baca: Callable[[Any], Any]
    jenis: type = str

    def tulis(self, baris: object) -> Any:  # noqa: ANN401 - a JSON value
        nilai = self.baca(baris)
        return nilai.isoformat() if isinstance(nilai, dt.date) else nilai

    def pahami(self, nilai: object) -> Any:  # noqa: ANN401 - the column's own type
        """Raises: ValueError for what cannot stand in this column."""
        if self.jenis is int and isinstance(nilai, int) and not isinstance(nilai, bool) and abs(nilai) < 2**62:
            return nilai
        if isinstance(nilai, str) and "\0" not in nilai and len(nilai) <= _TEKS_TERPANJANG:
            if self.jenis is str:
                return nilai
            if self.jenis in {dt.date, dt.datetime}:
                return self.jenis.fromisoformat(nilai)
        raise ValueError(nilai)


@dataclass(frozen=True)
class Urutan:
    """An order without ties: its columns, the key last, all up or all down, as one index has them."""

    kolom: tuple[Kolom, ...]
    turun: bool = False

    def terapkan(self, kueri: QuerySet[Any], *, balik: bool = False) -> QuerySet[Any]:
        turun = self.turun != balik
        return kueri.order_by(*(_arah(k.ekspresi, turun=turun) for k in self.kolom))


@dataclass(frozen=True)
class Halaman:
    baris: list[Any] = field(default_factory=list)
    nomor: int = 1
    #: Where the neighbours begin; empty when there is none.
    sebelum: str = ""
    sesudah: str = ""


def _arah(ekspresi: Expression | F, *, turun: bool) -> Any:  # noqa: ANN401 - OrderBy
    return ekspresi.desc() if turun else ekspresi.asc()


def tanda(urutan: Urutan, baris: object, nomor: int, *, mundur: bool = False) -> str:
    """The place of a row in words an address can carry."""
    isi = json.dumps([nomor, int(mundur), *(k.tulis(baris) for k in urutan.kolom)], separators=(",", ":"))
    return base64.urlsafe_b64encode(isi.encode()).decode().rstrip("=")


def baca_tanda(urutan: Urutan, teks: str) -> tuple[int, bool, tuple[Any, ...]] | None:
    """What :func:`tanda` wrote: page, direction, values; None for anything else, which is the first page."""
    try:
        isi = json.loads(base64.urlsafe_b64decode(teks + "=" * (-len(teks) % 4)))
        nomor, mundur, *nilai = isi
        pasangan = zip(urutan.kolom, nilai, strict=True)
        return max(1, int(nomor)), bool(mundur), tuple(k.pahami(n) for k, n in pasangan)
    except (ValueError, TypeError, binascii.Error, RecursionError):
        return None


#: How often lexemes with these beginnings occur, by the statistics that ANALYZE keeps of a column of words.
_KERAP = """
    SELECT least(coalesce(sum(m.kerap), 0), 1) FROM unnest(%s::text[]) WITH ORDINALITY k(awal, n)
      LEFT JOIN pg_stats s ON s.schemaname = current_schema() AND s.tablename = %s AND s.attname = %s
      LEFT JOIN LATERAL unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) m(kata, kerap)
             ON starts_with(m.kata, lower(k.awal))
     GROUP BY k.n
"""


def kerap(tabel: str, kolom: str, awalan: list[str]) -> float:
    """Which share of the rows has words beginning so, all of them; 0 when one of them is not among the common ones."""
    with connection.cursor() as kursor:
        kursor.execute(_KERAP, [awalan, tabel, kolom])
        return prod(float(satu) for (satu,) in kursor.fetchall())


#: The common lexemes with these beginnings, and how many rows they may have together.
_RAMAI = """
    SELECT k.awal, array_agg(m.kata ORDER BY m.kata), sum(m.kerap) * greatest(max(c.reltuples), 0)
      FROM unnest(%s::text[]) k(awal)
      JOIN pg_stats s ON s.schemaname = current_schema() AND s.tablename = %s AND s.attname = %s
      JOIN pg_class c ON c.oid = to_regclass(quote_ident(s.tablename))
      JOIN LATERAL unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) m(kata, kerap)
        ON starts_with(m.kata, lower(k.awal))
     GROUP BY k.awal
"""


def kata_ramai(tabel: str, kolom: str, awalan: list[str], batas: int) -> dict[str, list[str]]:
    """For each of these beginnings that so many rows share: the common words with it, quoted for a raw query."""
    with connection.cursor() as kursor:
        kursor.execute(_RAMAI, [awalan, tabel, kolom])
        return {awal: [_terkutip(k) for k in kata] for awal, kata, baris in kursor.fetchall() if baris >= batas}


def _terkutip(kata: str) -> str:
    """A lexeme as a raw query of full text takes it."""
    bersih = kata.replace("\\", "\\\\").replace("'", "''")
    return f"'{bersih}'"


class Dilihat(Func):
    """A condition that is looked at row by row, never asked of its index; PostgreSQL estimates it as before.

    The planner takes any word's beginning for rare and would gather all its rows to sort them.
    """

    template = "(%(expressions)s) IS TRUE"
    arity = 1
    output_field = BooleanField()


def _salah_satu(kunci: list[int]) -> Func:
    """``pk = ANY (one array)``: thousands of keys are one parameter, not one each."""
    semua = Value(f"{{{','.join(map(str, kunci))}}}")
    return Func(
        F("pk"), semua, template="%(expressions)s::bigint[])", arg_joiner=" = ANY (", output_field=BooleanField()
    )


def menyempit(kueri: QuerySet[Any], kunci: QuerySet[Any, Any], *syarat: Any) -> QuerySet[Any]:  # noqa: ANN401 - as QuerySet.filter
    """Rows that meet a condition PostgreSQL cannot estimate (beginnings of words, rows of another table).

    Few of them: their keys, read once by the condition's own index, then sorted. Many: the order's index is walked and
    the condition looked at row by row; a page fills at once. Left to its estimate (2 % for any word) the planner would
    walk a million rows for a word that nobody bears.
    """
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute("SET LOCAL enable_seqscan = off")
        ada = list(kunci.order_by()[: JARANG + 1])
        kursor.execute("SET LOCAL enable_seqscan = on")
    return kueri.filter(_salah_satu(ada)) if len(ada) <= JARANG else kueri.filter(*syarat)


def ambil(kueri: QuerySet[Any], urutan: Urutan, teks: str, per: int) -> Halaman:
    """The page behind (or before) that place: one query, whatever its number."""
    tempat = baca_tanda(urutan, teks) if teks else None
    if tempat is None:
        baris = list(urutan.terapkan(kueri)[: per + 1])
        return _susun(urutan, baris[:per], 1, lanjut=len(baris) > per, awal=True)
    nomor, mundur, nilai = tempat
    pembanding = TupleLessThan if urutan.turun != mundur else TupleGreaterThan
    syarat = pembanding(Tuple(*(k.ekspresi for k in urutan.kolom)), nilai)
    baris = list(urutan.terapkan(kueri.filter(syarat), balik=mundur)[: per + 1])
    lebih = len(baris) > per
    baris = baris[:per]
    if not mundur:
        return _susun(urutan, baris, nomor, lanjut=lebih, awal=False)
    baris.reverse()
    return _susun(urutan, baris, nomor if lebih else 1, lanjut=bool(baris), awal=not lebih)


def _susun(urutan: Urutan, baris: list[Any], nomor: int, *, lanjut: bool, awal: bool) -> Halaman:
    if not baris:
        return Halaman(nomor=nomor)
    return Halaman(
        baris=baris,
        nomor=nomor,
        sebelum="" if awal else tanda(urutan, baris[0], max(1, nomor - 1), mundur=True),
        sesudah=tanda(urutan, baris[-1], nomor + 1) if lanjut else "",
    )


@dataclass(frozen=True)
class Jumlah:
    nilai: int
    #: An estimate: there are too many to count while a person waits.
    kira: bool = False


def jumlah(kueri: QuerySet[Any]) -> Jumlah:
    """How many rows: exactly up to ``HITUNG_TERBANYAK``, beyond by the planner's estimate of the same query."""
    polos = kueri.order_by().values("pk")  # what is looked up for a row is not looked up to count it
    kira = _taksir(polos)
    if kira <= HITUNG_TERBANYAK * 2:
        pasti = polos[: HITUNG_TERBANYAK + 1].count()
        if pasti <= HITUNG_TERBANYAK:
            return Jumlah(pasti)
        kira = max(kira, pasti)
    return Jumlah(kira, kira=True)


def _taksir(kueri: QuerySet[Any]) -> int:
    """Rows that PostgreSQL expects, from its statistics; the query itself does not run."""
    sql, isi = kueri.values("pk").query.sql_with_params()
    with connection.cursor() as kursor:
        kursor.execute(f"EXPLAIN (FORMAT JSON) {sql}", isi)
        rencana = kursor.fetchone()[0]
    semua = json.loads(rencana) if isinstance(rencana, str) else rencana
    return int(semua[0]["Plan"]["Plan Rows"])
