"""The one way into the time series: COPY, whatever the size of the batch."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from django.db import connection, transaction
from django.db.utils import IntegrityError

from infrastruktur.pemantauan.partisi import Bulan, pastikan_partisi

_KOLOM = "server_id, metrik, kait, waktu, nilai, terpakai, total"
_JENIS = ("int8", "varchar", "varchar", "timestamptz", "float8", "int8", "int8")


class Sampel(NamedTuple):
    """One row of the series, in the order of its columns."""

    server_id: int
    metrik: str
    kait: str
    waktu: dt.datetime
    nilai: float
    terpakai: int | None
    total: int | None


def tulis(sampel: Sequence[Sampel]) -> int:
    """Write a batch: samples by COPY, the hours they touch marked for the roll-up, the newest kept for the gauges.

    Returns the number of samples that were new. All or nothing; the same batch again changes nothing.
    """
    if not sampel:
        return 0
    jam: set[tuple[int, dt.datetime]] = set()
    for server, waktu in {(s[0], s[3]) for s in sampel}:
        jam.add((server, waktu.astimezone(dt.UTC).replace(minute=0, second=0, microsecond=0)))
    with transaction.atomic():
        pastikan_partisi({Bulan.dari(saat) for _, saat in jam})
        baru = _salin(sampel)
        _tandai(sorted(jam))
        _terkini(sampel)
    return baru


def _salin(sampel: Sequence[Sampel]) -> int:
    """Straight COPY; when a row is there already (a batch sent twice), the long way round that skips what is known."""
    try:
        with transaction.atomic():
            _copy("infrastruktur_pengukuran", sampel)
    except IntegrityError:
        return _salin_yang_baru(sampel)
    return len(sampel)


def _salin_yang_baru(sampel: Iterable[Sampel]) -> int:
    with connection.cursor() as kursor:
        kursor.execute("CREATE TEMPORARY TABLE ukuran_tiba (LIKE infrastruktur_pengukuran) ON COMMIT DROP")
        _copy("ukuran_tiba", sampel)
        kursor.execute(
            f"INSERT INTO infrastruktur_pengukuran ({_KOLOM}) SELECT {_KOLOM} FROM ukuran_tiba ON CONFLICT DO NOTHING"  # noqa: S608 - our own names
        )
        baru = int(kursor.rowcount)
        kursor.execute("DROP TABLE ukuran_tiba")
    return baru


def _copy(tabel: str, sampel: Iterable[Sampel]) -> None:
    with (
        connection.cursor() as kursor,
        connection.wrap_database_errors,
        kursor.cursor.copy(f"COPY {tabel} ({_KOLOM}) FROM STDIN (FORMAT BINARY)") as saluran,
    ):
        saluran.set_types(_JENIS)
        for baris in sampel:
            saluran.write_row(baris)


def _tandai(jam: Sequence[tuple[int, dt.datetime]]) -> None:
    """Mark hours as waiting. DO UPDATE on purpose: it takes the row's lock, see :class:`JamKotor`."""
    with connection.cursor() as kursor:
        kursor.execute(
            "INSERT INTO infrastruktur_jamkotor (server_id, jam) SELECT * FROM unnest(%s::int8[], %s::timestamptz[])"
            " ON CONFLICT (server_id, jam) DO UPDATE SET ditandai = now()",
            [[s for s, _ in jam], [j for _, j in jam]],
        )


def _terkini(sampel: Iterable[Sampel]) -> None:
    terbaru: dict[tuple[int, str, str], Sampel] = {}
    for s in sampel:
        kunci = s[:3]
        lama = terbaru.get(kunci)
        if lama is None or s[3] > lama[3]:
            terbaru[kunci] = s
    urut = [terbaru[k] for k in sorted(terbaru)]  # one order for every writer: no deadlock
    with connection.cursor() as kursor:
        kursor.execute(
            f"INSERT INTO infrastruktur_ukuranterkini AS lama ({_KOLOM})"  # noqa: S608 - our own names
            " SELECT * FROM unnest(%s::int8[], %s::text[], %s::text[], %s::timestamptz[], %s::float8[], %s::int8[],"
            " %s::int8[])"
            " ON CONFLICT (server_id, metrik, kait) DO UPDATE SET waktu = excluded.waktu, nilai = excluded.nilai,"
            " terpakai = excluded.terpakai, total = excluded.total WHERE excluded.waktu > lama.waktu",
            [list(kolom) for kolom in zip(*urut, strict=True)],
        )
