"""A database brought back to what it was just after it was cloned, in place: some 30 ms where a clone takes 500.

The photograph is taken once per source and worker. Afterwards only what differs is touched: rows of tables that a test
wrote, sequences it advanced, figures of the planner. Whatever else a test changed (tables, partitions, triggers,
functions, rights …) shows in the fingerprint of the catalogues, and then the answer is «no»: clone anew.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import psycopg
from psycopg import sql

#: A table grown above this is not worth emptying row by row.
BYTE_TERBESAR = 4 * 1024 * 1024
_TUNGGU_PUTUS = 30_000  # ms

#: Any change of a row of these gives it another xmin; what the planner and VACUUM write in place does not.
_KATALOG = (
    "pg_attrdef", "pg_attribute", "pg_cast", "pg_collation", "pg_constraint", "pg_default_acl", "pg_enum",
    "pg_event_trigger", "pg_extension", "pg_foreign_server", "pg_foreign_table", "pg_index", "pg_inherits",
    "pg_language", "pg_largeobject_metadata", "pg_operator", "pg_partitioned_table", "pg_policy", "pg_proc",
    "pg_publication", "pg_range", "pg_rewrite", "pg_sequence", "pg_statistic_ext", "pg_trigger", "pg_ts_config",
    "pg_ts_config_map", "pg_ts_dict", "pg_type",
)  # fmt: skip
_MILIK_KITA = "relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^(pg_|information_schema$)')"
_SIDIK = f"""
SELECT {", ".join(f"(SELECT (count(*), sum(xmin::text::bigint))::text FROM {k})" for k in _KATALOG)},
  (SELECT md5(string_agg(format('%s %s %s %s %s %s %s', oid, relname, relkind, relowner, relacl, reloptions,
    relpersistence::text || relrowsecurity || relforcerowsecurity || reltablespace), ',' ORDER BY oid))
    FROM pg_class WHERE {_MILIK_KITA}),
  (SELECT string_agg(format('%s %s %s', nspname, nspowner, nspacl), ',' ORDER BY oid) FROM pg_namespace
    WHERE nspname !~ '^pg_(toast_)?temp_'),
  (SELECT string_agg(setconfig::text, ',') FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase
    WHERE d.datname = current_database()),
  (SELECT format('%s %s %s', datacl, datconnlimit, datdba) FROM pg_database WHERE datname = current_database())
