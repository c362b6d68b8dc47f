"""The manifest of a database: what a restore is compared with.

Taken inside the very snapshot that pg_dump reads, so the two can never disagree: rows of each table, every constraint,
and hashes of rows. Small tables are hashed whole; of large ones the first and last rows by primary key.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any, LiteralString

import psycopg
from psycopg import sql

#: Tables up to this many rows are hashed whole.
SELURUH = 5_000
#: Of larger ones this many rows from each end.
CONTOH = 200
VERSI = 1

Sambungan = psycopg.Connection[Any]
_SETELAN: tuple[LiteralString, ...] = (
    "SET LOCAL timezone = 'UTC'", "SET LOCAL datestyle = 'ISO, YMD'", "SET LOCAL intervalstyle = 'postgres'",
    "SET LOCAL extra_float_digits = 1", "SET LOCAL bytea_output = 'hex'", "SET LOCAL xmloption = 'content'",
    "SET LOCAL statement_timeout = 0", "SET LOCAL search_path = 'pg_catalog'",
)  # fmt: skip
_TABEL = """
    SELECT n.nspname, c.relname,
           (SELECT array_agg(a.attname ORDER BY k.urut)
              FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(kolom, urut), pg_attribute a
             WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.kolom)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND c.relpersistence = 'p'
       AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
     ORDER BY 1, 2"""
# Casts and brackets are left out: a restored «x IN (…)» is written with other ones than the original.
_BATASAN = r"""
    SELECT n.nspname || '.' || coalesce(c.relname, '') || '.' || k.conname,
           k.contype::text, k.convalidated,
           md5(regexp_replace(pg_get_constraintdef(k.oid),
                              '::[a-z_][a-z_ ]*(\([0-9,]+\))?(\[\])?|[()[:space:]]', '', 'g'))
      FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace LEFT JOIN pg_class c ON c.oid = k.conrelid
     WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
     ORDER BY 1"""
_HITUNG = """
    SELECT (SELECT count(*) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n
              ON n.oid = c.relnamespace WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'),
           (SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal),
           (SELECT count(*) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
             WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'),
           (SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind = 'S' AND n.nspname !~ '^pg_')"""


def ambil_manifes(sambungan: Sambungan, *, periksa: Callable[[], None] = lambda: None) -> dict[str, Any]:
    """Look at every table within the caller's transaction (REPEATABLE READ). ``periksa`` is asked between tables.

    Raises: psycopg.Error.
    """
    for satu in _SETELAN:
        sambungan.execute(satu)
    tabel: dict[str, Any] = {}
    for skema, nama, kunci in sambungan.execute(_TABEL).fetchall():
        periksa()
        tabel[f"{skema}.{nama}"] = _satu_tabel(sambungan, skema, nama, kunci)
    batasan = sambungan.execute(_BATASAN).fetchall()
    indeks, pemicu, fungsi, urutan = sambungan.execute(_HITUNG).fetchone() or (0, 0, 0, 0)
    return {
        "versi": VERSI,
        "jenis": "basisdata",
        "server": sambungan.info.server_version,
        "tabel": tabel,
        "baris": sum(t["baris"] for t in tabel.values()),
        "batasan": {nama: {"jenis": jenis, "sah": sah, "sidik": sidik} for nama, jenis, sah, sidik in batasan},
        "indeks": indeks,
        "pemicu": pemicu,
        "fungsi": fungsi,
        "urutan": urutan,
        "ekstensi": [nama for (nama,) in sambungan.execute("SELECT extname FROM pg_extension ORDER BY 1").fetchall()],
    }


def _satu_tabel(sambungan: Sambungan, skema: str, nama: str, kunci: list[str] | None) -> dict[str, Any]:
    asal = sql.Identifier(skema, nama)
    baris = _satu(sambungan, sql.SQL("SELECT count(*) FROM {}").format(asal))
    hasil: dict[str, Any] = {"baris": baris}
    if baris <= SELURUH:
        hasil["contoh"] = baris
        hasil["sidik"] = _satu(
            sambungan,
            sql.SQL(
                "SELECT coalesce(md5(string_agg(h, '' ORDER BY h)), '') FROM (SELECT md5(t::text) AS h FROM {} t) s"
            ).format(asal),
        )
    elif kunci:
        urut = sql.SQL(", ").join(map(sql.Identifier, kunci))
        turun = sql.SQL(", ").join(sql.SQL("{} DESC").format(sql.Identifier(k)) for k in kunci)
        ujung = [
            _satu(
                sambungan,
                sql.SQL(
                    "SELECT md5(string_agg(md5(isi), '')) FROM (SELECT t::text AS isi FROM {} t ORDER BY {} LIMIT {}) s"
                ).format(asal, u, sql.Literal(CONTOH)),
            )
            for u in (urut, turun)
        ]
        hasil["contoh"] = 2 * CONTOH
        hasil["sidik"] = hashlib.md5("".join(ujung).encode(), usedforsecurity=False).hexdigest()
    else:
        hasil["contoh"] = 0  # no order to sample by: its count is all that is compared
        hasil["sidik"] = ""
    return hasil


def _satu(sambungan: Sambungan, kueri: sql.Composed) -> Any:  # noqa: ANN401 - a count or a hash
    baris = sambungan.execute(kueri).fetchone()
    return baris[0] if baris else None


def bandingkan(lama: dict[str, Any], baru: dict[str, Any]) -> list[str]:
    """What differs between the manifest of backup time and that of what came back, in sentences; empty when nothing."""
    beda = [b for nama, isi in lama["tabel"].items() if (b := _beda_tabel(nama, isi, baru["tabel"].get(nama)))]
    beda += [b for nama, isi in lama["batasan"].items() if (b := _beda_batasan(nama, isi, baru["batasan"].get(nama)))]
    beda += [
        f"Jumlah {nama}: {lama[nama]} saat dicadangkan, {baru[nama]} sesudah dipulihkan."
        for nama in ("indeks", "pemicu", "fungsi", "urutan")
        if lama[nama] != baru[nama]
    ]
    return beda


def _beda_tabel(nama: str, isi: dict[str, Any], ada: dict[str, Any] | None) -> str:
    if ada is None:
        return f"Tabel {nama} tidak ada."
    if ada["baris"] != isi["baris"]:
        return f"Tabel {nama}: {isi['baris']} baris saat dicadangkan, {ada['baris']} sesudah dipulihkan."
    return f"Tabel {nama}: isi contoh barisnya berbeda." if ada["sidik"] != isi["sidik"] else ""


def _beda_batasan(nama: str, isi: dict[str, Any], ada: dict[str, Any] | None) -> str:
    if ada is None:
        return f"Batasan {nama} tidak ada."
    if (ada["jenis"], ada["sidik"]) != (isi["jenis"], isi["sidik"]):
        return f"Batasan {nama} berbeda."
    return f"Batasan {nama} belum disahkan." if isi["sah"] and not ada["sah"] else ""
