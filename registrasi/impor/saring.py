"""The staging tables of one run: temporary, so that they go with the transaction however it ends.

A temporary table is not logged either (as UNLOGGED), is nobody else's, and leaves nothing behind when a worker dies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol

from django.db import connection

from lpse.tampilan import bahasa
from registrasi.impor.nilai import Pembaca, pembaca

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from django.db.backends.utils import CursorWrapper

    from registrasi.impor.baca import Baris
    from registrasi.impor.bidang import Bidang, Definisi

Nilai = dict[str, str | None]
#: Rows that go through between two beats.
SETIAP: Final = 2_000
#: Rejected rows, to join with.
DITOLAK: Final = "(SELECT DISTINCT no FROM impor_catatan WHERE berat = 'g')"
#: Rows written by one statement.
BATCH: Final = 5_000


class Olahan(Protocol):
    """What a kind of import adds to the common way."""

    definisi: Definisi
    #: Columns of the staging table that are made from the others.
    turunan: tuple[str, ...]
    label: dict[str, dict[str, str]]

    def lengkapi(self, nilai: Nilai, galat: list[str], ingat: list[str]) -> None:
        """Look at one row as a whole: fill what follows from it, add rejections and warnings."""

    def periksa(self, kursor: CursorWrapper, terpetakan: Sequence[str]) -> None:
        """Rejections and warnings that need the other rows and the register, by statements over all rows."""

    def golongkan(self, kursor: CursorWrapper, terpetakan: Sequence[str]) -> None:
        """Make ``impor_golong``: every row is new, changed, the same, or rejected."""

    def tulis(self, kursor: CursorWrapper, terpetakan: Sequence[str], dari: int, sampai: int) -> int:
        """Write the new and changed rows of this range; how many it really wrote."""


def siapkan(kursor: CursorWrapper, olahan: Olahan) -> None:
    """Make the empty tables of this transaction."""
    kolom = ", ".join(f'"{k}" text' for k in kolom_saring(olahan))
    kursor.execute("DROP TABLE IF EXISTS impor_saring, impor_golong, impor_catatan")
    kursor.execute(f"CREATE TEMP TABLE impor_saring (no int NOT NULL, {kolom}, galat text, ingat text) ON COMMIT DROP")
    kursor.execute(
        "CREATE TEMP TABLE impor_catatan (no int NOT NULL, berat char(1) NOT NULL, kata text NOT NULL) ON COMMIT DROP"
    )


def kolom_saring(olahan: Olahan) -> list[str]:
    return [b.nama for b in olahan.definisi.bidang] + list(olahan.turunan)


def muat(
    *,
    olahan: Olahan,
    baris: Iterator[Baris],
    pemetaan: dict[str, int | str],
    detak: Callable[[int], None],
) -> int:
    """COPY every row, read and looked at one by one, into the staging table; how many there were."""
    susun = penyusun(olahan, pemetaan)
    jumlah = 0
    with connection.cursor() as kursor:
        siapkan(kursor, olahan)
        kolom = ", ".join(f'"{k}"' for k in ("no", *kolom_saring(olahan), "galat", "ingat"))
        assert connection.connection is not None  # noqa: S101 - a cursor is open
        with kursor.copy(f"COPY impor_saring ({kolom}) FROM STDIN") as salin:
            potongan: list[str] = []
            for nomor, sel in baris:
                potongan.append(susun(nomor, sel))
                jumlah += 1
                if not jumlah % SETIAP:
                    salin.write("".join(potongan))
                    potongan.clear()
                    detak(jumlah)
            salin.write("".join(potongan))
        kursor.execute("CREATE INDEX ON impor_saring (no)")
        kursor.execute("ANALYZE impor_saring")
        kursor.execute(
            "INSERT INTO impor_catatan"
            " SELECT no, 'g', unnest(string_to_array(galat, E'\\x1f')) FROM impor_saring WHERE galat IS NOT NULL"
            " UNION ALL"
            " SELECT no, 'i', unnest(string_to_array(ingat, E'\\x1f')) FROM impor_saring WHERE ingat IS NOT NULL"
        )
    detak(jumlah)
    return jumlah


def penyusun(olahan: Olahan, pemetaan: dict[str, int | str]) -> Callable[[int, Sequence[Any]], str]:
    """A function that makes one line of COPY out of one row of the file."""
    zona = bahasa.zona()
    bidang = olahan.definisi.menurut_nama()
    tetap: Nilai = {n: str(k)[1:] for n, k in pemetaan.items() if isinstance(k, str)}
    kolom = [(bidang[n], k, _pembaca(bidang[n], zona, olahan)) for n, k in pemetaan.items() if isinstance(k, int)]
    wajib = [b for b in olahan.definisi.wajib if b.nama in pemetaan]
    kosong: Nilai = dict.fromkeys(kolom_saring(olahan))

    def susun(nomor: int, sel: Sequence[Any]) -> str:
        galat: list[str] = []
        ingat: list[str] = []
        nilai = {**kosong, **tetap}
        panjang = len(sel)
        for b, k, baca in kolom:
            if k < panjang:
                isi, salah, awas = baca(sel[k])
                nilai[b.nama] = isi
                if salah:
                    galat.append(salah)
                if awas:
                    ingat.append(awas)
        if not galat:
            galat.extend(f"{b.label} kosong" for b in wajib if nilai[b.nama] is None)
        olahan.lengkapi(nilai, galat, ingat)
        catatan = "\x1f".join(galat) or None, "\x1f".join(dict.fromkeys(ingat)) or None
        garis = "\t".join(r"\N" if n is None else n for n in (*nilai.values(), *catatan))
        if "\\" in garis:
            garis = "\t".join(r"\N" if n is None else n.replace("\\", "\\\\") for n in (*nilai.values(), *catatan))
        return f"{nomor}\t{garis}\n"

    return susun


def _pembaca(bidang: Bidang, zona: dt.tzinfo, olahan: Olahan) -> Pembaca:
    return pembaca(bidang, zona=zona, label=olahan.label.get(bidang.nama))


def tolak_kembar(kursor: CursorWrapper, kunci: str, label: str) -> None:
    """The same key twice in one file: the first row counts, the others are rejected."""
    kursor.execute(
        f"""INSERT INTO impor_catatan
            SELECT no, 'g', %s || awal FROM (
              SELECT no, first_value(no) OVER (PARTITION BY lower("{kunci}") ORDER BY no) AS awal
                FROM impor_saring WHERE "{kunci}" IS NOT NULL AND galat IS NULL) s
             WHERE no <> awal""",  # noqa: S608 - the name of a column of ours
        [f"{label} sama dengan baris "],
    )


def hitung(kursor: CursorWrapper) -> dict[str, int]:
    """Rows by what becomes of them, and how many carry a warning."""
    kursor.execute("SELECT golongan, count(*) FROM impor_golong GROUP BY golongan")
    hasil = {"baru": 0, "berubah": 0, "sama": 0, "ditolak": 0} | dict(kursor.fetchall())
    kursor.execute("SELECT count(DISTINCT no) FROM impor_catatan WHERE berat = 'i'")
    return {**hasil, "diperingatkan": kursor.fetchone()[0]}


def catatan_terbanyak(kursor: CursorWrapper, batas: int) -> list[dict[str, Any]]:
    """The commonest rejections and warnings; what stands in «…» or is a number differs from row to row."""
    kursor.execute(
        """SELECT berat, regexp_replace(regexp_replace(kata, '«[^»]*»', '«…»', 'g'), '[0-9]{2,}', '…', 'g') AS pola,
                  count(*) AS n FROM impor_catatan GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2 LIMIT %s""",
        [batas],
    )
    return [{"berat": b, "kata": k, "jumlah": n} for b, k, n in kursor.fetchall()]


def contoh_catatan(kursor: CursorWrapper, batas: int) -> list[dict[str, Any]]:
    """The first rows with something to say, rejected ones before warned ones."""
    kursor.execute(
        """SELECT no, min(berat), string_agg(kata, '; ' ORDER BY berat, kata) FROM impor_catatan
            GROUP BY no ORDER BY 2, 1 LIMIT %s""",
        [batas],
    )
    return [{"baris": n, "berat": b, "kata": k[:600]} for n, b, k in kursor.fetchall()]


def galat_menurut_baris(kursor: CursorWrapper) -> dict[int, str]:
    """Every rejected row and why."""
    kursor.execute(
        """SELECT no, string_agg(kata, '; ' ORDER BY kata) FROM impor_catatan WHERE berat = 'g' GROUP BY no"""
    )
    return dict(kursor.fetchall())