"""  # noqa: S608 - names of catalogues
_TABEL = (
    f"SELECT oid::int8, oid::regclass::text, pg_relation_size(oid) FROM pg_class WHERE relkind = 'r' AND {_MILIK_KITA}"  # noqa: S608 - as above
)
_TAKSIRAN = f"SELECT oid::int8, reltuples::float8 FROM pg_class WHERE relkind IN ('r', 'p', 'i', 'I') AND {_MILIK_KITA}"  # noqa: S608 - as above
_URUTAN = "SELECT seqrelid::int8, pg_sequence_last_value(seqrelid), seqstart FROM pg_sequence"
_KOLOM = "SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = %s AND attnum > 0 AND NOT attisdropped AND attgenerated = ''"  # noqa: E501 - one statement
_PUTUSKAN = "SELECT bool_and(pg_terminate_backend(pid, %s)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"  # noqa: E501 - one statement

Ciri = tuple[int, int | None]  # number of rows, youngest xmin
KOSONG: Ciri = (0, None)


@dataclass
class Potret:
    """What a fresh clone of one source holds."""

    sidik: tuple[Any, ...]
    urutan: dict[int, int | None]
    taksiran: dict[int, float]
    ciri_asal: dict[str, Ciri]
    isi: dict[str, tuple[str, bytes]]  # table: its columns, its rows as COPY writes them
    ciri: dict[str, Ciri] = field(default_factory=dict)  # as it stands in this database now

    @classmethod
    def ambil(cls, db: psycopg.Connection[Any]) -> Potret:
        """Of a database that nobody has used yet. Raises: psycopg.Error."""
        tabel = db.execute(_TABEL).fetchall()
        ciri = {t: c for t, c in _ciri(db, [t for _, t, ukuran in tabel if ukuran]).items() if c != KOSONG}
        nomor = {t: oid for oid, t, _ in tabel}
        return cls(
            sidik=_sidik(db),
            urutan={oid: nilai for oid, nilai, _ in db.execute(_URUTAN).fetchall()},
            taksiran=dict(db.execute(_TAKSIRAN.encode()).fetchall()),
            ciri_asal=ciri,
            isi={t: _salin_isi(db, nomor[t], t) for t in ciri},
            ciri=dict(ciri),
        )

    def diklon_lagi(self) -> None:
        """The database was cloned from the same source: byte by byte the same rows, down to their xmin."""
        self.ciri = dict(self.ciri_asal)

    def kembalikan(self, db: psycopg.Connection[Any]) -> bool:
        """Make it so again; False when this cannot be done in place. Whoever else is connected is cut off."""
        if db.execute(_PUTUSKAN, [_TUNGGU_PUTUS]).fetchone() == (False,):
            return False
        tabel = db.execute(_TABEL).fetchall()
        if _sidik(db) != self.sidik:
            return False
        besar = [ukuran for _, t, ukuran in tabel if t not in self.isi]
        if max(besar, default=0) > BYTE_TERBESAR:
            return False
        kini = _ciri(db, [t for _, t, ukuran in tabel if ukuran or t in self.ciri])
        berubah = [t for t, c in kini.items() if c != self.ciri.get(t, KOSONG)]
        with db.transaction():
            db.execute("SET LOCAL session_replication_role = replica")  # no trigger, no foreign key: rows only
            for t in berubah:
                db.execute(f"DELETE FROM ONLY {t}".encode())  # noqa: S608 - PostgreSQL's own quoting (regclass)
                if t in self.isi:
                    self._tuang(db, t)
            self._urutan(db)
            for oid, kira in db.execute(_TAKSIRAN.encode()).fetchall():
                if kira != self.taksiran[oid]:  # lists count large tables by it
                    db.execute("UPDATE pg_class SET reltuples = %s WHERE oid = %s", [self.taksiran[oid], oid])
        if tertuang := [t for t in berubah if t in self.isi]:
            self.ciri |= _ciri(db, tertuang)
        return True

    def _tuang(self, db: psycopg.Connection[Any], tabel: str) -> None:
        kolom, baris = self.isi[tabel]
        with db.cursor().copy(f"COPY {tabel} ({kolom}) FROM STDIN".encode()) as tujuan:
            tujuan.write(baris)

    def _urutan(self, db: psycopg.Connection[Any]) -> None:
        maju = [
            (oid, self.urutan[oid] or awal, self.urutan[oid] is not None)
            for oid, nilai, awal in db.execute(_URUTAN).fetchall()
            if nilai != self.urutan[oid]
        ]
        if maju:
            isi = sql.SQL(", ").join(sql.SQL("setval({}::oid::regclass, {}, {})").format(*satu) for satu in maju)
            db.execute(sql.SQL("SELECT {}").format(isi))


def _sidik(db: psycopg.Connection[Any]) -> tuple[Any, ...]:
    baris: tuple[Any, ...] | None = db.execute(_SIDIK.encode()).fetchone()
    return baris or ()


def _ciri(db: psycopg.Connection[Any], tabel: list[str]) -> dict[str, Ciri]:
    """A row that was added or changed is younger than all others, one that was deleted is missing from the count."""
    if not tabel:
        return {}
    satu = [f"SELECT {n}, count(*), max(xmin::text::int8) FROM ONLY {t}" for n, t in enumerate(tabel)]  # noqa: S608 - regclass
    hasil = db.execute(" UNION ALL ".join(satu).encode()).fetchall()
    return {tabel[n]: (banyak, termuda) for n, banyak, termuda in hasil}


def _salin_isi(db: psycopg.Connection[Any], oid: int, tabel: str) -> tuple[str, bytes]:
    baris = db.execute(_KOLOM, [oid]).fetchone()
    kolom = str(baris[0]) if baris else ""
    with db.cursor().copy(f"COPY (SELECT {kolom} FROM ONLY {tabel}) TO STDOUT".encode()) as asal:  # noqa: S608 - regclass
        return kolom, b"".join(asal)
