"""Monthly partitions of the sample table: made ahead, dropped only after everything in them is rolled up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection, transaction

INDUK = "infrastruktur_pengukuran"
_KUNCI = 0x50415254  # advisory lock: two makers of the same month wait for each other


@dataclass(frozen=True, order=True)
class Bulan:
    """A calendar month in UTC, the unit of a partition."""

    tahun: int
    bulan: int

    @classmethod
    def dari(cls, waktu: dt.datetime) -> Bulan:
        utc = waktu.astimezone(dt.UTC)
        return cls(utc.year, utc.month)

    @property
    def mulai(self) -> dt.datetime:
        return dt.datetime(self.tahun, self.bulan, 1, tzinfo=dt.UTC)

    def berikut(self) -> Bulan:
        return Bulan(self.tahun + self.bulan // 12, self.bulan % 12 + 1)

    @property
    def nama_tabel(self) -> str:
        return f"{INDUK}_{self.tahun:04d}_{self.bulan:02d}"


def rentang_bulan(dari: dt.datetime, sampai: dt.datetime) -> list[Bulan]:
    """Every month from the one of ``dari`` to the one of ``sampai``, both included."""
    bulan, akhir = Bulan.dari(dari), Bulan.dari(sampai)
    hasil = []
    while bulan <= akhir:
        hasil.append(bulan)
        bulan = bulan.berikut()
    return hasil


def partisi_ada() -> list[Bulan]:
    """The months that have a partition, oldest first."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid"
            " WHERE i.inhparent = %s::regclass",
            [INDUK],
        )
        nama = [baris[0].rsplit("_", 2) for baris in kursor.fetchall()]
    return sorted(Bulan(int(tahun), int(bulan)) for _, tahun, bulan in nama)


@transaction.atomic
def pastikan_partisi(bulan: Iterable[Bulan]) -> list[Bulan]:
    """Make the partitions of these months that do not exist yet; returns the ones made.

    Made as a table of its own and attached, because CREATE … PARTITION OF would lock the whole table against readers.
    """
    dibuat: list[Bulan] = []
    ada = set(partisi_ada())
    kurang = sorted(set(bulan) - ada)
    if not kurang:
        return dibuat
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(%s)", [_KUNCI])
        ada = set(partisi_ada())  # a new statement sees what the lock waited for
        for b in (b for b in kurang if b not in ada):
            dari, sampai = b.mulai.isoformat(), b.berikut().mulai.isoformat()
            # CHECK lets ATTACH skip the scan; names and bounds are made of integers above, so nothing foreign gets in.
            kursor.execute(
                f"CREATE TABLE {b.nama_tabel} (LIKE {INDUK} INCLUDING DEFAULTS INCLUDING CONSTRAINTS,"
                f" CONSTRAINT batas CHECK (waktu >= '{dari}' AND waktu < '{sampai}'));"
                f" ALTER TABLE {INDUK} ATTACH PARTITION {b.nama_tabel} FOR VALUES FROM ('{dari}') TO ('{sampai}');"
                f" ALTER TABLE {b.nama_tabel} DROP CONSTRAINT batas"
            )
            dibuat.append(b)
    return dibuat


def sudah_diringkas(bulan: Bulan) -> bool:
    """Whether every sample of the month stands in the roll-up: no hour is waiting, and each hour counts as many."""
    batas = [bulan.mulai, bulan.berikut().mulai]
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT NOT EXISTS (SELECT 1 FROM infrastruktur_jamkotor WHERE jam >= %s AND jam < %s) AND NOT EXISTS ("  # noqa: S608 - integers
            f"SELECT 1 FROM {bulan.nama_tabel} p LEFT JOIN infrastruktur_ringkasan r ON r.server_id = p.server_id"
            " AND r.metrik = p.metrik AND r.kait = p.kait AND r.jam = date_trunc('hour', p.waktu, 'UTC')"
            " GROUP BY p.server_id, p.metrik, p.kait, r.jam, r.jumlah HAVING coalesce(r.jumlah, 0) < count(*))",
            batas,
        )
        return bool(kursor.fetchone()[0])


@transaction.atomic
def buang_partisi(bulan: Bulan) -> None:
    """Drop the raw samples of a month. Waits at most five seconds for readers, then gives up until the next run."""
    with connection.cursor() as kursor:
        kursor.execute("SET LOCAL lock_timeout = '5s'")
        kursor.execute(f"ALTER TABLE {INDUK} DETACH PARTITION {bulan.nama_tabel}")
        kursor.execute(f"DROP TABLE {bulan.nama_tabel}")
