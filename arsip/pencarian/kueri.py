"""What a person types, as a query of PostgreSQL: words, "phrases", -without, or, and numbers of documents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.postgres.search import SearchQueryField
from django.db.models import BooleanField, Expression, F, Func

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.models.sql.compiler import SQLCompiler

KONFIGURASI = "pg_catalog.indonesian"
MAKS_HURUF = 200
_MAKS_POTONG = 16
_POTONG = re.compile(r'-?"[^"]*"?|\S+')
#: «000.3.5/001/LPSE/XI/2026»: at least one stroke and one digit.
_NOMOR = re.compile(r"^[0-9a-z][\w.-]*(?:/[\w.-]+)+$")
_GARIS = re.compile(r"\s*/\s*(?=\S)")
#: PostgreSQL has no Indonesian list of words that say nothing; these are left out of what is asked for.
KATA_UMUM = frozenset({
    "ada", "adalah", "akan", "bagi", "dalam", "dan", "dari", "dengan", "di", "dkk", "itu", "ini", "ke", "kepada",
    "oleh", "pada", "para", "serta", "telah", "untuk", "yang",
})  # fmt: skip


def nomor_baku(nomor: str) -> str:
    """A number as it is compared, as ``arsip_nomor_baku`` of the database has it."""
    return re.sub(r"\s+", "", nomor).lower().rstrip(".-/")


@dataclass(frozen=True)
class Kueri:
    """``teks`` for websearch, ``nomor`` asked for and ``tanpa`` excluded, ``kata`` for highlights and suggestions."""

    teks: str = ""
    nomor: tuple[str, ...] = ()
    tanpa: tuple[str, ...] = ()
    kata: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.teks or self.nomor or self.tanpa)

    def nomor_ts(self) -> str:
        """The numbers as a tsquery: each exactly, or as the beginning of a longer one up to a stroke."""
        return " & ".join([*(_satu(n) for n in self.nomor), *(f"!{_satu(n)}" for n in self.tanpa)])


def _satu(nomor: str) -> str:
    return f"('n:{nomor}' | 'n:{nomor}/':*)"


def susun(teks: str) -> Kueri:
    """Read what was typed. Anything can be typed; nothing raises."""
    bersih = _GARIS.sub("/", teks.replace("\x00", " "))[:MAKS_HURUF].strip()
    potong: list[str] = []
    nomor: list[str] = []
    tanpa: list[str] = []
    kata: list[str] = []
    for satu in _POTONG.findall(bersih)[:_MAKS_POTONG]:
        bukan = satu.startswith("-")
        inti = satu.lstrip("-").strip('"').strip()
        baku = nomor_baku(inti)
        if _NOMOR.match(baku) and any(h.isdecimal() for h in baku):
            (tanpa if bukan else nomor).append(baku)
        elif inti.lower() == "atau":
            potong.append("or")
        elif '"' in satu or inti.lower() not in KATA_UMUM:
            potong.append(satu)
            if not bukan and inti.lower() != "or":
                kata.append(inti)
    return Kueri(" ".join(potong), tuple(nomor), tuple(tanpa), tuple(kata))


class EkspresiKueri(Expression):
    """The query as an expression; the planner sees it as a constant and knows how common it is."""

    output_field = SearchQueryField()

    def __init__(self, kueri: Kueri, iris: int | None = None) -> None:
        super().__init__()
        self.kueri = kueri
        self.iris = iris

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, tuple[str | int, ...]]:  # noqa: ARG002 - Django's signature
        bagian: list[str] = []
        isi: list[str | int] = []
        if self.kueri.teks:
            bagian.append(f"websearch_to_tsquery('{KONFIGURASI}'::regconfig, %s)")
            isi.append(self.kueri.teks)
        if nomor := self.kueri.nomor_ts():
            bagian.append("%s::tsquery")
            isi.append(nomor)
        if self.iris is not None:
            bagian.append("%s::tsquery")
            isi.append(f"'i:{self.iris}'")
        return f"({' && '.join(bagian)})", tuple(isi)


class Cocok(Func):
    """``tsv @@ query``."""

    arg_joiner = " @@ "
    template = "%(expressions)s"
    output_field = BooleanField()

    def __init__(self, ekspresi: EkspresiKueri) -> None:
        super().__init__(F("tsv"), ekspresi)
